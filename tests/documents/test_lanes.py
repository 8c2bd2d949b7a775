"""Two lanes that never meet: what is handed over can hold nothing private, and every page says which lane it is in."""

import ast
import dataclasses
import io
import typing
from datetime import date
from enum import Enum
from pathlib import Path

import pytest
from corpus import ACTIONS, CUE_CARDS, HANDOUTS, PLANS, PRIVATE_YEARS, SUMMARIES, TEAMS, WORKSHEETS, YEARS
from papers import DAY, pages_of, press
from pypdf import PdfReader

from rerecruit_desktop.documents import agreed_actions, development_plan, handout, year_review
from rerecruit_desktop.documents.catalogue import Printable, render
from rerecruit_desktop.domain import period, shared
from rerecruit_desktop.domain.agreed_actions import AgreedActions
from rerecruit_desktop.domain.development_plan import DevelopmentPlan
from rerecruit_desktop.domain.handout import Handout
from rerecruit_desktop.domain.year_review import YearReview
from tests.opened import found_in, opened_up

SHARED = {Handout: handout, DevelopmentPlan: development_plan, AgreedActions: agreed_actions, YearReview: year_review}
HANDED_OVER = {
    "handout": HANDOUTS["filled to the limit"],
    "development plan": PLANS["filled to the limit"],
    "agreed actions": ACTIONS["filled to the limit"],
    "year in review": YEARS["filled to the limit"],
}
KEPT = {
    "summary": SUMMARIES["forty pages"],
    "worksheet": WORKSHEETS["filled to the limit"],
    "cue card": CUE_CARDS["prose"],
    "private year": PRIVATE_YEARS["filled to the limit"],
    "team overview": TEAMS["sixty"],
}
ALL = HANDED_OVER | KEPT


def test_every_paper_is_looked_at_here():
    assert {type(value) for value in ALL.values()} == set(typing.get_args(Printable))


@pytest.mark.parametrize("value", SHARED, ids=lambda value: value.__name__)
def test_private_words_have_no_way_in(value):
    """All that it can hold is words, days, states, and pieces that are shareable by type."""
    for kind in kinds_in(value):
        home = kind.__module__ in {value.__module__, shared.__name__, period.__name__}
        assert home or kind in {str, date, type(None), bool} or issubclass(kind, Enum), kind


@pytest.mark.parametrize("module", SHARED.values(), ids=lambda module: module.__name__.rsplit(".", 1)[1])
def test_its_module_knows_no_private_value(module):
    tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    homes = {node.module.rsplit(".", 1)[1] for node in imports if ".domain." in (node.module or "")}
    own = module.__name__.rsplit(".", 1)[1]
    assert homes <= {own, "shared", "errors", "paper_errors", "words", "milestone"}
    named = {alias.name for node in imports for alias in node.names}
    assert "Milestone" not in named


@pytest.mark.parametrize("name", ALL)
def test_every_page_says_its_lane_its_number_and_a_day(name):
    pages = pages_of(render(ALL[name], press()))
    assert len(pages) > 1 or name == "cue card"
    said, unsaid = ("To hand over", "Only for you") if name in HANDED_OVER else ("Only for you", "To hand over")
    for number, page in enumerate(pages, start=1):
        assert said in page
        assert unsaid not in page
        assert f"Page {number} of {len(pages)}" in page
        assert "24 November 2026" in page


@pytest.mark.parametrize("name", ALL)
def test_the_file_says_its_title_and_language_and_nothing_else(name):
    pdf = render(ALL[name], press())
    reader = PdfReader(io.BytesIO(pdf))
    (title,) = dict(reader.metadata).values()
    assert name.replace("private year", "year in review") in title.lower()
    assert reader.trailer["/Root"]["/Lang"] == "en"
    assert "/Metadata" not in reader.trailer["/Root"]
    assert not found_in(opened_up(pdf), ["anonymous", "ReportLab", "opensource"])
    assert "/ID" not in reader.trailer


@pytest.mark.parametrize("name", ALL)
def test_the_same_value_gives_the_same_bytes(name):
    assert render(ALL[name], press()) == render(ALL[name], press())


@pytest.mark.parametrize("name", HANDED_OVER)
def test_nobody_is_rated(name):
    words = " ".join(pages_of(render(HANDED_OVER[name], press(), signatures=True))).lower()
    assert "performer" not in words
    assert "rating" not in words.replace("operating", "")


def test_the_day_of_the_tests_is_the_day_of_the_corpus():
    assert press().printed_on == DAY


def kinds_in(kind):
    """Every type that a value of ``kind`` can hold, at any depth."""
    if arguments := typing.get_args(kind):
        return {inner for one in arguments if one is not Ellipsis for inner in kinds_in(one)}
    if not dataclasses.is_dataclass(kind):
        return {kind}
    hints = typing.get_type_hints(kind)
    return {kind} | {inner for one in dataclasses.fields(kind) for inner in kinds_in(hints[one.name])}
