"""Breaking text into lines."""

from hypothesis import given
from hypothesis import strategies as st

from rerecruit_desktop.documents.breaking import break_lines


def broken(text, width, hyphenate=None):
    """The lines of a text whose signs are all one unit wide."""

    def measure(start, end, hyphen):
        return end - start + hyphen

    lines = break_lines(text, width, measure, hyphenate)
    return [text[line.start : line.end] + "-" * line.hyphen for line in lines]


WORDS = st.text("ab -/.é", max_size=200)


@given(WORDS, st.integers(1, 30))
def test_no_line_is_too_wide_and_no_letter_is_lost(text, width):
    lines = broken(text, width)
    assert all(len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_words_stay_whole_where_they_fit():
    assert broken("one two three four five", 9) == ["one two", "three", "four five"]


def test_a_paragraph_does_not_end_in_a_crumb():
    assert broken("some words that go on and so", 26) == ["some words that go on", "and so"]


def test_a_long_address_breaks_after_a_sign():
    assert broken("https://example.org/some/path", 24)[0] == "https://example.org/"


def test_a_word_with_a_hyphen_may_break_there_but_a_minus_keeps_its_number():
    assert broken("a well-known thing", 8) == ["a well-", "known", "thing"]
    assert "-5" in broken("a value of -5 or so again", 13)[0]


def test_typed_spaces_at_the_beginning_are_kept():
    assert broken("   far in and further on", 14)[0].startswith("   far")


def half(word):
    return [len(word) // 2]


def test_a_word_is_divided_where_much_of_a_line_would_stay_empty():
    assert broken("one abcdefgh two", 10, half) == ["one abcd-", "efgh two"]
    assert broken("many abcdefgh two", 10, half) == ["many abcd-", "efgh two"]
    assert broken("somewhat abcdefgh two", 10, half)[0] == "somewhat"


def test_no_more_than_two_lines_in_a_row_end_in_a_hyphen():
    lines = broken("one " + "abcdefghijkl " * 9, 12, half)
    assert not any(all(line.endswith("-") for line in lines[place : place + 3]) for place in range(len(lines) - 2))


def test_the_last_word_stays_whole_unless_it_is_wider_than_a_line():
    assert broken("one two abcdefgh", 13, half) == ["one two", "abcdefgh"]
    assert broken("abcdefghijklmnop", 10, half) == ["abcdefgh-", "ijklmnop"]
    assert broken("Abcdefghijklmnop", 10, lambda word: half(word) * word.islower()) == ["Abcdefgh-", "ijklmnop"]


@given(WORDS, st.integers(3, 30))
def test_dividing_loses_no_letter_and_makes_no_line_too_wide(text, width):
    lines = broken(text, width, lambda word: list(range(1, len(word))))
    assert all(len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "").replace("-", "") == text.replace(" ", "").replace("-", "")
