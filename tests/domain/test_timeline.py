"""The timeline: what really happened with a person, newest first."""

from dataclasses import replace
from datetime import date

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Invite, Plan, PlannedContribution
from rerecruit_desktop.domain.ids import new_id
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.timeline import Happening, thanked_on, timeline

ODILE = Person("Odile Brandvold")
SPRING, SUMMER, AUTUMN = date(2026, 3, 1), date(2026, 6, 1), date(2026, 9, 1)


def test_it_tells_what_happened_newest_first():
    act = Contribution(ODILE.id, "Moved the depot", done_on=SUMMER)
    talk = Conversation(ODILE.id, held_on=AUTUMN)
    reached = Milestone(ODILE.id, "Lead a site", state=MilestoneState.REACHED, reached_on=SPRING)
    moments = timeline((act,), (talk,), (reached,))
    assert [moment.happening for moment in moments] == [
        Happening.CONVERSATION,
        Happening.CONTRIBUTION,
        Happening.MILESTONE,
    ]
    assert [moment.value_id for moment in moments] == [talk.id, act.id, reached.id]


def test_it_leaves_out_what_has_no_day_or_did_not_happen():
    undated = Contribution(ODILE.id, "Moved the depot")
    planned = Conversation(ODILE.id, invite=Invite(meet_on=AUTUMN))
    dropped = Milestone(ODILE.id, "Lead a site", state=MilestoneState.DROPPED, reached_on=SPRING)
    assert timeline((undated,), (planned,), (dropped,)) == ()


def test_thanks_count_only_when_said_in_a_conversation_that_was_held():
    act = Contribution(ODILE.id, "Moved the depot")
    said = Plan((PlannedContribution(act.id, chosen=True, said=True),))
    unsaid = Plan((PlannedContribution(act.id, chosen=True),))
    held = Conversation(ODILE.id, plan=said, held_on=SPRING)
    others = (Conversation(ODILE.id, plan=said), Conversation(ODILE.id, plan=unsaid, held_on=AUTUMN))
    assert thanked_on(act.id, others) is None
    assert thanked_on(act.id, (held, replace(held, id=new_id(), held_on=SUMMER), *others)) == SUMMER
