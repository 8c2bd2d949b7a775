"""Pictures of the pages that are saved."""

import threading

import pytest

from rerecruit_desktop.documents.handout import render_handout
from rerecruit_desktop.documents.press import Paper, english_press
from rerecruit_desktop.domain.handout import Handout
from rerecruit_desktop.ui.paper.pages import page_sizes, render_page


@pytest.fixture
def pdf(today):
    handout = Handout("Amara", "Amara", today, agreed_words="A line.\n" * 120)
    return render_handout(handout, english_press(today, Paper.LETTER))


def test_there_is_a_size_for_every_page(pdf):
    sizes = page_sizes(pdf)
    assert len(sizes) == 4
    assert {(size.width(), size.height()) for size in sizes} == {(612.0, 792.0)}


@pytest.mark.parametrize("width", [100, 399, 1224])
def test_a_picture_is_as_wide_as_asked_and_in_the_paper_s_proportion(pdf, width):
    picture = render_page(pdf, 1, width)
    assert picture.width() == width
    assert abs(picture.height() - width * 792 / 612) <= 1


def test_there_is_ink_on_white(pdf):
    picture = render_page(pdf, 0, 306)
    shades = {picture.pixelColor(x, y).lightness() for x in range(0, 306, 3) for y in range(0, 396, 3)}
    assert 255 in shades
    assert min(shades) < 120


def test_there_is_no_page_beyond_the_last(pdf):
    with pytest.raises(IndexError):
        render_page(pdf, 4, 100)


def test_pages_can_be_painted_from_several_threads(pdf):
    pictures = {}
    threads = [
        threading.Thread(target=lambda place=place: pictures.update({place: render_page(pdf, place % 4, 200)}))
        for place in range(12)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(pictures[place] == pictures[place % 4] for place in range(12))
