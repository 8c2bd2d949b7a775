"""The one door to the encrypted database lets nothing doubtful in, and nothing readable out."""

import sqlite3
import stat
import sys

import pytest

from rerecruit_desktop.domain.errors import NotAFolder, NotebookDamaged, NotebookInUse, NotebookMissing
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.storage.cipher import DataKey, connect, new_data_key
from rerecruit_desktop.storage.folder import DATABASE
from rerecruit_desktop.storage.notebook import create_unlocked, open_notebook

CANARY = "Quillwort-Fandango"


def test_no_word_stands_readable_in_any_file(notebook):
    notebook.people.save(Person(CANARY, role=CANARY))
    in_the_log = b"".join(file.read_bytes() for file in notebook.folder.iterdir())
    notebook.checkpoint()
    in_the_database = b"".join(file.read_bytes() for file in notebook.folder.iterdir())
    assert CANARY.encode() not in in_the_log + in_the_database
    assert b"CREATE TABLE" not in in_the_log + in_the_database


def test_ordinary_sqlite_cannot_open_it(closed):
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(closed / DATABASE).execute("SELECT * FROM sqlite_master")


def test_a_data_key_shows_nothing_and_has_its_full_length():
    assert repr(DataKey(b"\x41" * 32)) == "DataKey()"
    with pytest.raises(ValueError, match="32"):
        DataKey(b"\x11")


def test_every_key_is_another():
    assert new_data_key() != new_data_key()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("temp_store", 2), ("secure_delete", 1)],
)
def test_the_safeguards_are_on(closed, key, pragma, value):
    connection = connect(closed / DATABASE, key)
    assert connection.execute(f"PRAGMA {pragma}").fetchone()[0] == value
    connection.close()


def test_a_read_only_connection_cannot_write(closed, key):
    connection = connect(closed / DATABASE, key, read_only=True)
    with pytest.raises(Exception, match="readonly"):
        connection.execute("DELETE FROM people")
    connection.close()


@pytest.mark.skipif(sys.platform == "win32", reason="modes are a matter of POSIX")
def test_the_files_are_for_their_owner_alone(notebook, odile):
    modes = {stat.S_IMODE(file.stat().st_mode) for file in notebook.folder.iterdir()}
    assert modes == {0o600}
    assert stat.S_IMODE(notebook.folder.stat().st_mode) == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="modes are a matter of POSIX")
def test_opening_takes_back_what_others_may_do(closed, key, now):
    (closed / DATABASE).chmod(0o644)
    open_notebook(closed, key, now).close()
    assert stat.S_IMODE((closed / DATABASE).stat().st_mode) == 0o600


def test_another_key_opens_nothing_and_says_nothing_on_stderr(closed, now, capfd):
    with pytest.raises(NotebookDamaged):
        open_notebook(closed, new_data_key(), now)
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("content", [b"", b"torn", b"SQLite format 3\0" + bytes(4080), b"\x55" * 8192])
def test_a_spoilt_file_is_refused_and_left_as_it_is(closed, key, now, content, capfd):
    (closed / DATABASE).write_bytes(content)
    with pytest.raises(NotebookDamaged):
        open_notebook(closed, key, now)
    assert (closed / DATABASE).read_bytes() == content
    assert capfd.readouterr().err == ""


def test_a_plain_database_in_its_place_is_refused(closed, key, now):
    (closed / DATABASE).unlink()
    with sqlite3.connect(closed / DATABASE) as plain:
        plain.execute("CREATE TABLE people (id)")
    with pytest.raises(NotebookDamaged, match="not encrypted"):
        open_notebook(closed, key, now)


def test_a_missing_database_is_not_made_anew(closed, key, now):
    (closed / DATABASE).unlink()
    with pytest.raises(NotebookMissing):
        open_notebook(closed, key, now)
    assert not list(closed.iterdir())


def test_a_missing_folder_is_not_made(tmp_path, key, now):
    with pytest.raises(NotebookMissing):
        open_notebook(tmp_path / "nowhere", key, now)
    assert not (tmp_path / "nowhere").exists()


def test_a_folder_where_the_database_should_be_is_refused(closed, key, now):
    (closed / DATABASE).unlink()
    (closed / DATABASE).mkdir()
    with pytest.raises(NotebookDamaged):
        open_notebook(closed, key, now)


def test_a_file_in_place_of_the_folder_is_refused(tmp_path, key, now):
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(NotAFolder):
        open_notebook(tmp_path / "file", key, now)
    with pytest.raises(NotAFolder):
        create_unlocked(tmp_path / "file", key, now)


def test_a_database_held_by_another_program_is_in_use(closed, key, now):
    other = connect(closed / DATABASE, key)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    other.execute("UPDATE people SET role = 'held'")
    with pytest.raises(NotebookInUse):
        open_notebook(closed, key, now)
    other.close()


def test_odd_signs_in_the_path_do_no_harm(tmp_path, key, now):
    folder = tmp_path / "100% ?mode=memory #1 ü"
    create_unlocked(folder, key, now).close()
    assert (folder / DATABASE).stat().st_size > 0
    open_notebook(folder, key, now).close()


def test_sqlite_utils_speaks_to_our_driver():
    from sqlcipher3 import dbapi2
    from sqlite_utils import utils

    assert utils.sqlite3.OperationalError is dbapi2.OperationalError
