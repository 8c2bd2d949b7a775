"""Earlier versions of long texts, written in the same transaction as what takes their place."""

from collections import defaultdict
from datetime import datetime

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.revision import Revision, Written, is_worth_a_version, long_texts, worth_keeping
from rerecruit_desktop.storage.store import Store, as_stamp, clean

_INSERT = "INSERT INTO revisions (person_id, owner_id, field, text, written_at) VALUES (?, ?, ?, ?, ?)"
_LAST = "SELECT max(written_at) AS last FROM revisions WHERE owner_id = ? AND field = ?"


class Revisions:
    """Reads and writes them; remembers when each text last got one, so that a key costs no question."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._last: dict[tuple[str, str], datetime | None] = {}
        store.on_undone = self._last.clear

    def of(self, owner_id: Id) -> tuple[Revision, ...]:
        """The earlier versions of everything long in one value, the last one first. Raises :class:`NotReadable`."""
        sql = "SELECT * FROM revisions WHERE owner_id = ? ORDER BY written_at DESC, id DESC"
        return tuple(
            Revision(owner_id, row["field"], row["text"], datetime.fromisoformat(row["written_at"]))
            for row in self._store.rows(sql, owner_id)
        )

    def note(self, new: Written, old: Written | None) -> None:
        """Keep what ``new`` takes the place of, where that is worth it; inside the transaction that saves ``new``."""
        if old is None:
            return
        texts = long_texts(new)
        for field, text in long_texts(old).items():
            now = texts.get(field, "")  # what was taken out of the plan is gone with its text
            if text is not now and text != now:
                self._note(new, field, text, now)

    def _note(self, value: Written, field: str, old: str, new: str) -> None:
        now = self._store.now()
        if is_worth_a_version(old, new, self._last_of(value.id, field), now):
            self._write(value, field, old, now)

    def keep(self, value: Written, field: str) -> None:
        """Keep a text as it is now, for another shall take its place. Raises :class:`NotSaved`."""
        if (text := long_texts(value).get(field, "")).strip():
            with self._store.writing():
                self._write(value, field, text, self._store.now())

    def _write(self, value: Written, field: str, text: str, now: datetime) -> None:
        self._store.execute(_INSERT, value.person_id, value.id, field, clean(text), as_stamp(now))
        self._last[value.id, field] = now

    def _last_of(self, owner_id: Id, field: str) -> datetime | None:
        if (owner_id, field) not in self._last:
            last = self._store.rows(_LAST, owner_id, field)[0]["last"]
            self._last[owner_id, field] = datetime.fromisoformat(last) if last else None
        return self._last[owner_id, field]

    def thin(self, before: str, tables: tuple[str, ...]) -> None:
        """Drop what is not worth keeping, and what belongs to rows that go for good; inside a transaction."""
        for table in tables:
            gone = f"SELECT id FROM {table} WHERE trashed_at < ?"  # noqa: S608
            self._store.execute(f"DELETE FROM revisions WHERE owner_id IN ({gone})", before)  # noqa: S608
        kept: dict[tuple[str, str], dict[int, datetime]] = defaultdict(dict)
        for row in self._store.rows("SELECT id, owner_id, field, written_at FROM revisions"):
            kept[row["owner_id"], row["field"]][row["id"]] = datetime.fromisoformat(row["written_at"])
        for moments in kept.values():
            worth = worth_keeping(moments.values(), self._store.now())
            for number in (one for one, moment in moments.items() if moment not in worth):
                self._store.execute("DELETE FROM revisions WHERE id = ?", number)
