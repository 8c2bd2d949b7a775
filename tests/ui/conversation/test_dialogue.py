"""The third step: its stages and notes, and the end."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from rerecruit_desktop.domain.conversation import Stage, Step

CTRL = Qt.KeyboardModifier.ControlModifier


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


def test_very_much_that_is_pasted_is_kept_whole_and_can_be_gone_on_with(qtbot, page, dialogue, kept, in_dialogue):
    line = "She says the *data* decision cost her standing; wants me to **back** it. 🎉 שלום\n> I stay\n- <b>&\n"
    pasted = (line * 3000)[:200_000]
    QGuiApplication.clipboard().setText(pasted)
    dialogue.pane.editor.paste()
    qtbot.keyClicks(dialogue.pane.editor, "x")
    qtbot.waitUntil(lambda: kept(page).dialogue.of(Stage.THANK).notes == pasted + "x", timeout=10_000)
    page.leave()
    page.show_conversation(in_dialogue)
    assert dialogue.pane.editor.toPlainText() == pasted + "x"
    dialogue.pane.editor.selectAll()
    qtbot.keyClick(dialogue.pane.editor, Qt.Key.Key_Delete)
    dialogue.pane.editor.undo()
    assert dialogue.pane.editor.toPlainText() == pasted + "x"


@pytest.mark.parametrize("by", [timedelta(hours=-1), timedelta(days=-3650), timedelta(hours=2), timedelta(days=3650)])
def test_a_clock_that_is_moved_during_the_talk_loses_neither_a_word_nor_a_second(
    qtbot, page, dialogue, kept, clock, notebook, session, monkeypatch, by
):
    """The computer's time may be put right, or the talk go on over the change of summer time."""
    qtbot.keyClicks(dialogue.pane.editor, "before")
    clock.pass_(60)
    page.flush()
    earlier, today = notebook.now(), session.today()
    monkeypatch.setattr(notebook._store, "now", lambda: earlier + by)
    monkeypatch.setattr(session, "today", lambda: today + by)
    qtbot.keyClicks(dialogue.pane.editor, ", and after")
    clock.pass_(60)
    qtbot.waitUntil(lambda: kept(page).dialogue.of(Stage.THANK).notes == "before, and after")
    dialogue.pane.editor.selectAll()
    qtbot.keyClicks(dialogue.pane.editor, "anew")
    page.flush()
    told = kept(page)
    assert (told.dialogue.of(Stage.THANK).notes, told.dialogue.seconds) == ("anew", 120)
    assert "before" in [one.text for one in notebook.revisions.of(told.id)]
    dialogue.turn_to(Stage.ASK)
    page.go_on()
    page.go_on()
    assert kept(page).is_held
