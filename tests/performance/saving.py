"""One autosave through the session, beside a bare sqlite3 commit of the same row in a write-ahead log."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

from rerecruit_desktop.domain.conversation import Conversation, Stage, StageRecord, Step
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.exchange.guide_file import shipped_guide
from rerecruit_desktop.ui.session import Session
from tests.performance.measure import Bench, Figure, percentile, turn_about
from tests.performance.people import TODAY, unlocked

SAVES = 1500
NOTE = "She says the migration is not a side project any more, and wants to hear of changes early. " * 20


def figures(bench: Bench) -> Iterator[Figure]:
    ours, raw = turn_about(_autosave(bench.folder / "saving"), _raw_save(bench.folder / "raw.db"), SAVES)
    for which, goal in ((50, 2.5), (99, 2.5)):
        yield Figure(
            f"one autosave of a dialogue note, p{which}",
            percentile(ours, which) * 1000,
            "ms",
            goal,
            "a raw sqlite3 WAL commit of the same row, synchronous=FULL",
            percentile(raw, which) * 1000,
        )


def _autosave(folder: Path) -> Callable[[], None]:
    notebook = unlocked(folder, 50)
    person = Person("Amara Okafor")
    conversation = Conversation(person.id, step=Step.DIALOGUE)
    notebook.save_all([person, conversation])
    session = Session(notebook, shipped_guide("en"), lambda: TODAY)
    typed = count()

    def save() -> None:
        record = StageRecord(Stage.ASK, f"{NOTE}{next(typed)}", 60)
        session.save_conversation(replace(conversation, dialogue=conversation.dialogue.with_record(record)))

    return save


def _raw_save(file: Path) -> Callable[[], None]:
    database = sqlite3.connect(file)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    database.execute(
        "CREATE TABLE stage_records (conversation_id TEXT, stage TEXT, notes TEXT, seconds INTEGER, changed_at TEXT,"
        " PRIMARY KEY (conversation_id, stage)) WITHOUT ROWID"
    )
    database.execute("INSERT INTO stage_records VALUES ('one', 'ask', '', 0, '')")
    database.commit()
    typed = count()

    def save() -> None:
        number = next(typed)
        database.execute(
            "UPDATE stage_records SET notes = ?, seconds = ?, changed_at = ? WHERE conversation_id = ? AND stage = ?",
            (f"{NOTE}{number}", 60, str(number), "one", "ask"),
        )
        database.commit()

    return save
