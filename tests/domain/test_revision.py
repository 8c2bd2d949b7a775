"""Earlier versions: which are worth it, which are kept, and that bringing one back touches nothing else."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Plan, PlannedContribution, PlannedQuality, Stage
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.revision import is_worth_a_version, long_texts, notes_of, with_text, worth_keeping

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
ages = st.lists(st.integers(-7200, 90 * 86_400), max_size=200)


def moments(ages):
    return [NOW - timedelta(seconds=age) for age in ages]


@given(ages)
def test_the_last_version_is_always_kept_and_no_span_has_two(ages):
    kept = worth_keeping(moments(ages), NOW)
    assert kept <= set(moments(ages))
    if ages:
        assert max(moments(ages)) in kept
    days = [one.date() for one in kept if NOW - one >= timedelta(days=1)]
    assert len(days) == len(set(days))
    assert {one.date() for one in moments(ages)} == {one.date() for one in kept}


@given(ages, st.integers(0, 10 * 86_400))
def test_thinning_again_later_never_brings_back_or_drops_a_day(ages, later):
    first = worth_keeping(moments(ages), NOW)
    again = worth_keeping(first, NOW + timedelta(seconds=later))
    assert again <= first
    assert {one.date() for one in again} == {one.date() for one in first}


def test_an_hour_of_typing_leaves_a_version_a_minute_and_later_one_an_hour():
    typed = moments(range(0, 3600, 5))
    assert 60 <= len(worth_keeping(typed, NOW)) <= 61
    assert len(worth_keeping(typed, NOW + timedelta(hours=3))) <= 2


@pytest.mark.parametrize(
    ("old", "new", "seconds", "worth"),
    [
        ("", "word", 999, False),
        ("word", "word", 999, False),
        ("word", "words", 59, False),
        ("word", "words", 60, True),
        ("word", "words", -86_400 * 3650, True),  # the clock was put back
        ("word", "words", None, True),
        ("a long text that took an hour to write, all gone", "", 1, True),
        ("a long text that took an hour to write, all gone", "a long text that took an hour to write", 1, False),
    ],
)
def test_a_version_is_worth_it_once_a_minute_and_when_much_goes(old, new, seconds, worth):
    last = None if seconds is None else NOW - timedelta(seconds=seconds)
    assert is_worth_a_version(old, new, last, NOW) is worth


def test_every_long_text_of_a_conversation_can_be_put_back_and_nothing_else_changes():
    plan = Plan(
        contributions=(PlannedContribution(Id("c")), PlannedContribution(Id("d"))),
        qualities=(PlannedQuality("values", "Lives the values"), PlannedQuality("ideas", "Open to ideas")),
    )
    talk = Conversation(Id("p"), plan=plan)
    assert {"effect/c", "effect/d", "example/values", "example/ideas"} < set(long_texts(talk))
    for field in long_texts(talk):
        changed = with_text(talk, field, "back")
        assert {name: text for name, text in long_texts(changed).items() if text} == {field: "back"}
        assert with_text(changed, field, "") == talk


def test_the_notes_of_each_stage_have_versions_of_their_own():
    assert {notes_of(stage) for stage in Stage} < set(long_texts(Conversation(Id("p"))))
    assert set(long_texts(Contribution(Id("p"), "what", "effect"))) == {"situation", "what", "effect"}
