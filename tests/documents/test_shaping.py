"""From letters to glyphs: kerned, with the signs that the font draws in each other's company."""

from dataclasses import replace

import pytest
from papers import press, words_of

from rerecruit_desktop import paths
from rerecruit_desktop.documents.handout import render_handout
from rerecruit_desktop.documents.shaping import Shaper
from rerecruit_desktop.documents.styles import Face
from rerecruit_desktop.documents.typeface import typeface
from rerecruit_desktop.domain.handout import Handout

FAMILY = typeface(paths.resources() / "fonts")


@pytest.fixture
def shaper():
    return Shaper(FAMILY.cut(Face.REGULAR), "en")


def units(shaper, text):
    return round(shaper.width(text, 1000))


def test_letters_that_suit_each_other_move_together(shaper):
    apart = sum(units(shaper, letter) for letter in "AVATAR")
    assert units(shaper, "AVATAR") < apart - 100
    assert ">" in shaper.codes("AV")


def test_a_line_is_as_long_as_its_words_and_blanks(shaper):
    parts = [units(shaper, part) for part in ("Thank", " ", "you,", " ", "Amara")]
    assert units(shaper, "Thank you, Amara") == sum(parts)


def test_every_sign_stands_on_the_line_by_itself(shaper):
    for sign in FAMILY.simple:
        shaper.codes(sign)
    assert len(FAMILY.simple) > 1500
    assert all(letters for _, letters in shaper.glyphs.values())
    assert {letters for _, letters in shaper.glyphs.values()} == FAMILY.simple


@pytest.mark.parametrize(
    "typed", ["3x4", "3×4", "a -> b", "a → b", "(A) or (a)", "12:30", "1-2 A-B", "<= >= != =>", "…"]
)
def test_what_the_font_draws_otherwise_is_found_as_it_was_typed(typed):
    handout = Handout("A", "A", None, agreed_words=f"{typed} and {typed} 3x4 3×4")
    assert f"{typed} and {typed} 3x4 3×4" in words_of(render_handout(handout, press()))


def test_the_paper_holds_only_the_letters_it_needs():
    few = render_handout(Handout("A", "A", None, agreed_words="e"), press())
    many = render_handout(Handout("A", "A", None, agreed_words="".join(sorted(FAMILY.simple))), press())
    assert len(few) * 3 < len(many)


def test_the_same_words_after_others_give_the_same_bytes():
    wanted = Handout("A", "A", None, agreed_words="3×4 → 3x4")
    first = render_handout(wanted, press())
    render_handout(replace(wanted, agreed_words="3x4 -> (A) 3×4"), press())
    assert render_handout(wanted, press()) == first
