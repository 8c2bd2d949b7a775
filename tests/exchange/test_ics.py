"""The calendar file says when and where, as another calendar program reads it, and nothing that nobody asked for."""

import os
import time as time_of_system
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.exchange.ics import EARLIEST, LATEST, Meeting, calendar_file

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
MEETING = Meeting(Id("2f1c"), date(2026, 11, 24), time(15), 45, "Conversation", "the café, upstairs; left")


def read(data):
    """The calendar and its one event, as read back."""
    calendar = Calendar.from_ical(data)
    (event,) = calendar.walk("VEVENT")
    return calendar, event


def event_of(meeting, zone=BERLIN):
    return read(calendar_file(meeting, zone, NOW))[1]


def test_it_says_when_where_and_how_long():
    event = event_of(MEETING)
    assert event["dtstart"].dt == datetime(2026, 11, 24, 15, tzinfo=BERLIN)
    assert event["dtend"].dt == datetime(2026, 11, 24, 15, 45, tzinfo=BERLIN)
    assert event["summary"] == "Conversation"
    assert event["location"] == "the café, upstairs; left"


def test_it_tells_no_more_than_that():
    data = calendar_file(MEETING, BERLIN, NOW)
    event = read(data)[1]
    assert not {"DESCRIPTION", "ATTENDEE", "ORGANIZER"} & set(event)
    assert event["class"] == "PRIVATE"
    assert b"recruit" not in data.lower()


def test_a_description_and_a_guest_are_there_when_wanted():
    event = event_of(replace(MEETING, description="Dear Zoë,\n\nshall we?", guest="zoe@example.org"))
    assert event["description"] == "Dear Zoë,\n\nshall we?"
    assert event["attendee"] == "mailto:zoe@example.org"


def test_a_meeting_that_moved_is_the_same_entry_counted_on():
    first, second = event_of(MEETING), event_of(replace(MEETING, day=date(2026, 12, 1), moves=2))
    assert first["uid"] == second["uid"] == "2f1c"
    assert (first["sequence"], second["sequence"]) == (0, 2)


@pytest.mark.parametrize(
    ("day", "at", "starts", "ends"),
    [
        (date(2026, 3, 28), time(15), "14:00", "14:45"),  # the day before the clocks go forward
        (date(2026, 3, 29), time(15), "13:00", "13:45"),
        (date(2026, 3, 29), time(1, 30), "00:30", "01:15"),  # across the hour that is skipped
        (date(2026, 3, 29), time(2, 30), "01:30", "02:15"),  # in it
        (date(2026, 10, 25), time(2, 30), "00:30", "01:15"),  # in the hour that comes twice: the first time
        (date(2026, 10, 25), time(15), "14:00", "14:45"),
    ],
)
def test_it_is_at_the_right_hour_when_the_clocks_change(day, at, starts, ends):
    event = event_of(replace(MEETING, day=day, at=at))
    begin, end = (event[name].dt.astimezone(UTC) for name in ("dtstart", "dtend"))
    assert (f"{begin:%H:%M}", f"{end:%H:%M}") == (starts, ends)


@pytest.mark.parametrize("name", ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"])
def test_the_rules_of_the_zone_come_along(name):
    calendar, event = read(calendar_file(MEETING, ZoneInfo(name), NOW))
    assert event["dtstart"].params["TZID"] == name
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone["tzid"] == name
    offset = event["dtstart"].dt.utcoffset()
    assert offset in {part["tzoffsetto"].td for part in zone.subcomponents}


@pytest.mark.skipif(os.name == "nt", reason="Windows has its zone from elsewhere")
@pytest.mark.parametrize(("day", "hour"), [(date(2026, 11, 24), 14), (date(2026, 7, 24), 13)])
def test_without_the_name_of_a_zone_it_is_at_the_right_moment_all_the_same(monkeypatch, day, hour):
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time_of_system.tzset()
    data = calendar_file(replace(MEETING, day=day), None, NOW)
    monkeypatch.undo()
    time_of_system.tzset()
    event = read(data)[1]
    assert event["dtstart"].dt == datetime.combine(day, time(hour), UTC)
    assert event["dtend"].dt == datetime.combine(day, time(hour, 45), UTC)


def test_long_lines_are_folded():
    data = calendar_file(replace(MEETING, place="ש" * 10_000), BERLIN, NOW)
    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert read(data)[1]["location"] == "ש" * 10_000


ALLOWED = {"UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "CLASS", "SUMMARY", "LOCATION", "DESCRIPTION"}


@settings(deadline=None, max_examples=40)
@given(st.text(), st.text(), st.text(), st.dates(EARLIEST, LATEST), st.times(), st.integers(5, 480))
def test_whatever_is_typed_can_be_read_back(title, place, description, day, at, minutes):
    event = event_of(Meeting(Id("x"), day, at.replace(microsecond=0), minutes, title, place, description))
    begin, end = (event[name].dt.astimezone(UTC) for name in ("dtstart", "dtend"))
    assert end - begin == timedelta(minutes=minutes)
    assert set(event) <= ALLOWED


@pytest.mark.parametrize("day", [EARLIEST, LATEST])
def test_the_ends_of_the_calendar_hold(day):
    assert event_of(replace(MEETING, day=day))["dtstart"].dt.date() == day
