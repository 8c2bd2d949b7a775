"""What choosing and moving do to a plan, the stopwatch, and times as people type them."""

from datetime import time

import pytest
from PySide6.QtCore import QLocale

from rerecruit_desktop.domain.conversation import Plan, PlannedQuestion, Stage
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.ui.conversation.dialogue.stopwatch import Stopwatch
from rerecruit_desktop.ui.conversation.plan.planning import moved_question, with_question, without_question
from rerecruit_desktop.ui.widgets.time_field import parse_time


def asking(keys):
    return Plan(questions=tuple(PlannedQuestion(key, key, Need.GROWTH) for key in keys))


def keys(plan):
    return "".join(question.key for question in plan.questions)


@pytest.mark.parametrize(
    ("key", "by", "order"), [("b", -1, "bac"), ("b", 1, "acb"), ("a", -1, "abc"), ("c", 5, "abc"), ("x", 1, "abc")]
)
def test_a_question_moves_as_far_as_there_are_places(key, by, order):
    assert keys(moved_question(asking("abc"), key, by)) == order


def test_a_question_is_asked_once():
    assert keys(with_question(asking("abc"), PlannedQuestion("a", "a", Need.GROWTH))) == "bca"
    assert keys(without_question(asking("abc"), "b")) == "ac"


def test_the_stopwatch_never_runs_backwards_and_forgets_nothing(clock):
    watch = Stopwatch(clock)
    watch.start()
    clock.pass_(0.6)
    watch.turn_to(Stage.ASK)
    clock.pass_(0.6)
    watch.turn_to(Stage.THANK)
    clock.pass_(0.6)
    watch.stop()
    clock.pass_(50)
    assert watch.seconds(Stage.THANK) == 1
    assert watch.seconds(Stage.ASK) == 0
    assert watch.total == 1


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("15:00", time(15)),
        ("15", time(15)),
        ("9.30", time(9, 30)),
        ("0930", time(9, 30)),
        ("15h", time(15)),
        ("3 PM", time(15)),
        ("3:15 pm", time(15, 15)),
        ("24:00", None),
        ("15:75", None),
        ("soon", None),
        ("", None),
        ("9" * 10_000, None),
    ],
)
def test_a_time_is_read_as_people_type_it(typed, meant):
    assert parse_time(typed, QLocale("en_GB")) == meant


@pytest.mark.parametrize("language", ["de_DE", "en_US", "fr_FR", "ar_EG", "ja_JP"])
def test_a_time_is_read_as_the_locale_writes_it(language):
    from PySide6.QtCore import QTime

    locale = QLocale(language)
    written = locale.toString(QTime(15, 5), QLocale.FormatType.ShortFormat)
    assert parse_time(written, locale) == time(15, 5)
