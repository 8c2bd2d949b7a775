"""What keeps a person here, as the manager reads it: marks for the five needs, and forecasts to look back on."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.ui.follow_through.forecast_form import ForecastForm
from rerecruit_desktop.ui.follow_through.needs_form import NeedsForm
from rerecruit_desktop.ui.keeping import Keeping
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import card, label, scrolling
from rerecruit_desktop.ui.widgets.readable import Readable


class NeedsTab(QWidget):
    """For the manager's eyes alone; none of it ever leaves the notebook."""

    def __init__(self, session: Session, messages: Messages, look: Look) -> None:
        super().__init__()
        self._person_id = Id("")
        self.keeping = Keeping(session, messages, self)
        self.needs = NeedsForm(session, self.keeping, look)
        self.forecasts = ForecastForm(session, messages, self.keeping, look)
        self._lay_out(look)

    def _lay_out(self, look: Look) -> None:
        inside = QWidget()
        Readable(inside, look)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 12, 8, 24)
        column.setSpacing(12)
        for title, form in ((self.tr("What keeps them here"), self.needs), (self.tr("Stay forecast"), self.forecasts)):
            frame, body = card()
            body.setContentsMargins(20, 16, 20, 16)
            body.addWidget(label(title, "h2"))
            body.addWidget(form)
            column.addWidget(frame)
        column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolling(inside))

    def show_person(self, person_id: Id) -> None:
        self.keeping.flush()
        self._person_id = person_id
        self.needs.show_person(person_id)
        self.forecasts.show_person(person_id)

    def refresh(self) -> None:
        self.needs.refresh()
        self.forecasts.refresh()

    def flush(self) -> bool:
        """Save at once what is being typed; ``False`` when the world refuses."""
        return self.keeping.flush()
