"""The fictional team shows every state, reads like real life, and fits any day it is opened on."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rerecruit_desktop.domain.cadence import Standing
from rerecruit_desktop.domain.conversation import Stage, Step
from rerecruit_desktop.domain.driver_card import Driver, DriverLine, is_to_ask_again
from rerecruit_desktop.domain.errors import FileNotRead
from rerecruit_desktop.domain.forecast import HORIZONS, Light, StayForecast, is_to_score
from rerecruit_desktop.domain.guide_parts import EntryKind
from rerecruit_desktop.domain.milestone import MilestoneState, is_late
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.own_words import listed, with_own_words
from rerecruit_desktop.domain.person import Recognition, Strength
from rerecruit_desktop.domain.pulse import Pulse, of_need
from rerecruit_desktop.domain.request import Answer, is_overdue
from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.domain.shock import Shock
from rerecruit_desktop.domain.snooze import Snooze
from rerecruit_desktop.domain.touchpoint import Touchpoint
from rerecruit_desktop.exchange import demo_file
from rerecruit_desktop.exchange.demo_file import demo_team
from rerecruit_desktop.exchange.guide_file import shipped_guide

any_day = st.dates(min_value=date(1995, 1, 1), max_value=date(2095, 12, 31))
SOME_DAYS = [date(2026, 11, 21), date(2028, 2, 29), date(2027, 3, 1), date(2026, 12, 31)]


@pytest.fixture(params=SOME_DAYS, ids=str)
def today(request):
    return request.param


@pytest.fixture
def team(today):
    return demo_team(today)


def roster(team):
    for person in team.people:
        theirs = [one for one in team.conversations if one.person_id == person.id]
        held = max((one.held_on for one in theirs if one.held_on), default=None)
        draft = next((one.step for one in theirs if one.is_open), None)
        yield RosterEntry(person, held, draft)


def every_day(team):
    """Each day in the team's story that somebody works, with the word for it."""
    for one in team.people:
        yield from (("joined", one.joined_on), ("archived", one.archived_on))
    for one in team.contributions:
        yield from (("done", one.done_on), ("recognised", one.recognised_on))
    for one in team.conversations:
        yield from (("meet", one.invite.meet_on), ("sent", one.invite.sent_on), ("accepted", one.invite.accepted_on))
        yield from (("held", one.held_on), ("not held", one.not_held_on), ("next", one.next_on))
        yield from (("moved", move.moved_on) for move in one.invite.moves)
    for one in team.requests:
        yield from (("due", one.due_on), ("kept", one.kept_on), ("asked", one.asked_on), ("answered", one.answered_on))
    for one in team.milestones:
        yield from (("target", one.target_on), ("reached", one.reached_on), ("state", one.state_on))
        yield from (("step", step.done_on) for step in one.steps)
    yield from days_between_talks(team)


def days_between_talks(team):
    for one in team.year:
        if isinstance(one, Snooze):
            yield "until", one.until
        elif isinstance(one, DriverLine):
            yield "noted", one.noted_on
        else:
            yield "noted", one.made_on if isinstance(one, StayForecast) else one.on


def of_kind(team, kind):
    return [one for one in team.year if isinstance(one, kind)]


@settings(deadline=None, max_examples=40)
@given(any_day)
def test_nobody_works_on_a_weekend(today):
    worked = [(what, day) for what, day in every_day(demo_team(today)) if what not in {"asked", "answered"}]
    assert [(what, day) for what, day in worked if day and day.weekday() >= 5] == []


@settings(deadline=None, max_examples=40)
@given(any_day)
def test_what_has_happened_lies_in_the_past(today):
    past = {"joined", "archived", "done", "sent", "held", "kept", "reached", "recognised", "accepted", "not held"}
    past |= {"moved", "asked", "answered", "state", "step", "noted"}
    assert [(what, day) for what, day in every_day(demo_team(today)) if what in past and day and day > today] == []


