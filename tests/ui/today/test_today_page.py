"""Today by keyboard: each row acts in one key, can be put off with a reason, and everything can be undone."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Invite
from rerecruit_desktop.domain.driver_card import Driver, DriverLine
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, MilestoneStep
from rerecruit_desktop.domain.person import Person, Recognition
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.ui.day_watch import DayWatch
from rerecruit_desktop.ui.today.page import TodayPage
from rerecruit_desktop.ui.today.section import AT_A_GLANCE

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
ODILE = Person("Odile Brandvold", "Odile", recognition=Recognition.NOTE)


@pytest.fixture
def page(qtbot, session, messages, look):
    """Shown with one of each kind of row."""
    session.save_person(ODILE)
    session.notebook.save_all(
        [
            Conversation(ODILE.id, held_on=date(2026, 10, 1)),
            Request(ODILE.id, "Ask Finance", answer=Answer.AGREED, due_on=TODAY - DAY),
            Contribution(ODILE.id, "Moved the depot", done_on=TODAY),
            Milestone(ODILE.id, "Speak", state=MilestoneState.REACHED, reached_on=TODAY),
            DriverLine(ODILE.id, Driver.VALUES, "Fairness", date(2025, 1, 1)),
        ]
    )
    made = TodayPage(session, messages, look)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    return made


def rows(section):
    return section.rows.widgets


def press(qtbot, row, key):
    row.act.setFocus()
    qtbot.keyClick(row.act, key)


def texts(section):
    return [row.act.accessibleName() for row in rows(section)]


def test_it_shows_what_the_day_asks_for(page):
    assert texts(page.talk) == ["Invite: Odile Brandvold"]
    assert texts(page.promised) == ["Kept: Ask Finance"]
    assert texts(page.unrecognised) == ["Thanked: Moved the depot"]
    assert texts(page.reached) == ["Celebrated: Speak"]
    assert texts(page.ask_again) == ["Still true: Fairness"]
    assert "likes: a written note" in rows(page.unrecognised)[0].act.accessibleDescription()


def test_enter_on_a_talk_starts_it(qtbot, page):
    with qtbot.waitSignal(page.start_wanted) as started:
        press(qtbot, rows(page.talk)[0], Qt.Key.Key_Return)
    assert started.args == [ODILE]


def test_a_talk_of_today_without_a_word_is_to_be_written_down(qtbot, page, session):
    talk = Conversation(ODILE.id, held_on=TODAY)
    session.save_conversation(talk)
    assert texts(page.unwritten) == ["Write it down: Odile Brandvold"]
    with qtbot.waitSignal(page.notes_wanted) as wanted:
        press(qtbot, rows(page.unwritten)[0], Qt.Key.Key_Return)
    assert wanted.args == [talk]
    session.save_conversation(replace(talk, dialogue=replace(talk.dialogue, sum_up="Wants depth")))
    page.refresh()
    assert page.unwritten.isHidden()


def test_a_promise_is_kept_in_one_key_and_undone(qtbot, page, session, said):
    press(qtbot, rows(page.promised)[0], Qt.Key.Key_Return)
    assert session.notebook.requests.of(ODILE.id)[0].kept_on == TODAY
    qtbot.waitUntil(page.promised.isHidden)
    said[-1][1]()
    assert session.notebook.requests.of(ODILE.id)[0].kept_on is None
    qtbot.waitUntil(lambda: texts(page.promised) == ["Kept: Ask Finance"])


def test_thanks_are_noted_in_the_way_they_like(qtbot, page, session, said):
    press(qtbot, rows(page.unrecognised)[0], Qt.Key.Key_Return)
    (noted,) = session.notebook.contributions.of(ODILE.id)
    assert (noted.recognised_on, noted.recognised_how) == (TODAY, Recognition.NOTE)
    said[-1][1]()
    assert session.notebook.contributions.of(ODILE.id)[0].recognised_on is None


def test_what_was_reached_is_celebrated_once(qtbot, page, session):
    press(qtbot, rows(page.reached)[0], Qt.Key.Key_Return)
    qtbot.waitUntil(page.reached.isHidden)
    assert session.notebook.milestones.of(ODILE.id)[0].celebrated_on == TODAY


def test_a_line_that_still_holds_is_dated_anew_and_kept_in_the_history(qtbot, page, session, said):
    (old,) = session.notebook.driver_lines.of(ODILE.id)
    press(qtbot, rows(page.ask_again)[0], Qt.Key.Key_Return)
    before, now = session.notebook.driver_lines.of(ODILE.id)
    assert before == replace(old, replaced_on=TODAY)
    assert (now.text, now.noted_on) == ("Fairness", TODAY)
    said[-1][1]()
    assert session.notebook.driver_lines.of(ODILE.id) == (old,)


def test_putting_off_takes_a_reason_and_a_day(qtbot, page, session, said):
    row = rows(page.talk)[0]
    press(qtbot, row, Qt.Key.Key_S)
    qtbot.keyClick(row.form.reason, Qt.Key.Key_Return)
    assert "why" in row.form._hint.text()
    qtbot.keyClicks(row.form.reason, "On leave")
    row.form.until.fill(TODAY)
    row.form.confirm.click()
    assert "after today" in row.form._hint.text()
    row.form.until.setText("+3")
    qtbot.keyClick(row.form.reason, Qt.Key.Key_Return)
    (snooze,) = session.notebook.snoozes.of(ODILE.id)
    assert (snooze.until, snooze.because) == (TODAY + 3 * DAY, "On leave")
    qtbot.waitUntil(page.talk.isHidden)
    said[-1][1]()
    qtbot.waitUntil(lambda: texts(page.talk) == ["Invite: Odile Brandvold"])


def test_escape_leaves_a_row_as_it_was(qtbot, page, session):
    row = rows(page.talk)[0]
    press(qtbot, row, Qt.Key.Key_S)
    qtbot.keyClick(row.form.reason, Qt.Key.Key_Escape)
    assert row.form.isHidden()
    assert row.act.hasFocus() or not page.isActiveWindow()
    assert not session.notebook.snoozes.of(ODILE.id)


def test_o_opens_the_person_and_an_answer_owed_their_requests(qtbot, page, session):
    with qtbot.waitSignal(page.person_wanted) as opened:
        press(qtbot, rows(page.promised)[0], Qt.Key.Key_O)
    assert opened.args == [ODILE.id]
    session.save(Request(ODILE.id, "A course"))
    qtbot.waitUntil(lambda: len(rows(page.promised)) == 2)
    with qtbot.waitSignal(page.follow_ups_wanted):
        press(qtbot, rows(page.promised)[1], Qt.Key.Key_Return)


def test_a_long_list_shows_a_part_and_more_on_demand(qtbot, page, session):
    session.notebook.save_all(Request(ODILE.id, f"Request {n}") for n in range(60))
    page.refresh()
    assert len(rows(page.promised)) == AT_A_GLANCE
    page.promised.more.click()
    assert len(rows(page.promised)) == AT_A_GLANCE + 20


@pytest.mark.parametrize("title", ["<b>&amp;", "x" * 10_000, "שלום ✨", " "])
def test_whatever_was_typed_is_shown_as_typed(page, session, title):
    session.save(Request(ODILE.id, title, due_on=date.min))
    page.refresh()
    assert rows(page.promised)[0].act.accessibleName().endswith(title.strip())


def test_a_day_at_the_edge_of_the_calendar_does_no_harm(page, session):
    session.notebook.save_all(
        [
            Conversation(ODILE.id, invite=Invite(date.max, sent_on=date.min)),
            Milestone(ODILE.id, "Old", target_on=date.min),
            Request(ODILE.id, "Far", due_on=date.max),
        ]
    )
    page.refresh()
    assert texts(page.milestones) == ["Open: Old"]


def test_with_nothing_to_do_it_says_so(qtbot, session, messages, look):
    made = TodayPage(session, messages, look)
    qtbot.addWidget(made)
    made.show()
    assert made._nothing.isVisible()


@pytest.mark.parametrize("turn", [DAY, -DAY, 400 * DAY])
def test_another_day_is_noticed_whichever_way_the_clock_went(qapp, qtbot, turn):
    day = TODAY
    watch = DayWatch(lambda: day)
    turned = []
    watch.turned.connect(lambda: turned.append(day))
    watch.look()
    assert not turned
    day = TODAY + turn
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    watch.look()
    assert turned == [day]


def test_a_milestone_tells_how_many_steps_are_done_in_words_and_as_a_bar(page, session):
    steps = (MilestoneStep("a", TODAY), MilestoneStep("b", TODAY), MilestoneStep("c"))
    session.save(Milestone(ODILE.id, "Sing", target_on=TODAY, steps=steps))
    session.save(Milestone(ODILE.id, "Whistle", target_on=TODAY))
    sing, whistle = rows(page.milestones)
    assert "2 of 3 steps" in sing.act.accessibleDescription()
    assert (sing.steps.value(), sing.steps.maximum()) == (2, 3)
    assert (sing.steps.isHidden(), whistle.steps.isHidden()) == (False, True)
