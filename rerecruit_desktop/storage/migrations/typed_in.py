"""What was said to each planned point, a subject of one's own, and words that were begun and not yet added."""

from sqlite_utils import Database


def hear_points(database: Database) -> None:
    text = "TEXT NOT NULL DEFAULT ''"
    for table in ("planned_contributions", "planned_qualities", "expected_requests"):
        database.execute(f"ALTER TABLE {table} ADD COLUMN heard {text}")
    database.execute("ALTER TABLE expected_requests ADD COLUMN said INTEGER NOT NULL DEFAULT 0")
    database.execute(f"ALTER TABLE conversations ADD COLUMN direction_heard {text}")


def word_subjects(database: Database) -> None:
    database.execute("ALTER TABLE conversations ADD COLUMN subject TEXT NOT NULL DEFAULT ''")


def keep_begun(database: Database) -> None:
    database.execute("""
        CREATE TABLE begun (
            place TEXT NOT NULL PRIMARY KEY, person_id TEXT REFERENCES people ON DELETE CASCADE,
            words TEXT NOT NULL, created_at TEXT NOT NULL, changed_at TEXT NOT NULL
        ) STRICT""")
    database.execute("CREATE INDEX begun_of_person ON begun (person_id)")


STEPS = (hear_points, word_subjects, keep_begun)
