"""Phrases are found as whole words, however they are written, and where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rerecruit_desktop.domain.wording import Found, find_phrases


def test_a_phrase_is_told_with_its_place():
    text = "Be calm: your job is safe here."
    assert find_phrases(text, ["your job is safe"]) == (Found(9, 25, "your job is safe"),)
    assert text[9:25] == "your job is safe"


@pytest.mark.parametrize(
    "text",
    ["Your JOB is safe", "your  job\nis\tsafe", "your job\u00a0is safe", "«your job is safe»", "your job is safe, and"],
)
def test_case_white_space_and_signs_around_it_do_not_matter(text):
    assert [found.phrase for found in find_phrases(text, ["your job is safe"])] == ["your job is safe"]


@pytest.mark.parametrize("text", ["jobless", "onejob", "jobs", "job_list", "", "   ", "Jöb"])
def test_part_of_a_word_is_not_the_word(text):
    assert find_phrases(text, ["job"]) == ()


@pytest.mark.parametrize("written", ["you won't be let go", "You won’t be let go"])
def test_any_apostrophe_will_do(written):
    assert find_phrases(written, ["you won't be let go"])
    assert find_phrases(written, ["you won’t be let go"])


def test_the_longer_phrase_wins_and_none_overlap():
    found = find_phrases("a great job, great", ["great", "great job", "job"])
    assert [one.phrase for one in found] == ["great job", "great"]


@pytest.mark.parametrize("phrase", ["", "  ", "\n"])
def test_an_empty_phrase_is_found_nowhere(phrase):
    assert find_phrases("any text", [phrase]) == ()


@pytest.mark.parametrize("phrase", ["c++ (really)", "100 %", "why?", "[a-z]+", "👏 bravo", "أحسنت عملا", "größe"])
def test_signs_and_other_scripts_are_taken_as_they_are(phrase):
    text = f"xx {phrase.upper().replace('SS', 'ß')} yy"
    assert [one.phrase for one in find_phrases(text, [phrase])] == [phrase]


@given(st.text().filter(str.strip), st.lists(st.text()))
def test_a_phrase_that_is_there_is_found_whatever_else_is_looked_for(phrase, others):
    assert find_phrases(f"xx {phrase} yy", [phrase]), "alone"
    assert find_phrases(f"xx {phrase} yy", [phrase, *others]), "among others"


@given(st.text(), st.lists(st.text()))
def test_what_is_found_stands_in_order_inside_the_text(text, phrases):
    end = 0
    for found in find_phrases(text, phrases):
        assert end <= found.start < found.end <= len(text)
        assert found.phrase in phrases
        end = found.end
