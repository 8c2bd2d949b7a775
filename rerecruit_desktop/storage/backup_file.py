"""One backup, one file: a plain zip with the encrypted database, its key slots, and a sealed label.

Whoever has nothing but a backup unpacks it into an empty folder, and that is the notebook. The label holds counts, so
it is sealed with a key that the data key gives; it vouches for the rest by their digests.
"""

import hashlib
import json
import os
import secrets
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from shutil import copyfileobj
from typing import IO
from zipfile import BadZipFile, ZipFile, ZipInfo

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from rerecruit_desktop.domain.backup import Reason
from rerecruit_desktop.storage.cipher import DataKey
from rerecruit_desktop.storage.folder import DATABASE, KEYS

LABEL, READ_ME = "label", "README.txt"
_BLOCK = 4 << 20
_NONCE_BYTES, _LARGEST_LABEL, _LARGEST_KEYS = 12, 65_536, 65_536
_ABOUT = (
    "This is a backup of a Re-recruit notebook. Restore it from the program's Backups page, or with\n"
    "    rerecruit-desktop restore FILE\n"
    "or unpack it into an empty folder and open that one. It is encrypted; its passphrase opens it.\n"
)
# All that a torn or doctored zip makes the standard library raise.
_TORN = (
    BadZipFile, KeyError, TypeError, ValueError, EOFError, NotImplementedError, RuntimeError, zlib.error, struct.error
)  # fmt: skip


class Torn(Exception):
    """The file is no backup, or not a whole one."""


class NoKeys(Torn):
    """It was made while the notebook had no key slots that fit."""


class OtherKey(Exception):
    """The label opens with another data key only: of another notebook, or from before a change of keys."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a backup says of itself; ``rows`` are counts by table, digests are SHA-256 in hex."""

    number: int
    made_at: datetime
    reason: Reason
    rows: dict[str, int]
    database: str
    keys: str


def key_mark(key: DataKey) -> str:
    """Eight signs that stand for a data key and tell nothing of it."""
    return _derived(key, b"rerecruit backup mark")[:4].hex()


def pack(file: IO[bytes], database: Path, keys: bytes) -> ZipFile:
    """Begin a backup in ``file`` with everything but its label."""
    archive = ZipFile(file, "w")
    _put(archive, READ_ME, _ABOUT.encode())
    with database.open("rb") as source, archive.open(_entry(DATABASE), "w", force_zip64=True) as target:
        while block := source.read(_BLOCK):
            target.write(block)
            file.flush()
            os.fsync(file.fileno())  # little by little: one great sync would hold up the syncs of whoever is saving
    if keys:
        _put(archive, KEYS, keys)
    return archive


def seal(archive: ZipFile, label: Label, key: DataKey) -> None:
    """Put the label in, the last part."""
    plain = json.dumps({**asdict(label), "made_at": label.made_at.isoformat()}).encode()
    nonce = secrets.token_bytes(_NONCE_BYTES)
    mark = key_mark(key).encode()
    _put(archive, LABEL, mark + nonce + AESGCM(_label_key(key)).encrypt(nonce, plain, mark))
    archive.close()


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name)
    entry.external_attr = 0o600 << 16
    return entry


def _put(archive: ZipFile, name: str, data: bytes) -> None:
    archive.writestr(_entry(name), data)


@contextmanager
def reading(file: Path) -> Iterator[ZipFile]:
    """The open archive. Raises :class:`Torn`, and ``OSError`` where the world is in the way."""
    try:
        with ZipFile(file) as archive:
            yield archive
    except _TORN as error:
        raise Torn from error


def label_of(file: Path, key: DataKey) -> Label:
    """What the backup says of itself; cheap. Raises :class:`Torn`, :class:`OtherKey`, ``OSError``."""
    with reading(file) as archive:
        sealed = _small(archive, LABEL, _LARGEST_LABEL)
        mark = key_mark(key).encode()
        if not sealed.startswith(mark):
            raise OtherKey
        nonce, body = sealed[len(mark) :][:_NONCE_BYTES], sealed[len(mark) + _NONCE_BYTES :]
        try:
            plain = json.loads(AESGCM(_label_key(key)).decrypt(nonce, body, mark))
        except InvalidTag as error:
            raise Torn from error
        made_at, reason = datetime.fromisoformat(plain.pop("made_at")), Reason(plain.pop("reason"))
        return Label(made_at=made_at, reason=reason, **plain)


def is_whole(file: Path, label: Label) -> bool:
    """Whether every byte is as it was when the backup was verified; reads all of it. Raises ``OSError``."""
    try:
        with reading(file) as archive:
            keys = digest(archive, KEYS) if label.keys else ""
            return (digest(archive, DATABASE), keys) == (label.database, label.keys)
    except Torn:
        return False


def digest(archive: ZipFile, name: str) -> str:
    """The SHA-256 of a part, in hex."""
    whole = hashlib.sha256()
    with archive.open(name) as part:
        while block := part.read(_BLOCK):
            whole.update(block)
    return whole.hexdigest()


def unpack_keys(file: Path, folder: Path) -> None:
    """Put the key slots into ``folder``, with as much of the database as they are bound to, to try a passphrase on.

    Raises :class:`Torn`, :class:`NoKeys`, ``OSError``.
    """
    with reading(file) as archive:
        if KEYS not in archive.namelist():
            raise NoKeys
        with archive.open(DATABASE) as part:
            _write(folder / DATABASE, part.read(4096))
        _write(folder / KEYS, _small(archive, KEYS, _LARGEST_KEYS))


def unpack(file: Path, folder: Path) -> None:
    """Put database and key slots into ``folder``, forced to the disk. Raises :class:`Torn`, ``OSError``."""
    with reading(file) as archive:
        with archive.open(DATABASE) as part, private(folder / DATABASE) as target:
            copyfileobj(part, target, _BLOCK)
            target.flush()
            os.fsync(target.fileno())
        if KEYS in archive.namelist():
            _write(folder / KEYS, _small(archive, KEYS, _LARGEST_KEYS))


def _small(archive: ZipFile, name: str, most: int) -> bytes:
    if archive.getinfo(name).file_size > most:
        raise Torn
    return archive.read(name)


def private(file: Path) -> IO[bytes]:
    """A new file, readable for its owner alone, open for writing."""
    return os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb")


def _write(file: Path, data: bytes) -> None:
    with private(file) as target:
        target.write(data)
        target.flush()
        os.fsync(target.fileno())


def _label_key(key: DataKey) -> bytes:
    return _derived(key, b"rerecruit backup label")


def _derived(key: DataKey, purpose: bytes) -> bytes:
    return HKDF(SHA256(), 32, None, purpose).derive(key.secret)
