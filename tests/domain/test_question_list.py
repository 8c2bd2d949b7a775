"""The questions that go ahead stand in the message as a list, and what somebody wrote is never touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rerecruit_desktop.domain.invitation import (
    fill_template,
    question_list,
    unknown_spans,
    unresolved_places,
    unresolved_spans,
    with_question_list,
)

ONE, TWO = question_list("Ahead:", ["Why?"]), question_list("Ahead:", ["Why?", "When?"])


def test_a_list_has_its_opening_and_a_line_for_each():
    assert question_list("Ahead:", ["Why?", "  two\nlines  ", " "]) == "Ahead:\n• Why?\n• two lines"
    assert question_list("Ahead:", []) == question_list("Ahead:", [" "]) == ""
    assert question_list("", ["Why?"]) == "• Why?"


@pytest.mark.parametrize(
    ("message", "before", "after", "then"),
    [
        ("Hello", "", ONE, f"Hello\n\n{ONE}"),
        ("Hello\n\n", "", ONE, f"Hello\n\n{ONE}"),
        ("", "", ONE, ONE),
        (f"Hello\n\n{ONE}\n\nBye", ONE, TWO, f"Hello\n\n{TWO}\n\nBye"),
        (f"Hello\n\n{ONE}\n\nBye", ONE, "", "Hello\n\nBye"),
        ("Hello, Ahead:\n• Why not?", ONE, TWO, "Hello, Ahead:\n• Why not?"),
    ],
    ids=["added", "after empty lines", "alone", "followed", "taken out", "written in"],
)
def test_the_list_follows_in_its_place(message, before, after, then):
    assert with_question_list(message, before, after) == then


@given(st.text().filter(lambda text: text == text.rstrip("\n") and ONE not in text))
def test_adding_and_taking_out_leaves_the_message_as_it_was(message):
    assert with_question_list(with_question_list(message, "", ONE), ONE, "") == message


@pytest.mark.parametrize("odd", ["{foo}", "{first name}", "{0}", "{نام}", "{name.__class__}", "{!r}"])
def test_a_place_that_is_not_known_stays_and_is_found(odd):
    text = fill_template(f"Dear {odd}, {{name}}", {"name": "Zoë"})
    assert text == f"Dear {odd}, Zoë"
    assert unresolved_places(text) == (odd,)
    assert [text[start:end] for start, end in unresolved_spans(text)] == [odd]


@pytest.mark.parametrize("text", ["{}", "{", "}", "{a\nb}", "{" + "x" * 100 + "}", "{{}}"])
def test_what_is_no_place_is_left_alone(text):
    assert fill_template(text, {}) == text
    assert unresolved_places(text) == ()


def test_a_place_that_is_known_is_none_of_the_unknown_ones():
    text = "Dear {name}, at {noon} on {day}, {where}?"
    assert [text[start:end] for start, end in unknown_spans(text)] == ["{noon}", "{where}"]
