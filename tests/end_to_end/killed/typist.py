"""Types in one field after another of the real window, and is killed: ``typist FOLDER COPIES GROUP [PLACE NUMBER]``.

As soon as the program itself has nothing left to save, a copy of the notebook is made, which is what would be left if
it were killed in that moment, with the cursor still in the field. Says, a line each, what it did, and which windows
were shown beside the one; then waits for the kill.
"""

import faulthandler
import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QLocale, QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QSpinBox, QWidget

from rerecruit_desktop.exchange.guide_file import shipped_guide
from rerecruit_desktop.storage.notebook import open_notebook
from rerecruit_desktop.ui.application import make_application
from rerecruit_desktop.ui.autosave import LONGEST_MS, Autosave
from rerecruit_desktop.ui.backups.keeper import BackupKeeper
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.main_window import MainWindow
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.settings import Settings
from rerecruit_desktop.ui.theme import Scheme, Theme
from tests.end_to_end.killed.place import EDITABLE, EXCEPTIONS, Field, Place
from tests.end_to_end.killed.places import GROUPS
from tests.end_to_end.killed.world import KEY, TODAY, now

MERCY_MS = 5000  # for a busy machine
HANGS_S = 120  # rather tell where than wait for ever


def open_window(folder: Path) -> MainWindow:
    application = make_application()
    QLocale.setDefault(QLocale("en_GB"))
    theme = Theme(application)
    theme.wear(Scheme.LIGHT, 1.0)
    notebook = open_notebook(folder, KEY, now)
    session, messages, jobs = Session(notebook, shipped_guide("en"), lambda: TODAY), Messages(), Jobs()
    settings = Settings(folder.with_name("settings.ini"))
    keeper = BackupKeeper(notebook.safety, jobs, messages, settings)
    window = MainWindow(session, messages, theme.look, jobs, settings, keeper)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    return window


def type_into(widget: QWidget, field: Field) -> None:
    """As a person does: with the keyboard, in place of what stands there."""
    widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
    QApplication.processEvents()
    if field.keys:
        pressed = QKeySequence(field.keys)[0]
        QTest.keyClick(widget, pressed.key(), pressed.keyboardModifiers())
        return
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(widget, field.text)


def settle(window: MainWindow) -> None:
    """Until the program has saved all that it knows of, or for too long."""
    deadline = QDeadlineTimer(LONGEST_MS + MERCY_MS)
    while any(one.is_pending for one in window.findChildren(Autosave)) and not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def unknown(window: MainWindow, place: Place) -> Iterator[str]:
    """What can be typed in here, and no test knows of."""
    known = place.known(window)
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, EDITABLE) or widget.isReadOnly() or widget in known:
            continue
        if widget.isVisible() and widget.isEnabled() and (name := _name(widget, window)) not in EXCEPTIONS:
            yield f"{place.name}: {name}"


def _name(widget: QWidget, window: MainWindow) -> str:
    if isinstance(widget.parent(), QSpinBox):
        widget = widget.parent()
    page = window.pages.currentWidget()
    if window.pages.has_made("conversation") and widget is window.pages.conversation.dialogue.closing.day:
        is_held = page is window.pages.conversation and page.draft.conversation.is_held
        return "Held on" if is_held else "Held on (not finished yet)"
    placeholder = widget.placeholderText() if isinstance(widget, QLineEdit) else ""
    return widget.accessibleName() or placeholder or type(widget).__name__


class Flashes(QObject):
    """Hears of every window that is shown beside the one; lists that open from a field are none."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and self._is_flash(watched):
            tell(stranger=f"a window of its own: {type(watched).__name__} {watched.accessibleName()}")
        return False

    def _is_flash(self, shown: QWidget) -> bool:
        return shown.isWindow() and shown is not self._window and shown.windowType() is not Qt.WindowType.Popup


def tell(**words: object) -> None:
    print(json.dumps(words), flush=True)


def main(folder: Path, copies: Path, group: str, only: str = "", last: str = "") -> None:
    """With a place and a number, stop in that field of it: that is where the kill finds the cursor."""
    faulthandler.dump_traceback_later(HANGS_S, exit=True)
    window = open_window(folder)
    Flashes(window)
    for place in GROUPS[group]:
        if only not in ("", place.name):
            continue
        place.go(window)
        QApplication.processEvents()
        strangers = set(unknown(window, place))
        wanted = place.fields[: int(last) + 1] if last else place.fields
        for number, field in enumerate(wanted):
            widget = field.of(window)
            type_into(widget, field)
            settle(window)
            copy = copies / f"{place.name}-{number}"
            shutil.copytree(folder, copy)
            tell(place=place.name, field=number, copy=str(copy), stayed=widget.hasFocus())
            strangers |= set(unknown(window, place))
        for stranger in sorted(strangers if not only else ()):
            tell(stranger=stranger)
    tell(ready=True)
    QApplication.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
