"""Requests, promises and milestones caught beside the notes, and lines that are left half typed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt

from rerecruit_desktop.domain.conversation import Conversation, ExpectedRequest, Stage, Step
from rerecruit_desktop.domain.errors import NotSaved
from rerecruit_desktop.domain.half_typed import HalfTyped, QuickLine
from rerecruit_desktop.domain.milestone import Milestone
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.ui.conversation.page import ConversationPage
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.flow import FlowLabel

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def requests(dialogue):
    return dialogue.side.requests


def test_a_promise_is_caught_from_the_notes_and_back(qtbot, dialogue, requests, session, amara, today, in_dialogue):
    qtbot.keyClicks(dialogue.pane.editor, "She asks")
    qtbot.keyClick(dialogue.pane.editor, Qt.Key.Key_Left)
    qtbot.keyClick(dialogue.pane.editor, Qt.Key.Key_P, CTRL)
    field = requests.promise.field
    assert field.hasFocus()
    qtbot.keyClicks(field, "ask Finance")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    (promise,) = session.notebook.requests.of(amara.id)
    assert (promise.text, promise.answer, promise.due_on, promise.conversation_id, promise.asked_on) == (
        "ask Finance",
        Answer.AGREED,
        today + timedelta(days=14),
        in_dialogue.id,
        today,
    )
    assert field.text() == ""
    assert dialogue.pane.editor.hasFocus()
    assert dialogue.pane.editor.textCursor().position() == len("She ask")


def test_a_request_is_caught_without_an_answer_and_marked_so(qtbot, dialogue, requests, session, amara):
    qtbot.keyClick(dialogue.pane.editor, Qt.Key.Key_R, CTRL)
    qtbot.keyClicks(requests.request.field, "a pay rise")
    qtbot.keyClick(requests.request.field, Qt.Key.Key_Return)
    (request,) = session.notebook.requests.of(amara.id)
    assert (request.text, request.answer, request.due_on) == ("a pay rise", Answer.OPEN, None)
    assert "no answer yet" in requests.rows.get(request.id).note
    assert requests._unanswered.isVisible()


@pytest.mark.parametrize(
    ("answer", "has_day"), [(Answer.AGREED, True), (Answer.FINDING_OUT, True), (Answer.CANNOT, False)]
)
def test_a_request_is_caught_with_its_answer(qtbot, requests, session, amara, today, answer, has_day):
    requests.request.begin()
    requests.request_fields.answers[answer].setChecked(True)
    qtbot.keyClicks(requests.request.field, "a pay rise")
    requests.request.add_button.click()
    (request,) = session.notebook.requests.of(amara.id)
    assert request.answer is answer
    assert (request.due_on is not None) == has_day
    assert request.asked_on == today
    assert request.answered_on == (None if answer is Answer.FINDING_OUT else today)
    assert requests.request_fields.answer is Answer.OPEN


def test_what_is_selected_in_the_notes_is_what_they_ask_for(qtbot, dialogue, requests):
    editor = dialogue.pane.editor
    editor.insertPlainText("> a day a week\n> without meetings")
    editor.selectAll()
    qtbot.keyClick(editor, Qt.Key.Key_R, CTRL)
    assert requests.request.field.text() == "a day a week without meetings"
    qtbot.keyClick(requests.request.field, Qt.Key.Key_Escape)
    assert editor.hasFocus()
    assert editor.textCursor().hasSelection()
    assert editor.toPlainText() == "> a day a week\n> without meetings"


def test_an_open_request_is_answered_in_place(qtbot, dialogue, requests, session, amara, in_dialogue, today):
    request = Request(amara.id, "a pay rise", in_dialogue.id)
    session.save(request)
    row = requests.rows.get(request.id)
    row.unfold.click()
    row.fields.answers[Answer.FINDING_OUT].setChecked(True)
    row.fields.because.setFocus()
    qtbot.keyClicks(row.fields.because, "the board decides")
    qtbot.keyClick(row.fields.because, Qt.Key.Key_Return)
    kept = session.notebook.requests.get(request.id)
    assert (kept.answer, kept.because) == (Answer.FINDING_OUT, "the board decides")
    assert kept.due_on == today + timedelta(days=14)
    assert row.fields.isHidden()
    assert requests._unanswered.isHidden()


def test_an_answer_that_settles_an_old_request_leaves_it_in_sight(qtbot, dialogue, requests, session, amara):
    old = Request(amara.id, "a pay rise")
    session.save(old)
    row = requests.rows.get(old.id)
    row.unfold.click()
    row.fields.answers[Answer.CANNOT].setChecked(True)
    row.fields.because.setFocus()
    qtbot.keyClicks(row.fields.because, "no")
    requests.flush()
    assert requests.rows.get(old.id) is row
    assert row.fields.because.hasFocus()
    qtbot.keyClicks(row.fields.because, " money")
    assert requests.flush()
    assert session.notebook.requests.get(old.id).because == "no money"


def test_what_is_changed_in_two_rows_at_once_is_saved_in_both(dialogue, requests, session, amara, in_dialogue):
    both = [Request(amara.id, text, in_dialogue.id) for text in ("a", "b")]
    for one in both:
        session.save(one)
    for one in both:
        requests.rows.get(one.id).fields.answers[Answer.CANNOT].setChecked(True)
    requests.flush()
    assert [session.notebook.requests.get(one.id).answer for one in both] == [Answer.CANNOT] * 2


def test_an_answer_given_in_place_has_its_day(dialogue, requests, session, amara, in_dialogue, today):
    asked = Request(amara.id, "a pay rise", in_dialogue.id, asked_on=today - timedelta(days=30))
    session.save(asked)
    requests.rows.get(asked.id).fields.answers[Answer.CANNOT].setChecked(True)
    requests.flush()
    assert session.notebook.requests.get(asked.id).answered_on == today


def test_another_answer_ends_that_a_promise_was_broken(dialogue, requests, session, amara, in_dialogue, today):
    broken = Request(amara.id, "a desk", in_dialogue.id, Answer.AGREED, broken_on=today)
    session.save(broken)
    requests.rows.get(broken.id).fields.answers[Answer.FINDING_OUT].setChecked(True)
    requests.flush()
    assert session.notebook.requests.get(broken.id).broken_on is None


def test_a_promise_that_is_taken_back_is_not_kept_any_more(dialogue, requests, session, amara, in_dialogue, today):
    kept = Request(amara.id, "a desk", in_dialogue.id, Answer.AGREED, kept_on=today)
    session.save(kept)
    requests.rows.get(kept.id).fields.answers[Answer.FINDING_OUT].setChecked(True)
    requests.flush()
    assert session.notebook.requests.get(kept.id).kept_on is None


def test_a_promise_is_kept_taken_out_and_brought_back(requests, session, amara, in_dialogue, said, today):
    promise = Request(amara.id, "ask Finance", in_dialogue.id, Answer.AGREED)
    session.save(promise)
    row = requests.rows.get(promise.id)
    row.tick.click()
    assert session.notebook.requests.get(promise.id).kept_on == today
    row.remove.click()
    assert session.notebook.requests.of(amara.id) == ()
    said[-1][1]()
    assert requests.rows.get(promise.id).tick.isChecked()


def test_settled_requests_of_other_talks_are_not_read_for_the_dialogue(dialogue, requests, session, amara, today):
    session.save(Request(amara.id, "kept long ago", None, Answer.AGREED, kept_on=today))
    session.save(Request(amara.id, "owed", None, Answer.AGREED))
    page_rows = [row.tick.accessibleName() for row in requests.rows.widgets]
    assert page_rows == ["owed"]


def test_an_overdue_promise_from_before_says_so(requests, session, amara, today):
    late = Request(amara.id, "ask Finance", None, Answer.AGREED, due_on=today - timedelta(days=1))
    session.save(late)
    assert "overdue" in requests.rows.get(late.id).note


def test_a_half_typed_line_is_left_as_it_is(qtbot, page, dialogue, requests, session, amara):
    requests.promise.begin()
    qtbot.keyClicks(requests.promise.field, "ask Fin")
    qtbot.keyClick(requests.promise.field, Qt.Key.Key_Escape)
    assert dialogue.pane.editor.hasFocus()
    page.flush()
    assert session.notebook.requests.of(amara.id) == ()
    assert requests.promise.field.text() == "ask Fin"


def test_half_typed_lines_survive_a_kill(qtbot, page, dialogue, session, messages, look, clock, kept, today):
    side = dialogue.side
    side.requests.request_fields.answers[Answer.FINDING_OUT].setChecked(True)
    side.requests.request_fields.because.setText("the board")
    qtbot.keyClicks(side.requests.request.field, "a pay ri")
    qtbot.keyClicks(side.milestones.quick.field, "give a ta")
    side.milestones.fields.skill.setText("influence")
    qtbot.waitUntil(lambda: len(kept(page).dialogue.half_typed) == 2, timeout=3000)
    page.draft._autosave.drop()  # the power goes
    again = ConversationPage(Session(session.notebook, session.guide, session.today), messages, look, clock=clock)
    qtbot.addWidget(again)
    again.show_conversation(kept(page))
    assert again.dialogue.side.half_typed() == (
        HalfTyped(QuickLine.REQUEST, "a pay ri", "the board", Answer.FINDING_OUT, today + timedelta(days=14)),
        HalfTyped(QuickLine.MILESTONE, "give a ta", "influence", due_on=date(2027, 5, 23)),
    )
    assert again.dialogue.side.requests.promise.field.text() == ""
    again.draft._autosave.drop()


def test_a_line_that_was_added_is_half_typed_no_more(qtbot, page, dialogue, kept):
    promise = dialogue.side.requests.promise
    promise.begin()
    qtbot.keyClicks(promise.field, "ask Finance")
    page.flush()
    assert kept(page).dialogue.half_typed
    qtbot.keyClick(promise.field, Qt.Key.Key_Return)
    page.flush()
    assert kept(page).dialogue.half_typed == ()


def test_finishing_adds_what_stands_in_the_lines(qtbot, page, dialogue, session, amara, kept):
    dialogue.turn_to(Stage.ASK)
    qtbot.keyClicks(dialogue.side.requests.promise.field, "ask Finance")
    qtbot.keyClicks(dialogue.side.milestones.quick.field, "give a talk")
    page.go_on()
    page.go_on()
    assert kept(page).is_held
    assert [one.text for one in session.notebook.requests.of(amara.id)] == ["ask Finance"]
    assert [one.goal for one in session.notebook.milestones.of(amara.id)] == ["give a talk"]
    assert kept(page).dialogue.half_typed == ()


def test_picking_a_day_from_the_calendar_adds_nothing_yet(qtbot, requests, session, amara):
    requests.promise.begin()
    qtbot.keyClicks(requests.promise.field, "ask Finance")
    day = requests.promise_fields.day
    day.setFocus()
    qtbot.keyClick(day, Qt.Key.Key_Down)
    assert session.notebook.requests.of(amara.id) == ()
    day._on_picked(QDate(2026, 12, 24))
    requests.promise.add_button.click()
    assert [one.due_on for one in session.notebook.requests.of(amara.id)] == [date(2026, 12, 24)]


def test_a_promise_that_is_refused_stays_in_its_line_for_its_own_conversation(
    qtbot, monkeypatch, page, dialogue, session, diego, in_dialogue, said
):
    def refuse(_request):
        raise NotSaved(why="the disk is full")

    monkeypatch.setattr(session.notebook.requests, "save", refuse)
    field = dialogue.side.requests.promise.field
    qtbot.keyClicks(field, "ask Finance")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert said
    assert field.text() == "ask Finance"
    page.start_with(diego)
    assert field.text() == ""
    page.show_conversation(in_dialogue)
    assert field.text() == "ask Finance"


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


def test_a_conversation_never_saved_is_saved_before_a_promise_points_to_it(qtbot, page, session, amara, kept):
    page.show_conversation(Conversation(amara.id, step=Step.DIALOGUE))
    promise = page.dialogue.side.requests.promise
    qtbot.keyClicks(promise.field, "ask Finance")
    promise.commit()
    assert kept(page) is not None
    assert len(session.notebook.requests.of(amara.id)) == 1


def test_cues_come_and_go_by_one_key_and_stay_as_they_were(
    qtbot, session, messages, look, clock, settings, in_dialogue
):
    def opened():
        """The page in a window that has the keyboard."""
        page = ConversationPage(session, messages, look, clock=clock, settings=settings)
        qtbot.addWidget(page)
        page.show_conversation(in_dialogue)
        with qtbot.waitActive(page):
            page.show()
        return page

    first = opened()
    cues = first.dialogue.side.cues
    assert cues._inside.isVisible()
    qtbot.keyClick(first.dialogue.pane.editor, Qt.Key.Key_F3)
    qtbot.waitUntil(cues._inside.isHidden)
    first.hide()
    assert not opened().dialogue.side.cues._inside.isVisible()


def test_the_answers_prepared_for_hard_requests_are_at_hand_in_every_stage(page, in_dialogue, session):
    expected = (ExpectedRequest("pay", "More pay", "By Friday & <b>no sooner</b>"), ExpectedRequest("own-1", "A car"))
    session.save_conversation(replace(in_dialogue, plan=replace(in_dialogue.plan, expected=expected)))
    page.show_conversation(in_dialogue)
    for stage in Stage:
        page.dialogue.turn_to(stage)
        shown = [one.text() for one in page.dialogue.side.cues.findChildren(FlowLabel) if one.isVisible()]
        place = shown.index("More pay")
        assert shown[place : place + 4] == [
            "More pay",
            "By Friday & <b>no sooner</b>",
            "A car",
            "No answer is prepared.",
        ]


def test_nothing_is_said_of_hard_requests_where_none_is_expected(dialogue):
    assert dialogue.side.cues._heads["expected"].isHidden()


def test_ten_drafts_are_worked_on_in_turn_and_never_mixed(qtbot, page, session):
    """Text, half-typed lines, answers and undo stay with their own conversation."""
    from rerecruit_desktop.domain.conversation import Plan, PlannedQuestion
    from rerecruit_desktop.domain.need import Need
    from rerecruit_desktop.domain.person import Person

    drafts = []
    for number in range(10):
        person = Person(f"Person {number}")
        plan = Plan(questions=(PlannedQuestion("same", "What keeps you?", Need.GROWTH),))
        session.save_person(person)
        drafts.append(Conversation(person.id, step=Step.DIALOGUE, plan=plan))
        session.save_conversation(drafts[-1])
    for round_ in ("one", "two"):
        for number, draft in enumerate(drafts):
            page.show_conversation(draft)
            assert page.dialogue.pane.editor.hasFocus()
            qtbot.keyClicks(page.dialogue.pane.editor, f"{round_} {number}. ")
            qtbot.keyClicks(page.dialogue.side.requests.request.field, f"{number}")
            if number % 2:
                page.dialogue.turn_to(Stage.ASK)
                qtbot.keyClicks(page.dialogue.pane.points.widgets[0].answer, f"a{number}")
                page.dialogue.turn_to(Stage.THANK)
    page.show_conversation(drafts[4])
    page.dialogue.pane.editor.undo()  # nothing of an earlier opening, still less of another one
    page.flush()
    for number, draft in enumerate(drafts):
        kept = session.notebook.conversations.get(draft.id)
        assert kept.dialogue.of(Stage.THANK).notes == f"one {number}. two {number}. "
        assert [one.text for one in kept.dialogue.half_typed] == [f"{number}{number}"]
        assert kept.plan.questions[0].answer == (f"a{number}" * 2 if number % 2 else "")
        assert (kept.id, kept.person_id) == (draft.id, draft.person_id)
    page.show_conversation(replace(drafts[7]))
    qtbot.keyClicks(page.dialogue.pane.editor, "x")
    page.dialogue.pane.editor.undo()
    page.flush()
    assert session.notebook.conversations.get(drafts[7].id).dialogue.of(Stage.THANK).notes == "one 7. two 7. "
