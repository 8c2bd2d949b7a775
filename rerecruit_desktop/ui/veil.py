"""Esc Esc: a calm blank sheet in front of everything private, while somebody looks over; and back to the same place."""

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QToolTip, QVBoxLayout, QWidget
from shiboken6 import isValid

from rerecruit_desktop.ui.clock import local_today
from rerecruit_desktop.ui.widgets.day_text import qdate
from rerecruit_desktop.ui.widgets.parts import label, mark

TWICE_MS = 500
_TOLD = "veiled"
_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)  # one press comes as both, but for what a shortcut takes


def is_veiled(widget: QWidget) -> bool:
    """Whether ``widget`` is off the screen only because its window hides everything for a while."""
    return bool(widget.window().property(_TOLD))


class DoubleEscape(QObject):
    """``pressed`` when the Esc key was pressed twice in a moment, in any window of ours, whatever else it does there.

    It counts by the time stamps of the presses, and a key that is held down is one press.
    """

    pressed = Signal()

    def __init__(self, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._last: tuple[int, QEvent.Type] | None = None
        self._done_at = -1
        self.focus: QWidget | None = None  # what had the keyboard before the first press did what it does there
        application = QGuiApplication.instance()
        application.focusWindowChanged.connect(self._on_focus_window)  # type: ignore[union-attr]
        for one in (window.windowHandle(), QGuiApplication.focusWindow()):
            self._on_focus_window(one)

    def _on_focus_window(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _KEYS and isinstance(event, QKeyEvent) and not event.isAutoRepeat():
            if event.key() == Qt.Key.Key_Escape and not event.modifiers():
                return self._note(event.timestamp(), event.type())
            self._last = None
        return super().eventFilter(watched, event)

    def _note(self, at: int, kind: QEvent.Type) -> bool:
        if at == self._done_at:  # the press that did it, once more
            return True
        last, self._last = self._last, (at, kind)
        if last is not None and last[0] == at and last[1] is not kind:  # the same press, once more
            self._last = last
            return False
        if last is None or at - last[0] > TWICE_MS:
            self.focus = QApplication.focusWidget()
            return False
        self._last, self._done_at = None, at
        self.pressed.emit()
        return True


class BlankSheet(QWidget):
    """The day and the time, and no word of anything else; ``lifted`` by a double click."""

    lifted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, ground="paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._time, self._day = label("", "display"), label("", "muted")
        self._way_back = label(self.tr("Esc, Esc"), "small")
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.tell_time)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.addStretch(2)
        column.addWidget(self._time, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._day, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        column.addWidget(self._way_back, 0, Qt.AlignmentFlag.AlignHCenter)

    def tell_time(self) -> None:
        """Show the day and the minute, and look again in the next one while this can be seen."""
        now, locale = QTime.currentTime(), QLocale()
        self._time.setText(locale.toString(now, QLocale.FormatType.ShortFormat))
        self._day.setText(locale.toString(qdate(local_today()), QLocale.FormatType.LongFormat))
        self.setAccessibleName(self._day.text())
        if self.isVisible():
            self._timer.start((60 - now.second()) * 1000)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.lifted.emit()


class Veil(QObject):
    """Puts the blank sheet in the place of what lies ``under`` it, and hides what stands beside the ``window``.

    Nothing is closed or left: what is typed goes on being saved, the clock of a dialogue goes on, and the cursor comes
    back to where it was.
    """

    def __init__(self, window: QMainWindow, stack: QStackedWidget, under: QWidget) -> None:
        super().__init__(window)
        self._window, self._stack, self._under = window, stack, under
        self._title = ""
        self._sheet = BlankSheet(stack)
        self._sheet.hide()
        self._focus: tuple[QWidget | None, ...] = ()
        self._beside: list[QWidget] = []
        self._escapes = DoubleEscape(window, self)
        self._escapes.pressed.connect(self._on_pressed)
        self._sheet.lifted.connect(self.lift)
        self.is_wanted = False  # whether there is anything to hide

    @property
    def is_down(self) -> bool:
        return is_veiled(self._window)

    def _on_pressed(self) -> None:
        if self.is_down:
            self.lift()
        elif self.is_wanted:
            self.let_down()

    def let_down(self) -> None:
        self._window.setProperty(_TOLD, True)
        self._title, self._focus = self._window.windowTitle(), (self._escapes.focus, self._window.focusWidget())
        self._window.setWindowTitle(self.tr("Notes"))
        QToolTip.hideText()
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        self._beside = [one for one in QApplication.topLevelWidgets() if one is not self._window and one.isVisible()]
        for one in self._beside:
            one.hide()
        self._stack.addWidget(self._sheet)
        self._stack.setCurrentWidget(self._sheet)
        self._stack.removeWidget(self._under)  # a stack tells screen readers of all its pages
        self._sheet.tell_time()
        self._sheet.setFocus()

    def lift(self) -> None:
        """Show everything again as it was."""
        if self._end():
            for one in self._beside:
                if isValid(one) and not one.isModal():  # a question that was hidden was answered with "not now"
                    one.show()
            there = (one for one in self._focus if one is not None and isValid(one) and one.isVisible())
            if (focus := next(there, None)) is not None:
                focus.setFocus()

    def drop(self) -> None:
        """Nothing private is behind it any more: show what there is, and close what stood beside it."""
        if self._end():
            for one in self._beside:
                if isValid(one):
                    one.close()

    def _end(self) -> bool:
        if not self.is_down:
            return False
        self._window.setProperty(_TOLD, False)
        self._window.setWindowTitle(self._title)
        self._stack.addWidget(self._under)
        self._stack.setCurrentWidget(self._under)
        self._stack.removeWidget(self._sheet)
        return True
