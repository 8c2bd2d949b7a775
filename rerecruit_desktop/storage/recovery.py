"""Opening a notebook with its recovery code, even when the file with the keys is gone, damaged or foreign."""

from pathlib import Path

from rerecruit_desktop.domain.errors import RecoveryCodeForeign
from rerecruit_desktop.domain.recovery_code import key_from
from rerecruit_desktop.storage.cipher import DataKey, salt_of
from rerecruit_desktop.storage.folder import DATABASE, finish_creation, refuse_file
from rerecruit_desktop.storage.keys import opens


def recover(folder: Path, code: str) -> DataKey:
    """The data key in ``code``, proved against the database; afterwards a new passphrase has to be chosen.

    Raises :class:`RecoveryCodeMistyped`, :class:`RecoveryCodeIncomplete`, :class:`RecoveryCodeUnsound`,
    :class:`RecoveryCodeForeign`, :class:`NotebookMissing`, :class:`NotebookDamaged`, :class:`NotAFolder`,
    :class:`NotebookInUse`, :class:`NotReadable`.
    """
    key = DataKey(key_from(code))
    refuse_file(folder)
    finish_creation(folder)
    salt_of(folder / DATABASE)  # tells a database that is no database from one that the code does not open
    if not opens(folder, key):
        raise RecoveryCodeForeign(folder=folder)
    return key
