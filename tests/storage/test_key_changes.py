"""A new passphrase: from then on it opens and the old one does not; cut off anywhere, one of the two does."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rerecruit_desktop.domain.errors import FolderNotWritable, PassphraseTooShort, WrongPassphrase
from rerecruit_desktop.storage.cipher import salt_of
from rerecruit_desktop.storage.folder import DATABASE, KEYS
from rerecruit_desktop.storage.key_changes import change_passphrase, note_sheet, sheet_made_on
from rerecruit_desktop.storage.keys import Cost, create_slots, read_slots, save_slots, unlock
from rerecruit_desktop.storage.slots_file import Slots

OLD, NEW = "three quiet herons", "seven loud magpies"
CHEAP = Cost(memory_kib=8_192, passes=1, lanes=1)


@pytest.fixture
def locked(closed, key):
    create_slots(closed, OLD, key, salt_of(closed / DATABASE), CHEAP)
    return closed


def test_the_new_passphrase_opens_and_the_old_one_does_not(locked, key):
    change_passphrase(locked, OLD, NEW)
    assert unlock(locked, NEW) == key
    with pytest.raises(WrongPassphrase):
        unlock(locked, OLD)
    (slot,) = read_slots(locked).entries
    assert (slot["memory_kib"], slot["passes"]) == (65_536, 3)


def test_an_old_copy_of_the_key_file_still_opens_with_the_old_passphrase(locked, key):
    """The reason why there is more than changing the passphrase."""
    copy = (locked / KEYS).read_bytes()
    change_passphrase(locked, OLD, NEW, CHEAP)
    (locked / KEYS).write_bytes(copy)
    assert unlock(locked, OLD) == key


@pytest.mark.parametrize(("old", "new", "why"), [("wrong", NEW, WrongPassphrase), (OLD, "short", PassphraseTooShort)])
def test_a_refused_change_changes_nothing(locked, old, new, why):
    before = (locked / KEYS).read_bytes()
    with pytest.raises(why):
        change_passphrase(locked, old, new, CHEAP)
    assert (locked / KEYS).read_bytes() == before


def test_a_key_file_that_can_not_be_written_is_told_and_the_old_one_opens(locked, key):
    (locked / f"{KEYS}.unfinished").mkdir()
    with pytest.raises(FolderNotWritable):
        change_passphrase(locked, OLD, NEW, CHEAP)
    assert unlock(locked, OLD) == key


def test_other_ways_in_outlast_the_change(locked):
    slots = read_slots(locked)
    save_slots(locked, Slots(slots.notebook_id, (*slots.entries, {"kind": "of a day to come"})))
    change_passphrase(locked, OLD, NEW, CHEAP)
    assert {entry["kind"] for entry in read_slots(locked).entries} == {"passphrase", "of a day to come"}


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text("abc déß漢", min_size=8, max_size=20), min_size=1, max_size=4))
def test_after_any_number_of_changes_the_last_one_opens(closed, key, passphrases):
    create_slots(closed, OLD, key, salt_of(closed / DATABASE), CHEAP)
    for before, after in zip([OLD, *passphrases], passphrases, strict=False):
        try:
            change_passphrase(closed, before, after, CHEAP)
        except PassphraseTooShort:  # composed, it has fewer signs
            return
    assert unlock(closed, passphrases[-1]) == key


# Changes the passphrase, and dies at the n-th time that a file of the notebook is opened or renamed.
CUT_OFF = """
import os, sys
from pathlib import Path
from rerecruit_desktop.storage.key_changes import change_passphrase
from rerecruit_desktop.storage.keys import Cost
folder, left = sys.argv[1], int(sys.argv[2])
def count(event, arguments):
    global left
    if event in ("open", "os.rename", "os.remove") and str(arguments[0]).startswith(folder):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), 9)
sys.addaudithook(count)
change_passphrase(Path(folder), "three quiet herons", "seven loud magpies", Cost(8192, 1, 1))
print(left)
"""


def cut_off(folder, left):
    command = [sys.executable, "-c", CUT_OFF, str(folder), str(left)]
    return subprocess.run(command, cwd=Path(__file__).resolve().parents[2], capture_output=True, check=False)


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
def test_killed_at_any_step_the_old_or_the_new_passphrase_opens(locked, key):
    before = (locked / KEYS).read_bytes()
    steps, opened_by = 0, []
    while steps < 40:
        steps += 1
        (locked / KEYS).write_bytes(before)
        ended = cut_off(locked, steps)
        for passphrase in (OLD, NEW):
            try:
                assert unlock(locked, passphrase) == key
                opened_by.append(passphrase)
            except WrongPassphrase:
                continue
        assert len(opened_by) == steps
        if not ended.returncode:
            break
    assert opened_by[0] == OLD
    assert opened_by[-1] == NEW
    assert steps > 5


def test_when_the_recovery_sheet_was_made_is_kept_in_mind(locked, key):
    assert sheet_made_on(locked) is None
    note_sheet(locked, date(2026, 11, 20))
    note_sheet(locked, date(2026, 11, 23))
    change_passphrase(locked, OLD, NEW, CHEAP)  # the sheet holds for it as well
    assert sheet_made_on(locked) == date(2026, 11, 23)
    assert unlock(locked, NEW) == key


def test_where_there_are_no_keys_no_sheet_is_known(closed):
    assert sheet_made_on(closed) is None
