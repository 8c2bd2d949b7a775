"""A card that can be folded down to its heading."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from rerecruit_desktop.ui.widgets.elided import ElidedLabel
from rerecruit_desktop.ui.widgets.flow import shortened
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import mark

LONGEST_TITLE = 56
_LEAST_LETTERS = 8


class _Head(QPushButton):
    """Keeps its whole title, and paints as much of it as there is room for."""

    def minimumSizeHint(self) -> QSize:
        least = self._around() + self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        return QSize(min(least, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room, sign = self.width() - self._around(), Qt.TextFlag.TextShowMnemonic
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room, sign)
        option.text = text
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _around(self) -> int:
        """What stands beside the words: the icon, and the room around both."""
        return self.sizeHint().width() - self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text()).width()


class Fold(QFrame):
    """Its heading is a button; beside it stands in a few words what is inside. ``turned`` when it was (un)folded.

    A ``small`` one is a row inside another card.
    """

    turned = Signal(bool)

    def __init__(
        self, look: Look, title: str, inside: QWidget, *, small: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        mark(self, role="row" if small else "card")
        self._look, self._inside = look, inside
        self._around = (0, 0, 0, 0) if small else (20, 10, 20, 12)
        self._key = ""
        self.head = _Head()
        mark(self.head, kind="row" if small else "fold")
        self._gist = ElidedLabel()
        mark(self._gist, role="small")
        self._lay_out()
        self.head.clicked.connect(self._on_clicked)
        self.show_title(title)
        self._draw()

    def _lay_out(self) -> None:
        self.head.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._gist.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # it gives way to the heading
        self._gist.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.head)
        row.addWidget(self._gist, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*self._around)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._inside)

    def show_title(self, title: str) -> None:
        self.head.setText(shortened(title, LONGEST_TITLE).replace("&", "&&"))
        self.head.setAccessibleName(title)

    def show_key(self, key: str) -> None:
        """Tell the ``key`` by which one comes here."""
        self._key = key
        self._draw()

    @property
    def is_open(self) -> bool:
        return not self._inside.isHidden()

    def show_gist(self, gist: str) -> None:
        """What stands beside the heading."""
        self._gist.setText(gist)
        self._draw()

    def fold(self, *, is_open: bool) -> None:
        if is_open is not self.is_open:
            self._inside.setVisible(is_open)
            self._draw()
            self.turned.emit(is_open)

    def _draw(self) -> None:
        self._look.dress(self.head, "chevron-up" if self.is_open else "chevron-down", "muted", 18)
        state = self.tr("unfolded") if self.is_open else self.tr("folded")
        self.head.setAccessibleDescription(", ".join(part for part in (state, self._gist.text()) if part))
        tip = self.tr("Fold  (Space)") if self.is_open else self.tr("Unfold  (Space)")
        self.head.setToolTip(f"{tip}, {self._key}" if self._key else tip)

    def _on_clicked(self) -> None:
        self.fold(is_open=not self.is_open)
