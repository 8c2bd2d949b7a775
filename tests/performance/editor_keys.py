"""Types into the dialogue page, or into a bare editor, at the pace of a fast typist.

python -m tests.performance.editor_keys FOLDER ours|bare

A key counts from the moment it was due: one that had to wait for a save to end took that long.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from rerecruit_desktop.domain.conversation import Conversation, Stage, StageRecord, Step
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.exchange.guide_file import shipped_guide
from rerecruit_desktop.ui.conversation.dialogue.notes_editor import NotesEditor
from rerecruit_desktop.ui.conversation.page import ConversationPage
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.look import Look
from tests.performance.dressed import dressed
from tests.performance.measure import percentile
from tests.performance.people import TODAY, unlocked

SETTLING = 500  # milliseconds after which all is drawn that opening the window brings with it
PACE = 0.02  # seconds from key to key
KEYS = 300  # long enough for some saves amid them
TEXT = "She says the data decision cost her standing with Sales; wants me to back it openly.\n" * 120  # 10 kB
WORDS = "the quick brown fox jumps over the lazy dog "


class Hand(QObject):
    """Types into one editor; ``times`` are the seconds from when a key was due until it was painted."""

    def __init__(self, application: QApplication, editor: QPlainTextEdit) -> None:
        super().__init__()
        self.application, self.editor = application, editor
        self.times: list[float] = []
        self.painted = False
        editor.viewport().installEventFilter(self)

    def eventFilter(self, _seen: QObject, event: QEvent) -> bool:
        self.painted |= event.type() is QEvent.Type.Paint
        return False

    def type_all(self) -> None:
        due = time.perf_counter()
        for key in islice(cycle(WORDS), KEYS):
            due += PACE
            while time.perf_counter() < due:
                self.application.processEvents()
            self.painted = False
            QTest.keyClick(self.editor, key)
            while not self.painted:
                self.application.processEvents()
            self.times.append(time.perf_counter() - due)


def dialogue(look: Look, folder: Path) -> tuple[QWidget, QPlainTextEdit]:
    """The real page in the middle of a dialogue, over a real notebook."""
    notebook = unlocked(Path(mkdtemp(dir=folder)) / "writing", 50)
    person = Person("Amara Okafor")
    conversation = Conversation(person.id, step=Step.DIALOGUE)
    noted = conversation.dialogue.with_record(StageRecord(Stage.THANK, TEXT, 60))
    notebook.save_all([person, replace(conversation, dialogue=noted)])
    session = Session(notebook, shipped_guide("en"), lambda: TODAY)
    page = ConversationPage(session, Messages(), look)
    page.show_conversation(conversation)
    page.resize(1280, 800)
    return page, next(one for one in page.findChildren(NotesEditor) if one.stage is Stage.THANK)


def bare() -> tuple[QWidget, QPlainTextEdit]:
    """The same text in letters of that size, in a box of that size, and nothing around it."""
    editor = QPlainTextEdit(TEXT)
    font = editor.font()
    font.setPixelSize(15)
    editor.setFont(font)
    editor.resize(704, 520)
    return editor, editor


def main(folder: Path, which: str) -> None:
    if which == "ours":
        application, look = dressed()
        window, editor = dialogue(look, folder)
    else:
        application = QApplication([])
        window, editor = bare()
    window.show()
    assert QTest.qWaitForWindowActive(window)
    editor.setFocus()
    editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.qWait(SETTLING)
    hand = Hand(application, editor)
    hand.type_all()
    assert WORDS.strip() in editor.toPlainText()
    print(json.dumps({f"p{which}": percentile(hand.times, which) for which in (50, 99)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
