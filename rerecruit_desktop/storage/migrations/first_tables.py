"""People, contributions, conversations, requests, milestones, and earlier versions of their texts."""

from sqlite_utils import Database


def make_people(database: Database) -> None:
    database.execute("""
        CREATE TABLE people (
            id TEXT NOT NULL PRIMARY KEY, full_name TEXT NOT NULL, called TEXT NOT NULL, role TEXT NOT NULL,
            team TEXT NOT NULL, email TEXT NOT NULL, joined_on TEXT, cadence_months INTEGER NOT NULL,
            cadence_weeks INTEGER NOT NULL, recognition TEXT NOT NULL, archived_on TEXT,
            created_at TEXT NOT NULL, changed_at TEXT NOT NULL, trashed_at TEXT
        ) STRICT""")


def make_contributions(database: Database) -> None:
    database.execute("""
        CREATE TABLE contributions (
            id TEXT NOT NULL PRIMARY KEY, person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
            what TEXT NOT NULL, effect TEXT NOT NULL, done_on TEXT, beyond_role INTEGER NOT NULL,
            created_at TEXT NOT NULL, changed_at TEXT NOT NULL, trashed_at TEXT
        ) STRICT""")
    database.execute("CREATE INDEX contributions_of_person ON contributions (person_id)")


def make_conversations(database: Database) -> None:
    database.execute("""
        CREATE TABLE conversations (
            id TEXT NOT NULL PRIMARY KEY, person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
            step TEXT NOT NULL, meet_on TEXT, meet_at TEXT, minutes INTEGER NOT NULL, place TEXT NOT NULL,
            template TEXT NOT NULL, message TEXT NOT NULL, sent_on TEXT,
            direction TEXT NOT NULL, their_part TEXT NOT NULL, direction_said INTEGER NOT NULL,
            stage TEXT NOT NULL, agreed_words TEXT NOT NULL, held_on TEXT,
            created_at TEXT NOT NULL, changed_at TEXT NOT NULL, trashed_at TEXT
        ) STRICT""")
    # Holds all that the roster asks, so that it need not read the rows with their long texts.
    database.execute("""
        CREATE INDEX conversations_of_person ON conversations (person_id, trashed_at, held_on, created_at, step)""")


def make_planned_contributions(database: Database) -> None:
    database.execute("""
        CREATE TABLE planned_contributions (
            conversation_id TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE, position INTEGER NOT NULL,
            contribution_id TEXT NOT NULL REFERENCES contributions ON DELETE CASCADE,
            chosen INTEGER NOT NULL, effect TEXT NOT NULL, said INTEGER NOT NULL,
            created_at TEXT NOT NULL, changed_at TEXT NOT NULL, PRIMARY KEY (conversation_id, position)
        ) STRICT""")
    database.execute("CREATE INDEX planned_of_contribution ON planned_contributions (contribution_id)")


def make_planned_qualities(database: Database) -> None:
    database.execute("""
        CREATE TABLE planned_qualities (
            conversation_id TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE, position INTEGER NOT NULL,
            quality_key TEXT NOT NULL, name TEXT NOT NULL, chosen INTEGER NOT NULL, example TEXT NOT NULL,
            said INTEGER NOT NULL,
            created_at TEXT NOT NULL, changed_at TEXT NOT NULL, PRIMARY KEY (conversation_id, position)
        ) STRICT""")


def make_planned_questions(database: Database) -> None:
    database.execute("""
        CREATE TABLE planned_questions (
            conversation_id TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE, position INTEGER NOT NULL,
            question_key TEXT NOT NULL, text TEXT NOT NULL, need TEXT NOT NULL, said INTEGER NOT NULL,
            created_at TEXT NOT NULL, changed_at TEXT NOT NULL, PRIMARY KEY (conversation_id, position)
        ) STRICT""")


def make_stage_records(database: Database) -> None:
    database.execute("""
        CREATE TABLE stage_records (
            conversation_id TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE, position INTEGER NOT NULL,
            stage TEXT NOT NULL, notes TEXT NOT NULL, seconds INTEGER NOT NULL,
            created_at TEXT NOT NULL, changed_at TEXT NOT NULL, PRIMARY KEY (conversation_id, position)
        ) STRICT""")


def make_requests(database: Database) -> None:
    database.execute("""
        CREATE TABLE requests (
            id TEXT NOT NULL PRIMARY KEY, person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
            conversation_id TEXT REFERENCES conversations ON DELETE SET NULL,
            text TEXT NOT NULL, answer TEXT NOT NULL, because TEXT NOT NULL, due_on TEXT, kept_on TEXT,
            created_at TEXT NOT NULL, changed_at TEXT NOT NULL, trashed_at TEXT
        ) STRICT""")
    database.execute("CREATE INDEX requests_of_person ON requests (person_id)")
    database.execute("CREATE INDEX requests_of_conversation ON requests (conversation_id)")


def make_milestones(database: Database) -> None:
    database.execute("""
        CREATE TABLE milestones (
            id TEXT NOT NULL PRIMARY KEY, person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
            conversation_id TEXT REFERENCES conversations ON DELETE SET NULL,
            goal TEXT NOT NULL, skill TEXT NOT NULL, measure TEXT NOT NULL, target_on TEXT, reality TEXT NOT NULL,
            state TEXT NOT NULL, state_reason TEXT NOT NULL, reached_on TEXT,
            created_at TEXT NOT NULL, changed_at TEXT NOT NULL, trashed_at TEXT
        ) STRICT""")
    database.execute("CREATE INDEX milestones_of_person ON milestones (person_id)")
    database.execute("CREATE INDEX milestones_of_conversation ON milestones (conversation_id)")


def make_obstacles(database: Database) -> None:
    database.execute("""
        CREATE TABLE obstacles (
            milestone_id TEXT NOT NULL REFERENCES milestones ON DELETE CASCADE, position INTEGER NOT NULL,
            what TEXT NOT NULL, help TEXT NOT NULL,
            created_at TEXT NOT NULL, changed_at TEXT NOT NULL, PRIMARY KEY (milestone_id, position)
        ) STRICT""")


def make_revisions(database: Database) -> None:
    # Not tied to its owner by the database: it may be of three tables. Its person takes it along, purging the rest.
    database.execute("""
        CREATE TABLE revisions (
            id INTEGER PRIMARY KEY, person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
            owner_id TEXT NOT NULL, field TEXT NOT NULL, text TEXT NOT NULL, written_at TEXT NOT NULL
        ) STRICT""")
    database.execute("CREATE INDEX revisions_of_owner ON revisions (owner_id, field, written_at)")
    database.execute("CREATE INDEX revisions_of_person ON revisions (person_id)")


STEPS = (
    make_people,
    make_contributions,
    make_conversations,
    make_planned_contributions,
    make_planned_qualities,
    make_planned_questions,
    make_stage_records,
    make_requests,
    make_milestones,
    make_obstacles,
    make_revisions,
)
