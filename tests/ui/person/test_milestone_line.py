"""Milestones on the line of months: moved by mouse or key, never over one another, and every move can be undone."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QPoint, Qt

from rerecruit_desktop.domain.milestone import Milestone, MilestoneState
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.today import celebrated
from rerecruit_desktop.ui.person.page import PersonPage

TODAY = date(2026, 11, 23)
TARGET = date(2027, 2, 1)
AMARA = Person("Amara Okafor")
DESIGN = Milestone(AMARA.id, "Lead the design", target_on=TARGET)
SPEECH = Milestone(AMARA.id, "Speak", state=MilestoneState.REACHED, reached_on=date(2026, 10, 5), target_on=TODAY)
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot, session, messages, look):
    session.notebook.save_all([AMARA, DESIGN, SPEECH])
    page = PersonPage(session, messages, look)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    page.show_person(AMARA)
    page.tabs.open_milestones()
    return page


@pytest.fixture
def tab(page):
    return page.tabs.milestones


def mark_of(tab, milestone=DESIGN):
    return next(mark for mark in tab.line.marks if mark.milestone.id == milestone.id)


def kept(session, milestone=DESIGN):
    return session.notebook.milestones.get(milestone.id)


def press(qtbot, tab, key, modifier=Qt.KeyboardModifier.NoModifier, milestone=DESIGN):
    mark = mark_of(tab, milestone)
    if not mark.hasFocus():
        mark.setFocus()
    qtbot.keyClick(mark, key, modifier)


@pytest.mark.parametrize(
    ("key", "modifier", "days"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 1),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, -1),
        (Qt.Key.Key_Right, SHIFT, 7),
        (Qt.Key.Key_Left, SHIFT, -7),
        (Qt.Key.Key_Right, CTRL, 30),
    ],
)
def test_arrow_keys_move_a_mark(qtbot, tab, session, key, modifier, days):
    press(qtbot, tab, key, modifier)
    tab.flush()
    assert kept(session) == replace(DESIGN, target_on=TARGET + timedelta(days=days))
    assert tab.editor.target_on.day == TARGET + timedelta(days=days)


def test_one_undo_takes_a_series_of_keys_back(qtbot, tab, session, said):
    for _ in range(3):
        press(qtbot, tab, Qt.Key.Key_Right)
        tab.flush()
    assert kept(session).target_on == TARGET + timedelta(days=3)
    text, undo = said[-1]
    assert text == "Moved to 4 Feb 2027."
    undo()
    assert kept(session) == DESIGN
    assert tab.editor.target_on.day == TARGET
    press(qtbot, tab, Qt.Key.Key_Left)
    tab.flush()
    said[-1][1]()
    assert kept(session).target_on == TARGET


def test_leaving_the_mark_saves_at_once_and_ends_the_series(qtbot, tab, session, said):
    press(qtbot, tab, Qt.Key.Key_Right)
    tab.editor.goal.setFocus()
    assert kept(session).target_on == TARGET + timedelta(days=1)
    press(qtbot, tab, Qt.Key.Key_Right)
    tab.flush()
    said[-1][1]()
    assert kept(session).target_on == TARGET + timedelta(days=1)


def move_mouse(qtbot, tab, mark, to_x):
    """Press on the mark and pull it, step by step, until the mouse is at ``to_x`` of the line."""
    start = mark.geometry().center()
    qtbot.mousePress(mark, LEFT, pos=mark.rect().center())
    for part in (0.3, 0.7, 1.0):
        x = round(start.x() + (to_x - start.x()) * part)
        qtbot.mouseMove(mark, mark.mapFromParent(QPoint(x, start.y())))


def test_a_mark_is_dragged_to_another_day(qtbot, tab, session, said):
    mark, line = mark_of(tab), tab.line
    wanted = date(2027, 3, 20)
    move_mouse(qtbot, tab, mark, line.plan.x(wanted))
    assert kept(session).target_on == TARGET
    qtbot.mouseRelease(mark, LEFT, pos=mark.rect().center())
    moved = kept(session).target_on
    assert abs((moved - wanted).days) <= 1
    assert tab.editor.target_on.day == moved
    said[-1][1]()
    assert kept(session) == DESIGN


def test_escape_lets_a_dragged_mark_go_back(qtbot, tab, session, said):
    mark = mark_of(tab)
    mark.setFocus()
    move_mouse(qtbot, tab, mark, tab.line.plan.x(date(2027, 3, 20)))
    qtbot.keyClick(mark, Qt.Key.Key_Escape)
    qtbot.mouseRelease(mark, LEFT, pos=mark.rect().center())
    assert mark.milestone.target_on == TARGET
    assert kept(session) == DESIGN
    assert said == []


def test_what_was_reached_can_not_be_moved(qtbot, tab, session):
    press(qtbot, tab, Qt.Key.Key_Right, milestone=SPEECH)
    mark = mark_of(tab, SPEECH)
    move_mouse(qtbot, tab, mark, tab.line.plan.x(TARGET))
    qtbot.mouseRelease(mark, LEFT, pos=mark.rect().center())
    tab.flush()
    assert kept(session, SPEECH) == SPEECH


def test_what_is_typed_is_saved_before_a_move_and_stays(qtbot, tab, session):
    tab.go_to(DESIGN.id)
    tab.editor.goal.selectAll()
    qtbot.keyClicks(tab.editor.goal, "Lead all of it")
    press(qtbot, tab, Qt.Key.Key_Right)
    tab.flush()
    assert kept(session) == replace(DESIGN, goal="Lead all of it", target_on=TARGET + timedelta(days=1))
    tab.editor.goal.setFocus()
    qtbot.keyClicks(tab.editor.goal, "!")
    tab.flush()
    assert kept(session).target_on == TARGET + timedelta(days=1)


def test_what_changed_elsewhere_is_not_written_over(qtbot, tab, session):
    tab.go_to(SPEECH.id)
    session.save(celebrated(SPEECH, TODAY))
    tab.editor.skill.setFocus()
    qtbot.keyClicks(tab.editor.skill, "Voice")
    tab.flush()
    assert (kept(session, SPEECH).celebrated_on, kept(session, SPEECH).skill) == (TODAY, "Voice")


def test_a_click_shows_it_and_enter_puts_the_cursor_into_it(qtbot, tab):
    tab.go_to(DESIGN.id)
    qtbot.mouseClick(mark_of(tab, SPEECH), LEFT)
    assert tab.current_id == SPEECH.id
    press(qtbot, tab, Qt.Key.Key_Return)
    assert tab.current_id == DESIGN.id
    assert tab.editor.goal.hasFocus()


def test_the_list_says_why_one_was_dropped(tab, session):
    session.save(replace(DESIGN, state=MilestoneState.DROPPED, state_on=TODAY, state_reason="The team was split"))
    (line,) = (one for one in tab.list.model().lines if one.key == DESIGN.id)
    assert (line.detail, line.aside) == ("dropped · The team was split", "23 Nov")


def test_up_and_down_walk_along_the_marks(qtbot, tab):
    press(qtbot, tab, Qt.Key.Key_Up)
    assert mark_of(tab, SPEECH).hasFocus()
    qtbot.keyClick(mark_of(tab, SPEECH), Qt.Key.Key_Down)
    assert mark_of(tab).hasFocus()


def test_a_screen_reader_hears_what_it_is_and_how_to_move_it(qtbot, tab, session):
    assert mark_of(tab).accessibleName() == "Lead the design, planned, 1 Feb 2027"
    assert mark_of(tab).accessibleDescription().startswith("Left and Right move it by a day")
    assert mark_of(tab, SPEECH).accessibleName() == "Speak, reached, 5 Oct"
    assert mark_of(tab, SPEECH).accessibleDescription() == "Enter opens it."
    session.save(replace(DESIGN, target_on=TODAY - timedelta(days=1)))
    assert mark_of(tab).accessibleName() == "Lead the design, planned, 22 Nov, late"


def test_what_ended_long_ago_or_has_no_day_is_not_on_the_line(tab, session):
    long_ago = date(2020, 1, 1)
    session.save(replace(SPEECH, reached_on=long_ago))
    session.save(replace(DESIGN, target_on=None))
    assert tab.line.marks == []
    assert tab.line.isHidden()
    session.save(replace(DESIGN, target_on=long_ago))
    assert [mark.milestone.id for mark in tab.line.marks] == [DESIGN.id]


@pytest.mark.parametrize("width", [640, 1000, 1900])
@pytest.mark.parametrize("apart", [0, 1, 9])
def test_names_never_meet_and_marks_stand_apart(page, tab, session, width, apart):
    session.notebook.save_all(
        Milestone(AMARA.id, name * 9, target_on=TODAY + timedelta(days=apart * number))
        for number, name in enumerate(["a long goal ", "كتابة ", "🦊", "<b>&", "word ", "x", "y", "z"])
    )
    page.resize(width, 800)
    tab.refresh()
    line = tab.line
    boxes = [box for box in line.plan.boxes if box is not None]
    assert boxes
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    assert all(box.top() >= 0 and box.right() <= line.width() + 1 for box in boxes)
    middles = sorted(mark.geometry().center().x() for mark in line.marks)
    assert all(after - before >= 12 for before, after in pairwise(middles))
    assert not page.grab().isNull()


def test_the_ends_of_the_calendar_do_no_harm(qtbot, tab, session):
    session.save(replace(DESIGN, target_on=date.max))
    press(qtbot, tab, Qt.Key.Key_Right)
    tab.flush()
    assert kept(session).target_on == date.max


def test_a_low_window_keeps_the_room_for_the_list(qtbot, tab):
    tab.line.fit(200)
    assert tab.line.isVisible()
    assert set(tab.line.plan.boxes) == {None}
    tab.line.fit(100)
    assert tab.line.isHidden()
    tab.line.fit(500)
    assert tab.line.isVisible()
    assert None not in tab.line.plan.boxes
