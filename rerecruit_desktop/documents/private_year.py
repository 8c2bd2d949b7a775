"""The year in review for the manager alone: everything of the period, with how the needs were met."""

from rerecruit_desktop.documents.column import Column
from rerecruit_desktop.documents.composer import Composer
from rerecruit_desktop.documents.frame import Frame, Lane
from rerecruit_desktop.documents.needs import add_pulses
from rerecruit_desktop.documents.periods import period_words
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.private_milestones import add_private_milestones
from rerecruit_desktop.documents.requests import add_requests
from rerecruit_desktop.documents.tables import Column as TableColumn
from rerecruit_desktop.documents.tables import table
from rerecruit_desktop.documents.talk import length
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.paper_errors import NothingInPeriod
from rerecruit_desktop.domain.private_year import PrivateYear
from rerecruit_desktop.domain.touchpoint import Touchpoint


def render_private_year(year: PrivateYear, press: Press) -> bytes:
    """The year as a PDF. Raises :class:`NothingInPeriod`, and :class:`SignsMissing` when a sign can't be set."""
    if not year.holds_anything:
        raise NothingInPeriod
    translate = press.translate
    name = translate("YearReview", "Year in review")
    composer = Composer(Frame(press, Lane.ONLY_FOR_YOU, name, press.printed_on))
    role = " · ".join(filter(None, (year.person.role.strip(), year.person.team.strip())))
    composer.title(year.person.full_name, role, f"{name} · {period_words(press, year.period)}")
    _conversations(composer, year, press)
    _contributions(composer, year, press)
    add_private_milestones(composer, year.milestones, press, year.period.last)
    add_requests(composer, year.requests, press)
    _contacts(composer, year, press)
    add_pulses(composer, year.pulses, press)
    return composer.bytes(name)


def _conversations(composer: Composer, year: PrivateYear, press: Press) -> None:
    if year.conversations:
        composer.heading(press.translate("YearReview", "Conversations"))
    for one in year.conversations:
        _conversation(composer, one, press)


def _conversation(composer: Composer, conversation: Conversation, press: Press) -> None:
    translate, dialogue = press.translate, conversation.dialogue
    place = conversation.invite.place.strip()
    spent = length(dialogue.seconds, press) if dialogue.seconds else ""
    day = conversation.held_on or conversation.not_held_on
    told = Column(composer.setter, composer.width)
    if conversation.held_on is None:
        told.fact(translate("Summary", "Not held"), conversation.not_held_because.strip() or "–")
    told.fact(translate("Summary", "Summed up"), dialogue.sum_up)
    told.fact(translate("Summary", "Would keep"), dialogue.what_keeps)
    told.fact(translate("Summary", "We agreed"), dialogue.agreed_words)
    beside = " · ".join(filter(None, (place, spent)))
    composer.subheading(press.day(day) if day else "", beside, keeps_next=bool(told.blocks))
    composer.add(*told.blocks)


def _contributions(composer: Composer, year: PrivateYear, press: Press) -> None:
    translate = press.translate
    told = [one for one in year.contributions if one.what.strip() or one.effect.strip()]
    if not told:
        return
    composer.heading(translate("YearReview", "Contributions"))
    days = tuple(press.short_day(one.done_on) if one.done_on else "" for one in told)
    columns = (
        TableColumn(translate("YearReview", "What they did"), tuple(one.what for one in told), 42),
        TableColumn(translate("YearReview", "What it changed"), tuple(one.effect for one in told), 42),
        TableColumn(translate("YearReview", "On"), days, 18),
    )
    composer.add(table(composer.setter, columns, composer.width, before=6))


def _contacts(composer: Composer, year: PrivateYear, press: Press) -> None:
    """Touchpoints and notes, the newest first."""
    contacts: list[Touchpoint | Note] = [*year.touchpoints, *year.notes]
    contacts.sort(key=lambda one: one.on, reverse=True)
    told = [one for one in contacts if one.text.strip()]
    if told:
        composer.heading(press.translate("YearReview", "Touchpoints and notes"))
    for one in told:
        composer.subheading(press.day(one.on))
        composer.markdown(one.text, before=2)
