"""How many pages the papers of the corpus take, the heads of their tables, and figures whose labels never meet."""

from datetime import timedelta
from itertools import combinations

import pytest
from corpus import ACTIONS, DAY, HANDOUTS, PLANS, PRIVATE_YEARS, SUMMARIES, TEAMS, WORKSHEETS, YEARS
from papers import pages_of, press

from rerecruit_desktop.documents.catalogue import render
from rerecruit_desktop.documents.drawing import Label
from rerecruit_desktop.documents.figures import Mark, timeline
from rerecruit_desktop.documents.press import Paper
from rerecruit_desktop.documents.styles import ASCENT, DESCENT
from rerecruit_desktop.documents.text import Setter
from rerecruit_desktop.domain.milestone import MilestoneState

# On A4 and on US Letter.
PAGES = {
    "handout": (HANDOUTS["prose"], 3, 3),
    "handout, one word": (HANDOUTS["one word"], 1, 1),
    "handout, long words": (HANDOUTS["long words"], 4, 4),
    "handout, sixty on one day": (HANDOUTS["sixty on one day"], 3, 3),
    "handout, decades apart": (HANDOUTS["decades apart"], 1, 1),
    "summary, nothing yet": (SUMMARIES["nothing yet"], 1, 1),
    "summary": (SUMMARIES["prose"], 8, 9),
    "plan": (PLANS["prose"], 3, 3),
    "actions": (ACTIONS["prose"], 3, 3),
    "worksheet, blank": (WORKSHEETS["blank"], 2, 2),
    "year": (YEARS["prose"], 2, 2),
    "private year": (PRIVATE_YEARS["prose"], 5, 5),
    "team": (TEAMS["sixty"], 4, 5),
}
HEADS = {
    "actions": (ACTIONS["hundreds"], "What\nFor the milestone\nBy"),
    "milestones": (HANDOUTS["sixty on one day"], "Milestone Skill By"),
    "team": (TEAMS["sixty"], "Name\nLast talk\nNext due"),
}
APART = {"on one day": 0, "in two months": 1, "in a year": 6, "over decades": 365 * 4}
NAMES = ("x", "Lead the storage design", "Speak to the group about what was learned from the nightly failures" * 3)


@pytest.mark.parametrize("name", PAGES)
def test_a_paper_takes_so_many_pages(name):
    value, *wanted = PAGES[name]
    assert [len(pages_of(render(value, press(sheet)))) for sheet in (Paper.A4, Paper.LETTER)] == wanted


@pytest.mark.parametrize("sheet", [Paper.A4, Paper.LETTER])
@pytest.mark.parametrize("name", HEADS)
def test_the_head_of_a_table_stands_on_each_of_its_pages(name, sheet):
    value, head = HEADS[name]
    pages = pages_of(render(value, press(sheet)))
    assert len(pages) > 2
    for page in pages:
        assert head in page or "Milestone 0" not in page


@pytest.mark.parametrize("width", [335, 471, 488])
@pytest.mark.parametrize("days", APART.values(), ids=APART)
@pytest.mark.parametrize("name", NAMES, ids=["short", "usual", "long"])
@pytest.mark.parametrize("count", [1, 2, 7, 60])
def test_labels_of_a_figure_never_meet_nor_leave_it(count, name, days, width):
    marks = tuple(
        Mark(DAY + timedelta(days=days * number), f"{name} {number}", list(MilestoneState)[number % 3])
        for number in range(count)
    )
    drawing = timeline(press(), marks, DAY, width, 0).drawing
    boxes = [box(shape) for shape in drawing.shapes if isinstance(shape, Label)]
    assert any(boxes)
    for left, low, right, high in boxes:
        assert -0.1 <= left < right <= width + 0.1
        assert -0.1 <= low < high <= drawing.height + 4  # there is air above a figure
    for one, other in combinations(boxes, 2):
        assert not meet(one, other)


SETTER = Setter(press())


def box(label):
    """Left, bottom, right, top of what is inked at most."""
    width = SETTER.width(label.line, label.look)
    size = label.look.size * 0.8
    return label.x, label.y - DESCENT * size, label.x + width, label.y + ASCENT * size


def meet(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
