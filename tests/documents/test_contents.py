"""A way through long papers: an outline of their headings, and their contents on the first page."""

import io
from functools import cache

import pytest
from corpus import HANDOUTS, PLANS, PRIVATE_YEARS, SUMMARIES, TEAMS, WORD, YEARS, summary_of, team_of
from geometry import faults_of
from papers import full_handout, pages_of, press
from pypdf import PdfReader
from tagged import Tagged

from rerecruit_desktop.documents.catalogue import render
from rerecruit_desktop.documents.press import Paper
from rerecruit_desktop.domain.development_plan import DevelopmentPlan

LONG = {
    "summary": SUMMARIES["forty pages"],
    "private year": PRIVATE_YEARS["filled to the limit"],
    "year": YEARS["filled to the limit"],
    "plan": PLANS["sixty on one day"],
    "team": team_of([f"Person {n:03}." for n in range(200)]),
    "long words": summary_of(WORD * 4, WORD),
    "more entries than a page holds": DevelopmentPlan("A", "A", PLANS["sixty on one day"].milestones * 4),
}


def entries(reader, part=None, level=0):
    for one in reader.outline if part is None else part:
        if isinstance(one, list):
            yield from entries(reader, one, level + 1)
        else:
            yield one.title, level, reader.get_destination_page_number(one), float(one.top)


def links(reader):
    """Where each link of the contents leads."""
    for page in reader.pages:
        for one in page.get("/Annots", []):
            if "/Dest" in one.get_object():
                target, _, _, top, _ = one.get_object()["/Dest"]
                number = next(n for n, page in enumerate(reader.pages) if page == target.get_object())
                yield number, float(top), one.get_object()["/Contents"]


@cache
def made(name):
    return render(LONG[name], press())


@pytest.fixture(params=LONG)
def paper(request):
    return made(request.param)


def test_every_entry_of_the_outline_leads_to_the_page_with_its_words(paper):
    pages = pages_of(paper)
    found = list(entries(PdfReader(io.BytesIO(paper))))
    assert len(found) > 1
    for title, _, page, _ in found:
        assert title[:20].rstrip("…") in pages[page].replace("\n", " ")


def test_every_heading_is_in_the_outline_once(paper):
    tree = Tagged(paper).tree
    headings = [one.text.strip() for one in tree.whole if one.kind in {"H2", "H3"}]
    titles = [title for title, *_ in entries(PdfReader(io.BytesIO(paper)))]
    names = [one.parts[0].text for one in tree.all("TR")[1:] if one.parts[0].kind == "TH"]
    for title, words in zip(titles, headings or names, strict=True):
        assert title
        assert words.replace(" ", "").startswith(title.replace(" ", "").removesuffix("…"))
        assert len(title) <= 101


def test_a_long_paper_begins_with_its_contents(paper):
    reader = PdfReader(io.BytesIO(paper))
    wanted = [(page, top, title) for title, level, page, top in entries(reader) if level == 0]
    assert list(links(reader)) == wanted


def test_the_contents_stand_below_the_title():
    assert "Contents" in pages_of(made("summary"))[0]


def test_the_contents_tell_the_pages_they_lead_to(paper):
    reader = PdfReader(io.BytesIO(paper))
    pages = [page for _, level, page, _ in entries(reader) if level == 0]
    told = [entry.text for entry in Tagged(paper).tree.all("TOCI")]
    assert len(told) == len(pages)
    assert all(text.endswith(str(page + 1)) for text, page in zip(told, pages, strict=True))


@pytest.mark.parametrize("sheet", [Paper.A4, Paper.LETTER])
@pytest.mark.parametrize("name", ["team", "long words", "more entries than a page holds"])
def test_a_paper_with_contents_is_well_set(name, sheet):
    assert not faults_of(render(LONG[name], press(sheet)))


def test_a_short_paper_has_neither():
    pdf = render(full_handout(), press())
    assert not PdfReader(io.BytesIO(pdf)).outline
    assert "Contents" not in "".join(pages_of(pdf))


def test_a_paper_of_some_pages_has_an_outline_alone():
    pdf = render(PRIVATE_YEARS["prose"], press())
    assert 3 <= len(pages_of(pdf)) <= 6
    found = [(title, level) for title, level, *_ in entries(PdfReader(io.BytesIO(pdf)))]
    assert found[:2] == [("Conversations", 0), ("24 November 2026", 1)]
    assert not Tagged(pdf).tree.all("TOC")


def test_the_team_is_found_by_name():
    reader = PdfReader(io.BytesIO(render(TEAMS["sixty"], press())))
    assert [title for title, *_ in entries(reader)] == [f"Person {n:02}." for n in range(60)]


def test_a_handout_that_is_long_has_them_too():
    assert Tagged(render(HANDOUTS["filled to the limit"], press())).tree.all("TOC")
