"""The third step: notes, points, the clock, promises and milestones, and the end."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt

from rerecruit_desktop.domain.conversation import Conversation, Invite, Stage, Step
from rerecruit_desktop.domain.errors import NotSaved
from rerecruit_desktop.domain.milestone import Milestone
from rerecruit_desktop.domain.request import Answer, Request

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialogue(page, in_dialogue):
    page.show_conversation(in_dialogue)
    return page.dialogue


def test_notes_are_saved_by_the_timer(qtbot, page, dialogue, kept):
    qtbot.keyClicks(dialogue.pane.editor, "She smiled")
    qtbot.waitUntil(lambda: kept(page).dialogue.of(Stage.THANK).notes == "She smiled", timeout=3000)


def test_typing_goes_on_undisturbed_while_it_is_saved(qtbot, page, dialogue, kept):
    editor = dialogue.pane.editor
    for word in ("one ", "two ", "three"):
        qtbot.keyClicks(editor, word)
        page.flush()
    assert editor.textCursor().position() == len("one two three")
    assert kept(page).dialogue.of(Stage.THANK).notes == "one two three"
    editor.undo()
    assert editor.toPlainText() != "one two three"


def test_each_stage_has_its_own_notes(qtbot, page, dialogue, kept):
    qtbot.keyClicks(dialogue.pane.editor, "thanks")
    dialogue.turn_to(Stage.ASK)
    qtbot.keyClicks(dialogue.pane.editor, "wishes")
    page.flush()
    notes = {record.stage: record.notes for record in kept(page).dialogue.records}
    assert notes == {Stage.THANK: "thanks", Stage.DIRECTION: "", Stage.QUALITIES: "", Stage.ASK: "wishes"}


def test_a_key_reads_no_text_and_saves_nothing_by_itself(qtbot, monkeypatch, page, dialogue, kept):
    reads = []
    monkeypatch.setattr(dialogue.pane.editor, "toPlainText", lambda: reads.append(1) or "read")
    qtbot.keyClicks(dialogue.pane.editor, "a")
    assert not reads
    page.flush()
    assert reads == [1]
    assert kept(page).dialogue.of(Stage.THANK).notes == "read"


def test_two_hundred_kilobytes_are_kept(page, dialogue, kept):
    text = "ein Satz, سطر, 🙂 <b>&\n" * 9000
    dialogue.pane.editor.insertPlainText(text)
    page.flush()
    assert kept(page).dialogue.of(Stage.THANK).notes == text


def test_points_are_ticked_by_mouse_space_and_number(qtbot, page, dialogue, kept, in_dialogue):
    dialogue.turn_to(Stage.ASK)
    first, second = dialogue.pane.points.widgets
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert [one.said for one in kept(page).plan.questions] == [True, False]
    qtbot.keyClick(dialogue.pane.editor, Qt.Key.Key_2, CTRL)
    assert [one.said for one in kept(page).plan.questions] == [True, True]
    second.setFocus()
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert [one.said for one in kept(page).plan.questions] == [True, False]
    qtbot.keyClick(dialogue.pane.editor, Qt.Key.Key_9, CTRL)  # there is no ninth


def test_ticking_keeps_what_is_typed_but_not_yet_saved(qtbot, page, dialogue, kept):
    qtbot.keyClicks(dialogue.pane.editor, "half a sen")
    dialogue.pane.points.widgets[0].click()
    assert kept(page).dialogue.of(Stage.THANK).notes == "half a sen"
    assert kept(page).plan.contributions[0].said


def test_a_contribution_deleted_meanwhile_is_no_point_any_more(page, dialogue, session, runbook):
    assert len(dialogue.pane.points.widgets) == 1
    session.trash(runbook)
    assert dialogue.pane.points.widgets == ()
    assert page.flush()


def test_the_clock_counts_for_the_open_stage_only_while_it_runs(page, dialogue, clock, kept):
    clock.pass_(60)
    dialogue.turn_to(Stage.DIRECTION)
    clock.pass_(30)
    dialogue.rail.clock_button.click()
    clock.pass_(1000)
    dialogue.rail.clock_button.click()
    clock.pass_(5)
    page.flush()
    assert kept(page).dialogue.of(Stage.THANK).seconds == 60
    assert kept(page).dialogue.of(Stage.DIRECTION).seconds == 35


def test_the_clock_stands_while_the_dialogue_is_not_on_the_screen(page, dialogue, clock, kept):
    clock.pass_(10)
    page.go_to(Step.PLAN)
    clock.pass_(1000)
    page.go_to(Step.DIALOGUE)
    clock.pass_(10)
    page.hide()
    clock.pass_(1000)
    page.show()
    page.flush()
    assert kept(page).dialogue.seconds == 20


def test_a_running_clock_is_saved_every_quarter_of_a_minute(qtbot, page, dialogue, clock, kept):
    for _ in range(15):
        clock.pass_(1)
        dialogue.clock.beat()
    qtbot.waitUntil(lambda: kept(page).dialogue.seconds == 15, timeout=3000)


def test_the_clock_goes_on_from_what_was_counted_before(page, dialogue, clock, kept, in_dialogue):
    clock.pass_(60)
    page.leave()
    page.show_conversation(in_dialogue)
    clock.pass_(60)
    dialogue.clock.beat()
    assert "02:00" in dialogue.rail._total.text()
    assert dialogue.rail.stages[Stage.THANK].aside == "02:00"


def test_looking_ahead_of_the_day_takes_no_time(page, session, in_dialogue, clock, today):
    session.save_conversation(replace(in_dialogue, invite=Invite(meet_on=today + timedelta(days=1))))
    page.show_conversation(in_dialogue)
    clock.pass_(60)
    assert page.dialogue.clock.total == 0
    page.dialogue.rail.clock_button.click()
    clock.pass_(60)
    assert page.dialogue.clock.total == 60


def test_a_promise_is_caught_from_the_notes_and_back(qtbot, page, dialogue, session, amara, today, in_dialogue):
    qtbot.keyClick(dialogue.pane.editor, Qt.Key.Key_P, CTRL)
    field = dialogue.side.promises.quick.field
    assert field.hasFocus()
    qtbot.keyClicks(field, "ask Finance")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    (promise,) = session.notebook.requests.of(amara.id)
    assert (promise.text, promise.answer, promise.due_on, promise.conversation_id) == (
        "ask Finance",
        Answer.AGREED,
        today + timedelta(days=14),
        in_dialogue.id,
    )
    assert field.text() == ""
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert dialogue.pane.editor.hasFocus()


@pytest.mark.parametrize(("answer", "has_day"), [(Answer.FINDING_OUT, True), (Answer.CANNOT, False)])
def test_other_answers_can_be_noted_too(qtbot, dialogue, session, amara, answer, has_day):
    promises = dialogue.side.promises
    promises.fields.answers[answer].setChecked(True)
    qtbot.keyClicks(promises.quick.field, "a pay rise")
    promises.quick.add_button.click()
    (request,) = session.notebook.requests.of(amara.id)
    assert request.answer is answer
    assert (request.due_on is not None) == has_day


def test_a_promise_is_kept_taken_out_and_brought_back(dialogue, session, amara, in_dialogue, said, today):
    promise = Request(amara.id, "ask Finance", in_dialogue.id, Answer.AGREED)
    session.save(promise)
    row = dialogue.side.promises.rows.get(promise.id)
    row.tick.click()
    assert session.notebook.requests.get(promise.id).kept_on == today
    row.remove.click()
    assert session.notebook.requests.of(amara.id) == ()
    said[-1][1]()
    assert dialogue.side.promises.rows.get(promise.id).tick.isChecked()


def test_what_was_typed_but_not_added_is_not_lost_on_leaving(qtbot, page, dialogue, session, amara):
    qtbot.keyClicks(dialogue.side.promises.quick.field, "ask Finance")
    qtbot.keyClicks(dialogue.side.milestones.quick.field, "give a talk")
    page.flush()
    assert [one.text for one in session.notebook.requests.of(amara.id)] == ["ask Finance"]
    assert [one.goal for one in session.notebook.milestones.of(amara.id)] == ["give a talk"]


def test_going_back_to_the_notes_adds_what_was_typed(qtbot, dialogue, session, amara):
    dialogue.side.promises.quick.field.setFocus()
    qtbot.keyClicks(dialogue.side.promises.quick.field, "ask Finance")
    dialogue.pane.editor.setFocus()
    assert [one.text for one in session.notebook.requests.of(amara.id)] == ["ask Finance"]


def test_picking_a_day_from_the_calendar_adds_nothing_yet(qtbot, dialogue, session, amara):
    promises = dialogue.side.promises
    promises.quick.field.setFocus()
    qtbot.keyClicks(promises.quick.field, "ask Finance")
    promises.fields.day.setFocus()
    qtbot.keyClick(promises.fields.day, Qt.Key.Key_Down)
    assert session.notebook.requests.of(amara.id) == ()
    promises.fields.day._on_picked(QDate(2026, 12, 24))
    promises.quick.add_button.click()
    assert [one.due_on for one in session.notebook.requests.of(amara.id)] == [date(2026, 12, 24)]


def test_a_promise_that_is_refused_keeps_the_page_where_it_is(qtbot, monkeypatch, page, dialogue, session, diego, said):
    def refuse(_request):
        raise NotSaved(why="the disk is full")

    monkeypatch.setattr(session.notebook.requests, "save", refuse)
    qtbot.keyClicks(dialogue.side.promises.quick.field, "ask Finance")
    assert not page.flush()
    page.start_with(diego)
    assert page.draft.person.full_name == "Amara Okafor"
    assert dialogue.side.promises.quick.field.text() == "ask Finance"
    assert said


def test_an_overdue_promise_from_before_says_so(page, dialogue, session, amara, today):
    late = Request(amara.id, "ask Finance", None, Answer.AGREED, due_on=today - timedelta(days=1))
    session.save(late)
    assert "overdue" in dialogue.side.promises.rows.get(late.id).tick.accessibleDescription()


def test_a_milestone_is_caught_with_its_skill_and_half_a_year(qtbot, dialogue, session, amara, in_dialogue):
    milestones = dialogue.side.milestones
    qtbot.keyClick(dialogue.pane.editor, Qt.Key.Key_M, CTRL)
    qtbot.keyClicks(milestones.fields.skill, "influence")
    qtbot.keyClicks(milestones.quick.field, "give a talk")
    qtbot.keyClick(milestones.fields.skill, Qt.Key.Key_Return)
    (milestone,) = session.notebook.milestones.of(amara.id)
    assert (milestone.goal, milestone.skill, milestone.target_on) == ("give a talk", "influence", date(2027, 5, 23))
    assert milestone.conversation_id == in_dialogue.id
    assert milestones.fields.skill.text() == ""


def test_a_milestone_taken_out_comes_back(dialogue, session, amara, in_dialogue, said):
    milestone = Milestone(amara.id, "give a talk", conversation_id=in_dialogue.id)
    session.save(milestone)
    dialogue.side.milestones.rows.get(milestone.id).remove.click()
    assert session.notebook.milestones.of(amara.id) == ()
    said[-1][1]()
    assert dialogue.side.milestones.rows.get(milestone.id) is not None


def test_it_ends_with_agreed_words_and_a_day(qtbot, page, dialogue, kept, today):
    dialogue.turn_to(Stage.ASK)
    page.go_on()
    qtbot.keyClicks(dialogue.closing.words, "We try it until spring")
    with qtbot.waitSignal(page.after_wanted) as wanted:
        page.go_on()
    assert kept(page).held_on == today
    assert kept(page).dialogue.agreed_words == "We try it until spring"
    assert wanted.args == [kept(page)]
    with qtbot.waitSignal(page.after_wanted):
        page.go_on()


def test_finishing_can_be_undone(page, dialogue, kept, said):
    dialogue.turn_to(Stage.ASK)
    page.go_on()
    page.go_on()
    assert kept(page).is_held
    said[-1][1]()
    assert not kept(page).is_held


def test_finishing_can_be_undone_also_when_somebody_else_is_talked_to(page, dialogue, session, diego, said):
    held = page.draft.conversation.id
    dialogue.closing.finish()
    page.start_with(diego)
    said[-1][1]()
    assert session.notebook.conversations.get(held).held_on is None
    assert page.draft.person.id == diego.id


def test_another_day_can_be_given_for_when_it_was_held(qtbot, page, dialogue, kept):
    dialogue.turn_to(Stage.ASK)
    page.go_on()
    dialogue.closing.day.selectAll()
    qtbot.keyClicks(dialogue.closing.day, "20 Nov 2026")
    page.go_on()
    assert kept(page).held_on == date(2026, 11, 20)


def test_a_held_conversation_opens_with_its_clock_standing_and_can_be_edited(
    qtbot, page, session, in_dialogue, clock, kept
):
    held = replace(in_dialogue, held_on=date(2026, 11, 20))
    session.save_conversation(held)
    page.show_conversation(held)
    clock.pass_(60)
    qtbot.keyClicks(page.dialogue.pane.editor, "afterwards")
    page.flush()
    assert kept(page).dialogue.of(Stage.THANK).notes == "afterwards"
    assert kept(page).dialogue.seconds == 0
    assert kept(page).held_on == date(2026, 11, 20)


def test_a_person_of_many_words_fits(page, session, in_dialogue, amara):
    session.save_person(replace(amara, full_name="W" * 10_000, called=""))
    page.show_conversation(in_dialogue)
    assert page.dialogue.rail.width() < page.width() / 2
    page.go_to(Step.INVITE)
    assert page.minimumSizeHint().width() < 900


def test_a_conversation_never_saved_is_saved_before_a_promise_points_to_it(qtbot, page, session, amara, kept):
    page.show_conversation(Conversation(amara.id, step=Step.DIALOGUE))
    qtbot.keyClicks(page.dialogue.side.promises.quick.field, "ask Finance")
    page.dialogue.side.promises.quick.commit()
    assert kept(page) is not None
    assert len(session.notebook.requests.of(amara.id)) == 1
