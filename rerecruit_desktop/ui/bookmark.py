"""Where one was when the notebook was locked: names and numbers, never a word of a note."""

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from rerecruit_desktop.domain.ids import Id

NOTHING = Id("")


@dataclass(frozen=True, slots=True)
class Focus:
    """The control that had the keyboard, by its accessible name, and where its cursor stood."""

    name: str
    cursor: int = 0


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A page with whom or what it showed; ``tab`` is a tab of the person page, ``chosen`` what is chosen in it."""

    page: str
    shown: Id = NOTHING
    tab: int = 0
    chosen: Id = NOTHING
    focus: Focus | None = None


def focus_in(window: QWidget) -> Focus | None:
    """What has the keyboard inside ``window``."""
    holder = QApplication.focusWidget()
    if holder is None or not window.isAncestorOf(holder) or not holder.accessibleName():
        return None
    return Focus(holder.accessibleName(), _cursor(holder))


def give_back(focus: Focus, window: QWidget) -> None:
    """Put the keyboard and the cursor where they were, if that control is on the screen again."""
    for control in window.findChildren(QWidget):
        if control.accessibleName() == focus.name and control.isVisibleTo(window):
            control.setFocus()
            _set_cursor(control, focus.cursor)
            return


def _cursor(control: QWidget) -> int:
    if isinstance(control, QPlainTextEdit):
        return control.textCursor().position()
    return control.cursorPosition() if isinstance(control, QLineEdit) else 0


def _set_cursor(control: QWidget, place: int) -> None:
    if isinstance(control, QPlainTextEdit):
        cursor = control.textCursor()
        cursor.setPosition(min(place, control.document().characterCount() - 1))
        control.setTextCursor(cursor)
    elif isinstance(control, QLineEdit):
        control.setCursorPosition(place)