@settings(deadline=None, max_examples=40)
@given(any_day)
def test_nobody_is_thanked_before_the_deed_or_promised_anything_before_the_talk(today):
    team = demo_team(today)
    done = {one.id: one.done_on for one in team.contributions}
    held = {one.id: one.held_on for one in team.conversations}
    for conversation in team.conversations:
        said = [done[one.contribution_id] for one in conversation.plan.contributions if one.said]
        assert all(day <= conversation.day for day in said), conversation.invite.place
    for request in team.requests:
        if born := held[request.conversation_id]:
            assert all(day > born for day in (request.kept_on, request.due_on) if day), request.text
    for milestone in team.milestones:
        if milestone.reached_on and milestone.conversation_id:
            assert milestone.reached_on > held[milestone.conversation_id], milestone.goal


@settings(deadline=None, max_examples=40)
@given(any_day)
def test_the_roster_shows_every_standing_and_a_draft_at_each_step(today):
    people = {entry.person.short_name: entry for entry in roster(demo_team(today))}
    assert {entry.standing(today) for entry in people.values()} == set(Standing)
    assert {entry.draft for entry in people.values()} == {*Step, None}
    amara = people["Amara"]
    assert amara.standing(today) is Standing.LATE
    assert 9 <= (today - amara.due_on).days <= 14
    assert amara.draft is Step.PLAN
    assert people["Zoë"].standing(today) is people["अनुराधा"].standing(today) is Standing.SOON
    assert people["小雨"].standing(today) is people["Diego"].standing(today) is Standing.ON_TRACK
    assert people["Priya"].standing(today) is people["Robin Ashgrove"].standing(today) is Standing.NEW


@settings(deadline=None, max_examples=40)
@given(any_day)
def test_every_answer_and_every_milestone_is_there_in_each_condition(today):
    team = demo_team(today)
    assert {one.answer for one in team.requests} == set(Answer)
    promises = [one for one in team.requests if one.is_promise]
    assert any(one.kept_on for one in promises)
    assert any(is_overdue(one, today) for one in promises)
    assert any(one.due_on and one.due_on > today and not one.kept_on for one in promises)
    assert any(one.due_on is None for one in promises)
    owed = [one for one in team.requests if one.answer is Answer.FINDING_OUT]
    assert {is_overdue(one, today) for one in owed} == {True, False}
    assert all(one.because for one in team.requests if one.answer is Answer.CANNOT)
    assert {one.state for one in team.milestones} == set(MilestoneState)
    assert any(is_late(one, today) for one in team.milestones)
    assert any(obstacle.help for one in team.milestones for obstacle in one.obstacles)
    assert all(one.state_reason for one in team.milestones if one.state is MilestoneState.DROPPED)
    assert all(one.state_on and one.state_on <= today for one in team.milestones)
    assert all(bool(one.reached_on) == (one.state is MilestoneState.REACHED) for one in team.milestones)


def test_a_team_of_twelve_with_a_year_behind_it(team, today):
    assert len(team.people) == 12
    assert len({one.full_name for one in team.people}) == 12
    assert min(one.held_on for one in team.conversations if one.held_on) < today - timedelta(days=300)
    assert {one.recognition for one in team.people} == set(Recognition)
    assert sum(one.archived_on is not None for one in team.people) == 1
    assert {one.invite.template for one in team.conversations} >= {"spoken", "chat", "mail", "after-a-while"}


@pytest.mark.parametrize("start", ["\u0370", "\u0590", "\u0600", "\u0900", "\u4e00"])
def test_names_come_in_several_scripts(start):
    names = [one.full_name for one in demo_team(SOME_DAYS[0]).people]
    assert any(ord(start) <= ord(name[0]) < ord(start) + 0x5200 for name in names)


def test_somebody_is_only_a_name_and_somebody_was_met_without_a_note(team):
    entries = list(roster(team))
    assert any(not (p.role or p.team or p.email or p.joined_on or p.called) for p in team.people)
    bare = [one for one in team.conversations if one.is_held and not one.plan.qualities and not one.dialogue.seconds]
    assert len(bare) == 1
    assert any(entry.person.id == bare[0].person_id and entry.draft is None for entry in entries)


