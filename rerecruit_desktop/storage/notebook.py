"""The notebook: everything a manager confides, in one encrypted database."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from rerecruit_desktop.domain.backup import Reason
from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.driver_card import DriverLine
from rerecruit_desktop.domain.errors import FolderNotWritable, Refused
from rerecruit_desktop.domain.forecast import StayForecast
from rerecruit_desktop.domain.milestone import Milestone
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.own_words import OwnEntry
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.request import Request
from rerecruit_desktop.domain.shock import Shock
from rerecruit_desktop.domain.snooze import Snooze
from rerecruit_desktop.domain.touchpoint import Touchpoint
from rerecruit_desktop.storage import backups, keys, schema
from rerecruit_desktop.storage.begun import Begun
from rerecruit_desktop.storage.cipher import DataKey, connect, impatient, make_file, new_data_key, salt_of
from rerecruit_desktop.storage.contributions import Contributions
from rerecruit_desktop.storage.conversations import Conversations
from rerecruit_desktop.storage.driver_errors import translated
from rerecruit_desktop.storage.driver_lines import DriverLines
from rerecruit_desktop.storage.durable import settle_folder
from rerecruit_desktop.storage.folder import (
    DATABASE,
    KEYS,
    UNFINISHED,
    finish_creation,
    keep_private,
    prepare,
    refuse_file,
)
from rerecruit_desktop.storage.forecasts import Forecasts
from rerecruit_desktop.storage.milestones import Milestones
from rerecruit_desktop.storage.notes import Notes
from rerecruit_desktop.storage.own_words import OwnWords
from rerecruit_desktop.storage.people import People
from rerecruit_desktop.storage.photographs import Photographs
from rerecruit_desktop.storage.private_papers import PrivatePapers
from rerecruit_desktop.storage.pulses import Pulses
from rerecruit_desktop.storage.requests import Requests
from rerecruit_desktop.storage.revisions import Revisions
from rerecruit_desktop.storage.safety import Safety
from rerecruit_desktop.storage.salvage import Salvage, put_in
from rerecruit_desktop.storage.shared_papers import SharedPapers
from rerecruit_desktop.storage.shocks import Shocks
from rerecruit_desktop.storage.snoozes import Snoozes
from rerecruit_desktop.storage.store import Store, as_stamp
from rerecruit_desktop.storage.table import Table
from rerecruit_desktop.storage.team import TeamReader
from rerecruit_desktop.storage.timeline import Timeline
from rerecruit_desktop.storage.touchpoints import Touchpoints
from rerecruit_desktop.storage.ways_in import WaysIn

TRASH_DAYS = 30  # how long what was deleted can be brought back

Belonging = (
    Contribution | Conversation | Milestone | Request | Pulse | DriverLine | StayForecast
    | Touchpoint | Note | Shock | Snooze
)  # fmt: skip
Held = Person | Belonging | OwnEntry


class Notebook:
    """An open notebook. Opened in any thread, then used by one at a time.

    Every reading may raise :class:`NotReadable`, every writing :class:`NotSaved`; nothing was changed then.
    """

    def __init__(self, store: Store, key: DataKey) -> None:
        self._store = store
        self._key = key
        self.is_closed = False
        self.people = People(store)
        self.revisions = Revisions(store)
        self.contributions = Contributions(store, self.revisions)
        self.conversations = Conversations(store, self.revisions)
        self.milestones = Milestones(store, self.revisions)
        self.requests = Requests(store)
        self.pulses = Pulses(store)
        self.driver_lines = DriverLines(store)
        self.forecasts = Forecasts(store)
        self.touchpoints = Touchpoints(store)
        self.notes = Notes(store, self.revisions)
        self.shocks = Shocks(store)
        self.snoozes = Snoozes(store)
        self.photographs = Photographs(store)
        self.own_words = OwnWords(store)
        self.begun = Begun(store)
        self._tables = self._by_kind()
        self.timeline = Timeline(store, self._tables, self.pulses)
        self.safety = Safety(self.folder, key, store.now)
        self.shared_papers = SharedPapers(store.path, key)
        self.team = TeamReader(store.path, key)
        self.private_papers = PrivatePapers(
            self.people,
            self.conversations,
            self.contributions,
            self.requests,
            self.milestones,
            self.pulses,
            self.touchpoints,
            self.notes,
        )

    def _by_kind(self) -> dict[type, Table[Any]]:
        """The table of each kind of value."""
        return {
            Person: self.people,
            Contribution: self.contributions,
            Conversation: self.conversations,
            Milestone: self.milestones,
            Request: self.requests,
            Pulse: self.pulses,
            DriverLine: self.driver_lines,
            StayForecast: self.forecasts,
            Touchpoint: self.touchpoints,
            Note: self.notes,
            Shock: self.shocks,
            Snooze: self.snoozes,
            OwnEntry: self.own_words,
        }

    @property
    def folder(self) -> Path:
        return self._store.path.parent

    def now(self) -> datetime:
        """This moment, by the clock that stamps every row."""
        return self._store.now()

    def save_all(self, values: Iterable[Held]) -> None:
        """Save many values, owners before what belongs to them, in one transaction."""
        with self._store.writing():
            for value in values:
                self.table_of(value).save(value)

    def table_of(self, value: Held) -> Table[Any]:
        """The table that keeps values of this kind."""
        return self._tables[type(value)]

    def take_in(self, salvage: Salvage) -> dict[str, int]:
        """Put in what was read from a damaged notebook; how many rows of each table found their place."""
        return put_in(self._store, salvage)

    def purge(self, before: datetime) -> None:
        """Delete for good what was put into the trash before that moment; usually :data:`TRASH_DAYS` ago.

        Earlier versions of texts are thinned, too. Conversations that were read before must be read again.
        """
        with self._store.writing():
            thinned = self.conversations.planning_what_goes(as_stamp(before))
            trashable = tuple(table.NAME for table in self._tables.values())
            self.revisions.thin(as_stamp(before), trashable)
            for table in trashable:
                self._store.execute(f"DELETE FROM {table} WHERE trashed_at < ?", as_stamp(before))  # noqa: S608
            self.conversations.close_gaps(thinned)

    @property
    def ways_in(self) -> WaysIn:
        """Passphrase, recovery sheet and keychain."""
        return WaysIn(self.folder, self._key, self._store.now, is_read_only=self.is_read_only)

    @property
    def is_read_only(self) -> bool:
        return self._store.is_read_only

    def checkpoint(self) -> bool:
        """Move what the log holds into the database file, for the log is the weaker of the two; when idle.

        Whether it all went; if it could not, nothing is lost and the next time will do.
        """
        if self.is_read_only:
            return True
        try:
            with translated(self.folder), impatient(self._store.connection):
                (busy, *_), *_ = self._store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        except Refused:
            return False
        return not busy

    def close(self) -> None:
        """Close the files; the notebook is of no use after it. Twice is once."""
        self.is_closed = True
        self._store.connection.close()


def open_notebook(folder: Path, key: DataKey, now: Callable[[], datetime]) -> Notebook:
    """Open the notebook in ``folder`` and bring its tables up to date. Never makes one.

    Raises :class:`NotebookMissing`, :class:`NotAFolder`, :class:`FolderNotWritable`, :class:`NotebookDamaged`,
    :class:`NotebookFromTheFuture`, :class:`NotebookInUse`, :class:`NotReadable`.
    """
    refuse_file(folder)
    finish_creation(folder)
    keep_private(folder)
    return _open(folder / DATABASE, key, now)


def read_notebook(folder: Path, key: DataKey, now: Callable[[], datetime]) -> Notebook:
    """Open an unpacked backup to look at; saving is refused, its file stays as it is. Raises as :func:`open_notebook`.

    It must have the tables of today, or what it lacks can't be read.
    """
    path = folder / DATABASE
    return Notebook(Store(connect(path, key, read_only=True), path, now, read_only=True), key)


def _open(path: Path, key: DataKey, now: Callable[[], datetime], *, new: bool = False) -> Notebook:
    connection = connect(path, key, new=new)
    try:
        schema.migrate(
            connection,
            path.parent,
            new=new,
            before=lambda: backups.make(path.parent, key, now, Reason.MIGRATION),
        )
        return Notebook(Store(connection, path, now), key)
    except BaseException:
        connection.close()
        raise


def create_notebook(folder: Path, passphrase: str, now: Callable[[], datetime]) -> Notebook:
    """Make a new notebook, locked with ``passphrase``, and open it. Takes as long as unlocking: do it in a job.

    Raises :class:`PassphraseTooShort`, :class:`NotebookExists`, :class:`NotAFolder`, :class:`FolderNotWritable`;
    nothing is left behind then.
    """
    keys.refuse_short(passphrase)
    return _create(folder, new_data_key(), passphrase, now)


def create_unlocked(folder: Path, key: DataKey, now: Callable[[], datetime]) -> Notebook:
    """Make a new notebook that only ``key`` opens, for a throw-away one. Raises as :func:`create_notebook` does."""
    return _create(folder, key, None, now)


def _create(folder: Path, key: DataKey, passphrase: str | None, now: Callable[[], datetime]) -> Notebook:
    """The database under an unfinished name, then its keys, and its own name last: a cut leaves none or a whole one."""
    made = prepare(folder)
    unfinished = folder / (DATABASE + UNFINISHED)
    try:
        _make_database(unfinished, key, now)
        if passphrase is not None:
            keys.create_slots(folder, passphrase, key, salt_of(unfinished))
        unfinished.replace(folder / DATABASE)
        settle_folder(folder)
        return _open(folder / DATABASE, key, now)
    except BaseException as error:
        _clear_away(folder, made=made)
        if isinstance(error, OSError):
            raise FolderNotWritable(folder=folder) from error
        raise


def _clear_away(folder: Path, *, made: bool) -> None:
    with suppress(OSError):
        for name in (DATABASE + UNFINISHED, DATABASE):
            _remove_database(folder / name)
        (folder / KEYS).unlink(missing_ok=True)
        if made:
            folder.rmdir()


def _remove_database(path: Path) -> None:
    for name in (path.name, path.name + "-wal", path.name + "-shm"):
        path.with_name(name).unlink(missing_ok=True)


def _make_database(path: Path, key: DataKey, now: Callable[[], datetime]) -> None:
    _remove_database(path)  # of a creation that was cut off; nobody has its key
    make_file(path)
    _open(path, key, now, new=True).close()
