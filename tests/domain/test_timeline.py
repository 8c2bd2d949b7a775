"""The timeline: what its rows are called, and where reading begins."""

from dataclasses import replace
from datetime import date

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.timeline import HAPPENINGS, Happening, Moment, Topic, before_year

ODILE = Person("Odile Brandvold")
SPRING, SUMMER, AUTUMN = date(2026, 3, 1), date(2026, 6, 1), date(2026, 9, 1)


def test_what_happened_is_named_once_and_the_same_from_day_to_day():
    act, talk = Contribution(ODILE.id, "Moved the depot"), Conversation(ODILE.id)
    reads = (Pulse(ODILE.id, Need.GROWTH, 3, SPRING), Pulse(ODILE.id, Need.AUTONOMY, 3, SPRING))
    moments = [
        Moment(SPRING, Happening.CONTRIBUTION, act),
        Moment(SPRING, Happening.RECOGNITION, act),
        Moment(SPRING, Happening.MOVE, talk, 0),
        Moment(SUMMER, Happening.MOVE, talk, 1),
        Moment(SPRING, Happening.PULSES, reads),
        Moment(SUMMER, Happening.PULSES, reads),
    ]
    assert len({one.key for one in moments}) == len(moments)
    assert Moment(AUTUMN, Happening.CONTRIBUTION, replace(act, what="b")).key == moments[0].key


def test_every_happening_belongs_to_one_topic():
    told = [happening for topic in Topic for happening in HAPPENINGS[topic]]
    assert sorted(told) == sorted(Happening)


def test_the_end_of_the_calendar_has_a_year_before_it():
    assert before_year(2026).day == "2026-01-01"
    assert before_year(1).day == "0001-01-01"
    assert before_year(10_000) is None