def test_one_draft_stands_in_the_middle_of_the_dialogue(team):
    (draft,) = [one for one in team.conversations if one.step is Step.DIALOGUE and not one.is_held]
    assert draft.dialogue.stage is Stage.QUALITIES
    assert draft.dialogue.of(Stage.THANK).notes
    assert not draft.dialogue.of(Stage.ASK).notes
    assert {one.said for one in draft.plan.qualities if one.chosen} == {True, False}


def test_invitations_are_filled_in(team):
    written = [one.invite.message for one in team.conversations if one.invite.template]
    assert written
    assert not [message for message in written if "{" in message]


def test_two_teams_share_no_identity(today):
    ids = [one.id for team in (demo_team(today), demo_team(today)) for one in team.values]
    assert Counter(ids).most_common(1)[0][1] == 1


def test_everything_belongs_to_somebody_on_the_roster(team):
    people = {one.id for one in team.people}
    conversations = {one.id: one.person_id for one in team.conversations}
    for one in set(team.values) - set(team.people) - set(team.own_words):
        assert one.person_id in people
        if getattr(one, "conversation_id", None):
            assert conversations[one.conversation_id] == one.person_id


def test_the_whole_team_is_kept_by_a_real_notebook(notebook, team):
    notebook.save_all(team.values)
    assert {*notebook.people.all(), *notebook.people.archived()} == set(team.people)
    assert {entry.draft for entry in notebook.people.roster()} == {*Step, None}
    tables = (notebook.contributions, notebook.conversations, notebook.requests, notebook.milestones)
    tables += (notebook.pulses, notebook.driver_lines, notebook.forecasts, notebook.touchpoints, notebook.notes)
    tables += (notebook.shocks, notebook.snoozes)
    kept = {it for person in team.people for table in tables for it in table.of(person.id)}
    assert kept == set(team.values) - set(team.people) - set(team.own_words)
    assert set(notebook.own_words.all()) == set(team.own_words)


@settings(deadline=None, max_examples=40)
@given(any_day)
def test_the_order_of_events_makes_sense(today):
    team = demo_team(today)
    for one in team.contributions:
        assert one.recognised_on is None or one.recognised_on >= one.done_on, one.what
    for one in team.requests:
        assert one.answered_on is None or one.asked_on <= one.answered_on <= (one.kept_on or today), one.text
    for one in team.milestones:
        steps = [step.done_on for step in one.steps if step.done_on]
        assert steps == sorted(steps)
        assert not one.reached_on or all(day <= one.reached_on for day in steps), one.goal
    for one in of_kind(team, StayForecast):
        assert one.scored_on is None or one.due_on <= one.scored_on <= today, one.reason


def test_the_year_around_the_conversations_is_told_in_every_way(team, today):
    assert {one.need for one in of_kind(team, Pulse)} == set(Need)
    assert max(len(of_need(of_kind(team, Pulse), need)) for need in Need) >= 5
    assert {one.driver for one in of_kind(team, DriverLine)} == set(Driver)
    assert any(is_to_ask_again(one, today) for one in of_kind(team, DriverLine))
    assert any(not one.is_current for one in of_kind(team, DriverLine))
    forecasts = of_kind(team, StayForecast)
    assert {one.light for one in forecasts} == set(Light)
    assert {one.months for one in forecasts} == set(HORIZONS)
    assert {one.stayed for one in forecasts} == {True, False, None}
    assert any(is_to_score(one, today) for one in forecasts)
    assert len(of_kind(team, Touchpoint)) > 5
    assert of_kind(team, Note)
    assert all(one.talk_by >= today for one in of_kind(team, Shock))
    assert all(one.until > today for one in of_kind(team, Snooze))
    assert {one.strength for one in team.people} >= {Strength.STRONG, Strength.MIDDLE}
    assert any(one.tags for one in team.people)
    assert any(one.touch_weeks for one in team.people)


