"""Words: templates are filled and leave open what they must, lines become one, refusals explain themselves."""

import inspect
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rerecruit_desktop.domain import errors
from rerecruit_desktop.domain.invitation import PLACES, fill_template, unresolved_places
from rerecruit_desktop.domain.words import in_english, one_line

REFUSALS = [one for _, one in inspect.getmembers(errors, inspect.isclass) if issubclass(one, errors.Refused)]


def test_a_template_is_filled_and_what_is_not_known_stays_to_be_seen():
    filled = fill_template("Dear {name}, on {day} in {place}? {nonsense}", {"name": "Odile", "place": ""})
    assert filled == "Dear Odile, on {day} in {place}? {nonsense}"
    assert unresolved_places(filled) == ("{day}", "{place}", "{nonsense}")


def test_a_value_with_braces_of_its_own_is_not_filled_again():
    assert fill_template("{name}", {"name": "{place}", "place": "X"}) == "{place}"


@given(st.text(), st.dictionaries(st.sampled_from(PLACES), st.text()))
def test_any_text_can_be_a_template(text, values):
    assert isinstance(fill_template(text, values), str)


@given(st.text())
def test_one_line_is_one_line(text):
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert line == line.strip()
    assert one_line(line) == line


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda one: one.__name__)
def test_every_refusal_explains_itself_with_its_details(refusal):
    places = [name for _, name, _, _ in string.Formatter().parse(refusal.text) if name]
    raised = refusal(**dict.fromkeys(places, "{detail}"))
    assert str(raised) == raised.explain(in_english)
    assert str(raised).count("{detail}") == len(places)


def test_the_reason_in_a_refusal_is_translated_too():
    translations = {"the disk is full": "die Platte ist voll"}
    refusal = errors.NotSaved(why="the disk is full")
    assert "die Platte ist voll" in refusal.explain(lambda _context, text: translations.get(text, text))
