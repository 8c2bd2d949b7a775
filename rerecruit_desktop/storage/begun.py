"""Words that were begun in a field to add with, and not yet added."""

import json
from collections.abc import Mapping
from contextlib import suppress

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.storage.store import Store

_PUT = """
    INSERT INTO begun (place, person_id, words, created_at, changed_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (place) DO UPDATE SET person_id = excluded.person_id, words = excluded.words,
        changed_at = excluded.changed_at"""


class Begun:
    """The words of each place of the screen, by the name of their field there; private."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, place: str) -> dict[str, str]:
        """What was begun there; nothing where nothing was. Raises :class:`NotReadable`."""
        rows = self._store.rows("SELECT words FROM begun WHERE place = ?", place)
        return _words(rows[0]["words"]) if rows else {}

    def put(self, place: str, words: Mapping[str, str], person_id: Id | None = None) -> None:
        """Keep ``words``, which go with that person; empty ones are nothing to keep. Raises :class:`NotSaved`."""
        kept = {name: text for name, text in words.items() if text}
        with self._store.writing():
            if not kept:
                self._store.execute("DELETE FROM begun WHERE place = ?", place)
            else:
                stamp, text = self._store.stamp(), json.dumps(kept)  # in ASCII: halves of characters stay, too
                self._store.execute(_PUT, place, person_id, text, stamp, stamp)


def _words(text: str) -> dict[str, str]:
    with suppress(ValueError, AttributeError):
        return {name: words for name, words in json.loads(text).items() if isinstance(words, str)}
    return {}
