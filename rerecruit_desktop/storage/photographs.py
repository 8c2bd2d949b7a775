"""Photographs of people: one small PNG each, or none."""

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.storage.store import Store

_PUT = """
    INSERT INTO photographs (person_id, png, created_at, changed_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (person_id) DO UPDATE SET png = excluded.png, changed_at = excluded.changed_at"""


class Photographs:
    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, person_id: Id) -> bytes | None:
        """The picture as PNG, or ``None``. Raises :class:`NotReadable`."""
        rows = self._store.rows("SELECT png FROM photographs WHERE person_id = ?", person_id)
        return bytes(rows[0]["png"]) if rows else None

    def put(self, person_id: Id, png: bytes | None) -> None:
        """Keep ``png`` for this person, or none any longer. Raises :class:`NotSaved`."""
        with self._store.writing():
            if png is None:
                self._store.execute("DELETE FROM photographs WHERE person_id = ?", person_id)
            else:
                self._store.execute(_PUT, person_id, png, self._store.stamp(), self._store.stamp())
