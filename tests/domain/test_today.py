"""What the day asks for, in the order of the method: late first, the strongest before the others."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up import contributions, conversations, milestones, people, requests

from rerecruit_desktop.domain.cadence import SOON_DAYS
from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Invite
from rerecruit_desktop.domain.driver_card import Driver, DriverLine
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState
from rerecruit_desktop.domain.person import Person, Strength
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.domain.shock import Shock, ShockKind
from rerecruit_desktop.domain.snooze import Snooze
from rerecruit_desktop.domain.today import Facts, agenda, celebrated

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
ODILE = Person("Odile Brandvold")
HEARD = RosterEntry(ODILE, TODAY)


def held_ago(days, name="Taavi", **told):
    return RosterEntry(Person(name, **told), TODAY - timedelta(days=days))


def names(asks):
    return [ask.person.full_name for ask in asks]


def test_late_ones_come_before_soon_ones_and_the_strongest_first():
    facts = Facts(
        (
            held_ago(28, "Soon and strong", strength=Strength.STRONG),
            held_ago(40, "Late and struggling", strength=Strength.STRUGGLING),
            held_ago(60, "Late"),
            held_ago(35, "Late and strong", strength=Strength.STRONG),
            held_ago(50, "Late, too", strength=Strength.MIDDLE),
            held_ago(2, "Heard"),
        )
    )
    expected = ["Late and strong", "Late", "Late, too", "Late and struggling", "Soon and strong"]
    assert names(agenda(facts, TODAY).talk) == expected


def test_a_draft_waits_though_nothing_is_due():
    draft = Conversation(ODILE.id)
    (ask,) = agenda(Facts((HEARD,), (draft,)), TODAY).talk
    assert (ask.value.draft, ask.value.is_unanswered) == (draft, False)


@pytest.mark.parametrize(
    ("sent", "accepted", "unanswered"),
    [(None, None, False), (1, None, False), (2, None, True), (9, None, True), (9, 1, False)],
)
def test_an_invitation_without_an_answer_is_told_after_two_days(sent, accepted, unanswered):
    invite = Invite(sent_on=sent and TODAY - sent * DAY, accepted_on=accepted and TODAY - accepted * DAY)
    (ask,) = agenda(Facts((HEARD,), (Conversation(ODILE.id, invite=invite),)), TODAY).talk
    assert ask.value.is_unanswered is unanswered


def test_three_who_were_never_talked_to_come_last():
    roster = tuple(RosterEntry(Person(f"New {number}")) for number in range(9))
    assert names(agenda(Facts((*roster, held_ago(60))), TODAY).talk) == ["Taavi", "New 0", "New 1", "New 2"]


def test_promises_and_answers_owed_come_late_first():
    late, soon = (
        Request(ODILE.id, "late", answer=Answer.AGREED, due_on=TODAY - DAY),
        Request(ODILE.id, "b", due_on=TODAY),
    )
    done = [replace(late, kept_on=TODAY), replace(late, broken_on=TODAY), replace(late, answer=Answer.CANNOT)]
    assert [ask.value for ask in agenda(Facts((HEARD,), requests=(soon, *done, late)), TODAY).promised] == [late, soon]


def test_what_was_recognised_or_lies_more_than_a_year_back_does_not_wait():
    new, undated = Contribution(ODILE.id, "new", done_on=TODAY), Contribution(ODILE.id, "undated")
    rest = (replace(new, recognised_on=TODAY), replace(new, done_on=TODAY - 366 * DAY))
    found = agenda(Facts((HEARD,), contributions=(undated, *rest, new)), TODAY).unrecognised
    assert [ask.value for ask in found] == [new, undated]


def test_milestones_near_or_late_and_those_reached_until_they_were_celebrated():
    near = Milestone(ODILE.id, "near", target_on=TODAY + 30 * DAY)
    late = replace(near, target_on=TODAY - DAY)
    others = (replace(near, target_on=TODAY + 31 * DAY), replace(near, target_on=None))
    reached = replace(near, state=MilestoneState.REACHED)
    found = agenda(Facts((HEARD,), milestones=(near, *others, reached, late)), TODAY)
    assert [ask.value for ask in found.milestones] == [late, near]
    assert [ask.value for ask in found.reached] == [reached]
    assert not agenda(Facts((HEARD,), milestones=(celebrated(reached, TODAY),)), TODAY).reached


def test_a_line_of_the_driver_card_is_asked_again_after_a_year():
    old = DriverLine(ODILE.id, Driver.VALUES, "Fairness", date(2025, 11, 23))
    facts = Facts((HEARD,), driver_lines=(old, replace(old, noted_on=date(2025, 11, 24))))
    assert [ask.value for ask in agenda(facts, TODAY).ask_again] == [old]


def test_anniversaries_and_shocks_lie_ahead_in_their_order():
    joined = Person("Joined", joined_on=date(2020, 12, 1))
    long_ago, today = Person("Far", joined_on=date(2020, 3, 1)), Person("Begins", joined_on=TODAY)
    shock = Shock(ODILE.id, ShockKind.NEW_BOSS, TODAY - DAY, TODAY)
    roster = (HEARD, *(RosterEntry(one, TODAY) for one in (joined, long_ago, today)))
    assert names(agenda(Facts(roster, shocks=(shock,)), TODAY).ahead) == ["Odile Brandvold", "Joined"]


def test_what_belongs_to_nobody_in_the_roster_is_left_out():
    gone = Person("Archived")
    facts = Facts((HEARD,), requests=(Request(gone.id, "a"),), shocks=(Shock(gone.id, ShockKind.OTHER, TODAY, TODAY),))
    assert agenda(facts, TODAY).pressing == len(agenda(facts, TODAY).ahead) == 0


@given(st.data())
def test_everything_that_is_asked_can_be_put_off_until_its_day(data):
    person = replace(data.draw(people), archived_on=None)
    given_ = Facts(
        (RosterEntry(person, data.draw(st.none() | st.dates())),),
        tuple(data.draw(st.lists(conversations(person, ["c"]), max_size=1))),
        tuple(data.draw(st.lists(requests(person), max_size=2))),
        tuple(data.draw(st.lists(contributions(person), max_size=2))),
        tuple(data.draw(st.lists(milestones(person), max_size=2))),
    )
    today = data.draw(st.dates(min_value=date(2, 1, 1), max_value=date(9998, 1, 1)))

    def rows(facts):
        found = agenda(facts, today)
        return [*found.talk, *found.promised, *found.unrecognised, *found.milestones, *found.reached, *found.ahead]

    def put_off(until):
        return replace(given_, snoozes=tuple(Snooze(person.id, ask.key, until, "later") for ask in rows(given_)))

    assert not rows(put_off(today + DAY))
    assert [ask.key for ask in rows(put_off(today))] == [ask.key for ask in rows(given_)]


def test_a_talk_held_lately_of_which_nothing_was_noted_is_asked_for():
    talk = Conversation(ODILE.id, held_on=TODAY - DAY)
    noted = replace(talk, dialogue=replace(talk.dialogue, sum_up="Wants depth"))
    old = replace(talk, held_on=TODAY - 9 * DAY)
    found = agenda(Facts((HEARD,), held_lately=(talk, noted, old)), TODAY)
    assert [ask.value for ask in found.unwritten] == [talk]
    assert found.pressing == 1


@pytest.mark.parametrize(
    ("due_in", "presses"), [(-1, True), (0, True), (SOON_DAYS, True), (SOON_DAYS + 1, False), (None, False)]
)
def test_a_promise_presses_when_it_is_late_or_near(due_in, presses):
    due_on = None if due_in is None else TODAY + due_in * DAY
    promise = Request(ODILE.id, "a", answer=Answer.AGREED, due_on=due_on)
    found = agenda(Facts((HEARD,), requests=(promise,)), TODAY)
    assert (len(found.promised), found.pressing) == (1, int(presses))


def test_a_draft_that_is_not_due_soon_is_shown_but_does_not_press():
    draft = Conversation(ODILE.id)
    found = agenda(Facts((HEARD,), open_conversations=(draft,)), TODAY)
    assert (len(found.talk), found.pressing) == (1, 0)
