"""The stay forecasts of a person: the manager's own guess, scored when its time has passed, shown nowhere else."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.forecast import HORIZONS, StayForecast, judgement, of_occasion, to_score
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.ui.follow_through.forecast_row import ForecastRow
from rerecruit_desktop.ui.follow_through.score_row import ScoreRow
from rerecruit_desktop.ui.follow_through.wording import judgement_text, outcome_text
from rerecruit_desktop.ui.keeping import Keeping
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.more_rows import MoreRows


class ForecastForm(QWidget):
    """``told`` says in a few words what there is to do."""

    told = Signal(str)

    def __init__(
        self, session: Session, messages: Messages, keeping: Keeping, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._messages, self._keeping = session, messages, keeping
        self._person_id = Id("")
        self._conversation_id: Id | None = None
        self._due: dict[str, StayForecast] = {}
        self.rows = {months: ForecastRow(months, look, session.today) for months in HORIZONS}
        self.due_head = FlowLabel(self.tr("Their time has passed: what came of it?"), "strong")
        self.due: MoreRows[ScoreRow] = MoreRows(most=3)
        self.account = FlowLabel("", "small")
        self._lay_out()

    def _lay_out(self) -> None:
        note = self.tr(
            "Will they still be here? Your guess, for you alone: never computed, never printed, never exported. "
            "Don't let it lead you to promise more than you can keep, or to treat anybody better or worse."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(FlowLabel(note, "small"))
        for row in self.rows.values():
            column.addWidget(row)
            row.changed.connect(self._keeping.change)
            row.chosen.connect(self.refresh)
            row.taken_back.connect(self._on_taken_back)
        column.addWidget(self.due_head)
        column.addWidget(self.due)
        column.addWidget(self.account)

    def show_person(self, person_id: Id, conversation_id: Id | None = None) -> None:
        """The forecasts for a person; new ones belong to the conversation, or to today."""
        self._person_id, self._conversation_id = person_id, conversation_id
        self.due.start_over()
        self.refresh()

    def refresh(self) -> None:
        kept = self._session.notebook.forecasts.of(self._person_id)
        forecasts = self._keeping.newest(StayForecast, self._person_id, kept)
        for row in self.rows.values():
            row.show_forecasts(forecasts, self._person_id, self._conversation_id)
        self._show_due(forecasts)
        self._tell(forecasts)

    def focus_first(self) -> None:
        """Put the keyboard onto the first horizon."""
        first = next(iter(self.rows.values())).lights
        (first.choices[first.value] if first.value else next(iter(first.choices.values()))).setFocus()

    def _show_due(self, forecasts: tuple[StayForecast, ...]) -> None:
        due = to_score(forecasts, self._session.today())
        self._due = {one.id: one for one in due}
        self.due.show_keys(list(self._due), self._make_row)
        for key, one in self._due.items():
            if (row := self.due.get(key)) is not None:
                row.show_forecast(one)
        self.due_head.setVisible(bool(due))
        account = judgement_text(judgement(self._session.notebook.forecasts.everything()))
        self.account.setVisible(bool(account))
        self.account.setText(self.tr("How your forecasts came out, for everybody: {account}").format(account=account))

    def _make_row(self, _key: str) -> ScoreRow:
        row = ScoreRow(self._session.today)
        row.scored.connect(self._on_scored)
        return row

    def _tell(self, forecasts: tuple[StayForecast, ...]) -> None:
        if self._due:
            self.told.emit(self.tr("{n} to look back on").format(n=len(self._due)))
            return
        today = self._session.today()
        made = [one for one in HORIZONS if of_occasion(forecasts, one, self._conversation_id, today)]
        self.told.emit(self.tr("{n} of {count} made").format(n=len(made), count=len(HORIZONS)) if made else "")

    def _on_scored(self, key: str, stayed: bool) -> None:
        before = self._due[key]
        try:
            self._session.save(replace(before, stayed=stayed, scored_on=self._session.today()))
        except Refused as refusal:
            self._messages.refuse(refusal)
            return
        told = self.tr("Noted: {outcome}.").format(outcome=outcome_text(stayed=stayed))
        self._messages.say(told, lambda: self._session.save(before))
        self.refresh()

    def _on_taken_back(self, forecast: StayForecast) -> None:
        row = self.rows[forecast.months]
        if self._keeping.trash(forecast, self.tr("The forecast is taken back.")):
            self.refresh()
            next(iter(row.lights.choices.values())).setFocus()
