"""Where words are divided, by language."""

import pyphen
import pytest
from papers import DIVIDED, pages_of, press, words_of
from pypdfium2 import PdfDocument

from rerecruit_desktop.documents.handout import render_handout
from rerecruit_desktop.documents.hyphenation import hyphenator
from rerecruit_desktop.domain.handout import Handout
from rerecruit_desktop.domain.milestone import MilestoneState
from rerecruit_desktop.domain.shared import SharedMilestone

WORDS = """
    representation responsibilities telecommunications entwicklungsgespräch selbstverständlich développement asszonnyal
    környezetvédelem organización ontwikkelingsgesprek ответственность odpowiedzialność kakaobonen
"""
ADDRESS = "https://example.org/responsibilities"


def divided(word, language="en"):
    places = hyphenator(language)(word)
    return "-".join(word[start:end] for start, end in zip([0, *places], [*places, len(word)], strict=True))


@pytest.mark.parametrize(
    ("language", "word", "wanted"),
    [
        ("en", "responsibilities,", "respon-si-bil-i-ties,"),
        ("en-GB", "(responsibilities", "(respons-ib-il-it-ies"),
        ("de-CH", "Entwicklungsgespräch", "Ent-wick-lungs-ge-spräch"),
        ("fr", "développement", "déve-lop-pe-ment"),
        ("ru", "ответственность", "ответ-ствен-ность"),
    ],
)
def test_each_language_divides_by_its_own_rules(language, word, wanted):
    assert divided(word, language).replace("-", "") == word
    assert divided(word, language) == wanted


@pytest.mark.parametrize(
    "word",
    ["Okafor", "NATO-style", "UNESCO", "https://example.org/responsibilities", "a@example.org", "short", "3.14159265"],
)
def test_names_numbers_and_addresses_stay_whole(word):
    assert divided(word) == word


def test_no_hyphen_leaves_fewer_than_three_letters():
    for word in WORDS.split():
        assert all(3 <= place <= len(word) - 3 for place in hyphenator("hu")(word))


def test_a_language_without_rules_divides_nothing():
    assert hyphenator("zh-CN") is None


@pytest.mark.parametrize("language", sorted(name for name in pyphen.LANGUAGES if "_" in name))
def test_the_rules_found_for_a_word_are_all_that_matter(language):
    ours, whole = hyphenator(language), pyphen.Pyphen(lang=language, left=3, right=3)
    for word in WORDS.split():
        assert ours(word) == [place for place in whole.positions(word) if not place.data]


def test_a_divided_word_is_found_whole():
    skill = "complicated interdependencies " * 8
    goal = SharedMilestone("x", skill, "y", None, MilestoneState.PLANNED)
    pdf = render_handout(Handout("A", "A", None, milestones=(goal,)), press())
    assert DIVIDED in PdfDocument(pdf)[0].get_textpage().get_text_range()
    assert skill in words_of(pdf)
    assert pages_of(pdf)[0].count("interdependencies") == 8
