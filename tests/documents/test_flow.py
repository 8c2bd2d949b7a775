"""Blocks on pages: what stays together, and what never stands alone."""

from itertools import pairwise

import pytest

from rerecruit_desktop.documents.blocks import Rule, Words
from rerecruit_desktop.documents.flow import Flow
from rerecruit_desktop.documents.form import Ruled
from rerecruit_desktop.documents.styles import BODY, HEADING
from rerecruit_desktop.documents.text import PlainLine

ROOM = BODY.leading * 10


def words(count, **more):
    return Words(tuple(PlainLine(str(number)) for number in range(count)), more.pop("look", BODY), 100, **more)


def heading():
    return words(1, look=HEADING, before=20, keeps_next=True)


def lines_of(page):
    return [len(placed.block.lines) for placed in page]


def test_a_heading_goes_with_what_follows():
    pages = Flow(ROOM).pages((words(9), heading(), words(3)))
    assert [lines_of(page) for page in pages] == [[9], [1, 3]]


def test_no_line_of_a_paragraph_stands_alone_at_foot_or_head():
    assert [lines_of(page) for page in Flow(ROOM).pages((words(8), words(3)))] == [[8], [3]]
    assert [lines_of(page) for page in Flow(ROOM).pages((words(7), words(4)))] == [[7, 2], [2]]
    assert [lines_of(page) for page in Flow(ROOM).pages((words(9), words(4)))] == [[9], [4]]


def test_the_distance_above_is_dropped_at_the_top_of_a_page():
    pages = Flow(ROOM).pages((words(10), words(10, before=30)))
    assert [page[0].down for page in pages] == [0, 0]


def test_nothing_is_placed_below_the_foot():
    for page in Flow(ROOM).pages(tuple(words(number % 7 + 1, before=6) for number in range(50))):
        assert page[-1].down + page[-1].block.height <= ROOM


def test_headings_alone_end_too():
    assert len(Flow(ROOM).pages((heading(),) * 30)) > 1


def numbered(count, **more):
    """Blocks of one line, each with a number of its own."""
    return tuple(Words((PlainLine(str(number)),), BODY, 100, **more) for number in range(count))


@pytest.mark.parametrize("count", [10, 11, 19, 20, 21, 200])
@pytest.mark.parametrize("ending", [(), (words(3),), (words(40),), (Ruled(4, 100),), (Rule(10, 500, "#000000"),)])
def test_a_run_kept_together_that_is_taller_than_a_page_loses_nothing_and_stays_on_the_pages(count, ending):
    run = numbered(count, before=3, keeps_next=True)
    pages = Flow(ROOM).pages((words(4), *run, *ending))
    told = [placed.block.lines[0].text for page in pages for placed in page if placed.block in run]
    assert told == [str(number) for number in range(count)]
    for page in pages:
        for one, other in pairwise(page):
            assert other.down >= one.down + one.block.height
        assert page[-1].down + page[-1].block.height <= max(ROOM, page[-1].block.height)


def test_a_run_that_is_too_tall_fills_its_pages():
    pages = Flow(ROOM).pages((*numbered(25, keeps_next=True), words(2)))
    assert [len(page) for page in pages] == [10, 10, 6]


def test_a_block_taller_than_a_page_after_a_heading_stands_on_its_own():
    pages = Flow(ROOM).pages((words(2), heading(), Rule(10, ROOM + 50, "#000000"), words(2)))
    assert [len(page) for page in pages] == [1, 1, 1, 1]
