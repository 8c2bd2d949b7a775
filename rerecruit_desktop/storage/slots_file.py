"""What stands in the key file; strictly parsed, so that damage is not taken for a wrong passphrase."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

FORMAT = "rerecruit-keys"
VERSION = 1
LARGEST_BYTES = 65_536

Entry = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Slots:
    """The slots of the notebook whose database begins with ``notebook_id``; every slot names its ``kind``."""

    notebook_id: bytes
    entries: tuple[Entry, ...]

    def of_kind(self, kind: str) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry["kind"] == kind)

    def to_bytes(self) -> bytes:
        """The whole file."""
        body = {**self._head(), "slots": list(self.entries)}
        return _written({**body, "checksum": _checksum(body)}, indent=1) + b"\n"

    def bound_to(self, entry: Entry) -> bytes:
        """What the seal of a slot vouches for besides the key: the notebook, and the slot's own parameters."""
        return _written({**self._head(), **{name: value for name, value in entry.items() if name != "sealed"}})

    def _head(self) -> dict[str, object]:
        return {"format": FORMAT, "version": VERSION, "notebook": self.notebook_id.hex()}


def from_bytes(data: bytes) -> Slots:
    """The slots in a file. Raises ``ValueError`` when a single byte is not as :meth:`Slots.to_bytes` writes it."""
    if len(data) > LARGEST_BYTES:
        raise ValueError("too large")
    try:
        body = json.loads(data.decode("ascii"))
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    slots = body.get("slots") if isinstance(body, dict) else None
    if not isinstance(slots, list) or not all(map(_is_slot, slots)):
        raise ValueError("not a key file")
    found = Slots(hex_bytes(body, "notebook", 16), tuple(slots))
    if found.to_bytes() != data:  # holds format, version and checksum to account, and every blank
        raise ValueError("the checksum is wrong")
    return found


def _is_slot(entry: object) -> bool:
    return isinstance(entry, dict) and isinstance(entry.get("kind"), str)


def hex_bytes(entry: Entry, name: str, length: int) -> bytes:
    """A field of ``length`` bytes. Raises ``ValueError``."""
    text = entry.get(name)
    if not isinstance(text, str) or not re.fullmatch(r"[0-9a-f]*", text) or len(text) != 2 * length:
        raise ValueError(name)
    return bytes.fromhex(text)


def whole(entry: Entry, name: str, least: int, most: int) -> int:
    """A whole number within its bounds. Raises ``ValueError``."""
    number = entry.get(name)
    if not isinstance(number, int) or isinstance(number, bool) or not least <= number <= most:
        raise ValueError(name)
    return number


def _checksum(body: Entry) -> str:
    return hashlib.sha256(_written(body)).hexdigest()


def _written(body: Entry, indent: int | None = None) -> bytes:
    return json.dumps(body, indent=indent).encode("ascii")
