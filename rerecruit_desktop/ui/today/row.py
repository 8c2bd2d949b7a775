"""One row of Today: who or what, a button that does it, and a key to put it off or open the person."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.today.put_off import PutOff
from rerecruit_desktop.ui.today.wording import Face
from rerecruit_desktop.ui.widgets.avatar import Avatar
from rerecruit_desktop.ui.widgets.flow import FlowLabel, shortened
from rerecruit_desktop.ui.widgets.icon_label import IconLabel
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, mark
from rerecruit_desktop.ui.widgets.step_bar import StepBar

_BADGE = 32
_LONGEST = 140  # letters of a title


class TodayRow(QFrame):
    """Tells its ``key``: ``acted`` by its button, ``opened`` by O, ``put_off`` after S; ``stepped`` by the arrows."""

    acted = Signal(str)
    opened = Signal(str)
    put_off = Signal(str, object, str)
    stepped = Signal(int)

    def __init__(self, look: Look, key: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, role="card")
        self.key = key
        self._look, self._today = look, today
        self._badge = Avatar(look.px(_BADGE), look.face)
        self._sign = IconLabel(look, "circle")
        self._title = FlowLabel("", "strong")
        self._detail = FlowLabel("", "small")
        self.steps = StepBar()
        self.act = button("")
        self.later = button("", "sign")
        self.form: PutOff | None = None
        self._lay_out()
        self.act.clicked.connect(self._on_act)
        self.later.clicked.connect(self.begin_put_off)

    def _lay_out(self) -> None:
        self._look.dress(self.later, "clock", "muted", 16)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._title)
        texts.addWidget(self._detail)
        texts.addWidget(self.steps)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._badge)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.addWidget(self.later, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.act)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 14, 12)
        self._column.setSpacing(6)
        self._column.addLayout(row)

    def show_face(self, face: Face, person: Person, *, is_first: bool) -> None:
        """Draw what the row says; ``is_first`` gives its button the strong ground."""
        self._badge.setVisible(not face.icon)
        self._sign.setVisible(bool(face.icon))
        if face.icon:
            self._sign.show_icon(face.icon, "bad" if face.is_late else face.token)
        else:
            self._badge.show_person(person.initials, person.id)
        self._title.setText(shortened(face.title, _LONGEST))
        self._detail.setText(face.detail)
        mark(self._detail, role="problem" if face.is_late else "small")
        self.steps.show_steps(face.steps_done, face.steps)
        self.act.setText(face.act)
        self.act.setAccessibleName(f"{face.act}: {face.title}")
        self.act.setAccessibleDescription(face.detail)
        self.act.setToolTip(self.tr("{act}  (Enter); open the person with O").format(act=face.act))
        mark(self.act, kind="primary" if is_first else "")
        self.later.setAccessibleName(self.tr("Put off: {what}").format(what=face.title))
        self.later.setToolTip(self.tr("Put it off until another day  (S)"))

    def begin_put_off(self) -> None:
        if self.form is None:
            self.form = PutOff(self._today, self._look)
            self.form.wanted.connect(self._on_put_off)
            self.form.left.connect(self._on_left)
            self._column.addWidget(self.form)
        self.form.show()
        self.form.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the button leaves over, for it has the keyboard."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_act()
        elif key == Qt.Key.Key_S:
            self.begin_put_off()
        elif key == Qt.Key.Key_O:
            self.opened.emit(self.key)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.opened.emit(self.key)

    def _on_act(self) -> None:
        self.acted.emit(self.key)

    def _on_put_off(self, until: date, because: str) -> None:
        self.put_off.emit(self.key, until, because)

    def _on_left(self) -> None:
        if self.form is not None:
            self.form.hide()
        self.act.setFocus()
