"""Opening a notebook without its passphrase, and giving it a new key; in a job, the storage is imported here."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.ui.opening import Now, Opened, open_with, open_with_key

if TYPE_CHECKING:
    from rerecruit_desktop.exchange.guides import GuideWish


def keychain_is_on(folder: Path) -> bool:
    """Whether this computer's keychain may open the notebook."""
    from rerecruit_desktop.storage.keychain_slot import is_on

    return is_on(folder)


def open_with_keychain(folder: Path, now: Now, wish: "GuideWish", given_up: Callable[[], bool]) -> Opened:
    """Unlock with the keychain, which may ask for its own password. Raises :class:`Refused`."""
    from rerecruit_desktop.storage.keychain import Keychain
    from rerecruit_desktop.storage.keychain_slot import unlock_with_keychain

    return open_with_key(folder, unlock_with_keychain(folder, Keychain(given_up=given_up)), now, wish)


def check_code(folder: Path, code: str) -> None:
    """Raise :class:`Refused` unless the recovery code opens the notebook."""
    from rerecruit_desktop.storage.recovery import recover

    recover(folder, code)


def open_recovered(folder: Path, code: str, passphrase: str, now: Now, wish: "GuideWish") -> Opened:
    """Open with the recovery code; from now on ``passphrase`` opens it too. Raises :class:`Refused`."""
    from rerecruit_desktop.storage.key_changes import choose_passphrase
    from rerecruit_desktop.storage.recovery import recover

    key = recover(folder, code)
    choose_passphrase(folder, key, passphrase)
    return open_with_key(folder, key, now, wish)


def open_renewed(folder: Path, passphrase: str, now: Now, wish: "GuideWish") -> Opened:
    """Give the notebook, which nobody has open, a new key, and open it; ``problem`` says why it kept its old one."""
    from rerecruit_desktop.domain.backup import Reason
    from rerecruit_desktop.storage import backups
    from rerecruit_desktop.storage.keys import unlock
    from rerecruit_desktop.storage.revoking import revoke

    try:
        backups.make(folder, unlock(folder, passphrase), now, Reason.KEYS)
        return replace(open_with_key(folder, revoke(folder, passphrase), now, wish), is_renewed=True)
    except Refused as refusal:
        return replace(open_with(folder, passphrase, now, wish), problem=refusal)
