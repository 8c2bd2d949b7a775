"""Types into the dialogue page and into a bare editor, by turns, at the pace of a fast typist.

python -m tests.performance.editor_keys FOLDER

A key counts from the moment it was due: one that had to wait for a save to end took that long.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import replace
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from rerecruit_desktop.domain.conversation import Conversation, Stage, StageRecord, Step
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.exchange.guide_file import shipped_guide
from rerecruit_desktop.ui.conversation.notes_editor import NotesEditor
from rerecruit_desktop.ui.conversation.page import ConversationPage
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.look import Look
from tests.performance.dressed import dressed
from tests.performance.measure import percentile
from tests.performance.people import TODAY, unlocked

PACE = 0.02  # seconds from key to key
BURST, BURSTS = 70, 12  # keys in a row, long enough for a save amid them, and how many such rows each editor gets
TEXT = "She says the data decision cost her standing with Sales; wants me to back it openly.\n" * 120  # 10 kB
KEYS = "the quick brown fox jumps over the lazy dog "


class Hand(QObject):
    """Types into one editor; ``times`` are the seconds from when a key was due until it was painted."""

    def __init__(self, application: QApplication, window: QWidget, editor: QPlainTextEdit) -> None:
        super().__init__()
        self.application, self.window, self.editor = application, window, editor
        self.times: list[float] = []
        self.keys = cycle(KEYS)
        self.painted = False
        editor.viewport().installEventFilter(self)

    def eventFilter(self, _seen: QObject, event: QEvent) -> bool:
        self.painted |= event.type() is QEvent.Type.Paint
        return False

    def type_burst(self) -> None:
        self.window.raise_()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        self.editor.setFocus()
        QTest.qWait(400)  # what the other editor has left to save or to draw is not this one's
        due = time.perf_counter()
        for _ in range(BURST):
            due += PACE
            while time.perf_counter() < due:
                self.application.processEvents()
            self.painted = False
            QTest.keyClick(self.editor, next(self.keys))
            while not self.painted:
                self.application.processEvents()
            self.times.append(time.perf_counter() - due)


def dialogue(look: Look, folder: Path) -> tuple[QWidget, QPlainTextEdit]:
    """The real page in the middle of a dialogue, over a real notebook."""
    notebook = unlocked(folder / "writing", 50)
    person = Person("Amara Okafor")
    conversation = Conversation(person.id, step=Step.DIALOGUE)
    noted = conversation.dialogue.with_record(StageRecord(Stage.THANK, TEXT, 60))
    notebook.save_all([person, replace(conversation, dialogue=noted)])
    session = Session(notebook, shipped_guide("en"), lambda: TODAY)
    page = ConversationPage(session, Messages(), look)
    page.show_conversation(conversation)
    return page, next(one for one in page.findChildren(NotesEditor) if one.stage is Stage.THANK)


def bare(like: QPlainTextEdit) -> tuple[QWidget, QPlainTextEdit]:
    """The same text in the same letters, and nothing around it."""
    editor = QPlainTextEdit()
    editor.setFont(like.font())
    editor.resize(like.size())
    editor.setPlainText(TEXT)
    return editor, editor


def main(folder: Path) -> None:
    application, look = dressed()
    page, ours = dialogue(look, folder)
    page.resize(1280, 800)
    page.move(0, 0)
    page.show()
    assert QTest.qWaitForWindowExposed(page)
    window, editor = bare(ours)
    window.move(1280, 0)
    window.show()
    assert QTest.qWaitForWindowExposed(window)
    hands = [Hand(application, page, ours), Hand(application, window, editor)]
    for _ in range(BURSTS):
        for hand in hands:
            hand.type_burst()
    assert ours.toPlainText().count(KEYS.strip()) >= BURST * BURSTS // len(KEYS) - 1
    found = {
        f"{name} p{which}": percentile(hand.times[BURST:], which)
        for which in (50, 99)
        for name, hand in zip(("ours", "bare"), hands, strict=True)
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
