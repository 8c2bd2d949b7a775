"""Rows of marks: as many as were planned or happened, and to be told apart without colour."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from rerecruit_desktop.domain.attention import Count
from rerecruit_desktop.ui.team.mark_row import MOST, MarkPainter, MarkRow, mark_row

BOX = QRect(4, 4, 120, 48)
FIRST, SECOND = (8, 28), (20, 28)  # the middles of the first two discs


@pytest.fixture
def paint(look):
    def painted(count, box=BOX):
        image = QImage(box.right() + 40, box.bottom() + 40, QImage.Format.Format_Grayscale8)
        image.fill(255)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            MarkPainter(look).paint(painter, box, count)
        return image

    return painted


def grey(image, at):
    return image.pixelColor(*at).value()


@given(st.integers(0, 10_000), st.integers(0, MOST))
def test_every_one_is_a_mark_or_counted(done, wanted):
    row = mark_row(Count(done, wanted))
    assert row.filled + row.hollow == wanted
    assert row.filled + row.extra + row.more == done
    assert row.filled + row.hollow + row.extra <= MOST
    assert not (row.hollow and row.extra)
    assert min(row.filled, row.hollow, row.extra, row.more) >= 0


def test_what_finds_no_place_is_counted():
    assert mark_row(Count(12, 3)) == MarkRow(filled=3, hollow=0, extra=5, more=4)


def test_what_happened_is_filled_and_what_did_not_is_hollow_even_in_grey(paint):
    image = paint(Count(1, 2))
    assert grey(image, FIRST) < 140
    assert grey(image, SECOND) > 240


def test_beyond_the_plan_looks_other_than_within_it(paint):
    assert paint(Count(3, 2)) != paint(Count(3, 3))
    assert paint(Count(3, 3)) == paint(Count(3))


def test_a_long_plan_is_a_bar_filled_as_far_as_it_was_kept(paint):
    quarter, whole = paint(Count(13, 52)), paint(Count(52, 52))
    near_end = (BOX.right() - 12, 28)
    assert grey(quarter, FIRST) == grey(whole, FIRST) == grey(whole, near_end) < 140
    assert grey(quarter, near_end) > 240


@pytest.mark.parametrize("width", [30, 60, 120])
@pytest.mark.parametrize("count", [Count(0), Count(0, 8), Count(99), Count(12, 5), Count(0, 52), Count(60, 52)])
def test_nothing_is_painted_below_or_above_its_row(paint, count, width):
    image = paint(count, QRect(4, 20, width, 54))
    assert all(grey(image, (x, y)) == 255 for x in range(image.width()) for y in (*range(18), *range(76, 90)))
