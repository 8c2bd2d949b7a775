"""The guide page: every text in one's own words, kept as it is typed, taken back, hidden, added."""

import pytest
from PySide6.QtCore import Qt

from rerecruit_desktop.domain.guide import Channel, HardRequest, InvitationTemplate, Tone
from rerecruit_desktop.domain.guide_parts import SHAPES, EntryKind, Form, entries
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.ui.guide.kind_chooser import KINDS

BAD = ["", "x" * 10_000, "مرحبا، كيف تسير الأمور؟", "<b>bold</b> & \U0001f469\u200d\U0001f680"]


def test_every_kind_of_entry_is_there_with_its_count(desk, guide):
    model = desk.page.kinds.list.model()
    told = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert set(KINDS) == set(EntryKind)
    assert told[0] == f"Questions, {len(guide.questions)}"
    assert len(told) == len(EntryKind)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_typed_is_kept_for_every_text_of_every_kind(desk, reopened, guide, kind):
    desk.open(kind)
    free = [one for one in SHAPES[kind].fields if one.form in {Form.LINE, Form.TEXT, Form.LIST}]
    for field in free:
        desk.write(field.name, f"Mine: {field.name}")
    assert desk.page.flush()
    mine = entries(reopened(), kind)[0]
    for field in free:
        words = getattr(mine, field.name)
        assert words == ((f"Mine: {field.name}",) if field.form is Form.LIST else f"Mine: {field.name}")
    assert entries(reopened(), kind)[1:] == entries(guide, kind)[1:]
    assert "Changed by you" in desk.marks


def test_it_is_saved_shortly_after_the_last_key_and_the_cursor_stays(qtbot, desk, session):
    desk.open(EntryKind.QUESTION)
    text = desk.row("text").text
    text.setFocus()
    text.moveCursor(text.textCursor().MoveOperation.Start)
    qtbot.keyClicks(text, "So, ")
    qtbot.waitUntil(lambda: session.guide.questions[0].text.startswith("So, "))
    assert text.textCursor().position() == 4
    assert text.hasFocus()


def test_a_space_at_the_end_is_not_taken_from_under_the_cursor(desk, guide):
    desk.open(EntryKind.QUESTION)
    desk.write("text", f"{guide.questions[0].text} ")
    desk.page.flush()
    assert desk.text("text") == f"{guide.questions[0].text} "


def test_what_the_guide_says_stands_beside_and_can_be_had_back_alone(desk, session, said, first_question):
    desk.open(EntryKind.QUESTION)
    desk.write("text", "In my words?")
    desk.write("when", "On Fridays.")
    assert desk.row("text")._shipped.text.text() == first_question.text
    desk.row("text").take.click()
    assert (session.guide.questions[0].text, session.guide.questions[0].when) == (first_question.text, "On Fridays.")
    assert desk.text("text") == first_question.text
    assert not desk.row("text")._shipped.isVisible()
    said[-1][1]()
    assert desk.text("text") == session.guide.questions[0].text == "In my words?"


def test_resetting_and_taking_that_back(desk, session, guide, said):
    desk.open(EntryKind.STAGE)
    desk.write("cues", "Breathe.\nListen.")
    desk.page.detail.verbs.reset.click()
    assert session.guide == guide
    assert "Breathe" not in desk.text("cues")
    assert not desk.page.detail.verbs.reset.isVisible()
    said[-1][1]()
    assert session.guide.stages[0].cues == ("Breathe.", "Listen.")
    assert desk.text("cues") == "Breathe.\nListen."


def test_what_was_written_after_a_reset_is_not_lost_by_undoing_it(desk, session, said):
    desk.open(EntryKind.QUESTION)
    desk.write("text", "First words?")
    desk.page.detail.verbs.reset.click()
    undo = said[-1][1]
    desk.write("text", "Second words?")
    undo()
    assert session.guide.questions[0].text == "First words?"
    said[-1][1]()
    assert session.guide.questions[0].text == "Second words?"


def test_hiding_says_so_in_words_and_is_taken_back(desk, session, said, first_question):
    desk.open(EntryKind.QUESTION)
    desk.page.detail.verbs.hide_button.click()
    assert first_question not in session.guide.questions
    assert desk.marks == ["Hidden"]
    assert desk.page.detail.verbs.hide_button.text() == "Show again"
    said[-1][1]()
    assert session.guide.questions[0] == first_question
    desk.page.detail.verbs.hide_button.click()
    desk.page.detail.verbs.hide_button.click()
    assert session.guide.questions[0] == first_question


def test_undoing_a_hiding_keeps_what_was_written_since(desk, session, said):
    desk.open(EntryKind.QUALITY)
    desk.page.detail.verbs.hide_button.click()
    desk.write("name", "Stands up for others")
    said[-1][1]()
    assert session.guide.qualities[0].name == "Stands up for others"


@pytest.mark.parametrize("kind", [kind for kind in KINDS if not kind.is_open])
def test_what_the_method_fixes_can_be_reworded_only(desk, kind):
    desk.open(kind)
    assert not desk.page.detail.verbs.hide_button.isVisible()
    assert not desk.page.entries.add.isVisible()


def test_a_favourite_is_one_in_the_plan_too(desk, session, first_question):
    desk.open(EntryKind.QUESTION)
    desk.page.detail.verbs.star.click()
    assert session.is_favourite(first_question.key)
    assert desk.marks == ["Favourite"]
    desk.page.detail.verbs.star.click()
    assert not session.is_favourite(first_question.key)


