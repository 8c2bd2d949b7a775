"""Notebooks of every past schema open; one of the future is refused untouched."""

import shutil
import sys
from pathlib import Path

import pytest

from rerecruit_desktop.domain.backup import Reason
from rerecruit_desktop.domain.errors import NotebookDamaged, NotebookFromTheFuture
from rerecruit_desktop.storage import backups
from rerecruit_desktop.storage.cipher import connect, make_file
from rerecruit_desktop.storage.folder import DATABASE
from rerecruit_desktop.storage.keys import unlock
from rerecruit_desktop.storage.notebook import open_notebook
from rerecruit_desktop.storage.schema import MIGRATIONS, STEPS, migrate

HERE = Path(__file__).parent / "notebooks"
sys.path.insert(0, str(HERE))
import past_notebook as past  # noqa: E402

KEPT = sorted(folder.name for folder in HERE.iterdir() if folder.name.startswith("schema-"))

BEFORE_THE_YEAR = {"schema-1", "schema-2", "schema-3"}


@pytest.mark.parametrize("name", KEPT)
def test_a_notebook_of_a_past_schema_opens_with_all_that_is_in_it(tmp_path, now, name):
    folder = shutil.copytree(HERE / name, tmp_path / name)
    assert unlock(folder, past.PASSPHRASE) == past.KEY
    notebook = open_notebook(folder, past.KEY, now)
    person, contribution, conversation, request, milestone = past.values()
    assert notebook.people.all() == (person,)
    assert notebook.contributions.of(person.id) == (contribution,)
    assert notebook.conversations.of(person.id) == (conversation,)
    assert notebook.requests.of(person.id) == (request,)
    assert notebook.milestones.of(person.id) == (milestone,)
    for value in past.values_of_the_year() if name not in BEFORE_THE_YEAR else ():
        assert notebook.table_of(value).of(person.id) == (value,)
    notebook.close()


def test_a_notebook_of_the_future_is_refused_and_left_as_it_is(closed, key, now):
    connection = connect(closed / DATABASE, key)
    connection.execute("INSERT INTO _sqlite_migrations VALUES (99, 'rerecruit', 'from_tomorrow', '2030')")
    connection.close()
    before = (closed / DATABASE).read_bytes()
    with pytest.raises(NotebookFromTheFuture):
        open_notebook(closed, key, now)
    assert (closed / DATABASE).read_bytes() == before


def test_an_encrypted_database_that_holds_no_notebook_gets_no_tables(tmp_path, key, now):
    make_file(tmp_path / DATABASE)
    connection = connect(tmp_path / DATABASE, key, new=True)
    connection.execute("CREATE TABLE something (text)")
    connection.close()
    with pytest.raises(NotebookDamaged, match="holds no notebook"):
        open_notebook(tmp_path, key, now)


def test_every_step_is_known_once(notebook):
    applied = [row["name"] for row in notebook._store.rows("SELECT name FROM _sqlite_migrations")]
    assert sorted(applied) == sorted(STEPS)
    assert not MIGRATIONS.pending(_database(notebook))


def test_migrating_again_changes_nothing(notebook):
    before = notebook._store.rows("SELECT * FROM sqlite_master")
    migrate(notebook._store.connection, notebook.folder)
    assert notebook._store.rows("SELECT * FROM sqlite_master") == before


def test_a_migration_cut_off_half_way_is_finished_the_next_time(tmp_path, key, now):
    make_file(tmp_path / DATABASE)
    connection = connect(tmp_path / DATABASE, key, new=True)
    MIGRATIONS.apply(_over(connection), stop_before="make_requests")
    connection.close()
    notebook = open_notebook(tmp_path, key, now)
    (backup,) = backups.listed(tmp_path, key)
    assert backup.label.reason is Reason.MIGRATION
    assert "requests" not in backup.label.rows
    assert notebook.people.roster() == ()
    assert not MIGRATIONS.pending(_database(notebook))
    notebook.close()


def _database(notebook):
    return _over(notebook._store.connection)


def _over(connection):
    from sqlite_utils import Database

    return Database(connection, recursive_triggers=False)
