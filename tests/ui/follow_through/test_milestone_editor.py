"""A milestone by GROW: every field tells what was typed into it, and lines of steps keep their days."""

from datetime import date

import pytest

from rerecruit_desktop.domain.ids import new_id
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, MilestoneStep, Obstacle
from rerecruit_desktop.ui.follow_through.milestone_editor import MilestoneEditor


@pytest.fixture
def milestone():
    return Milestone(new_id(), "Lead the design", conversation_id=new_id())


@pytest.fixture
def editor(qtbot, session, messages, look, milestone):
    editor = MilestoneEditor(session, messages, look)
    qtbot.addWidget(editor)
    editor.show_value(milestone)
    return editor


def test_every_field_is_told(qtbot, editor, milestone):
    told = []
    editor.changed.connect(told.append)
    texts = {
        "goal": editor.goal,
        "skill": editor.skill,
        "measure": editor.measure,
        "reality": editor.reality,
        "options": editor.options,
        "help_promised": editor.help_promised,
        "state_reason": editor.state_reason,
    }
    for name, field in texts.items():
        field.selectAll()
        qtbot.keyClicks(field, f"<b>{name}&")
    what, help_ = editor.obstacles._rows[0]
    qtbot.keyClicks(what, "no time")
    qtbot.keyClicks(help_, "less on call")
    qtbot.keyClicks(editor.steps.rows[0].text, "Read the design")
    editor.target_on.clear()
    qtbot.keyClicks(editor.target_on, "31 Jan 2027")
    editor.state.setCurrentIndex(1)
    editor.state.activated.emit(1)
    kept = told[-1]
    assert {name: getattr(kept, name) for name in texts} == {name: f"<b>{name}&" for name in texts}
    assert kept.obstacles == (Obstacle("no time", "less on call"),)
    assert kept.steps == (MilestoneStep("Read the design"),)
    assert kept.target_on == date(2027, 1, 31)
    assert kept.state is MilestoneState.UNDER_WAY
    assert (kept.id, kept.conversation_id) == (milestone.id, milestone.conversation_id)


def test_a_ticked_step_keeps_its_day(qtbot, editor, milestone, today):
    told = []
    editor.changed.connect(told.append)
    qtbot.keyClicks(editor.steps.rows[0].text, "one")
    qtbot.keyClicks(editor.steps.rows[1].text, "two")
    editor.steps.rows[1].done.click()
    assert told[-1].steps == (MilestoneStep("one"), MilestoneStep("two", today))
    editor.steps.rows[0].text.clear()
    assert told[-1].steps == (MilestoneStep("two", today),)
    editor.steps.rows[1].done.click()
    assert told[-1].steps == (MilestoneStep("two"),)


def test_another_milestone_brings_its_own_steps(editor, milestone):
    done = MilestoneStep("one", date(2026, 10, 1))
    editor.show_value(Milestone(milestone.person_id, "x", steps=(done, MilestoneStep("two"))))
    assert [row.done.isChecked() for row in editor.steps.rows] == [True, False, False]
    editor.show_value(milestone)
    assert editor.steps.steps == ()
    assert not any(row.done.isChecked() for row in editor.steps.rows)


def test_the_line_that_is_typed_in_is_left_alone(qtbot, editor, milestone):
    told = []
    editor.changed.connect(told.append)
    line = editor.steps.rows[0].text
    qtbot.keyClicks(line, "write")
    line.setCursorPosition(2)
    editor.show_value(told[-1])
    assert (line.text(), line.cursorPosition()) == ("write", 2)
