"""The notebook that is typed into and killed: fictional, with something of every kind that has fields of its own."""

from datetime import UTC, date, datetime, timedelta

from rerecruit_desktop.domain.cadence import Cadence
from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import (
    Conversation,
    ExpectedRequest,
    Invite,
    Plan,
    PlannedContribution,
    PlannedQuality,
    PlannedQuestion,
    Step,
)
from rerecruit_desktop.domain.forecast import Light, StayForecast
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.milestone import Milestone
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.domain.shock import Shock, ShockKind
from rerecruit_desktop.domain.touchpoint import Touchpoint
from rerecruit_desktop.storage.cipher import DataKey
from rerecruit_desktop.storage.notebook import create_unlocked

KEY = DataKey(b"\x05" * 32)
TODAY = date(2026, 11, 23)
AMARA, TALK, HELD = Id("amara"), Id("talk"), Id("held")


def now() -> datetime:
    return datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def make(folder):
    """A notebook with one talk to be held, and one that was."""
    notebook = create_unlocked(folder, KEY, now)
    amara = Person("Amara Okafor", cadence=Cadence(weeks=6), id=AMARA)
    runbook = Contribution(AMARA, "Wrote the runbook", done_on=TODAY, id=Id("runbook"))
    notebook.save_all([amara, runbook, _talk(), Conversation(AMARA, held_on=TODAY - timedelta(days=9), id=HELD)])
    of_held = {"conversation_id": HELD}
    notebook.save_all(
        [
            Request(AMARA, "A raise", answer=Answer.FINDING_OUT, id=Id("raise"), **of_held),
            Request(
                AMARA,
                "A course",
                answer=Answer.AGREED,
                due_on=TODAY,
                id=Id("course"),
                kept_on=TODAY - timedelta(days=3),
            ),
            Milestone(AMARA, "Lead a site", id=Id("lead"), **of_held),
            Touchpoint(AMARA, "Coffee", TODAY, id=Id("coffee")),
            Note(AMARA, "Bikes", TODAY, id=Id("bikes")),
            Shock(AMARA, ShockKind.NEW_BOSS, TODAY, TODAY, id=Id("boss")),
            Pulse(AMARA, Need.GROWTH, 2, TODAY, id=Id("growth"), **of_held),
            Pulse(AMARA, Need.GROWTH, 3, TODAY, id=Id("growth-today")),
            StayForecast(AMARA, TODAY, 6, Light.AMBER, id=Id("six"), **of_held),
            StayForecast(AMARA, TODAY, 6, Light.AMBER, id=Id("six-today")),
        ]
    )
    notebook.close()


def _talk() -> Conversation:
    plan = Plan(
        contributions=(PlannedContribution(Id("runbook"), chosen=True),),
        qualities=(PlannedQuality("calm", "Stays calm", chosen=True),),
        direction="North",
        questions=(PlannedQuestion("one", "What keeps you?", Need.GROWTH),),
        expected=(ExpectedRequest("pay", "More pay"),),
    )
    return Conversation(AMARA, Step.INVITE, Invite(), plan, id=TALK)
