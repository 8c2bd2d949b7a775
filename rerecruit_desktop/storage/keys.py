"""Key slots: the ways to the notebook's data key, in one small file beside the database.

Each slot is the data key sealed by something the manager has: here by a passphrase, in ``keychain_slot`` by the
computer. A slot of a kind that this program does not know is left alone. Two slots of passphrases stand there only
while the notebook is given a new key (``revoking``).
"""

import secrets
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from rerecruit_desktop.domain.errors import (
    FolderNotWritable,
    KeysDamaged,
    NotebookDamaged,
    NotebookInUse,
    NotReadable,
    PassphraseTooShort,
    Refused,
    WrongPassphrase,
)
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP
from rerecruit_desktop.storage.cipher import Connection, DataKey, connect, salt_of
from rerecruit_desktop.storage.driver_errors import NOT_ALLOWED, translated
from rerecruit_desktop.storage.durable import write_durably
from rerecruit_desktop.storage.folder import DATABASE, KEYS, finish_creation, refuse_file
from rerecruit_desktop.storage.slots_file import LARGEST_BYTES, Entry, Slots, from_bytes, hex_bytes, whole

LEAST_CHARACTERS = 8
BY_PASSPHRASE = "passphrase"
NONCE_BYTES, SEALED_BYTES = 12, 48
_SALT_BYTES = 16

