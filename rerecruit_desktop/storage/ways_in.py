"""The ways into one open notebook, as its owner sees and changes them."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from rerecruit_desktop.domain.backup import Reason
from rerecruit_desktop.domain.errors import BackupNotMade
from rerecruit_desktop.domain.recovery_sheet import RecoverySheet, recovery_sheet
from rerecruit_desktop.storage import backups, key_changes, keychain_slot, keys
from rerecruit_desktop.storage.cipher import DataKey
from rerecruit_desktop.storage.folder import KEYS
from rerecruit_desktop.storage.keychain import Keychain


class WaysIn:
    """Belongs to a notebook; may be used in a job beside it, for it touches the key file alone."""

    def __init__(self, folder: Path, key: DataKey, now: Callable[[], datetime], *, is_read_only: bool = False) -> None:
        self.folder = folder
        self._key, self._now, self._is_read_only = key, now, is_read_only

    @property
    def are_kept(self) -> bool:
        """Whether there is anything to change: a throw-away notebook has no key file."""
        return not self._is_read_only and (self.folder / KEYS).exists()

    def prove(self, passphrase: str) -> None:
        """Raise :class:`WrongPassphrase` unless it opens the notebook; takes as long as unlocking."""
        keys.unlock(self.folder, passphrase)

    def change_passphrase(self, old: str, new: str) -> None:
        """From now on ``new`` opens it. Raises as :func:`~.key_changes.change_passphrase` does."""
        with suppress(BackupNotMade):  # nothing of the notebook is touched, so a full disk is no reason to refuse
            backups.make(self.folder, self._key, self._now, Reason.KEYS)
        key_changes.change_passphrase(self.folder, old, new)

    def recovery_sheet(self, made_on: date) -> RecoverySheet:
        """What opens it when nothing else does: for paper, never for a file beside the notebook."""
        return recovery_sheet(self._key.secret, made_on)

    def sheet_made_on(self) -> date | None:
        """When the sheet was last printed or saved; ``None`` if never."""
        return key_changes.sheet_made_on(self.folder)

    def note_sheet(self, made_on: date) -> None:
        """It has just been printed or saved. Raises :class:`KeysDamaged`, :class:`FolderNotWritable`."""
        key_changes.note_sheet(self.folder, made_on)

    def keychain_is_on(self) -> bool:
        return keychain_slot.is_on(self.folder)

    def turn_keychain_on(self, keychain: Keychain) -> None:
        """Raises as :func:`~.keychain_slot.turn_on` does; nothing was changed then."""
        keychain_slot.turn_on(self.folder, self._key, keychain)

    def turn_keychain_off(self, keychain: Keychain) -> None:
        """Raises as :func:`~.keychain_slot.turn_off` does."""
        keychain_slot.turn_off(self.folder, keychain)
