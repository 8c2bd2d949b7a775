"""The world turns against the notebook: what was acknowledged is there, what was not is told."""

import os
import shutil
import signal
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from rerecruit_desktop.domain.errors import FolderNotWritable, NotReadable, NotSaved, Refused
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.storage.cipher import connect
from rerecruit_desktop.storage.folder import DATABASE
from rerecruit_desktop.storage.notebook import create_notebook, create_unlocked, open_notebook
from tests.storage.faults import fill, mounted

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let go of an open file")


def rename(folder):
    folder.rename(folder.with_name("elsewhere"))


def rename_file(folder):
    (folder / DATABASE).rename(folder / "elsewhere.db")


def delete(folder):
    (folder / DATABASE).unlink()


def delete_log(folder):
    (folder / f"{DATABASE}-wal").unlink()


def put_another(folder):
    other = folder / "other.db"
    shutil.copyfile(folder / DATABASE, other)
    other.replace(folder / DATABASE)


@on_posix
@pytest.mark.parametrize("harm", [rename, rename_file, delete, delete_log, put_another])
def test_nothing_is_saved_into_a_ghost(notebook, odile, harm):
    harm(notebook.folder)
    with pytest.raises(NotSaved, match="moved, deleted or replaced"):
        notebook.people.save(replace(odile, role="Planner"))


@on_posix
def test_saving_goes_on_when_the_file_comes_back(notebook, odile):
    path = notebook.folder / DATABASE
    path.rename(path.with_suffix(".away"))
    with pytest.raises(NotSaved):
        notebook.people.save(replace(odile, role="Planner"))
    path.with_suffix(".away").rename(path)
    notebook.people.save(replace(odile, role="Keeper"))
    assert notebook.people.get(odile.id).role == "Keeper"


def test_a_lock_held_elsewhere_is_told_and_passes(notebook, odile):
    other = connect(notebook.folder / DATABASE, notebook._key)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(NotSaved, match="another program"):
        notebook.people.save(replace(odile, role="Planner"))
    other.execute("ROLLBACK")
    notebook.people.save(replace(odile, role="Planner"))
    other.close()


def test_a_checkpoint_empties_the_log_or_waits_for_a_reader(notebook, odile):
    log = notebook.folder / f"{DATABASE}-wal"
    assert log.stat().st_size > 0
    reader = connect(notebook.folder / DATABASE, notebook._key, read_only=True)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM people").fetchall()
    notebook.people.save(replace(odile, role="Planner"))
    assert not notebook.checkpoint()
    reader.close()
    assert notebook.checkpoint()
    assert log.stat().st_size == 0
    notebook.people.save(replace(odile, role="Keeper"))


def test_a_bug_in_the_middle_of_saving_leaves_nothing_open(notebook, odile):
    def broken():
        yield Person("Taavi Lindqvist")
        raise LookupError

    with pytest.raises(LookupError):
        notebook.save_all(broken())
    assert notebook.people.all() == (odile,)
    notebook.people.save(Person("Zoë"))
    assert not notebook._store.connection.in_transaction


def test_a_full_disk_loses_nothing_that_was_saved(tmp_path, key, now):
    with mounted(tmp_path / "small", 3_000) as small:
        notebook = create_unlocked(small / "n", key, now)
        odile = Person("Odile Brandvold")
        notebook.people.save(odile)
        fill(small)
        with pytest.raises(NotSaved, match="disk is full"):
            notebook.save_all(Person("x" * 100_000) for _ in range(20))
        assert odile in notebook.people.all()
        (small / "filler").unlink()
        notebook.people.save(replace(odile, role="Planner"))
        notebook.close()
        reopened = open_notebook(small / "n", key, now)
        assert reopened.people.get(odile.id).role == "Planner"
        reopened.close()


