"""Key slots: the ways to the notebook's data key, in one small file beside the database.

Each slot is the data key sealed by something the manager has; so far by a passphrase, and other kinds can stand
beside it. A slot of a kind that this program does not know is left alone.
"""

import secrets
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from rerecruit_desktop.domain.errors import (
    FolderNotWritable,
    KeysDamaged,
    NotReadable,
    PassphraseTooShort,
    WrongPassphrase,
)
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP
from rerecruit_desktop.storage.cipher import DataKey, salt_of
from rerecruit_desktop.storage.driver_errors import NOT_ALLOWED
from rerecruit_desktop.storage.durable import write_durably
from rerecruit_desktop.storage.folder import DATABASE, KEYS, finish_creation, refuse_file
from rerecruit_desktop.storage.slots_file import LARGEST_BYTES, Entry, Slots, from_bytes, hex_bytes, whole

LEAST_CHARACTERS = 8
BY_PASSPHRASE = "passphrase"
_SALT_BYTES, _NONCE_BYTES, _SEALED_BYTES = 16, 12, 48

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
    sealed = _seal(Slots(notebook_id, ()), passphrase, key, cost)
    try:
        write_durably(folder / KEYS, Slots(notebook_id, (sealed,)).to_bytes())
    except OSError as error:
        raise FolderNotWritable(folder=folder) from error


def unlock(folder: Path, passphrase: str) -> DataKey:
    """The data key. Takes a fifth of a second on purpose, with the interpreter free for others: do it in a job.

    Raises :class:`WrongPassphrase`, :class:`KeysDamaged`, :class:`NotebookMissing`, :class:`NotebookDamaged`,
    :class:`NotAFolder`, :class:`NotReadable`.
    """
    slots = read_slots(folder)
    for entry in slots.of_kind(BY_PASSPHRASE):
        try:
            return _unseal(slots, entry, passphrase)
        except InvalidTag:
            continue
        except ValueError as error:
            raise KeysDamaged(file=folder / KEYS) from error
    raise WrongPassphrase


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


def _seal(slots: Slots, passphrase: str, key: DataKey, cost: Cost) -> Entry:
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    entry = {
        "kind": BY_PASSPHRASE,
        "memory_kib": cost.memory_kib,
        "passes": cost.passes,
        "lanes": cost.lanes,
        "salt": salt.hex(),
        "nonce": nonce.hex(),
    }
    sealed = AESGCM(_derived(passphrase, salt, cost)).encrypt(nonce, key.secret, slots.bound_to(entry))
    return {**entry, "sealed": sealed.hex()}


def _unseal(slots: Slots, entry: Entry, passphrase: str) -> DataKey:
    """Raises ``ValueError`` for a slot that cannot be meant, ``InvalidTag`` for another passphrase."""
    # Bounds, so that a doctored file can't ask for all the memory there is.
    cost = Cost(
        memory_kib=whole(entry, "memory_kib", 8_192, 1_048_576),
        passes=whole(entry, "passes", 1, 32),
        lanes=whole(entry, "lanes", 1, 16),
    )
    salt, nonce = hex_bytes(entry, "salt", _SALT_BYTES), hex_bytes(entry, "nonce", _NONCE_BYTES)
    sealed = hex_bytes(entry, "sealed", _SEALED_BYTES)
    return DataKey(AESGCM(_derived(passphrase, salt, cost)).decrypt(nonce, sealed, slots.bound_to(entry)))


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
