"""Breaking text into lines."""

from hypothesis import given
from hypothesis import strategies as st

from rerecruit_desktop.documents.breaking import break_lines

WORDS = st.text("ab -/.é", max_size=200)


@given(WORDS, st.integers(1, 30))
def test_no_line_is_too_wide_and_no_letter_is_lost(text, width):
    lines = break_lines(text, width, len)
    assert all(len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_words_stay_whole_where_they_fit():
    assert break_lines("one two three four five", 9, len) == ["one two", "three", "four five"]


def test_a_paragraph_does_not_end_in_a_crumb():
    assert break_lines("some words that go on and so", 26, len) == ["some words that go on", "and so"]


def test_a_long_address_breaks_after_a_sign():
    assert break_lines("https://example.org/some/path", 24, len)[0] == "https://example.org/"


def test_a_word_with_a_hyphen_may_break_there_but_a_minus_keeps_its_number():
    assert break_lines("a well-known thing", 8, len) == ["a well-", "known", "thing"]
    assert "-5" in break_lines("a value of -5 or so again", 13, len)[0]


def test_typed_spaces_at_the_beginning_are_kept():
    assert break_lines("   far in and further on", 14, len)[0].startswith("   far")
