"""Finding one person, or one conversation, by what somebody typed on a command line."""

from datetime import date

from rerecruit_desktop.domain.conversation import Conversation, latest_first
from rerecruit_desktop.domain.errors import NoSuchPerson, SeveralPeople
from rerecruit_desktop.domain.paper_errors import NoConversation, NoConversationThen
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.words import one_line


def find_person(people: tuple[Person, ...], wanted: str) -> Person:
    """The one whose id, whose name, or the beginning of whose name is ``wanted``; the closest kind of match counts.

    Raises :class:`NoSuchPerson`, :class:`SeveralPeople`.
    """
    typed = one_line(wanted).casefold()
    for matches in (
        [one for one in people if one.id == wanted.strip()],
        [one for one in people if typed in _names(one)],
        [one for one in people if typed and any(name.startswith(typed) for name in _names(one))],
    ):
        if len(matches) > 1:
            raise SeveralPeople(wanted=one_line(wanted))
        if matches:
            return matches[0]
    raise NoSuchPerson(wanted=one_line(wanted))


def _names(person: Person) -> tuple[str, str]:
    return one_line(person.full_name).casefold(), person.short_name.casefold()


def find_conversation(conversations: tuple[Conversation, ...], day: date | None) -> Conversation:
    """The conversation held on ``day``, or planned for it; without a day the last one held, else the one planned.

    Raises :class:`NoConversation`, :class:`NoConversationThen`.
    """
    if not conversations:
        raise NoConversation
    if day is None:
        return next((one for one in latest_first(conversations) if one.is_held), latest_first(conversations)[0])
    then = [one for one in latest_first(conversations) if one.day == day]
    if not then:
        raise NoConversationThen(day=day)
    return next((one for one in then if one.is_held), then[0])
