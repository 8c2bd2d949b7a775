"""Markdown on paper: what is markup is set as such, everything else as it was typed."""

import io
from itertools import pairwise

import pytest
from corpus import MARKUP
from geometry import faults_of
from hypothesis import given
from hypothesis import strategies as st
from papers import DAY, press, words_of
from pypdf import PdfReader

from rerecruit_desktop.documents.composer import Composer
from rerecruit_desktop.documents.frame import Frame, Lane
from rerecruit_desktop.documents.markdown import Item, Quote, Role, paragraphs
from rerecruit_desktop.documents.prose import prose
from rerecruit_desktop.documents.styles import Face
from rerecruit_desktop.documents.text import Setter


def paper(typed):
    composer = Composer(Frame(press(), Lane.ONLY_FOR_YOU, "", DAY))
    composer.markdown(typed)
    return composer.bytes("Notes")


def pieces(typed):
    """The pieces of the first line."""
    return [(piece.text, piece.face) for piece in paragraphs(typed)[0].lines[0]]


def links_of(pdf):
    annotations = [one for page in PdfReader(io.BytesIO(pdf)).pages for one in page.get("/Annots", [])]
    return [one.get_object()["/A"]["/URI"] for one in annotations]


def marks(typed):
    return [one.within[-1].mark for one in paragraphs(typed)]


def test_emphasis_has_faces_of_its_own():
    assert pieces("a *b* **c** `d`") == [
        ("a ", None),
        ("b", Face.ITALIC),
        (" ", None),
        ("c", Face.SEMIBOLD),
        (" ", None),
        ("d", None),
    ]


def test_lists_nest_and_keep_their_numbers():
    assert [len(one.within) for one in paragraphs("- a\n  1. b\n  2. c\n- d")] == [1, 2, 2, 1]
    assert marks("8. May\n9. June\n12. September") == ["8.", "9.", "12."]
    assert marks("1. a\n1. b\n1. c") == ["1.", "2.", "3."]
    assert marks("+ for\n+ it") == ["+", "+"]
    assert marks("- one\n* two") == ["", ""]


def test_marks_hang_beside_the_text():
    first, nested = prose("- a\n  - b", Setter(press()), 400, 0)
    assert first.hang == 0 < first.indent == nested.hang < nested.indent


def test_a_quote_has_a_rule_that_runs_on():
    one, other = prose("> a\n>\n> b", Setter(press()), 400, 4)
    assert (one.before, one.gap) == (4, 0)
    assert other.before == 0 < other.gap
    assert one.bars == other.bars
    assert paragraphs("> - a")[0].within == (Quote(), Item("", "", is_first=True))


def test_typed_line_ends_are_kept():
    assert len(paragraphs("one\ntwo\nthree")[0].lines) == 3


def test_a_heading_goes_with_what_follows():
    heading, _ = prose("# A heading\ntext", Setter(press()), 400, 0)
    assert heading.keeps_next


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("[notes](https://example.org/a_b)", "https://example.org/a_b"),
        ("see https://example.org/a?b=c&d.", "https://example.org/a?b=c&d"),
        ("<https://example.org>", "https://example.org"),
        ("[write](mailto:ines@example.org)", "mailto:ines@example.org"),
        ("[grüße](https://example.org/grüße)", "https://example.org/gr%C3%BC%C3%9Fe"),
    ],
)
def test_a_link_leads_where_it_says(typed, address):
    assert set(links_of(paper(typed))) == {address}


def test_where_a_link_leads_is_printed_unless_its_words_say_so():
    assert words_of(paper("[notes](https://example.org/a)")).count("notes (https://example.org/a)") == 1
    assert words_of(paper("<https://example.org/a>")).count("example.org") == 1
    assert "ines@example.org" in words_of(paper("[write](mailto:ines@example.org)"))


@pytest.mark.parametrize(
    "typed", ["[x](javascript:alert(1))", "[x](data:text/html,a)", "[x](file:///etc/passwd)", "[x](JAVASCRIPT:a)"]
)
def test_a_link_to_anything_else_is_text_as_typed(typed):
    pdf = paper(typed)
    assert typed in words_of(pdf)
    assert not links_of(pdf)


@pytest.mark.parametrize(
    "typed",
    [
        MARKUP,
        "[Anna]: https://example.org",
        "| a | b |",
        "~~gone~~",
        "x &lt; y",
        "<!-- kept -->",
        "snake_case_name",
        "2 * 3 * 4",
        "#tag",
        "](javascript:",
        "**",
        "[](",
        "*" * 30 + "x",
        "> " * 300 + "deep 5",
    ],
)
def test_what_is_no_markup_is_printed_as_typed(typed):
    assert typed in words_of(paper(typed))


def test_words_over_dashes_are_no_heading():
    assert all(one.role is not Role.HEADING for one in paragraphs("Pros\n-\nCons\n==="))


@pytest.mark.parametrize("typed", ["> " * 200 + "x", "- " * 200 + "x", "* " * 60 + "x", "[" * 5000, "*a " * 5000])
def test_whatever_is_typed_stays_within_the_margins(typed):
    assert not faults_of(paper(typed))


@given(st.text("ab1 \n*_`[]()<>#>-+.!\\&;:/|~\"'=", max_size=200))
def test_no_letter_is_lost(typed):
    shown = "".join(piece.text for one in paragraphs(typed) for line in one.lines for piece in line)
    letters = [sign for sign in typed if sign in "ab"]
    assert len([sign for sign in shown if sign in "ab"]) >= len(letters)


def test_a_long_list_goes_on_over_the_page():
    words = words_of(paper("\n".join(f"{n}. Point {n}" for n in range(1, 200))))
    places = [words.index(f"{n}. Point {n}") for n in range(1, 200)]
    assert all(one < other for one, other in pairwise(places))
