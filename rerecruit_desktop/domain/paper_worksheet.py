"""The worksheet on paper: the plan with room to write by hand, or a blank one for a talk that nobody planned."""

from dataclasses import dataclass
from datetime import date, time

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.worksheet import Section, worksheet


@dataclass(frozen=True, slots=True)
class PaperWorksheet:
    """The sections as the screen has them too; a blank sheet names nobody."""

    sections: tuple[Section, ...]
    full_name: str = ""
    meet_on: date | None = None
    meet_at: time | None = None
    place: str = ""


def paper_worksheet(
    person: Person, conversation: Conversation, contributions: tuple[Contribution, ...]
) -> PaperWorksheet:
    """The worksheet for a conversation; ``contributions`` are those of its person."""
    invite = conversation.invite
    sections = worksheet(conversation, contributions)
    return PaperWorksheet(sections, person.full_name.strip(), conversation.day, invite.meet_at, invite.place.strip())


def blank_worksheet() -> PaperWorksheet:
    """The worksheet for anybody."""
    return PaperWorksheet(worksheet(Conversation(Id("")), ()))
