"""A forecast whose time has passed: what came of it is said with one key."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.forecast import StayForecast
from rerecruit_desktop.ui.follow_through.wording import forecast_text
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.parts import button


class ScoreRow(QWidget):
    """``scored`` tells the id of the forecast and whether the person stayed."""

    scored = Signal(str, bool)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._id = ""
        self._text = FlowLabel()
        self.stayed = button(self.tr("Stayed"))
        self.left = button(self.tr("Left"))
        row = FoldingRow(spacing=8)
        row.row.addWidget(self._text, 1)
        row.row.addWidget(self.stayed)
        row.row.addWidget(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)
        self.stayed.clicked.connect(self._on_stayed)
        self.left.clicked.connect(self._on_left)

    def show_forecast(self, forecast: StayForecast) -> None:
        self._id = forecast.id
        told = forecast_text(forecast, self._today())
        self._text.setText(told)
        self.stayed.setAccessibleDescription(told)
        self.left.setAccessibleDescription(told)

    def _on_stayed(self) -> None:
        self.scored.emit(self._id, True)

    def _on_left(self) -> None:
        self.scored.emit(self._id, False)
