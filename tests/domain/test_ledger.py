"""The ledger: order, kept or broken, and two numbers that say what they count."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rerecruit_desktop.domain.ledger import (
    FEWEST,
    Account,
    Kept,
    SoughtRequests,
    Waited,
    account,
    dated,
    days_to_an_answer,
    in_ledger_order,
    is_unexplained,
    promises_kept,
    settled_as,
)
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.request import Answer, Request, is_overdue
from tests import made_up

ZOE = Person("Zoë Łukasz")
TODAY = date(2026, 11, 23)
BEFORE, AFTER = TODAY - timedelta(days=3), TODAY + timedelta(days=3)
ledgers = st.lists(made_up.requests(ZOE), max_size=12)


def promise(**told):
    return Request(ZOE.id, "A quieter desk", answer=Answer.AGREED, **told)


@pytest.mark.parametrize(
    ("one", "where"),
    [
        (promise(), Account.OPEN),
        (promise(due_on=BEFORE), Account.OPEN),
        (promise(kept_on=BEFORE), Account.KEPT),
        (promise(broken_on=BEFORE), Account.BROKEN),
        (Request(ZOE.id, "More pay", answer=Answer.CANNOT), Account.DECLINED),
        (Request(ZOE.id, "More pay", answer=Answer.FINDING_OUT), Account.OPEN),
    ],
)
def test_where_a_request_stands(one, where):
    assert account(one) is where


@pytest.mark.parametrize("wanted", [Account.OPEN, Account.KEPT, Account.BROKEN])
@given(made_up.requests(ZOE))
def test_settling_is_what_it_says_and_can_be_taken_back(wanted, one):
    one = replace(one, answer=Answer.AGREED)
    settled = settled_as(one, wanted, TODAY)
    assert account(settled) is wanted
    assert settled_as(settled, Account.OPEN, TODAY) == replace(one, kept_on=None, broken_on=None)


def test_a_day_that_was_noted_stays():
    assert settled_as(promise(kept_on=BEFORE), Account.KEPT, TODAY).kept_on == BEFORE


def test_only_what_has_its_end_gets_the_day_of_it():
    assert dated(promise(kept_on=BEFORE), TODAY).kept_on == TODAY
    assert dated(promise(broken_on=BEFORE), TODAY).broken_on == TODAY
    assert dated(waiting := promise(), TODAY) == waiting


def test_a_broken_promise_asks_for_what_was_said_about_it():
    assert is_unexplained(promise(broken_on=BEFORE, outcome=" \n"))
    assert not is_unexplained(promise(broken_on=BEFORE, outcome="Said on Monday that the budget is gone"))
    assert not is_unexplained(promise(due_on=BEFORE))


def test_late_ones_come_first_then_what_is_open_then_the_newest_settled():
    late, soon, undated = promise(due_on=BEFORE), promise(due_on=AFTER), promise()
    kept, old = promise(kept_on=TODAY), promise(broken_on=BEFORE, due_on=AFTER)
    assert in_ledger_order([old, undated, kept, soon, late]) == (late, soon, undated, kept, old)


@given(ledgers)
def test_nothing_is_lost_by_ordering_and_no_settled_one_comes_before_an_open_one(ledger):
    ordered = in_ledger_order(ledger)
    assert sorted(one.id for one in ordered) == sorted(one.id for one in ledger)
    is_settled = [account(one) is not Account.OPEN for one in ordered]
    assert is_settled == sorted(is_settled)
    due = [one.due_on for one in ordered if account(one) is Account.OPEN and one.due_on]
    assert due == sorted(due)


def test_a_promise_whose_day_is_still_to_come_counts_for_nothing():
    ended = [promise(kept_on=TODAY), promise(kept_on=AFTER, due_on=BEFORE), promise(broken_on=BEFORE)]
    assert promises_kept([*ended, promise(due_on=AFTER), promise()], TODAY) == Kept(3, 2)


def test_a_day_that_passed_without_a_word_counts_as_not_kept():
    ledger = [promise(kept_on=TODAY), promise(kept_on=TODAY), promise(due_on=BEFORE)]
    assert promises_kept(ledger, TODAY) == Kept(3, 2)
    assert Kept(3, 2).percent == 66


def test_fewer_than_three_say_nothing():
    assert promises_kept([promise(kept_on=TODAY)] * (FEWEST - 1), TODAY) is None
    quick = promise(asked_on=BEFORE, answered_on=TODAY)
    assert days_to_an_answer([quick] * (FEWEST - 1)) is None


@given(ledgers, st.dates())
def test_kept_are_never_more_than_promised_and_never_what_is_no_promise(ledger, today):
    found = promises_kept(ledger, today)
    promises = [one for one in ledger if one.is_promise]
    if found is not None:
        assert FEWEST <= found.promises <= len(promises)
        assert 0 <= found.kept <= found.promises
        assert (found.percent == 100) is (found.kept == found.promises)
        late = sum(is_overdue(one, today) for one in promises)
        assert found.promises - found.kept >= late


def test_half_of_the_answers_came_within_the_median():
    waits = [promise(asked_on=BEFORE, answered_on=BEFORE + timedelta(days=days)) for days in (0, 2, 30)]
    assert days_to_an_answer(waits) == Waited(3, 2)


def test_an_answer_before_the_question_is_a_slip_of_the_pen():
    waits = [promise(asked_on=BEFORE, answered_on=TODAY)] * 3
    assert days_to_an_answer([*waits, promise(asked_on=TODAY, answered_on=BEFORE)]) == Waited(3, 3)


@given(st.lists(st.integers(0, 400), min_size=FEWEST, max_size=20))
def test_at_least_half_of_the_answers_came_in_that_time(waits):
    ledger = [promise(asked_on=date(2025, 1, 1), answered_on=date(2025, 1, 1) + timedelta(days=one)) for one in waits]
    found = days_to_an_answer(ledger)
    assert found.answers == len(waits)
    assert 2 * sum(one <= found.days for one in waits) >= len(waits)
    assert 2 * sum(one >= found.days for one in waits) >= len(waits)


def test_the_ledger_is_looked_through_by_words_and_by_where_they_stand():
    broken = promise(broken_on=TODAY, outcome="The BUDGET is gone")
    assert SoughtRequests("budget desk", Account.BROKEN).finds(broken)
    assert not SoughtRequests("", Account.KEPT).finds(broken)
    assert not SoughtRequests("window").finds(broken)
    assert SoughtRequests().finds(broken)