_NO_MEMORY = QT_TRANSLATE_NOOP("Refused", "there is too little free memory to unlock it")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess of the passphrase costs: kibibytes of memory, passes over it, lanes side by side (Argon2id)."""

    memory_kib: int = 65_536
    passes: int = 3
    lanes: int = 4


USUAL_COST = Cost()


def refuse_short(passphrase: str) -> None:
    """Raise :class:`PassphraseTooShort` below :data:`LEAST_CHARACTERS`."""
    if len(_normalised(passphrase)) < LEAST_CHARACTERS:
        raise PassphraseTooShort(least=LEAST_CHARACTERS)


def create_slots(folder: Path, passphrase: str, key: DataKey, notebook_id: bytes, cost: Cost = USUAL_COST) -> None:
    """Write the key file of a new notebook, whose database begins with ``notebook_id``.

    Raises :class:`PassphraseTooShort`, :class:`FolderNotWritable`.
    """
    refuse_short(passphrase)
    save_slots(folder, Slots(notebook_id, (sealed(notebook_id, passphrase, key, cost),)))


def save_slots(folder: Path, slots: Slots) -> None:
    """Write the key file so that it survives a power cut: the old one or the new one. :class:`FolderNotWritable`."""
    try:
        write_durably(folder / KEYS, slots.to_bytes())
    except OSError as error:
        raise FolderNotWritable(folder=folder) from error


def unlock(folder: Path, passphrase: str) -> DataKey:
    """The data key. Takes a fifth of a second on purpose, with the interpreter free for others: do it in a job.

    Raises :class:`WrongPassphrase`, :class:`KeysDamaged`, :class:`NotebookMissing`, :class:`NotebookDamaged`,
    :class:`NotAFolder`, :class:`NotReadable`.
    """
    slots = read_slots(folder)
    ways = slots.of_kind(BY_PASSPHRASE)
    found = [(entry, key) for entry in ways if (key := _tried(folder, slots, entry, passphrase)) is not None]
    if not found:
        raise WrongPassphrase
    return found[0][1] if len(ways) == 1 else _settled(folder, slots, found)


def opens(folder: Path, key: DataKey) -> bool:
    """Whether the database can be read with ``key``; one whose first page is damaged can't with any.

    Raises :class:`NotebookMissing`, :class:`NotebookInUse`, :class:`NotReadable`, :class:`FolderNotWritable`.
    """
    try:
        connect(folder / DATABASE, key, read_only=True).close()
    except NotebookDamaged:
        return False
    return True


def empty_log(connection: Connection, folder: Path) -> None:
    """Move all that the log holds into the database. Raises :class:`NotebookInUse` while another reads it."""
    busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise NotebookInUse(folder=folder)


def _tried(folder: Path, slots: Slots, entry: Entry, passphrase: str) -> DataKey | None:
    try:
        return _unseal(slots, entry, passphrase)
    except InvalidTag:
        return None
    except ValueError as error:
        raise KeysDamaged(file=folder / KEYS) from error


def _settled(folder: Path, slots: Slots, found: list[tuple[Entry, DataKey]]) -> DataKey:
    """Giving the notebook a new key was cut off: find which of the two it has, and drop the other one.

    The new slot stands last. Whatever else opened the old key is dropped with it.
    """
    ways = slots.of_kind(BY_PASSPHRASE)
    for entry, key in found:
        if opens(folder, key):
            is_old = entry is ways[0]
            kept = tuple(one for one in slots.entries if one is entry or (is_old and one["kind"] != BY_PASSPHRASE))
            with suppress(Refused):  # then both stay, and it is done the next time
                _empty_log_of(folder, key)
                save_slots(folder, Slots(slots.notebook_id, kept))
            return key
    return found[0][1]  # neither does: opening it will tell what is wrong


def _empty_log_of(folder: Path, key: DataKey) -> None:
    """The pages of the new key may still be in the log, and whoever checks the file alone would see damage."""
    connection = connect(folder / DATABASE, key)
    try:
        with translated(folder):
            empty_log(connection, folder)
    finally:
        connection.close()


def read_slots(folder: Path) -> Slots:
    """The key file, proved whole and to belong to the database beside it. Raises as :func:`unlock` does."""
    refuse_file(folder)
    finish_creation(folder)
    notebook_id = salt_of(folder / DATABASE)
    try:
        with (folder / KEYS).open("rb") as file:
            slots = from_bytes(file.read(LARGEST_BYTES + 1))
    except (FileNotFoundError, IsADirectoryError, ValueError) as error:
        raise KeysDamaged(file=folder / KEYS) from error
    except OSError as error:
        raise NotReadable(why=NOT_ALLOWED) from error
    if slots.notebook_id != notebook_id:
        raise KeysDamaged(file=folder / KEYS)
    return slots


def sealed(notebook_id: bytes, passphrase: str, key: DataKey, cost: Cost = USUAL_COST) -> Entry:
    """A slot that ``passphrase`` opens. Takes as long as :func:`unlock`."""
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
    entry = {
        "kind": BY_PASSPHRASE,
        "memory_kib": cost.memory_kib,
        "passes": cost.passes,
        "lanes": cost.lanes,
        "salt": salt.hex(),
        "nonce": nonce.hex(),
    }
    cipher = AESGCM(_derived(passphrase, salt, cost))
    return {**entry, "sealed": cipher.encrypt(nonce, key.secret, Slots(notebook_id, ()).bound_to(entry)).hex()}


def _unseal(slots: Slots, entry: Entry, passphrase: str) -> DataKey:
    """Raises ``ValueError`` for a slot that cannot be meant, ``InvalidTag`` for another passphrase."""
    # Bounds, so that a doctored file can't ask for all the memory there is.
    cost = Cost(
        memory_kib=whole(entry, "memory_kib", 8_192, 1_048_576),
        passes=whole(entry, "passes", 1, 32),
        lanes=whole(entry, "lanes", 1, 16),
    )
    salt, nonce = hex_bytes(entry, "salt", _SALT_BYTES), hex_bytes(entry, "nonce", NONCE_BYTES)
    closed = hex_bytes(entry, "sealed", SEALED_BYTES)
    return DataKey(AESGCM(_derived(passphrase, salt, cost)).decrypt(nonce, closed, slots.bound_to(entry)))


def _derived(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    derive = Argon2id(salt=salt, length=32, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib)
    try:
        return derive.derive(_normalised(passphrase).encode("utf-8", "surrogatepass"))
    except MemoryError as error:
        raise NotReadable(why=_NO_MEMORY) from error


def _normalised(passphrase: str) -> str:
    """The passphrase as RFC 8265 (OpaqueString) prepares one.

    NFC, for an accent typed on one system arrives as two characters from another; not NFKC, which would make
    characters the same that look different. Every kind of blank is a plain one.
    """
    blanks = (" " if unicodedata.category(sign) == "Zs" else sign for sign in passphrase)
    return unicodedata.normalize("NFC", "".join(blanks))
