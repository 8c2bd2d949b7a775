"""What the guide in the manager's own words needs."""

from sqlite_utils import Database


def make_own_words(database: Database) -> None:
    database.execute("""
        CREATE TABLE own_words (
            id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, entry_key TEXT NOT NULL, language TEXT NOT NULL,
            written TEXT NOT NULL, base TEXT NOT NULL, hidden INTEGER NOT NULL, favourite INTEGER NOT NULL,
            created_at TEXT NOT NULL, changed_at TEXT NOT NULL, trashed_at TEXT
        ) STRICT""")


STEPS = (make_own_words,)
