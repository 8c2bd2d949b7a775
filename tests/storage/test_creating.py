"""Making a notebook: never over another, never half, even when it is cut off."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from rerecruit_desktop.domain.errors import NotebookExists
from rerecruit_desktop.storage.folder import DATABASE, KEYS, UNFINISHED, holds_notebook
from rerecruit_desktop.storage.keys import unlock
from rerecruit_desktop.storage.notebook import create_notebook, create_unlocked, open_notebook

PASSPHRASE = "three quiet herons"


@pytest.mark.parametrize("name", [DATABASE, KEYS])
def test_a_notebook_or_a_part_of_one_is_never_written_over(tmp_path, now, name):
    (tmp_path / name).write_bytes(b"precious")
    with pytest.raises(NotebookExists):
        create_notebook(tmp_path, PASSPHRASE, now)
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"precious"]


def test_only_the_notebook_and_its_keys_are_in_the_folder(tmp_path, now):
    assert not holds_notebook(tmp_path / "a" / "b")
    create_notebook(tmp_path / "a" / "b", PASSPHRASE, now).close()
    assert {file.name for file in (tmp_path / "a" / "b").iterdir()} == {DATABASE, KEYS}
    assert holds_notebook(tmp_path / "a" / "b")


def test_other_files_in_the_folder_are_left_alone(tmp_path, key, now):
    (tmp_path / "letter.txt").write_text("mine")
    mode = tmp_path.stat().st_mode
    create_unlocked(tmp_path, key, now).close()
    assert (tmp_path / "letter.txt").read_text() == "mine"
    assert tmp_path.stat().st_mode == mode


def test_the_rest_of_a_creation_that_was_cut_off_is_no_obstacle(tmp_path, key, now):
    (tmp_path / (DATABASE + UNFINISHED)).write_bytes(b"half")
    (tmp_path / (KEYS + UNFINISHED)).write_bytes(b"half")
    create_unlocked(tmp_path, key, now).close()
    open_notebook(tmp_path, key, now).close()


# Makes a notebook, and dies at the n-th time that a file of it is opened or renamed.
CUT_OFF = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from rerecruit_desktop.storage.notebook import create_notebook
folder, left = sys.argv[1], int(sys.argv[2])
def count(event, arguments):
    global left
    if event in ("open", "os.rename", "os.remove") and str(arguments[0]).startswith(folder):
        left -= 1
        if left == 0:
            os._exit(9)
sys.addaudithook(count)
create_notebook(Path(folder), "three quiet herons", lambda: datetime.now(UTC))
"""


def cut_off(folder, step):
    """Whether making a notebook got as far as its n-th step, and died there."""
    root = Path(__file__).resolve().parents[2]
    ended = subprocess.run(
        [sys.executable, "-c", CUT_OFF, os.fspath(folder), str(step)], cwd=root, check=False, capture_output=True
    )
    assert ended.returncode in {0, 9}, ended.stderr
    return ended.returncode == 9


def test_cut_off_at_any_step_it_is_whole_or_can_be_made_again(tmp_path, key, now):
    step = 1
    while cut_off(folder := tmp_path / str(step), step):
        if holds_notebook(folder):
            open_notebook(folder, unlock(folder, PASSPHRASE), now).close()
        else:
            create_unlocked(folder, key, now).close()
        step += 1
    assert step > 6
