"""What the whole conversation needs: answers, hard requests, the trail of an invitation, pulses, drivers, forecasts."""

from sqlite_utils import Database

_STAMPS = "created_at TEXT NOT NULL, changed_at TEXT NOT NULL"


def widen_conversations(database: Database) -> None:
    for column in (
        "accepted_on TEXT",
        "questions_ahead INTEGER NOT NULL DEFAULT 0",
        "unready_because TEXT NOT NULL DEFAULT ''",
        "what_keeps TEXT NOT NULL DEFAULT ''",
        "sum_up TEXT NOT NULL DEFAULT ''",
        "not_held_on TEXT",
        "not_held_because TEXT NOT NULL DEFAULT ''",
        "next_on TEXT",
    ):
        database.execute(f"ALTER TABLE conversations ADD COLUMN {column}")


def index_ended_conversations(database: Database) -> None:
    # Holds all that the roster asks, so that it need not read the rows with their long texts.
    database.execute("DROP INDEX conversations_of_person")
    database.execute("""
        CREATE INDEX conversations_of_person
        ON conversations (person_id, trashed_at, held_on, not_held_on, created_at, step, next_on)""")


def keep_answers(database: Database) -> None:
    database.execute("ALTER TABLE planned_questions ADD COLUMN answer TEXT NOT NULL DEFAULT ''")
    database.execute("CREATE INDEX planned_questions_by_key ON planned_questions (question_key)")


def count_who_spoke(database: Database) -> None:
    for column in ("theirs", "mine"):
        database.execute(f"ALTER TABLE stage_records ADD COLUMN {column} INTEGER NOT NULL DEFAULT 0")


def make_moves(database: Database) -> None:
    database.execute(f"""
        CREATE TABLE moves (
            conversation_id TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE, position INTEGER NOT NULL,
            was_on TEXT, was_at TEXT, moved_on TEXT NOT NULL, because TEXT NOT NULL,
            {_STAMPS}, PRIMARY KEY (conversation_id, position)
        ) STRICT""")


def make_expected_requests(database: Database) -> None:
    database.execute(f"""
        CREATE TABLE expected_requests (
            conversation_id TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE, position INTEGER NOT NULL,
            request_key TEXT NOT NULL, text TEXT NOT NULL, answer TEXT NOT NULL,
            {_STAMPS}, PRIMARY KEY (conversation_id, position)
        ) STRICT""")


def widen_milestones(database: Database) -> None:
    for column in ("options", "help_promised"):
        database.execute(f"ALTER TABLE milestones ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")


def make_milestone_steps(database: Database) -> None:
    database.execute(f"""
        CREATE TABLE milestone_steps (
            milestone_id TEXT NOT NULL REFERENCES milestones ON DELETE CASCADE, position INTEGER NOT NULL,
            text TEXT NOT NULL, done_on TEXT, {_STAMPS}, PRIMARY KEY (milestone_id, position)
        ) STRICT""")


def make_pulses(database: Database) -> None:
    database.execute(f"""
        CREATE TABLE pulses (
            id TEXT NOT NULL PRIMARY KEY, person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
            conversation_id TEXT REFERENCES conversations ON DELETE SET NULL,
            need TEXT NOT NULL, mark INTEGER NOT NULL, noted_on TEXT NOT NULL, reason TEXT NOT NULL,
            source TEXT NOT NULL, {_STAMPS}, trashed_at TEXT
        ) STRICT""")
    database.execute("CREATE INDEX pulses_of_person ON pulses (person_id)")
    database.execute("CREATE INDEX pulses_of_conversation ON pulses (conversation_id)")


def make_driver_lines(database: Database) -> None:
    database.execute(f"""
        CREATE TABLE driver_lines (
            id TEXT NOT NULL PRIMARY KEY, person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
            driver TEXT NOT NULL, text TEXT NOT NULL, noted_on TEXT NOT NULL, source TEXT NOT NULL, replaced_on TEXT,
            {_STAMPS}, trashed_at TEXT
        ) STRICT""")
    database.execute("CREATE INDEX driver_lines_of_person ON driver_lines (person_id)")


def make_forecasts(database: Database) -> None:
    database.execute(f"""
        CREATE TABLE forecasts (
            id TEXT NOT NULL PRIMARY KEY, person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
            conversation_id TEXT REFERENCES conversations ON DELETE SET NULL,
            made_on TEXT NOT NULL, months INTEGER NOT NULL, light TEXT NOT NULL, reason TEXT NOT NULL,
            scored_on TEXT, stayed INTEGER, {_STAMPS}, trashed_at TEXT
        ) STRICT""")
    database.execute("CREATE INDEX forecasts_of_person ON forecasts (person_id)")
    database.execute("CREATE INDEX forecasts_of_conversation ON forecasts (conversation_id)")


def tell_minutes(database: Database) -> None:
    database.execute("ALTER TABLE conversations ADD COLUMN told_minutes INTEGER")


def keep_half_typed(database: Database) -> None:
    database.execute(f"""
        CREATE TABLE half_typed (
            conversation_id TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE, position INTEGER NOT NULL,
            line TEXT NOT NULL, text TEXT NOT NULL, beside TEXT NOT NULL, answer TEXT NOT NULL, due_on TEXT,
            {_STAMPS}, PRIMARY KEY (conversation_id, position)
        ) STRICT""")


def remember_unready(database: Database) -> None:
    database.execute("ALTER TABLE conversations ADD COLUMN unready_without TEXT NOT NULL DEFAULT ''")


def date_directions(database: Database) -> None:
    database.execute("ALTER TABLE conversations ADD COLUMN direction_at TEXT")
    database.execute("CREATE INDEX conversations_by_direction ON conversations (direction_at)")


STEPS = (
    widen_conversations,
    index_ended_conversations,
    keep_answers,
    count_who_spoke,
    make_moves,
    make_expected_requests,
    widen_milestones,
    make_milestone_steps,
    make_pulses,
    make_driver_lines,
    make_forecasts,
    tell_minutes,
    keep_half_typed,
    remember_unready,
    date_directions,
)
