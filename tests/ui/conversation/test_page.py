"""The page as a whole: it opens as it was left, loses nothing, and needs no mouse."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QToolButton,
    QWidget,
)

from rerecruit_desktop.domain.conversation import Conversation, Stage, Step
from rerecruit_desktop.ui.conversation.page import ConversationPage
from rerecruit_desktop.ui.theme import Scheme
from rerecruit_desktop.ui.widgets.numbered_button import Mark

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def test_it_opens_at_the_same_step_and_stage_with_the_same_text(qtbot, page, session, messages, look, in_dialogue):
    page.show_conversation(in_dialogue)
    page.dialogue.turn_to(Stage.QUALITIES)
    qtbot.keyClicks(page.dialogue.pane.editor, "moved by the runbook")
    page.flush()
    again = ConversationPage(session, messages, look)
    qtbot.addWidget(again)
    again.show_conversation(in_dialogue)
    assert again.draft.conversation.step is Step.DIALOGUE
    assert again.dialogue.pane.stage is Stage.QUALITIES
    assert again.dialogue.pane.editor.toPlainText() == "moved by the runbook"


def test_starting_again_goes_on_with_the_open_draft(page, session, amara):
    draft = Conversation(amara.id, step=Step.PLAN)
    session.save_conversation(draft)
    page.start_with(amara)
    assert page.draft.conversation.id == draft.id
    assert page.draft.conversation.step is Step.PLAN


def test_two_conversations_never_mix(qtbot, page, session, amara, diego, in_dialogue):
    other = Conversation(diego.id, step=Step.DIALOGUE)
    session.save_conversation(other)
    page.show_conversation(in_dialogue)
    qtbot.keyClicks(page.dialogue.pane.editor, "of Amara")
    qtbot.keyClicks(page.dialogue.side.requests.promise.field, "for Amara")
    page.show_conversation(other)
    assert page.dialogue.pane.editor.toPlainText() == ""
    assert page.dialogue.side.requests.promise.field.text() == ""
    qtbot.keyClicks(page.dialogue.pane.editor, "of Diego")
    page.show_conversation(in_dialogue)
    conversations = session.notebook.conversations
    assert conversations.get(in_dialogue.id).dialogue.of(Stage.THANK).notes == "of Amara"
    assert conversations.get(other.id).dialogue.of(Stage.THANK).notes == "of Diego"
    assert page.dialogue.side.requests.promise.field.text() == "for Amara"
    assert session.notebook.requests.of(amara.id) == session.notebook.requests.of(diego.id) == ()


def test_what_is_refused_is_said_once_kept_and_saved_later(qtbot, page, disk_full, in_dialogue, messages, said, kept):
    calmed = []
    messages.calmed.connect(lambda: calmed.append(1))
    page.show_conversation(in_dialogue)
    disk_full["full"] = True
    qtbot.keyClicks(page.dialogue.pane.editor, "not lost")
    assert not page.flush()
    assert not page.flush()
    assert len(said) == 1
    assert "Not saved" in page.frame.foot.saved_text
    disk_full["full"] = False
    assert page.flush()
    assert kept(page).dialogue.of(Stage.THANK).notes == "not lost"
    assert calmed == [1]
    assert "Saved" in page.frame.foot.saved_text


def test_what_is_refused_is_kept_even_when_another_is_opened(qtbot, page, session, amara, diego, disk_full):
    disk_full["full"] = True
    page.start_with(amara)
    first = page.draft.conversation
    qtbot.keyClicks(page.invite.when.place, "the cafe")
    assert not page.flush()
    page.start_with(diego)
    page.show_conversation(first)
    assert page.invite.when.place.text() == "the cafe"
    disk_full["full"] = False
    assert page.flush()
    assert session.notebook.conversations.get(first.id).invite.place == "the cafe"


def test_a_promise_refused_stays_in_its_field(qtbot, page, in_dialogue, disk_full, said):
    page.show_conversation(in_dialogue)
    disk_full["full"] = True
    qtbot.keyClicks(page.dialogue.pane.editor, "x")
    promise = page.dialogue.side.requests.promise
    qtbot.keyClicks(promise.field, "ask Finance")
    promise.commit()
    assert promise.field.text() == "ask Finance"


def test_the_dialogue_asks_for_quiet_and_the_steps_do_not(qtbot, page, in_dialogue):
    told = []
    page.quiet_changed.connect(told.append)
    page.show_conversation(in_dialogue)
    page.go_to(Step.PLAN)
    assert told == [True, False]


def test_a_person_deleted_meanwhile_takes_the_conversation_along(qtbot, page, session, amara):
    page.start_with(amara)
    qtbot.keyClicks(page.invite.when.place, "the cafe")
    session.trash_person(amara)
    assert page.flush()
    page.show_conversation(Conversation(amara.id))


def test_a_rename_shows_in_the_header(page, session, amara):
    page.start_with(amara)
    session.save_person(replace(amara, full_name="Amara Nwosu"))
    assert page.frame.stepper._facts.text().startswith("Amara Nwosu")


def test_the_stepper_says_what_is_done(page, amara):
    page.start_with(amara)
    page.invite.sending.told_button.click()
    page.go_to(Step.PLAN)
    steps = page.frame.stepper.steps
    assert [steps[step].mark for step in Step] == [Mark.DONE, Mark.HERE, Mark.AHEAD]


def test_the_whole_way_without_a_mouse(qtbot, page, in_dialogue, session, amara, kept):
    page.show_conversation(replace(in_dialogue, step=Step.INVITE))
    page.go_to(Step.INVITE)
    qtbot.keyClicks(QApplication.focusWidget(), "+1")
    for _ in Stage:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    assert kept(page).dialogue.stage is Stage.QUALITIES
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL | SHIFT)
    assert kept(page).dialogue.stage is Stage.DIRECTION
    for _ in range(4):  # two stages, the closing, the end
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    assert kept(page).is_held


@pytest.mark.parametrize(("key", "step"), [(Qt.Key.Key_1, Step.INVITE), (Qt.Key.Key_2, Step.PLAN)])
def test_steps_have_keys_from_inside_the_dialogue_too(qtbot, page, in_dialogue, key, step):
    page.show_conversation(in_dialogue)
    qtbot.keyClick(page.dialogue.pane.editor, key, ALT)
    assert page.draft.conversation.step is step
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_3, ALT)
    assert page.draft.conversation.step is Step.DIALOGUE


def test_alt_left_goes_back_but_not_out_of_a_text(qtbot, page, in_dialogue):
    page.show_conversation(in_dialogue)
    qtbot.keyClick(page.dialogue.pane.editor, Qt.Key.Key_Left, ALT)
    assert page.draft.conversation.step is Step.DIALOGUE
    page.dialogue.rail.leave_button.setFocus()
    qtbot.keyClick(page.dialogue.rail.leave_button, Qt.Key.Key_Left, ALT)
    assert page.draft.conversation.step is Step.PLAN


@pytest.mark.parametrize("step", list(Step))
def test_tab_reaches_every_control_and_each_has_a_name(qtbot, page, session, in_dialogue, step):
    page.show_conversation(in_dialogue)
    page.go_to(step)
    page.activateWindow()
    reached = []
    for _ in range(120):
        focus = QApplication.focusWidget()
        if focus in reached:
            break
        reached.append(focus)
        page.focusNextChild()
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)
    wanted = {
        widget
        for kind in kinds
        for widget in page.findChildren(kind)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    radios = {widget for widget in wanted if widget.inherits("QRadioButton")}
    assert wanted - radios <= set(reached)
    assert [widget for widget in wanted if not widget.accessibleName()] == []


def test_tab_follows_the_eye_through_the_plan(page, session, amara, runbook):
    page.start_with(amara)
    page.go_to(Step.PLAN)
    plan = page.plan
    plan.contributions.another.setText("Calmed the customer")
    plan.contributions.another.returnPressed.emit()
    order = []
    plan.contributions.cards.widgets[0].tick.setFocus()
    for _ in range(8):
        order.append(QApplication.focusWidget())
        page.focusNextChild()
    newest, older = plan.contributions.cards.widgets
    assert order[:4] == [newest.tick, newest.effect, older.tick, plan.contributions.another]


def cut_off(page):
    """Visible controls and texts of which a part lies beyond the page or beyond what can be scrolled to."""
    shown = [widget for widget in page.findChildren(QWidget) if widget.isVisible()]
    fields = [widget for widget in shown if not isinstance(widget, QToolButton)]  # the sign inside a field for a day
    cut = [widget for widget in shown if isinstance(widget, QScrollArea) and not fits_in(widget)]
    cut += [widget for widget in fields if widget.width() < min(widget.minimumSizeHint().width(), 5000)]
    return cut + [widget for widget in fields if widget.mapTo(page, widget.rect().topRight()).x() > page.width()]


def fits_in(area):
    return area.widget().width() <= area.viewport().width()


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize(
    ("step", "size"),
    [
        (Step.INVITE, (744, 640)),
        (Step.PLAN, (744, 640)),
        (Step.PLAN, (1000, 640)),
        (Step.DIALOGUE, (1024, 640)),
        (Step.DIALOGUE, (2000, 1200)),
    ],
)
def test_nothing_is_cut_off_in_small_windows_and_with_large_text(qtbot, page, theme, in_dialogue, step, size, scale):
    theme.wear(Scheme.LIGHT, scale)
    try:
        page.show_conversation(in_dialogue)
        page.go_to(step)
        page.resize(*size)
        qtbot.wait(20)  # the layouts settle
        assert (page.width(), page.height()) == size
        assert cut_off(page) == []
    finally:
        theme.wear(Scheme.LIGHT, 1.0)
