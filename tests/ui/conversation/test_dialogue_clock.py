"""The clock of the dialogue, and who spoke: only while it runs, only what a clock that nobody sets back says."""

import time
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from rerecruit_desktop.domain.conversation import Invite, Stage, Step
from rerecruit_desktop.ui.conversation.dialogue.stopwatch import LONGEST_GAP, Speaker
from rerecruit_desktop.ui.conversation.page import ConversationPage
from rerecruit_desktop.ui.session import Session


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


def test_a_running_clock_is_saved_with_every_beat(qtbot, page, dialogue, clock, kept):
    clock.pass_(1)
    dialogue.clock.beat()
    qtbot.waitUntil(lambda: kept(page).dialogue.seconds == 1, timeout=3000)


def test_a_laptop_that_slept_adds_a_minute_at_most(page, dialogue, clock, kept):
    dialogue.clock.mark(Speaker.THEY)
    clock.pass_(8 * 3600)
    dialogue.clock.beat()
    page.flush()
    assert kept(page).dialogue.seconds == kept(page).dialogue.of(Stage.THANK).theirs == LONGEST_GAP


def test_a_clock_on_the_wall_that_is_moved_changes_nothing(monkeypatch, page, dialogue, clock, kept):
    clock.pass_(10)
    monkeypatch.setattr(time, "time", lambda: 0.0)
    clock.pass_(10)
    page.flush()
    assert kept(page).dialogue.seconds == 20


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


def test_one_key_says_who_speaks(qtbot, page, dialogue, clock, kept):
    editor = dialogue.pane.editor
    clock.pass_(5)  # nobody is marked yet
    qtbot.keyClick(editor, Qt.Key.Key_F2)
    assert dialogue.clock.speaker is Speaker.THEY
    clock.pass_(40)
    qtbot.keyClick(editor, Qt.Key.Key_F2)
    assert dialogue.rail.balance.speaker.value is Speaker.ME
    clock.pass_(10)
    dialogue.turn_to(Stage.ASK)
    clock.pass_(20)
    page.flush()
    thank, ask = kept(page).dialogue.of(Stage.THANK), kept(page).dialogue.of(Stage.ASK)
    assert (thank.seconds, thank.theirs, thank.mine) == (55, 40, 10)
    assert (ask.theirs, ask.mine) == (0, 20)
    assert kept(page).dialogue.their_share == pytest.approx(40 / 70)


def test_the_share_is_told_in_words_and_as_a_bar(qtbot, dialogue, clock):
    balance = dialogue.rail.balance
    assert "well over half" in balance._told.text()
    balance.speaker.choices[Speaker.THEY].click()
    clock.pass_(30)
    balance.speaker.choices[Speaker.ME].click()
    clock.pass_(10)
    dialogue.clock.beat()
    assert "75 %" in balance._told.text()
    assert (balance._bar.value(), balance._bar.maximum()) == (30, 40)
    balance.speaker.choices[None].click()
    clock.pass_(100)
    dialogue.clock.beat()
    assert (balance._bar.value(), balance._bar.maximum()) == (30, 40)


def test_while_the_clock_stands_nothing_counts_for_whoever_is_marked(qtbot, page, dialogue, clock, kept):
    dialogue.rail.clock_button.click()
    qtbot.keyClick(dialogue.pane.editor, Qt.Key.Key_F2)
    assert "the clock stands" in dialogue.rail.balance._told.text()
    clock.pass_(50)
    page.flush()
    assert kept(page).dialogue.their_share is None
    dialogue.rail.clock_button.click()
    clock.pass_(20)
    page.flush()
    assert kept(page).dialogue.of(Stage.THANK).theirs == 20


@pytest.mark.parametrize("stage", Stage)
def test_after_a_kill_it_goes_on_in_the_same_stage_with_text_and_times(
    qtbot, session, messages, look, clock, page, dialogue, kept, stage
):
    clock.pass_(20)
    dialogue.turn_to(stage)
    dialogue.clock.mark(Speaker.THEY)
    clock.pass_(30)
    dialogue.clock.beat()
    qtbot.keyClicks(dialogue.pane.editor, "half a sen")
    qtbot.waitUntil(lambda: kept(page).dialogue.of(stage).notes == "half a sen", timeout=3000)
    page.draft._autosave.drop()  # the power goes
    again = ConversationPage(Session(session.notebook, session.guide, session.today), messages, look, clock=clock)
    qtbot.addWidget(again)
    again.show_conversation(kept(page))
    assert again.dialogue.pane.stage is stage
    assert again.dialogue.pane.editor.toPlainText() == "half a sen"
    assert again.dialogue.pane.editor.textCursor().position() == len("half a sen")
    assert abs(again.dialogue.clock.total - 50) <= 1
    assert abs(again.dialogue.clock.spoken(Speaker.THEY) - 30) <= 1
    again.draft._autosave.drop()
