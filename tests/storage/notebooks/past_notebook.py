"""Makes the notebooks of past schemas that tests open: ``python tests/storage/notebooks/past_notebook.py schema-1``.

Run once when a schema is released, from its own checkout; what is made is kept and never made again. All in it is
fictional: the data key is 32 bytes of 0x07, the passphrase "three quiet herons", at the least cost.
"""

import sys
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from rerecruit_desktop.domain.cadence import Cadence
from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import (
    Conversation,
    Invite,
    Plan,
    PlannedContribution,
    PlannedQuality,
    PlannedQuestion,
    Stage,
    StageRecord,
    Step,
)
from rerecruit_desktop.domain.driver_card import Driver, DriverLine
from rerecruit_desktop.domain.forecast import Light, StayForecast
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, Obstacle
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.person import Person, Recognition
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.domain.revision import notes_of, with_text
from rerecruit_desktop.domain.shock import Shock, ShockKind
from rerecruit_desktop.domain.snooze import Snooze
from rerecruit_desktop.domain.source import Source
from rerecruit_desktop.domain.touchpoint import Touchpoint
from rerecruit_desktop.storage.cipher import DataKey, salt_of
from rerecruit_desktop.storage.folder import DATABASE
from rerecruit_desktop.storage.keys import Cost, create_slots
from rerecruit_desktop.storage.notebook import create_unlocked

KEY = DataKey(b"\x07" * 32)
PASSPHRASE = "three quiet herons"


def values():
    """One of everything, the same each time."""
    person = Person(
        "Odile Brandvold", "Odile", "Planner", "Depot", "odile@example.org", date(2020, 2, 29),
        Cadence(weeks=6), Recognition.QUIET_WORD, id=Id("p1"),
    )  # fmt: skip
    contribution = Contribution(
        person.id, "Moved the depot", "Two weeks sooner", date(2026, 5, 4), beyond_role=True, id=Id("c1")
    )
    plan = Plan(
        (PlannedContribution(contribution.id, True, "Two weeks sooner", True),),
        (PlannedQuality("calm", "Stays calm", True, "The night of the flood", False),),
        "North", "The new site", True,
        (PlannedQuestion("stay", "What would keep you here?", Need.ALIGNMENT, True),),
    )  # fmt: skip
    invite = Invite(date(2026, 6, 1), time(9, 30), 30, "The garden", "warm", "Coffee?", date(2026, 5, 20))
    conversation = Conversation(person.id, Step.DIALOGUE, invite, plan, held_on=date(2026, 6, 1), id=Id("k1"))
    spoken = conversation.dialogue.with_record(StageRecord(Stage.ASK, "Wants depth.", 700))
    conversation = replace(conversation, dialogue=replace(spoken, stage=Stage.ASK, agreed_words="A course in spring"))
    request = Request(
        person.id, "A course", conversation.id, Answer.AGREED, "Budget is there", date(2026, 9, 1), id=Id("r1")
    )
    milestone = Milestone(
        person.id, "Lead a site", "Leading", "The site opens", date(2026, 12, 1), "Has not led yet",
        MilestoneState.UNDER_WAY, "", None, (Obstacle("Time", "Hand over the audit"),),
        conversation_id=conversation.id, id=Id("m1"),
    )  # fmt: skip
    return person, contribution, conversation, request, milestone


def values_of_the_year():
    """What the notebooks from schema-4 on hold besides: one of each kind, the same each time."""
    person_id, day = Id("p1"), date(2026, 7, 1)
    return (
        Pulse(person_id, Need.GROWTH, 3, day, "Asked for more", Source.TOLD_ME, Id("k1"), Id("u1")),
        DriverLine(person_id, Driver.VALUES, "Fairness", day, Source.TOLD_ME, id=Id("d1")),
        StayForecast(person_id, day, 3, Light.AMBER, "The course", Id("k1"), date(2026, 10, 2), True, Id("f1")),
        Touchpoint(person_id, "Coffee at the quay", day, Id("t1")),
        Note(person_id, "**Ask** about the course", day, Id("n1")),
        Shock(person_id, ShockKind.NEW_BOSS, day, date(2026, 7, 15), "Heard it first", date(2026, 7, 10), Id("s1")),
        Snooze(person_id, "request/r1", date(2026, 8, 1), "Budget comes in August", Id("z1")),
    )


def make(folder: Path) -> None:
    notebook = create_unlocked(folder, KEY, lambda: datetime(2026, 11, 23, tzinfo=UTC))
    _, _, conversation, _, _ = values()
    notebook.save_all((*values(), *values_of_the_year()))
    notebook.conversations.save(with_text(conversation, notes_of(Stage.ASK), "Wants depth, and said why."))
    notebook.conversations.save(conversation)  # an earlier version of the notes is left behind
    notebook.close()
    create_slots(folder, PASSPHRASE, KEY, salt_of(folder / DATABASE), Cost(memory_kib=8_192, passes=1, lanes=1))


if __name__ == "__main__":
    make(Path(__file__).parent / sys.argv[1])
