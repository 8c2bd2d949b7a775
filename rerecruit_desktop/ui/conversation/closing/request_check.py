"""Before one parts: the requests that still lack an answer, a day or a reason, each to be answered in place."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from rerecruit_desktop.domain.follow_up import unanswered
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.request import Request
from rerecruit_desktop.ui.follow_through.request_rows import RequestRows
from rerecruit_desktop.ui.keeping import Keeping
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import label, mark

_AT_A_GLANCE = 4


class RequestCheck(QFrame):
    """Hidden while there is nothing to answer; what was answered here stays in its place until it is left."""

    def __init__(self, session: Session, keeping: Keeping, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, role="card")
        self._session, self._keeping = session, keeping
        self._listed: list[Id] = []
        self.rows = RequestRows(look, session.today, _AT_A_GLANCE)
        self.head = label("", "h2")
        hint = self.tr("Each deserves one: a promise with its day, a day to hear from you, or a no with its reason.")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 18)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(FlowLabel(hint, "small"))
        column.addWidget(self.rows)
        self.rows.changed.connect(self._on_changed)

    def begin(self) -> None:
        """Leave out what has its answer by now."""
        self._listed = []
        self.rows.start_over()

    def show_requests(self, person_id: Id, conversation_id: Id) -> None:
        """Those of this conversation first, then what earlier ones left open."""
        kept = self._session.notebook.requests.of(person_id)
        requests = {one.id: one for one in self._keeping.newest(Request, person_id, kept)}
        lacking = sorted(unanswered(requests.values()), key=lambda one: one.conversation_id != conversation_id)
        stay = [key for key in self._listed if key in requests]
        self._listed = stay + [one.id for one in lacking if one.id not in stay]
        self.rows.show_requests([requests[key] for key in self._listed])
        self.setVisible(bool(self._listed))
        self._tell()

    def _tell(self) -> None:
        lacking = len(unanswered(self.rows.requests))
        text = self.tr("Still without an answer: {n}").format(n=lacking)
        self.head.setText(text if lacking else self.tr("Every request has its answer"))

    def _on_changed(self, request: Request) -> None:
        self._keeping.change(request)
        self._tell()
