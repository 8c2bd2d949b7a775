"""Where in the dialogue one was: at a stage, on the worksheet, at the closing."""

from sqlite_utils import Database


def remember_part(database: Database) -> None:
    database.execute("ALTER TABLE conversations ADD COLUMN part TEXT NOT NULL DEFAULT 'stage'")


STEPS = (remember_part,)
