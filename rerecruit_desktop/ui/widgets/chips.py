"""A choice of any number among a few, all of them seen at once; they flow into as many rows as they need."""

from collections.abc import Collection, Iterator, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from rerecruit_desktop.ui.widgets.parts import mark

T = TypeVar("T")
_GAP = 6
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Chips(QWidget, Generic[T]):
    """``chosen`` says that one was turned. The arrow keys walk through them, Space turns one, so does its figure."""

    chosen = Signal()

    def __init__(self, name: str, options: Sequence[tuple[T, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.choices: dict[T, QPushButton] = {}
        for number, (value, words) in enumerate(options, 1):
            self.choices[value] = self._chip(name, words, number)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._let_tab_in(next(iter(self.choices.values())))

    def _chip(self, name: str, words: str, number: int) -> QPushButton:
        made = QPushButton(words, self)
        made.setCheckable(True)
        made.setAccessibleName(f"{name}: {words}")
        made.setToolTip(f"{words}  ({number})" if number <= 9 else words)
        mark(made, kind="chip")
        made.toggled.connect(self._on_toggled)
        return made

    @property
    def values(self) -> frozenset[T]:
        """What is chosen."""
        return frozenset(value for value, made in self.choices.items() if made.isChecked())

    def fill(self, values: Collection[T]) -> None:
        """Show these as chosen, without telling."""
        for value, made in self.choices.items():
            made.blockSignals(True)
            made.setChecked(value in values)
            made.blockSignals(False)

    def focus_first(self) -> None:
        next(iter(self.choices.values())).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _let_tab_in(self, reached: QPushButton) -> None:
        """The Tab key comes to one of them; from there the arrow keys go on."""
        for made in self.choices.values():
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if made is reached else Qt.FocusPolicy.ClickFocus)

    def _on_toggled(self) -> None:
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the chip with the keyboard leaves over."""
        made = list(self.choices.values())
        place = next((number for number, one in enumerate(made) if one.hasFocus()), None)
        figure = event.key() - Qt.Key.Key_1
        if place is not None and event.key() in _STEPS:
            goal = made[(place + _STEPS[Qt.Key(event.key())]) % len(made)]
            self._let_tab_in(goal)
            goal.setFocus(Qt.FocusReason.TabFocusReason)
        elif 0 <= figure < min(len(made), 9):
            made[figure].toggle()
        else:
            super().keyPressEvent(event)

    def _places(self, width: int) -> Iterator[tuple[QPushButton, QRect]]:
        """Where each chip stands in rows of that width."""
        left = top = 0
        for made in self.choices.values():
            size = made.sizeHint()
            if left and left + size.width() > width:
                left, top = 0, top + size.height() + _GAP
            yield made, QRect(left, top, min(size.width(), width), size.height())
            left += size.width() + _GAP

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        wide = sum(made.sizeHint().width() + _GAP for made in self.choices.values()) - _GAP
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(max(made.sizeHint().width() for made in self.choices.values()), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for made, place in self._places(event.size().width()):
            made.setGeometry(place)
        self.updateGeometry()
