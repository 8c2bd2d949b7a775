"""Every fixed word of the papers is there in every language that is offered."""

import ast
import re
from datetime import date
from pathlib import Path

import pytest

from rerecruit_desktop import documents
from rerecruit_desktop.domain.paper_language import ENGLISH
from rerecruit_desktop.exchange.paper_languages import paper_language, paper_languages

OTHERS = [one for one in paper_languages() if one is not ENGLISH]
NOT_ABOUT_PEOPLE = {"RecoverySheet"}  # it is in the language of the program
MARKING = {"translate", "QT_TRANSLATE_NOOP"}


def fixed_words():
    """What the papers say of themselves: the two literals that every call for a translation has."""
    for module in Path(documents.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and MARKING & {getattr(node.func, "attr", ""), getattr(node.func, "id", "")}:
                words = [one.value for one in node.args if isinstance(one, ast.Constant)]
                if len(words) == 2 and words[0] not in NOT_ABOUT_PEOPLE:
                    yield tuple(words)


def places(text):
    return sorted(re.findall(r"\{\w+\}", text))


def test_there_is_german():
    assert [one.name for one in paper_languages()] == ["English", "Deutsch"]


@pytest.mark.parametrize("language", OTHERS, ids=lambda one: one.code)
def test_every_word_of_the_papers_is_translated_and_no_other(language):
    assert set(fixed_words()) == set(language.words)


@pytest.mark.parametrize("language", OTHERS, ids=lambda one: one.code)
def test_what_is_filled_in_has_the_same_places(language):
    assert {key: places(word) for key, word in language.words.items() if places(word) != places(key[1])} == {}


@pytest.mark.parametrize("language", paper_languages(), ids=lambda one: one.code)
def test_a_year_has_twelve_months(language):
    for months in (language.months, language.short_months):
        assert len(set(months)) == 12


def test_a_day_is_written_as_in_the_language():
    german, day = paper_language("de"), date(2026, 3, 4)
    assert (german.write_day(day), german.write_short_day(day), german.write_month(day)) == (
        "4. März 2026", "4.3.2026", "Mär",
    )  # fmt: skip
    assert (ENGLISH.write_day(day), ENGLISH.write_short_day(day), ENGLISH.write_month(day)) == (
        "4 March 2026", "4 Mar 2026", "Mar",
    )  # fmt: skip


@pytest.mark.parametrize(("code", "found"), [("de", "de"), ("de_AT", "de"), ("DE-CH", "de"), ("fr", "en"), ("", "en")])
def test_the_closest_language_is_found(code, found):
    assert paper_language(code).code == found
