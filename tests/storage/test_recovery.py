"""The recovery code opens the notebook whatever became of its key file, and nothing else does."""

import shutil

import pytest

from rerecruit_desktop.domain.errors import (
    KeysDamaged,
    NotebookDamaged,
    NotebookMissing,
    PassphraseTooShort,
    RecoveryCodeForeign,
    RecoveryCodeMistyped,
    WrongPassphrase,
)
from rerecruit_desktop.domain.recovery_code import code_groups
from rerecruit_desktop.storage.cipher import new_data_key, salt_of
from rerecruit_desktop.storage.folder import DATABASE, KEYS
from rerecruit_desktop.storage.key_changes import choose_passphrase
from rerecruit_desktop.storage.keys import Cost, create_slots, unlock
from rerecruit_desktop.storage.notebook import create_unlocked, open_notebook
from rerecruit_desktop.storage.recovery import recover

OLD, NEW = "three quiet herons", "seven loud magpies"
CHEAP = Cost(memory_kib=8_192, passes=1, lanes=1)


@pytest.fixture
def code(key):
    return " ".join(code_groups(key.secret))


@pytest.fixture
def locked(closed, key):
    create_slots(closed, OLD, key, salt_of(closed / DATABASE), CHEAP)
    return closed


def gone(file, _foreign):
    file.unlink()


def truncated(file, _foreign):
    file.write_bytes(file.read_bytes()[:100])


def flipped(file, _foreign):
    data = bytearray(file.read_bytes())
    data[200] ^= 4
    file.write_bytes(data)


def foreign(file, of_another):
    shutil.copy(of_another, file)


def replaced_by_a_folder(file, _foreign):
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize("harm", [gone, truncated, flipped, foreign, replaced_by_a_folder])
def test_the_code_opens_whatever_became_of_the_key_file(locked, key, code, now, tmp_path, harm):
    create_unlocked(tmp_path / "other", key, now).close()
    create_slots(tmp_path / "other", OLD, key, salt_of(tmp_path / "other" / DATABASE), CHEAP)
    harm(locked / KEYS, tmp_path / "other" / KEYS)
    with pytest.raises(KeysDamaged, match="recovery code"):
        unlock(locked, OLD)
    assert recover(locked, code) == key
    choose_passphrase(locked, key, NEW, CHEAP)
    reopened = open_notebook(locked, unlock(locked, NEW), now)
    assert len(reopened.people.all()) == 1
    reopened.close()


def test_a_key_file_that_can_not_be_used_is_set_aside_each_time(locked, key):
    for spoilt in (b"first", b"second"):
        (locked / KEYS).write_bytes(spoilt)
        choose_passphrase(locked, key, NEW, CHEAP)
    kept = {file.name: file.read_bytes() for file in locked.glob(KEYS + ".*")}
    assert kept == {f"{KEYS}.set-aside-1": b"first", f"{KEYS}.set-aside-2": b"second"}


def test_after_a_forgotten_passphrase_only_the_new_one_opens(locked, key, code):
    choose_passphrase(locked, recover(locked, code), NEW, CHEAP)
    assert unlock(locked, NEW) == key
    with pytest.raises(WrongPassphrase):
        unlock(locked, OLD)


def test_the_code_of_another_notebook_is_told_apart_from_a_slip(locked, code):
    with pytest.raises(RecoveryCodeForeign):
        recover(locked, " ".join(code_groups(new_data_key().secret)))
    with pytest.raises(RecoveryCodeMistyped, match="first"):
        recover(locked, ("1" if code[0] != "1" else "2") + code[1:])


def test_where_there_is_no_notebook_or_a_torn_one_the_code_says_so(locked, code, tmp_path):
    with pytest.raises(NotebookMissing):
        recover(tmp_path / "nowhere", code)
    (locked / DATABASE).write_bytes(b"")
    with pytest.raises(NotebookDamaged):
        recover(locked, code)


def test_recovering_changes_nothing_until_a_passphrase_is_chosen(locked, key, code):
    before = {file.name: file.read_bytes() for file in locked.iterdir() if file.suffix != ".db-shm"}
    recover(locked, code)
    with pytest.raises(PassphraseTooShort):
        choose_passphrase(locked, key, "short")
    after = {file.name: file.read_bytes() for file in locked.iterdir()}
    assert {name: after[name] for name in before} == before
