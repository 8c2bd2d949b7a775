"""Marks over time on paper and as SVG: every reading is there, and nothing lies on anything else."""

import random
from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest
from corpus import CAPITALS, DAY, PROSE
from geometry import faults_of
from papers import press, words_of

from rerecruit_desktop.documents.composer import Composer
from rerecruit_desktop.documents.drawing import Disc, Label, stacked
from rerecruit_desktop.documents.figures import Mark, timeline
from rerecruit_desktop.documents.frame import Frame, Lane
from rerecruit_desktop.documents.press import Paper
from rerecruit_desktop.documents.svg import svg
from rerecruit_desktop.documents.trends import pulse_trend, small_multiples
from rerecruit_desktop.domain.ids import new_id
from rerecruit_desktop.domain.milestone import MilestoneState
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.series import Reading, Series, series_of
from rerecruit_desktop.domain.source import Source


def readings(count, apart=40):
    chance = random.Random(count)
    days = [DAY - timedelta(days=apart * place) for place in range(count)]
    return tuple(Reading(day, chance.randint(1, 5), chance.random() < 0.5) for day in reversed(days))


CASES = {
    "five needs": tuple(Series(need.value.title(), readings(6)) for need in Need),
    "one reading": (Series("Growth", readings(1)),),
    "dense": (Series("Growth", readings(400, 1)), Series("Autonomy", readings(60, 6))),
    "decades": (Series("Growth", (Reading(date(1961, 5, 2), 1), Reading(date(2026, 5, 2), 5, True))),),
    "ends of the calendar": (Series("Growth", (Reading(date.min, 1), Reading(date.max, 5))),),
    "long names": (Series(PROSE, readings(3)), Series(CAPITALS, readings(2)), Series("<b>&", readings(2))),
    "a large team": tuple(Series(f"Person {n}", readings(n % 7)) for n in range(90)),
}


def paper(*blocks, sheet=Paper.A4):
    composer = Composer(Frame(press(sheet), Lane.ONLY_FOR_YOU, "", DAY))
    for block in blocks:
        composer.add(block)
    return composer.bytes("Figures")


def width_of(sheet):
    return Frame(press(sheet), Lane.ONLY_FOR_YOU, "", DAY).width


def discs(drawing):
    return [shape for shape in drawing.shapes if isinstance(shape, Disc)]


@pytest.mark.parametrize("sheet", [Paper.A4, Paper.A5])
@pytest.mark.parametrize("case", set(CASES) - {"a large team"})
def test_a_trend_stands_well(case, sheet):
    pdf = paper(pulse_trend(press(sheet), CASES[case], width_of(sheet), 0), sheet=sheet)
    assert not faults_of(pdf)


@pytest.mark.parametrize("sheet", [Paper.A4, Paper.A5])
@pytest.mark.parametrize("case", CASES)
def test_many_small_charts_stand_well_and_go_on_over_the_page(case, sheet):
    pdf = paper(*small_multiples(press(sheet), CASES[case], width_of(sheet), 0), sheet=sheet)
    assert not faults_of(pdf)
    assert all(f"Person {n} " in words_of(pdf) + " " for n in range(90) if case == "a large team")


def test_a_higher_mark_stands_higher_and_a_later_one_further_right():
    series = Series("Growth", (Reading(date(2026, 1, 1), 1), Reading(date(2026, 3, 1), 5), Reading(DAY, 3)))
    low, high, middle = discs(pulse_trend(press(), (series,), 470, 0).drawing)[:3]
    assert low.y < middle.y < high.y
    assert low.x < high.x < middle.x


def test_what_they_said_is_told_from_a_guess_without_colour():
    series = Series("Growth", (Reading(date(2026, 1, 1), 1, told=True), Reading(DAY, 3)))
    said, guessed = discs(pulse_trend(press(), (series,), 470, 0).drawing)[:2]
    assert (said.filled, guessed.filled) == (1.0, 0.0)
    assert said.colour == guessed.colour


def test_nothing_read_is_no_figure():
    assert pulse_trend(press(), (Series("Growth", ()),), 470, 0) is None
    assert small_multiples(press(), (Series("Amara", ()),), 470, 0) == ()
    assert "no pulse yet" in words_of(paper(*small_multiples(press(), CASES["a large team"][:3], 470, 0)))


def test_every_reading_is_said_in_words():
    said = pulse_trend(press(), (Series("Growth", (Reading(DAY, 4),)),), 470, 0).drawing.said
    assert said == "Growth: 24 Nov 2026 4."


def test_of_one_day_the_last_pulse_counts():
    person = new_id()
    pulses = [Pulse(person, Need.GROWTH, mark, DAY, source=Source.TOLD_ME) for mark in (2, 5)]
    pulses.append(Pulse(person, Need.GROWTH, 1, date(2026, 1, 1)))
    assert series_of("Growth", pulses).readings == (Reading(date(2026, 1, 1), 1), Reading(DAY, 5, told=True))


@pytest.mark.parametrize("case", CASES)
def test_the_window_gets_the_very_same_drawing(case):
    rows = small_multiples(press(), CASES[case], 470, 0)
    drawing = stacked(tuple(row.drawing for row in rows), 10)
    tree = ET.fromstring(svg(drawing, lambda name: f"#{name}"))
    shown = [text.text for text in tree.iter("{http://www.w3.org/2000/svg}text")]
    assert shown == [shape.line.text for shape in drawing.shapes if isinstance(shape, Label)]
    assert tree.find("{http://www.w3.org/2000/svg}title").text == drawing.said


def test_the_time_line_can_be_shown_in_the_window_too():
    marks = tuple(Mark(DAY, f"<{state}>", state) for state in MilestoneState)
    tree = ET.fromstring(svg(timeline(press(), marks, DAY, 470, 0).drawing, lambda name: name))
    assert "<planned> and 3 more" in [text.text for text in tree.iter("{http://www.w3.org/2000/svg}text")]
