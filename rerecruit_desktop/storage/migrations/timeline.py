"""What the timeline needs: whose a move is, whether a shock is settled, and all days of a person in their order."""

from sqlite_utils import Database

_NOTED = "substr(created_at, 1, 10)"
_OPEN = "state IN ('planned', 'under way')"


def say_whose_moves(database: Database) -> None:
    database.execute("ALTER TABLE moves ADD COLUMN person_id TEXT REFERENCES people ON DELETE CASCADE")
    database.execute(
        "UPDATE moves SET person_id = (SELECT talk.person_id FROM conversations talk WHERE talk.id = conversation_id)"
    )


def settle_shocks(database: Database) -> None:
    database.execute("ALTER TABLE shocks ADD COLUMN settled_on TEXT")
    # Holds all that the roster asks, as shocks_of_person did before a shock could be settled.
    database.execute("DROP INDEX shocks_of_person")
    database.execute("""
        CREATE INDEX shocks_unsettled ON shocks (person_id, happened_on, talk_by)
        WHERE trashed_at IS NULL AND settled_on IS NULL""")


def index_days(database: Database) -> None:
    # One index for each part of the question in storage/timeline.py: it must name the day in the very same words.
    # They hold what is in the trash, too; without it they would look smaller to SQLite than those that Today needs.
    for name, table, day, condition in (
        ("talks", "conversations", f"coalesce(held_on, meet_on, not_held_on, {_NOTED})", ""),
        ("acts", "contributions", f"coalesce(done_on, {_NOTED})", ""),
        ("thanks", "contributions", "recognised_on", "recognised_on IS NOT NULL"),
        ("asked", "requests", f"coalesce(asked_on, {_NOTED})", ""),
        ("outcomes", "requests", "coalesce(kept_on, broken_on)", "coalesce(kept_on, broken_on) IS NOT NULL"),
        ("set", "milestones", f"CASE WHEN {_OPEN} THEN coalesce(state_on, {_NOTED}) ELSE {_NOTED} END", ""),
        ("ended", "milestones", "coalesce(reached_on, state_on, substr(changed_at, 1, 10))", f"NOT {_OPEN}"),
        ("reads", "pulses", "noted_on", ""),
        ("forecasts", "forecasts", "made_on", ""),
        ("drivers", "driver_lines", "noted_on", ""),
        ("touchpoints", "touchpoints", "happened_on", ""),
        ("notes", "notes", "noted_on", ""),
        ("shocks", "shocks", "happened_on", ""),
        ("snoozes", "snoozes", _NOTED, ""),
    ):
        where = f" WHERE {condition}" if condition else ""
        database.execute(f"CREATE INDEX days_of_{name} ON {table} (person_id, {day}){where}")
    database.execute("CREATE INDEX days_of_moves ON moves (person_id, moved_on)")


def index_counts(database: Database) -> None:
    # To count what belongs to a person without reading it.
    for table in ("contributions", "requests", "milestones"):
        database.execute(f"DROP INDEX {table}_of_person")
        database.execute(f"CREATE INDEX {table}_of_person ON {table} (person_id, trashed_at)")


STEPS = (say_whose_moves, settle_shocks, index_days, index_counts)
