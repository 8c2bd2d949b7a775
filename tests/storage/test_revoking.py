"""A new key for everything: whatever opened the notebook before no longer does; cut off anywhere, it opens."""

import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from rerecruit_desktop.domain.errors import (
    KeyNotRenewed,
    NotebookDamaged,
    NotebookInUse,
    RecoveryCodeForeign,
    WrongPassphrase,
)
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.recovery_code import code_groups
from rerecruit_desktop.storage.check import check
from rerecruit_desktop.storage.cipher import salt_of
from rerecruit_desktop.storage.folder import DATABASE, KEYS
from rerecruit_desktop.storage.key_changes import change_passphrase
from rerecruit_desktop.storage.keys import Cost, create_slots, opens, read_slots, save_slots, unlock
from rerecruit_desktop.storage.notebook import create_unlocked, open_notebook
from rerecruit_desktop.storage.recovery import recover
from rerecruit_desktop.storage.revoking import Step, revoke
from rerecruit_desktop.storage.slots_file import Slots
from tests.storage.faults import mounted

PASSPHRASE = "three quiet herons"
CHEAP = Cost(memory_kib=8_192, passes=1, lanes=1)
ROOT = Path(__file__).resolve().parents[2]
on_posix = pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")


@pytest.fixture
def locked(closed, key):
    create_slots(closed, PASSPHRASE, key, salt_of(closed / DATABASE), CHEAP)
    return closed


def people(folder, key, now):
    notebook = open_notebook(folder, key, now)
    found = notebook.people.all()
    notebook.close()
    return found


def test_the_old_key_and_its_recovery_code_open_nothing_any_more(locked, key, now):
    before = people(locked, key, now)
    new = revoke(locked, PASSPHRASE, cost=CHEAP)
    assert new != key
    assert not opens(locked, key)
    assert unlock(locked, PASSPHRASE) == new
    assert people(locked, new, now) == before
    with pytest.raises(RecoveryCodeForeign):
        recover(locked, " ".join(code_groups(key.secret)))
    assert recover(locked, " ".join(code_groups(new.secret))) == new
    assert check(locked, new).is_sound


def test_a_rolled_back_key_file_opens_nothing_and_is_told(locked, key, now):
    copy = (locked / KEYS).read_bytes()
    new = revoke(locked, PASSPHRASE, cost=CHEAP)
    (locked / KEYS).write_bytes(copy)
    with pytest.raises(NotebookDamaged, match="keys"):
        open_notebook(locked, unlock(locked, PASSPHRASE), now)
    assert recover(locked, " ".join(code_groups(new.secret))) == new  # and the new sheet mends it


def test_what_else_opened_the_old_key_is_dropped(locked):
    slots = read_slots(locked)
    save_slots(locked, Slots(slots.notebook_id, (*slots.entries, {"kind": "of a day to come"})))
    revoke(locked, PASSPHRASE, cost=CHEAP)
    assert [entry["kind"] for entry in read_slots(locked).entries] == ["passphrase"]


def test_a_wrong_passphrase_changes_nothing(locked, key):
    before = (locked / KEYS).read_bytes()
    with pytest.raises(WrongPassphrase):
        revoke(locked, "another one", cost=CHEAP)
    assert (locked / KEYS).read_bytes() == before
    assert opens(locked, key)


def test_a_notebook_that_is_open_elsewhere_is_left_alone(locked, key, now):
    other = open_notebook(locked, key, now)
    with pytest.raises(NotebookInUse):
        revoke(locked, PASSPHRASE, cost=CHEAP)
    other.people.save(Person("Taavi Lindqvist"))
    other.close()
    assert unlock(locked, PASSPHRASE) == key
    assert len(people(locked, key, now)) == 2
    assert len(read_slots(locked).entries) == 1  # the key that was never used is gone


def test_a_damaged_notebook_is_not_encrypted_anew(locked, key):
    database = locked / DATABASE
    whole = bytearray(database.read_bytes())
    whole[-100] ^= 1
    database.write_bytes(whole)
    with pytest.raises(NotebookDamaged):
        revoke(locked, PASSPHRASE, cost=CHEAP)
    assert opens(locked, key)