def test_a_question_of_ones_own_is_kept_from_its_first_word_on(desk, session, reopened, notebook):
    desk.page.entries.need.fill(Need.GROWTH)
    desk.page.entries.question_kind.fill("staying")
    desk.page.entries.add.click()
    desk.page.flush()
    assert notebook.own_words.all() == ()
    desk.write("text", "What would you build?")
    desk.page.flush()
    mine = reopened().questions[-1]
    assert (mine.text, mine.kind, mine.need) == ("What would you build?", "staying", Need.GROWTH)
    assert desk.titles()[-1] == "What would you build?"
    assert desk.page.entries.list.current_key() == mine.key
    assert "Your own" in desk.marks


def test_an_invitation_of_ones_own_waits_until_it_has_a_message(desk, session, reopened, guide):
    desk.page.go_to(EntryKind.TEMPLATE)
    desk.page.entries.add.click()
    desk.write("name", "On a walk")
    desk.page.flush()
    assert reopened().templates == guide.templates
    assert "Not offered yet" in desk.marks
    assert "On a walk" in desk.titles()
    desk.row("channel").segments.choices[Channel.MAIL].click()
    desk.row("tone").segments.choices[Tone.PLAIN].click()
    desk.write("subject", "A walk, {name}?")
    desk.write("text", "Shall we walk on {day}?")
    desk.page.flush()
    mine = reopened().templates[-1]
    key = desk.page.entry_key
    assert mine == InvitationTemplate(
        key, "On a walk", Channel.MAIL, Tone.PLAIN, "Shall we walk on {day}?", "A walk, {name}?"
    )


def test_a_hard_request_of_ones_own_with_its_honest_answers(desk, reopened):
    desk.page.go_to(EntryKind.HARD_REQUEST)
    desk.page.entries.add.click()
    desk.write("name", "A dog in the office")
    desk.write("answers", "I'll ask who is afraid of dogs.\n\nNot before spring.")
    desk.page.flush()
    mine = reopened().hard_requests[-1]
    answers = ("I'll ask who is afraid of dogs.", "Not before spring.")
    assert mine == HardRequest(mine.key, "A dog in the office", answers)


def test_deleting_ones_own_and_taking_that_back(desk, session, guide, said):
    desk.page.entries.add.click()
    desk.write("text", "Mine?")
    desk.page.detail.verbs.delete.click()
    assert session.guide == guide
    assert "Mine?" not in desk.titles()
    assert desk.text("text") == guide.questions[-1].text  # its neighbour
    said[-1][1]()
    assert session.guide.questions[-1].text == "Mine?"
    assert "Mine?" in desk.titles()


def test_an_empty_text_says_that_the_guides_words_are_shown(desk, session, first_question):
    desk.open(EntryKind.QUESTION)
    desk.write("text", " ")
    desk.page.flush()
    assert session.guide.questions[0].text == first_question.text
    assert desk.row("text").hint == "Empty: the guide's own words are shown."
    assert desk.text("text") == " "


@pytest.mark.parametrize("text", BAD)
def test_whatever_is_typed_stays_as_it_is(desk, reopened, text, first_question):
    desk.open(EntryKind.QUESTION)
    desk.write("text", text)
    desk.page.flush()
    assert reopened().questions[0].text == (text or first_question.text)
    desk.open(EntryKind.QUESTION, 1)
    desk.open(EntryKind.QUESTION, 0)
    assert desk.text("text") == text


def test_a_place_that_cant_be_filled_is_marked_as_one_types(desk, session):
    desk.open(EntryKind.TEMPLATE)
    desk.write("text", "Dear {name}, come at {noon}.")
    assert desk.row("text").hint == "Nothing is known that could stand for {noon}; it stays as you write it."
    kinds = [mark.kind for mark in desk.row("text").text.marks]
    assert kinds == ["open", "doubtful"]
    desk.page.flush()
    assert session.guide.templates[0].text == "Dear {name}, come at {noon}."


def test_places_are_written_by_key_where_the_cursor_is(qtbot, desk):
    desk.open(EntryKind.TEMPLATE, 5)
    desk.write("subject", "About ")
    qtbot.keyClick(desk.row("subject").control, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert desk.text("subject") == "About {day}"
    desk.write("text", "Dear ")
    desk.page.detail.form.places.buttons["name"].click()
    assert desk.text("text") == "Dear {name}"
    assert desk.row("text").control.hasFocus()


def test_what_a_choice_said_in_the_guide_is_told_in_words(desk, session):
    desk.open(EntryKind.TEMPLATE)
    desk.row("tone").segments.choices[Tone.FORMAL].click()
    desk.page.flush()
    assert session.guide.templates[0].tone is Tone.FORMAL
    assert desk.row("tone")._shipped.text.text() == "Warm"


def test_a_subject_is_asked_for_where_it_goes_by_mail_and_never_vanishes_while_one_writes_it(desk):
    desk.open(EntryKind.TEMPLATE)
    assert not desk.row("subject").isVisible()
    desk.row("channel").segments.choices[Channel.MAIL].click()
    assert desk.row("subject").isVisible()
    desk.write("subject", "A word")
    desk.row("channel").segments.choices[Channel.CHAT].click()
    desk.write("subject", "")
    assert desk.row("subject").isVisible()


def test_moving_on_saves_at_once(desk, session):
    desk.open(EntryKind.QUESTION)
    desk.write("text", "Saved on leaving?")
    desk.open(EntryKind.QUESTION, 1)
    assert session.guide.questions[0].text == "Saved on leaving?"
    desk.write("text", "And this?")
    desk.page.go_to(EntryKind.RULE)
    assert session.guide.questions[1].text == "And this?"
