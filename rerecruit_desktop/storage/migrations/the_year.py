"""What the year around the conversation needs: touchpoints, notes, shocks, snoozes, recognition, the ledger, tags."""

from sqlite_utils import Database

_OWN = "id TEXT NOT NULL PRIMARY KEY, person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE"
_STAMPS = "created_at TEXT NOT NULL, changed_at TEXT NOT NULL, trashed_at TEXT"


def _widen(database: Database, table: str, *columns: str) -> None:
    for column in columns:
        database.execute(f"ALTER TABLE {table} ADD COLUMN {column}")


def widen_contributions(database: Database) -> None:
    text = "TEXT NOT NULL DEFAULT ''"
    how = "recognised_how TEXT NOT NULL DEFAULT 'unknown'"
    _widen(database, "contributions", f"situation {text}", f"quality_key {text}", "need TEXT", f"known_to {text}")
    _widen(database, "contributions", "recognised_on TEXT", how)


def widen_requests(database: Database) -> None:
    outcome = "outcome TEXT NOT NULL DEFAULT ''"
    _widen(database, "requests", "broken_on TEXT", outcome, "asked_on TEXT", "answered_on TEXT")


def date_milestone_states(database: Database) -> None:
    _widen(database, "milestones", "state_on TEXT", "celebrated_on TEXT")


def widen_people(database: Database) -> None:
    _widen(database, "people", "tags TEXT NOT NULL DEFAULT '[]'", "touch_weeks INTEGER NOT NULL DEFAULT 0")
    _widen(database, "people", "strength TEXT NOT NULL DEFAULT 'unsaid'")


def make_photographs(database: Database) -> None:
    database.execute("""
        CREATE TABLE photographs (
            person_id TEXT NOT NULL PRIMARY KEY REFERENCES people ON DELETE CASCADE, png BLOB NOT NULL,
            created_at TEXT NOT NULL, changed_at TEXT NOT NULL
        ) STRICT""")


def make_touchpoints(database: Database) -> None:
    database.execute(
        f"CREATE TABLE touchpoints ({_OWN}, text TEXT NOT NULL, happened_on TEXT NOT NULL, {_STAMPS}) STRICT"
    )
    database.execute("CREATE INDEX touchpoints_of_person ON touchpoints (person_id, happened_on)")


def make_notes(database: Database) -> None:
    database.execute(f"CREATE TABLE notes ({_OWN}, text TEXT NOT NULL, noted_on TEXT NOT NULL, {_STAMPS}) STRICT")
    database.execute("CREATE INDEX notes_of_person ON notes (person_id, noted_on)")


def make_shocks(database: Database) -> None:
    database.execute(f"""
        CREATE TABLE shocks (
            {_OWN}, kind TEXT NOT NULL, happened_on TEXT NOT NULL, talk_by TEXT NOT NULL, text TEXT NOT NULL, {_STAMPS}
        ) STRICT""")
    database.execute("CREATE INDEX shocks_of_person ON shocks (person_id, trashed_at, happened_on, talk_by)")


def make_snoozes(database: Database) -> None:
    database.execute(f"""
        CREATE TABLE snoozes (
            {_OWN}, about TEXT NOT NULL, until TEXT NOT NULL, because TEXT NOT NULL, {_STAMPS}
        ) STRICT""")
    database.execute("CREATE INDEX snoozes_of_person ON snoozes (person_id)")


def index_what_today_asks(database: Database) -> None:
    # Today asks for what is open of everybody; these hold those rows alone, however many are settled.
    for table, columns, condition in (
        ("requests", "due_on", "kept_on IS NULL AND broken_on IS NULL"),
        ("milestones", "state, target_on", "celebrated_on IS NULL"),
        ("contributions", "done_on", "recognised_on IS NULL"),
        ("driver_lines", "noted_on", "replaced_on IS NULL"),
        ("conversations", "created_at", "held_on IS NULL AND not_held_on IS NULL"),
    ):
        where = f"{condition} AND trashed_at IS NULL"
        database.execute(f"CREATE INDEX {table}_open ON {table} ({columns}) WHERE {where}")


STEPS = (
    widen_contributions,
    widen_requests,
    date_milestone_states,
    widen_people,
    make_photographs,
    make_touchpoints,
    make_notes,
    make_shocks,
    make_snoozes,
    index_what_today_asks,
)
