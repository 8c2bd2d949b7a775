"""The meeting as an entry for any calendar program: one event in an iCalendar file (RFC 5545)."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from rerecruit_desktop.domain.ids import Id

if TYPE_CHECKING:  # zones wait until there is an entry to write
    from zoneinfo import ZoneInfo

_MAKER = "-//Calendar entry//EN"  # says nothing of what the entry is about: the file may be handed on
_ALL_YEAR = timedelta(days=366)
EARLIEST, LATEST = date(1970, 1, 1), date(2999, 12, 31)  # days that calendar programs and zones know of


@dataclass(frozen=True, slots=True)
class Meeting:
    """What the entry says. ``uid`` names it for ever, ``moves`` counts how often it was put off.

    A calendar that has the entry brings it up to date when it reads a later move of the same one. ``description`` and
    ``guest``, an e-mail address, are left out where they are empty.
    """

    uid: Id
    day: date
    at: time
    minutes: int
    title: str
    place: str = ""
    description: str = ""
    guest: str = ""
    moves: int = 0


def calendar_file(meeting: Meeting, zone: "ZoneInfo | None", now: datetime) -> bytes:
    """The file with ``meeting``, which takes place in ``zone`` from EARLIEST to LATEST; ``now`` is aware of its zone.

    Where the computer's zone has no name, ``None`` does, and the entry stands at that moment in UTC.

    The entry stands in its zone by name, with that zone's rules, so that it is at the right hour for a guest elsewhere
    and when the clocks change. It lasts as many minutes as it says: one across the hour that the clocks skip ends an
    hour later on the wall.
    """
    from icalendar import Calendar, Event, vCalAddress

    start, end = _span(meeting, zone)
    event = Event()
    event.add("uid", meeting.uid)
    event.add("sequence", meeting.moves)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", start)
    event.add("dtend", end)
    event.add("class", "PRIVATE")
    for name, text in (("summary", meeting.title), ("location", meeting.place), ("description", meeting.description)):
        if text.strip():
            event.add(name, _printable(text))
    if meeting.guest.strip():
        event.add("attendee", vCalAddress(f"mailto:{_printable(meeting.guest.strip())}"))
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add_component(event)
    calendar.add_missing_timezones(*_around(meeting.day))
    return bytes(calendar.to_ical())


def _span(meeting: Meeting, zone: "ZoneInfo | None") -> tuple[datetime, datetime]:
    """Begin and end; an hour that the clocks skip is read as the hour after, one that comes twice as the first."""
    start = datetime.combine(meeting.day, meeting.at, zone).astimezone(UTC)
    return _told(start, zone), _told(start + timedelta(minutes=meeting.minutes), zone)


def _told(moment: datetime, zone: "ZoneInfo | None") -> datetime:
    """``moment`` in its zone; in UTC where the zone has no name, or says that hour a second time."""
    return moment if zone is None or moment.astimezone(zone).fold else moment.astimezone(zone)


def _around(day: date) -> tuple[date, date]:
    """The span for which the zone's rules are written out."""
    return day - _ALL_YEAR, day + _ALL_YEAR


def _printable(text: str) -> str:
    """Without the control signs that a calendar file can't hold; line ends stay."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in lines if sign in "\n\t" or sign >= " ").encode("utf-8", "replace").decode("utf-8")
