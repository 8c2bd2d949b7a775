"""The guide in the manager's own words: row and value."""

import json
from collections.abc import Iterable
from contextlib import suppress

from rerecruit_desktop.domain.guide_parts import EntryKind, Words
from rerecruit_desktop.domain.own_words import OwnEntry, Written
from rerecruit_desktop.storage.cipher import Row
from rerecruit_desktop.storage.store import Values
from rerecruit_desktop.storage.table import Table


class OwnWords(Table[OwnEntry]):
    NAME = "own_words"
    KEPT = "TRUE"  # nobody's but the manager's

    def all(self) -> tuple[OwnEntry, ...]:
        """Everything the manager made of the guide, in the order it was first saved. Raises :class:`NotReadable`."""
        return self._read("trashed_at IS NULL")

    def _to_row(self, value: OwnEntry) -> Values:
        return {
            "id": value.id,
            "kind": value.kind,
            "entry_key": value.key,
            "language": value.language,
            "written": _text(value.written),
            "base": _text(value.base),
            "hidden": value.is_hidden,
            "favourite": value.is_favourite,
            "trashed_at": None,  # saved again, it is out of the trash: that is how a reset is taken back
        }

    def _from_rows(self, rows: list[Row]) -> Iterable[OwnEntry]:
        return map(_own_entry, rows)


def _own_entry(row: Row) -> OwnEntry:
    return OwnEntry(
        kind=EntryKind(row["kind"]),
        key=row["entry_key"],
        language=row["language"],
        written=_written(row["written"]),
        base=_written(row["base"]),
        is_hidden=bool(row["hidden"]),
        is_favourite=bool(row["favourite"]),
        id=row["id"],
    )


def _text(written: Written) -> str:
    return json.dumps(dict(written), ensure_ascii=False)


def _written(text: str) -> Written:
    """The fields in ``text`` that are texts or lists of texts; what can't be read is left out: no guide may fail."""
    with suppress(ValueError, AttributeError):
        fields = json.loads(text).items()
        return tuple((name, words) for name, said in fields if (words := _words(said)) is not None)
    return ()


def _words(said: object) -> Words | None:
    if isinstance(said, list) and all(isinstance(one, str) for one in said):
        return tuple(said)
    return said if isinstance(said, str) else None
