"""A stay forecast for one horizon: green, amber or red, and why."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.forecast import Light, StayForecast, of_horizon, of_occasion
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.ui.follow_through.wording import LIGHT_SIGNS, forecast_text, light_choice, light_text
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, hold_place, label
from rerecruit_desktop.ui.widgets.segments import Segments


class ForecastRow(QWidget):
    """``changed`` tells the forecast of this occasion as a new value, ``taken_back`` the one that is to go."""

    changed = Signal(object)
    chosen = Signal()
    taken_back = Signal(object)

    def __init__(self, months: int, look: Look, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.months, self._look, self._today = months, look, today
        self._owner: tuple[Id, Id | None] = (Id(""), None)
        self._present: StayForecast | None = None
        self._name = self.tr("In {n} months").format(n=months)
        self.lights: Segments[Light] = Segments(self._name, [(one, light_choice(one)) for one in Light])
        self.reason = LineField(self.tr("Because… (only for you)"))
        self.remove = button("", "sign")
        self._last = FlowLabel("", "small")
        self._lay_out()
        self.lights.chosen.connect(self._on_chosen)
        self.reason.typed.connect(self._on_changed)
        self.remove.clicked.connect(self._on_taken_back)

    def _lay_out(self) -> None:
        for light, made in self.lights.choices.items():
            self._look.dress(made, *LIGHT_SIGNS[light], 16)
            made.setAccessibleName(f"{self._name}: {light_text(light)}")
            made.setToolTip(light_text(light))
        taking_back = self.tr("{horizon}: take the forecast back").format(horizon=self._name)
        self.remove.setAccessibleName(taking_back)
        self.remove.setToolTip(taking_back)
        self._look.dress(self.remove, "undo", "muted", 16)
        hold_place(self.remove)
        self.reason.setAccessibleName(self.tr("{horizon}: because").format(horizon=self._name))
        choice = FoldingRow(spacing=10)
        choice.row.addWidget(label(self._name, "strong"), 1)
        choice.row.addWidget(self.remove)
        choice.row.addWidget(self.lights)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(4)
        for part in (choice, self.reason, self._last):
            column.addWidget(part)

    def show_forecasts(self, forecasts: tuple[StayForecast, ...], person_id: Id, conversation_id: Id | None) -> None:
        """The forecasts for a person, and which of them belongs to this conversation, or to today."""
        self._owner = person_id, conversation_id
        self._present = of_occasion(forecasts, self.months, conversation_id, self._today())
        present = self._present
        self.lights.fill(present.light if present else None)
        if present:
            self.reason.fill(present.reason)
        for part in (self.reason, self.remove):
            part.setVisible(present is not None)
        before = [one for one in of_horizon(forecasts, self.months) if one != present]
        self._last.setVisible(bool(before))
        if before:
            self._last.setText(self.tr("last: {told}").format(told=forecast_text(before[-1], self._today())))

    def _on_chosen(self, light: Light) -> None:
        person_id, conversation_id = self._owner
        new = StayForecast(person_id, self._today(), self.months, light, conversation_id=conversation_id)
        self._tell(replace(self._present or new, light=light))
        self.chosen.emit()

    def _on_changed(self, reason: str) -> None:
        if self._present is not None:
            self._tell(replace(self._present, reason=reason))

    def _tell(self, forecast: StayForecast) -> None:
        self._present = forecast
        self.changed.emit(forecast)

    def _on_taken_back(self) -> None:
        if self._present is not None:
            self.taken_back.emit(self._present)