def test_a_full_disk_at_the_start_is_told_and_harms_nothing(tmp_path, key, now):
    with mounted(tmp_path / "small", 3_000) as small:
        notebook = create_unlocked(small / "n", key, now)
        notebook.people.save(Person("Odile Brandvold"))
        notebook.close()
        fill(small)
        with pytest.raises(NotReadable, match="the disk is full"):
            open_notebook(small / "n", key, now)
        (small / "filler").unlink()
        reopened = open_notebook(small / "n", key, now)
        assert len(reopened.people.all()) == 1
        reopened.close()


def test_a_notebook_that_does_not_fit_leaves_nothing_behind(tmp_path, now):
    with mounted(tmp_path / "tiny", 60) as tiny:
        with pytest.raises(Refused):
            create_notebook(tiny / "n", "three quiet herons", now)
        assert not list(tiny.iterdir())


def test_a_folder_made_read_only_is_told(tmp_path, key, now):
    with mounted(tmp_path / "small", 3_000) as small:
        create_unlocked(small / "n", key, now).close()
        subprocess.run(["mount", "-o", "remount,ro", small], check=True)
        with pytest.raises(FolderNotWritable):
            open_notebook(small / "n", key, now)
        with pytest.raises(FolderNotWritable):
            create_unlocked(small / "other", key, now)


def test_files_made_read_only_under_the_open_notebook_are_told_and_it_passes(notebook, odile, key, now):
    with made_immutable(notebook.folder), pytest.raises(NotSaved):
        notebook.people.save(replace(odile, role="Planner"))
    assert notebook.people.get(odile.id) == odile
    notebook.people.save(replace(odile, role="Keeper"))
    assert notebook.people.get(odile.id).role == "Keeper"


@contextmanager
def made_immutable(folder):
    """Not even what has a file open for writing can write to it any more, nor can root."""
    files = [folder / DATABASE, folder / f"{DATABASE}-wal"]
    if shutil.which("chattr") is None or subprocess.run(["chattr", "+i", *files], check=False).returncode:
        pytest.skip("needs a file system and the right to make files immutable")
    try:
        yield
    finally:
        subprocess.run(["chattr", "-i", *files], check=True)


def without_log(folder):
    (folder / f"{DATABASE}-wal").unlink()


def flip_log(folder):
    log = folder / f"{DATABASE}-wal"
    log.write_bytes(bytes(byte ^ 1 for byte in log.read_bytes()) or b"\x37\x7f\x06\x82" + bytes(900))


@on_posix
@pytest.mark.parametrize("harm", [without_log, flip_log])
def test_after_a_rest_the_log_holds_nothing_that_could_be_lost(notebook, odile, key, now, tmp_path, harm):
    notebook.people.save(replace(odile, role="Planner"))
    assert notebook.checkpoint()
    copy = shutil.copytree(notebook.folder, tmp_path / "copy")
    harm(copy)
    reopened = open_notebook(copy, notebook._key, now)
    assert reopened.people.get(odile.id).role == "Planner"
    reopened.close()


WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.storage.cipher import DataKey
from rerecruit_desktop.storage.notebook import open_notebook
notebook = open_notebook(Path(sys.argv[1]), DataKey(bytes(range(32))), lambda: datetime.now(UTC))
while True:
    person = Person("Odile Brandvold", role="x" * 3000)
    notebook.people.save(person)
    print(person.id, flush=True)
"""


@pytest.mark.parametrize("saves", [1, 40, 400])
def test_killed_while_writing_every_acknowledged_save_is_there(closed, key, now, saves):
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", WRITER, closed]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root) as writer:
        said = [writer.stdout.readline() for _ in range(saves)]
        os.kill(writer.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
        said += writer.stdout.readlines()
    acknowledged = {line.decode().strip() for line in said if line.endswith(b"\n")}
    reopened = open_notebook(closed, key, now)
    kept = {person.id for person in reopened.people.all()}
    assert len(acknowledged) >= saves
    assert acknowledged <= kept
    reopened.close()
