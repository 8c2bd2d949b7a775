"""The recovery code: what is written down comes back, and no slip of the hand goes unnoticed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rerecruit_desktop.domain.errors import RecoveryCodeIncomplete, RecoveryCodeMistyped, RecoveryCodeUnsound, Refused
from rerecruit_desktop.domain.recovery_code import ALPHABET, GROUPS, SIGNS, code_groups, key_from, sheet_mark

NTH = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh"),
    *("eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth"),
)
keys = st.one_of(st.binary(min_size=32, max_size=32), st.sampled_from([bytes(32), b"\xff" * 32]))
places = st.integers(0, GROUPS * SIGNS - 1)


def code(key):
    return "".join(code_groups(key))


@given(keys)
def test_what_is_written_down_comes_back(key):
    groups = code_groups(key)
    assert [len(group) for group in groups] == [SIGNS] * GROUPS
    assert key_from(" ".join(groups)) == key


def test_the_code_of_a_key_never_changes():
    """A sheet in a drawer must open the notebook years later."""
    written = "000AD G9R2V FWNQF 2X2MW 46EVG 260M9 QGYQY CP8FV 5QK6N RH5QR 20232 58A60 7J1MJ 5HE5R"
    assert code_groups(bytes(range(32))) == tuple(written.split())


@given(keys, st.data())
def test_case_blanks_dashes_and_look_alikes_are_forgiven(key, data):
    heard = {"0": "0oO", "1": "1iIlL", "V": "vVuU", "5": "5sS", "2": "2zZ", "8": "8bB"}
    typed = ""
    for sign in code(key):
        typed += data.draw(st.sampled_from(heard.get(sign, sign + sign.lower())))
        typed += data.draw(st.sampled_from(["", "", "", " ", "-", "\n", " – ", "\u00a0", "."]))
    assert key_from(typed) == key


@given(keys, places, st.sampled_from(ALPHABET + "ÄΩ漢"))
def test_one_wrong_sign_is_told_with_its_group(key, place, sign):
    whole = code(key)
    if whole[place] != sign:
        with pytest.raises(RecoveryCodeMistyped, match=f"The {NTH[place // SIGNS]} group"):
            key_from(whole[:place] + sign + whole[place + 1 :])


@given(keys, st.integers(0, GROUPS - 1), st.permutations(range(SIGNS)))
def test_two_signs_exchanged_are_told_with_their_group(key, group, order):
    one, other = order[:2]
    groups = [list(part) for part in code_groups(key)]
    signs = groups[group]
    if signs[one] != signs[other]:
        signs[one], signs[other] = signs[other], signs[one]
        with pytest.raises(RecoveryCodeMistyped, match=NTH[group]):
            key_from("-".join("".join(part) for part in groups))


@given(keys, st.permutations(range(GROUPS)))
def test_two_groups_exchanged_are_told(key, order):
    first, second = sorted(order[:2])
    groups = list(code_groups(key))
    groups[first], groups[second] = groups[second], groups[first]
    with pytest.raises(RecoveryCodeMistyped, match=NTH[first]):
        key_from(" ".join(groups))


@given(keys, places)
def test_a_sign_left_out_is_told_with_its_group(key, place):
    groups = list(code_groups(key))
    group, sign = divmod(place, SIGNS)
    groups[group] = groups[group][:sign] + groups[group][sign + 1 :]
    with pytest.raises((RecoveryCodeMistyped, RecoveryCodeIncomplete)) as told:
        key_from(" ".join(groups))
    if group < GROUPS - 1:
        assert NTH[group] in str(told.value)


@given(keys, st.lists(st.tuples(places, st.sampled_from(ALPHABET)), min_size=1, max_size=12))
def test_no_number_of_slips_gives_another_key(key, slips):
    typed = list(code(key))
    for place, sign in slips:
        typed[place] = sign
    try:
        assert key_from("".join(typed)) == key
    except (RecoveryCodeMistyped, RecoveryCodeUnsound):
        assert "".join(typed) != code(key)


@given(st.text(max_size=120))
def test_nothing_that_is_no_code_is_taken_for_one_or_breaks_it(typed):
    with pytest.raises(Refused):
        key_from(typed)


@pytest.mark.parametrize("length", [0, 1, 4, 5, 35, 69])
def test_an_unfinished_code_says_how_much_is_there(length):
    with pytest.raises(RecoveryCodeIncomplete, match=f"70 in all; here are {length}"):
        key_from(code(bytes(32))[:length])


def test_the_numbers_of_the_groups_may_come_along():
    groups = code_groups(b"\x07" * 32)
    typed = "  ".join(f"{number}. {group}" for number, group in enumerate(groups, start=1))
    assert key_from(typed) == b"\x07" * 32


@given(keys)
def test_the_mark_of_the_sheet_is_four_signs_of_the_alphabet(key):
    assert re.fullmatch(f"[{ALPHABET}]{{4}}", sheet_mark(key))
