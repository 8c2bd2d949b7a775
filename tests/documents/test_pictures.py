"""Pages look as they did; `python tests/documents/pictures.py` renews what they are held beside."""

import io
import re
from functools import cache

import pytest
from pictures import FOLDER, PAGES, TOLERANCE, difference, kept, paper, picture
from PIL import Image, ImageFilter
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, StreamObject

from rerecruit_desktop.documents.styles import BAD, GOOD

paper = cache(paper)
_TWO_MILLIMETRES = 2 / 25.4 * 72
_LINE = re.compile(r"1 0 0 1 ([\d.]+) ([\d.]+) Tm")
_TEXT = re.compile(r"BT\b.*?\bET", re.DOTALL)
_LANES = ("handout", "handout-of-prose", "handout-decades-apart", "plan", "plan-contents", "actions", "year")
_PRIVATE = (
    "worksheet-small",
    "summary",
    "summary-trends",
    "contents",
    "worksheet",
    "cue-card",
    "private-year",
    "team",
    "recovery-sheet",
)


def code_of(page):
    return page.get_contents().get_data().decode("latin-1")


def places(name, pattern):
    """Some places on a page where a pattern is found, by their numbers."""
    page = PdfReader(io.BytesIO(paper(name))).pages[PAGES[name][2] - 1]
    count = len(pattern.findall(code_of(page)))
    return range(0, count, max(count // 4, 1))


def changed(name, change):
    """The paper with the code of its page changed."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(paper(name))))
    page = writer.pages[PAGES[name][2] - 1]
    before = code_of(page)
    code = change(before)
    assert code != before
    stream = StreamObject()
    stream.set_data(code.encode("latin-1"))
    page[NameObject("/Contents")] = stream
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def rgb(colour):
    return " ".join(f"{int(colour[place : place + 2], 16) / 255:.4g}" for place in (1, 3, 5))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_looks_as_it_did(name):
    assert difference(picture(paper(name), name), kept(name)) <= TOLERANCE


def test_there_is_a_picture_of_each_page_and_no_other_and_all_are_small():
    files = list(FOLDER.iterdir())
    assert {file.stem for file in files} == PAGES.keys()
    assert sum(file.stat().st_size for file in files) < 600_000


@pytest.mark.parametrize("name", PAGES)
def test_another_way_to_draw_letters_is_not_noticed(name):
    drawn_large = picture(paper(name), name, scale=2).resize(kept(name).size, Image.Resampling.BOX)
    assert difference(drawn_large, kept(name)) <= TOLERANCE
    assert difference(picture(paper(name), name, optimize_mode="lcd"), kept(name)) <= TOLERANCE
    assert difference(kept(name).filter(ImageFilter.BoxBlur(0.5)), kept(name)) <= TOLERANCE


@pytest.mark.parametrize("name", PAGES)
def test_any_line_that_moves_by_two_millimetres_is_noticed(name):
    for number in places(name, _LINE):

        def move(code, number=number):
            place = list(_LINE.finditer(code))[number]
            low = float(place[2]) - _TWO_MILLIMETRES
            return f"{code[: place.start()]}1 0 0 1 {place[1]} {low:.2f} Tm{code[place.end() :]}"

        assert difference(picture(changed(name, move), name), kept(name)) > TOLERANCE, number


@pytest.mark.parametrize("name", PAGES)
def test_any_block_that_is_missing_is_noticed(name):
    for number in places(name, _TEXT):

        def drop(code, number=number):
            place = list(_TEXT.finditer(code))[number]
            return code[: place.start()] + code[place.end() :]

        assert difference(picture(changed(name, drop), name), kept(name)) > TOLERANCE, number


@pytest.mark.parametrize("name", _LANES + _PRIVATE)
def test_a_lane_of_another_colour_is_noticed(name):
    mine, other = (GOOD, BAD) if name in _LANES else (BAD, GOOD)
    pdf = changed(name, lambda code: code.replace(rgb(mine), rgb(other)))
    assert difference(picture(pdf, name), kept(name)) > TOLERANCE


def test_a_sheet_of_another_size_is_noticed():
    assert difference(kept("handout"), kept("recovery-sheet")) > TOLERANCE
