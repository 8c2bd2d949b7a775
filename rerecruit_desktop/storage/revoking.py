"""A new data key for the whole notebook: what opened it before, old key files and recovery sheets, opens it no more.

Cut off at any point, the passphrase opens it: both keys are stored before the notebook is encrypted anew, and the old
one is dropped when the new one has been proved. Backups from before keep the key they were made with.
"""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from rerecruit_desktop.domain.errors import KeyNotRenewed, NotebookDamaged, NotebookInUse
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP
from rerecruit_desktop.storage.check import CheckReport, check
from rerecruit_desktop.storage.cipher import Connection, DataKey, connect, new_data_key
from rerecruit_desktop.storage.driver_errors import translated
from rerecruit_desktop.storage.folder import DATABASE
from rerecruit_desktop.storage.keys import USUAL_COST, Cost, empty_log, read_slots, save_slots, sealed, unlock
from rerecruit_desktop.storage.slots_file import Slots

_NOT_SOUND = QT_TRANSLATE_NOOP("Refused", "not every check of it passed")
_NOT_THE_SAME = QT_TRANSLATE_NOOP("Refused", "after encrypting it anew, not every row was there")


class Step(StrEnum):
    """What has just been done."""

    BOTH_STORED = "both keys are stored"
    LOG_EMPTIED = "the log is emptied"
    REKEYED = "the notebook is encrypted anew, in its log"
    MOVED = "what the log held is in the notebook"
    PROVED = "the new key is proved"
    OLD_DROPPED = "the old key is dropped"


def revoke(
    folder: Path, passphrase: str, reached: Callable[[Step], None] = lambda _step: None, cost: Cost = USUAL_COST
) -> DataKey:
    """Encrypt the notebook in ``folder``, which nobody has open, with a new data key, and give that.

    The passphrase stays; the keychain has to be turned on again, and a new recovery sheet is needed. ``reached`` hears
    of every step. Takes three times as long as unlocking, and half a second more for each 100 MB.

    Raises as :func:`~rerecruit_desktop.storage.keys.unlock` does, and :class:`NotebookInUse`,
    :class:`KeyNotRenewed`, :class:`FolderNotWritable`.
    """
    old, new = unlock(folder, passphrase), new_data_key()
    before = _sound(folder, old)
    slots = read_slots(folder)
    fresh = sealed(slots.notebook_id, passphrase, new, cost)
    save_slots(folder, Slots(slots.notebook_id, (*slots.entries, fresh)))
    reached(Step.BOTH_STORED)
    _rekey(folder, old, new, reached)
    if _sound(folder, new).rows != before.rows:
        raise NotebookDamaged(folder=folder, what=_NOT_THE_SAME)
    reached(Step.PROVED)
    save_slots(folder, Slots(slots.notebook_id, (fresh,)))
    reached(Step.OLD_DROPPED)
    return new


def _sound(folder: Path, key: DataKey) -> CheckReport:
    """What is damaged is not encrypted anew, and what became damaged by it is told."""
    report = check(folder, key)
    if not report.is_sound:
        raise NotebookDamaged(folder=folder, what=_NOT_SOUND)
    return report


def _rekey(folder: Path, old: DataKey, new: DataKey, reached: Callable[[Step], None]) -> None:
    connection = connect(folder / DATABASE, old)
    try:
        with translated(folder):
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")  # or another reader would meet pages it can't read
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")  # the lock stays
            empty_log(connection, folder)
        reached(Step.LOG_EMPTIED)
        _encrypt_anew(connection, folder, new, reached)
        reached(Step.MOVED)
    finally:
        connection.close()


def _encrypt_anew(connection: Connection, folder: Path, new: DataKey, reached: Callable[[Step], None]) -> None:
    """One transaction; closing the connection takes it back when it failed.

    The driver has a single error for all that may be wrong, and none at all for a full disk: then the transaction is
    left open, and the log can't be emptied.
    """
    try:
        connection.execute(f"PRAGMA rekey = \"x'{new.secret.hex()}'\"").fetchall()
        reached(Step.REKEYED)
        empty_log(connection, folder)
    except (driver.Error, NotebookInUse) as error:
        raise KeyNotRenewed from error
