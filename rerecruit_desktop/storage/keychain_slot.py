"""Unlocking with the computer's keychain: a further slot, off by default, and never the only way in.

The keychain holds a random secret that seals the data key in the key file; it does not hold the data key. So the
slot can be taken back by deleting it here, whatever the keychain goes on keeping.
"""

import secrets
from contextlib import suppress
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from rerecruit_desktop.domain.errors import KeychainFailed, KeysDamaged, NoKeychain, Refused
from rerecruit_desktop.storage.cipher import DataKey
from rerecruit_desktop.storage.folder import KEYS
from rerecruit_desktop.storage.key_changes import replace_slots
from rerecruit_desktop.storage.keychain import ANOTHER, Keychain
from rerecruit_desktop.storage.keys import NONCE_BYTES, SEALED_BYTES, opens, read_slots
from rerecruit_desktop.storage.slots_file import Entry, Slots, hex_bytes

BY_KEYCHAIN = "keychain"
_NAME_BYTES, _SECRET_BYTES = 16, 32


def is_on(folder: Path) -> bool:
    """Whether the notebook can be unlocked that way; ``False`` too where its keys can't be read."""
    with suppress(Refused):
        return bool(read_slots(folder).of_kind(BY_KEYCHAIN))
    return False


def turn_on(folder: Path, key: DataKey, keychain: Keychain) -> None:
    """Let the keychain open the notebook whose data key is ``key``.

    Raises :class:`NoKeychain`, :class:`KeychainFailed`, :class:`FolderNotWritable`, and what reading the keys raises;
    nothing was changed then.
    """
    slots = read_slots(folder)
    name, secret = secrets.token_hex(_NAME_BYTES), secrets.token_bytes(_SECRET_BYTES)
    keychain.put(name, secret.hex())
    try:
        replace_slots(folder, slots, BY_KEYCHAIN, _sealed(slots, name, secret, key))
    except Refused:
        _forget(keychain, name)
        raise
    _forget_all(keychain, slots)


def turn_off(folder: Path, keychain: Keychain) -> None:
    """Close that way: the slot first, for without it what the keychain holds opens nothing.

    Raises :class:`FolderNotWritable` and what reading the keys raises.
    """
    slots = read_slots(folder)
    replace_slots(folder, slots, BY_KEYCHAIN)
    _forget_all(keychain, slots)


def unlock_with_keychain(folder: Path, keychain: Keychain) -> DataKey:
    """The data key. May wait for a person whom the keychain asks for its own password: do it in a job.

    Raises :class:`NoKeychain`, :class:`KeychainFailed`, and what reading the keys raises.
    """
    slots = read_slots(folder)
    for entry in slots.of_kind(BY_KEYCHAIN):
        try:
            name = hex_bytes(entry, "name", _NAME_BYTES).hex()
            key = _unsealed(slots, entry, keychain.get(name))
        except ValueError as error:
            raise KeysDamaged(file=folder / KEYS) from error
        if opens(folder, key):
            return key
    raise KeychainFailed(why=ANOTHER)


def _sealed(slots: Slots, name: str, secret: bytes, key: DataKey) -> Entry:
    nonce = secrets.token_bytes(NONCE_BYTES)
    entry = {"kind": BY_KEYCHAIN, "name": name, "nonce": nonce.hex()}
    return {**entry, "sealed": AESGCM(secret).encrypt(nonce, key.secret, slots.bound_to(entry)).hex()}


def _unsealed(slots: Slots, entry: Entry, kept: str) -> DataKey:
    nonce, closed = hex_bytes(entry, "nonce", NONCE_BYTES), hex_bytes(entry, "sealed", SEALED_BYTES)
    try:
        secret = hex_bytes({"kept": kept}, "kept", _SECRET_BYTES)
        return DataKey(AESGCM(secret).decrypt(nonce, closed, slots.bound_to(entry)))
    except (ValueError, InvalidTag) as error:
        raise KeychainFailed(why=ANOTHER) from error


def _forget_all(keychain: Keychain, slots: Slots) -> None:
    for entry in slots.of_kind(BY_KEYCHAIN):
        _forget(keychain, str(entry.get("name")))


def _forget(keychain: Keychain, name: str) -> None:
    """What stays behind there is a secret that seals nothing any more."""
    with suppress(NoKeychain, KeychainFailed):
        keychain.drop(name)
