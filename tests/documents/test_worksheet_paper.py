"""The worksheet on paper: the plan, and room to write by hand."""

from dataclasses import replace
from itertools import pairwise

import pytest
from corpus import WORKSHEETS
from papers import pages_of, press
from pypdfium2 import PdfDocument

from rerecruit_desktop.documents.press import Paper
from rerecruit_desktop.documents.worksheet import render_worksheet
from rerecruit_desktop.domain.paper_worksheet import blank_worksheet
from rerecruit_desktop.domain.worksheet import MILESTONE_LINES, REQUEST_LINES


def text_of(sheet, paper=Paper.A4):
    return " ".join(" ".join(pages_of(render_worksheet(sheet, press(paper)))).split())


def rules_of(pdf):
    """The level lines of each page, as (left, height, right), from the top."""
    pages = []
    for page in PdfDocument(pdf):
        boxes = [one.get_bounds() for one in page.get_objects(max_depth=1)]
        pages.append(sorted({box[:2] + box[2:3] for box in boxes if 0 < box[3] - box[1] < 2}, key=lambda box: -box[1]))
    return pages


@pytest.mark.parametrize(
    "said",
    [
        "Amara Okafor Worksheet · 24 November 2026 · 14:05",
        "Held on",
        "Minutes",
        "Thanks ☐ 1. Together we looked",
        "Notes",
        "What they ask for ☐ 1. Together we looked",
        "Agreed Finding out Cannot By",
        "Milestones What they will have reached How we will know By",
        "Agreed words",
    ],
)
@pytest.mark.parametrize("paper", list(Paper))
def test_it_has_all_there_is_to_fill_in(said, paper):
    assert said in text_of(WORKSHEETS["prose"], paper)


def test_it_follows_the_order_of_the_talk():
    text = text_of(blank_worksheet())
    heads = ("Thanks", "Direction", "Qualities", "Questions", "What they ask for", "Milestones", "Agreed words")
    assert sorted(heads, key=text.index) == list(heads)


def test_a_blank_one_names_nobody_and_has_lines_for_points():
    text = text_of(blank_worksheet())
    assert "With" in text
    assert text.count("☐") == 3 + 2 + 3 + 4 + 3 * REQUEST_LINES


def test_what_was_ticked_on_the_screen_is_ticked_here():
    sheet = WORKSHEETS["one word"]
    sections = tuple(
        replace(one, lines=tuple(replace(it, point=it.point and replace(it.point, said=True)) for it in one.lines))
        for one in sheet.sections
    )
    assert text_of(replace(sheet, sections=sections)).count("☑") == 5


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("name", ["one word", "prose", "blank"])
def test_lines_are_far_enough_apart_to_write_on(name, paper):
    pdf = render_worksheet(WORKSHEETS[name], press(paper))
    for page, text in zip(rules_of(pdf), pages_of(pdf), strict=True):
        if "Contents" in text:  # nobody writes on its lines
            continue
        for (left, high, right), (other_left, low, other_right) in pairwise(page):
            is_below = left < other_right and other_left < right and high - low > 1
            assert not is_below or high - low >= 20


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("name", ["one word", "blank"])
def test_lines_fill_the_page(name, paper):
    first, *_ = rules_of(render_worksheet(WORKSHEETS[name], press(paper)))
    assert first[-1][1] < paper.margins.bottom + 60


def test_there_is_a_row_for_each_request_and_milestone():
    (*_, last) = rules_of(render_worksheet(blank_worksheet(), press()))
    lefts = sorted({round(left) for left, _, _ in last})
    by_left = {left: sum(1 for one in last if round(one[0]) == left) for left in lefts}
    assert by_left[max(lefts)] == REQUEST_LINES + MILESTONE_LINES
