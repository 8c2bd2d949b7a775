"""Key slots: the passphrase opens them, damage is told apart from a wrong passphrase, and nothing else opens them."""

import json
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rerecruit_desktop.domain.errors import (
    KeysDamaged,
    NotebookMissing,
    NotReadable,
    PassphraseTooShort,
    WrongPassphrase,
)
from rerecruit_desktop.storage.cipher import salt_of
from rerecruit_desktop.storage.folder import DATABASE, KEYS
from rerecruit_desktop.storage.keys import Cost, create_slots, read_slots, unlock
from rerecruit_desktop.storage.notebook import create_notebook, create_unlocked
from rerecruit_desktop.storage.slots_file import Slots, from_bytes

PASSPHRASE = "three quiet herons"
CHEAP = Cost(memory_kib=8_192, passes=1, lanes=1)


def lock(folder, key, passphrase=PASSPHRASE):
    create_slots(folder, passphrase, key, salt_of(folder / DATABASE), CHEAP)
    return folder / KEYS


def test_the_passphrase_opens_a_new_notebook_at_full_cost(tmp_path, now):
    create_notebook(tmp_path / "n", PASSPHRASE, now).close()
    (slot,) = read_slots(tmp_path / "n").entries
    assert (slot["memory_kib"], slot["passes"]) == (65_536, 3)
    assert len(unlock(tmp_path / "n", PASSPHRASE).secret) == 32
    with pytest.raises(WrongPassphrase):
        unlock(tmp_path / "n", PASSPHRASE + "s")


def test_the_key_file_holds_neither_key_nor_passphrase(closed, key):
    data = lock(closed, key).read_bytes()
    assert key.secret not in data
    assert key.secret.hex().encode() not in data
    assert PASSPHRASE.encode() not in data


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(passphrase=st.text(min_size=8, max_size=40), other=st.text(max_size=40))
def test_any_passphrase_opens_and_no_other(closed, key, passphrase, other):
    (closed / KEYS).unlink(missing_ok=True)
    try:
        lock(closed, key, passphrase)
    except PassphraseTooShort:  # composed, it has fewer signs
        return
    assert unlock(closed, passphrase) == key
    if unicodedata.normalize("NFKC", other) != unicodedata.normalize("NFKC", passphrase):
        with pytest.raises(WrongPassphrase):
            unlock(closed, other)


@pytest.mark.parametrize("mask", [0x01, 0x20, 0x80])
def test_no_flipped_bit_opens_or_is_taken_for_anything_but_damage(closed, key, mask):
    file = lock(closed, key)
    whole = file.read_bytes()
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ mask]) + whole[place + 1 :])
        with pytest.raises(KeysDamaged):
            unlock(closed, PASSPHRASE)


def test_no_shortened_key_file_opens(closed, key):
    file = lock(closed, key)
    whole = file.read_bytes()
    for length in range(len(whole)):
        file.write_bytes(whole[:length])
        with pytest.raises(KeysDamaged):
            unlock(closed, PASSPHRASE)


@pytest.mark.parametrize("data", [b"[" * 60_000, b"{}", b"null", b"\xff\xfe", b'{"slots": [1]}', b" " * 70_000])
def test_what_never_was_a_key_file_is_damage(closed, data):
    (closed / KEYS).write_bytes(data)
    with pytest.raises(KeysDamaged):
        unlock(closed, PASSPHRASE)


@given(st.binary(max_size=300))
def test_random_bytes_are_no_key_file(data):
    with pytest.raises(ValueError):  # noqa: PT011 - any of its kinds
        from_bytes(data)


@pytest.mark.parametrize(
    ("name", "number"), [("memory_kib", 2**40), ("memory_kib", 1), ("passes", 0), ("passes", 10**9), ("lanes", True)]
)
def test_a_doctored_cost_is_refused_before_it_is_paid(closed, key, name, number):
    lock(closed, key)
    slots = read_slots(closed)
    (closed / KEYS).write_bytes(Slots(slots.notebook_id, ({**slots.entries[0], name: number},)).to_bytes())
    with pytest.raises(KeysDamaged):
        unlock(closed, PASSPHRASE)


def test_a_cheaper_cost_written_in_by_hand_does_not_open(closed, key):
    lock(closed, key)
    slots = read_slots(closed)
    (closed / KEYS).write_bytes(Slots(slots.notebook_id, ({**slots.entries[0], "passes": 2},)).to_bytes())
    with pytest.raises(WrongPassphrase):
        unlock(closed, PASSPHRASE)


def test_slots_of_another_notebook_do_not_open_this_one(tmp_path, closed, key, now):
    create_unlocked(tmp_path / "other", key, now).close()
    lock(tmp_path / "other", key)
    (closed / KEYS).write_bytes((tmp_path / "other" / KEYS).read_bytes())
    with pytest.raises(KeysDamaged):
        unlock(closed, PASSPHRASE)


def test_a_slot_of_a_kind_to_come_is_left_alone(closed, key):
    lock(closed, key)
    slots = read_slots(closed)
    (closed / KEYS).write_bytes(Slots(slots.notebook_id, ({"kind": "keychain"}, *slots.entries)).to_bytes())
    assert unlock(closed, PASSPHRASE) == key
    assert {entry["kind"] for entry in read_slots(closed).entries} == {"keychain", "passphrase"}


def test_a_missing_key_file_is_damage_and_a_missing_database_no_notebook(closed, key):
    with pytest.raises(KeysDamaged):
        unlock(closed, PASSPHRASE)
    lock(closed, key)
    (closed / DATABASE).unlink()
    with pytest.raises(NotebookMissing):
        unlock(closed, PASSPHRASE)


def test_a_folder_in_place_of_the_key_file_is_told(closed):
    (closed / KEYS).mkdir()
    with pytest.raises((KeysDamaged, NotReadable)):
        unlock(closed, PASSPHRASE)


@pytest.mark.parametrize("short", ["", "1234567", "e\u0301" * 7])
def test_a_short_passphrase_is_refused_before_anything_is_made(tmp_path, now, short):
    with pytest.raises(PassphraseTooShort, match="8"):
        create_notebook(tmp_path / "n", short, now)
    assert not (tmp_path / "n").exists()


def test_an_accent_is_the_same_however_the_keyboard_sends_it(closed, key):
    lock(closed, key, unicodedata.normalize("NFC", "déjà vu à Orléans"))
    assert unlock(closed, unicodedata.normalize("NFD", "déjà\u00a0vu à Orléans")) == key


def test_the_file_is_plain_json_that_names_its_format(closed, key):
    written = json.loads(lock(closed, key).read_text())
    assert (written["format"], written["version"]) == ("rerecruit-keys", 1)
