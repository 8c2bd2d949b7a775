"""The private summary: the whole conversation on paper, for the manager alone."""

from rerecruit_desktop.documents.composer import Composer
from rerecruit_desktop.documents.frame import Frame, Lane
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.private_milestones import add_private_milestones
from rerecruit_desktop.documents.requests import add_requests
from rerecruit_desktop.documents.stages import stage_word
from rerecruit_desktop.domain.conversation import Conversation, StageRecord
from rerecruit_desktop.domain.points import planned_points
from rerecruit_desktop.domain.summary import Summary


def render_summary(summary: Summary, press: Press) -> bytes:
    """The summary as a PDF. Raises :class:`SignsMissing` when a sign can't be set."""
    translate = press.translate
    on = summary.conversation.day or press.printed_on
    composer = Composer(Frame(press, Lane.ONLY_FOR_YOU, translate("Summary", "Private summary"), on))
    _head(composer, summary, press)
    for record in summary.conversation.dialogue.records:
        _stage(composer, summary, record, press)
    _agreed(composer, summary, press)
    add_requests(composer, summary.requests, press)
    add_private_milestones(composer, summary.milestones, press, on)
    return composer.bytes(translate("Summary", "Private summary"))


def _head(composer: Composer, summary: Summary, press: Press) -> None:
    person, conversation = summary.person, summary.conversation
    invite = conversation.invite
    facts = [_what(conversation, press)]
    if invite.meet_at:
        facts.append(invite.meet_at.strftime("%H:%M"))
    facts.append(invite.place)
    facts.append(_length(conversation.dialogue.seconds, press) if conversation.dialogue.seconds else "")
    role = " · ".join(filter(None, (person.role.strip(), person.team.strip())))
    composer.title(person.full_name, role, " · ".join(one.strip() for one in facts if one.strip()))


def _what(conversation: Conversation, press: Press) -> str:
    translate = press.translate
    if conversation.day is None:
        return translate("Summary", "Conversation without a date yet")
    text = translate("Summary", "Conversation planned for {day}")
    if conversation.is_held:
        text = translate("Summary", "Conversation of {day}")
    return text.format(day=press.day(conversation.day))


def _length(seconds: int, press: Press) -> str:
    """Minutes, at least one: seconds say nothing on paper."""
    minutes = max(round(seconds / 60), 1)
    return press.translate("Summary", "{minutes} min").format(minutes=minutes)


def _stage(composer: Composer, summary: Summary, record: StageRecord, press: Press) -> None:
    points = planned_points(summary.conversation.plan, summary.contributions, record.stage)
    if not (points or record.notes.strip() or record.seconds):
        return
    spent = _length(record.seconds, press) if record.seconds else ""
    composer.heading(stage_word(press, record.stage), beside=spent)
    for point in points:
        composer.checkbox(point.title, point.detail, ticked=point.said)
    composer.markdown(record.notes, before=8 if points else 4)


def _agreed(composer: Composer, summary: Summary, press: Press) -> None:
    if summary.conversation.dialogue.agreed_words.strip():
        composer.heading(press.translate("Summary", "Agreed words"))
        composer.markdown(summary.conversation.dialogue.agreed_words)
