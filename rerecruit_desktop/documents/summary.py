"""The private summary: the whole conversation on paper, for the manager alone."""

from rerecruit_desktop.documents.composer import Composer
from rerecruit_desktop.documents.frame import Frame, Lane
from rerecruit_desktop.documents.needs import add_pulses
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.private_milestones import add_private_milestones
from rerecruit_desktop.documents.requests import add_requests
from rerecruit_desktop.documents.stages import meeting_words
from rerecruit_desktop.documents.talk import add_agreed_words, add_expected, add_gist, add_stage, length
from rerecruit_desktop.domain.conversation import Conversation, Move
from rerecruit_desktop.domain.summary import Summary


def render_summary(summary: Summary, press: Press) -> bytes:
    """The summary as a PDF. Raises :class:`SignsMissing` when a sign can't be set."""
    translate, conversation = press.translate, summary.conversation
    on = conversation.day or press.printed_on
    composer = Composer(Frame(press, Lane.ONLY_FOR_YOU, translate("Summary", "Private summary"), on))
    _head(composer, summary, press)
    add_gist(composer, conversation, press)
    for record in conversation.dialogue.records:
        add_stage(composer, summary, record, press)
    add_agreed_words(composer, conversation, press)
    add_requests(composer, summary.requests, press)
    add_expected(composer, conversation.plan, press)
    add_private_milestones(composer, summary.milestones, press, on)
    add_pulses(composer, summary.pulses, press)
    return composer.bytes(translate("Summary", "Private summary"))


def _head(composer: Composer, summary: Summary, press: Press) -> None:
    person, conversation = summary.person, summary.conversation
    invite, dialogue = conversation.invite, conversation.dialogue
    facts = [_what(conversation, press), meeting_words(press, None, invite.meet_at, invite.place)]
    facts.append(length(dialogue.seconds, press) if dialogue.seconds else "")
    role = " · ".join(filter(None, (person.role.strip(), person.team.strip())))
    composer.title(person.full_name, role, " · ".join(one for one in facts if one))
    told = ((label, text) for label, text in _circumstances(conversation, press) if text.strip())
    for place, (label, text) in enumerate(told):
        composer.fact(label, text, before=2 if place else 12)


def _what(conversation: Conversation, press: Press) -> str:
    translate = press.translate
    if conversation.day is None:
        return translate("Summary", "Conversation without a date yet")
    text = translate("Summary", "Conversation planned for {day}")
    if conversation.is_held:
        text = translate("Summary", "Conversation of {day}")
    return text.format(day=press.day(conversation.day))


def _circumstances(conversation: Conversation, press: Press) -> list[tuple[str, str]]:
    """How it came about: put off, not held, gone into unready, and what was agreed on for the next one."""
    translate = press.translate
    facts = [(translate("Summary", "Put off"), _moved(one, press)) for one in conversation.invite.moves]
    if conversation.not_held_on:
        told = (press.day(conversation.not_held_on), conversation.not_held_because.strip())
        facts.append((translate("Summary", "Not held"), ": ".join(filter(None, told))))
    facts.append((translate("Summary", "Unready"), conversation.plan.unready_because))
    if conversation.next_on:
        facts.append((translate("Summary", "Next one"), press.day(conversation.next_on)))
    return facts


def _moved(move: Move, press: Press) -> str:
    translate = press.translate
    was = press.day(move.was_on) if move.was_on else translate("Summary", "no day yet")
    text = translate("Summary", "from {was}, on {day}").format(was=was, day=press.day(move.moved_on))
    return ": ".join(filter(None, (text, move.because.strip())))