def test_a_talk_was_moved_and_another_not_held(team):
    assert any(one.invite.moves for one in team.conversations)
    assert all(move.because for one in team.conversations for move in one.invite.moves)
    assert [one.not_held_because for one in team.conversations if one.not_held_on]
    assert any(one.plan.expected for one in team.conversations)
    shares = [record for one in team.conversations for record in one.dialogue.records if record.theirs]
    assert all(record.theirs + record.mine <= record.seconds for record in shares)
    asked = [question for one in team.conversations if one.is_held for question in one.plan.questions]
    assert sum(1 for question in asked if question.answer) > len(asked) / 2


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("beyond_role = true", "beyond_role = 1", "people.1.contributions.1.beyond_role"),
        ('for = "vendor"', 'for = "seller"', "people.1.conversations.1.thanks.2.for"),
        ('from = "autumn"', 'from = "fall"', "people.1.milestones.1.from"),
        ('team = "Platform"', 'teem = "Platform"', "people.1.teem"),
        ('with = "first"', 'with = "fist"', "people.1.pulses.1.with"),
        ('with = "first"', 'with = "draft"', "people.1.pulses.1.with"),
        ('contribution = "vendor"', 'contribution = "seller"', "people.1.snoozes.1.contribution"),
        ('about = "recognition"', 'about = "praise"', "people.1.drivers.1.about"),
        ('key = "title", answer', 'key = "crown", answer', "people.1.conversations.1.expected.1.key"),
        ("joined = -1155", 'joined = "2020"', "people.1.joined"),
    ],
)
def test_a_slip_in_the_file_is_named(tmp_path, monkeypatch, old, new, key):
    text = (demo_file.resources() / "demo" / "en.toml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "en.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    monkeypatch.setattr(demo_file, "resources", lambda: tmp_path)
    with pytest.raises(FileNotRead, match=key):
        demo_team(SOME_DAYS[0])


def test_the_guide_is_partly_in_the_managers_own_words(team):
    mine = with_own_words(shipped_guide("en"), team.own_words)
    listed_questions = listed(shipped_guide("en"), team.own_words, EntryKind.QUESTION)
    for is_so in ("is_favourite", "is_changed", "is_hidden", "is_own"):
        assert any(getattr(one, is_so) for one in listed_questions), is_so
    assert all(one.is_offered or one.is_hidden for one in listed_questions)
    assert len(mine.hard_requests) > len(shipped_guide("en").hard_requests)


@pytest.mark.parametrize(
    "spoilt",
    ['kind = "poem"', 'kind = "question"\nkey = "nobody"', 'kind = "quality"\nwords = { colour = "red" }'],
)
def test_own_words_that_fit_nowhere_are_refused(tmp_path, monkeypatch, spoilt):
    (tmp_path / "demo").mkdir()
    file = demo_file.resources() / "demo" / "en.toml"
    text = f"{file.read_text(encoding='utf-8')}\n[[guide]]\n{spoilt}\n"
    (tmp_path / "demo" / "en.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(demo_file, "resources", lambda: tmp_path)
    with pytest.raises(FileNotRead, match="guide"):
        demo_team(date(2026, 11, 21))


def test_somebody_has_a_picture_that_the_program_could_have_made(team, notebook):
    from rerecruit_desktop.exchange.portrait import portrait

    people = {one.id: one.full_name for one in team.people}
    assert len(team.portraits) == 2
    for person_id, png in team.portraits:
        assert people[person_id]
        assert portrait(png)


def test_a_picture_that_is_missing_is_named(tmp_path, monkeypatch):
    (tmp_path / "demo").mkdir()
    text = (demo_file.resources() / "demo" / "en.toml").read_text(encoding="utf-8")
    (tmp_path / "demo" / "en.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(demo_file, "resources", lambda: tmp_path)
    with pytest.raises(FileNotRead, match=r"\.png"):
        demo_team(SOME_DAYS[0])