REVOKER = """
import os, signal, sys
from pathlib import Path
from rerecruit_desktop.storage.keys import Cost
from rerecruit_desktop.storage.revoking import Step, revoke
def reached(step):
    print(step, flush=True)
    if step == sys.argv[2]:
        os.kill(os.getpid(), signal.SIGKILL)
revoke(Path(sys.argv[1]), "three quiet herons", reached, Cost(8192, 1, 1))
"""


def assert_whole_and_settled(folder, key, now, expected):
    """It opens with the passphrase, all is there, and only the key that it has is left."""
    opened = unlock(folder, PASSPHRASE)
    assert people(folder, opened, now) == expected
    assert check(folder, opened).is_sound
    assert len(read_slots(folder).entries) == 1
    assert unlock(folder, PASSPHRASE) == opened
    assert recover(folder, " ".join(code_groups(opened.secret))) == opened
    return opened == key


@on_posix
@pytest.mark.parametrize("step", list(Step))
def test_killed_at_any_step_the_passphrase_opens(locked, key, now, step):
    before = people(locked, key, now)
    command = [sys.executable, "-c", REVOKER, str(locked), step]
    killed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert killed.stdout.splitlines()[-1] == step
    is_old = assert_whole_and_settled(locked, key, now, before)
    assert is_old == (step in {Step.BOTH_STORED, Step.LOG_EMPTIED})


@on_posix
@pytest.mark.parametrize("step", list(Step))
def test_after_a_kill_changing_and_revoking_go_on(locked, key, now, step):
    before = people(locked, key, now)
    command = [sys.executable, "-c", REVOKER, str(locked), step]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    change_passphrase(locked, PASSPHRASE, "seven loud magpies", CHEAP)
    new = revoke(locked, "seven loud magpies", cost=CHEAP)
    assert unlock(locked, "seven loud magpies") == new
    assert people(locked, new, now) == before
    with pytest.raises(WrongPassphrase):
        unlock(locked, PASSPHRASE)


@on_posix
def test_killed_at_any_moment_of_encrypting_anew_the_passphrase_opens(locked, key, now):
    notebook = open_notebook(locked, key, now)
    notebook.save_all(Person("Odile Brandvold", role="x" * 3000) for _ in range(1500))
    notebook.close()
    before = people(locked, key, now)
    kept = locked.with_name("kept")
    shutil.copytree(locked, kept)
    olds = 0
    for pause in (0.0, 0.005, 0.01, 0.02, 0.03, 0.04, 0.06, 0.08):
        shutil.rmtree(locked)
        shutil.copytree(kept, locked)
        command = [sys.executable, "-c", REVOKER, str(locked), "never"]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as revoker:
            while (said := revoker.stdout.readline().strip()) != Step.LOG_EMPTIED:
                assert said, "it ended too soon"
            with suppress(subprocess.TimeoutExpired):
                revoker.wait(pause)
            revoker.kill()
        olds += assert_whole_and_settled(locked, key, now, before)
    assert olds  # or it was never met in the middle


def test_a_full_disk_leaves_the_old_key_and_is_told(tmp_path, key, now):
    with mounted(tmp_path / "small", 2500) as small:
        notebook = create_unlocked(small / "n", key, now)
        notebook.save_all(Person("Odile Brandvold", role="x" * 3000) for _ in range(100))
        notebook.close()
        create_slots(small / "n", PASSPHRASE, key, salt_of(small / "n" / DATABASE), CHEAP)
        before = people(small / "n", key, now)
        room = 300 * 1024  # for the keys, but not for the notebook anew
        (small / "taken").write_bytes(bytes(shutil.disk_usage(small).free - room))
        with pytest.raises(KeyNotRenewed):
            revoke(small / "n", PASSPHRASE, cost=CHEAP)
        assert unlock(small / "n", PASSPHRASE) == key
        (small / "taken").unlink()
        assert_whole_and_settled(small / "n", key, now, before)
        assert revoke(small / "n", PASSPHRASE, cost=CHEAP) != key
