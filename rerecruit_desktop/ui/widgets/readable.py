"""A column that stays readable on a wide screen: no wider than the eye follows, at any text size."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rerecruit_desktop.ui.widgets.look import Look


class Readable(QObject):
    """Keeps ``column`` at most ``widest`` pixels wide, counted at the usual text size."""

    def __init__(self, column: QWidget, look: Look, widest: int = 840) -> None:
        super().__init__(column)
        self._column, self._look, self._widest = column, look, widest
        look.changed.connect(self._keep)
        self._keep()

    def _keep(self) -> None:
        self._column.setMaximumWidth(self._look.px(self._widest))
