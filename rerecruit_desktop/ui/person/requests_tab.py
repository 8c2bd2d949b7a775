"""The ledger of one person: what they asked for, what was answered, and which promises were kept."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.ledger import in_ledger_order
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.person.habit_line import HabitLine
from rerecruit_desktop.ui.person.items_tab import ItemsTab, TabWords
from rerecruit_desktop.ui.person.lines import request_line
from rerecruit_desktop.ui.person.request_editor import RequestEditor
from rerecruit_desktop.ui.person.request_sieve import RequestSieve
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.lines import Line
from rerecruit_desktop.ui.widgets.look import Look

translate = QCoreApplication.translate


class Requests:
    """What the tab needs to know of requests."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def values(self, person_id: Id) -> Sequence[Request]:
        return in_ledger_order(self._session.notebook.requests.of(person_id))

    def line(self, value: Request) -> Line:
        return request_line(value, self._session.today())

    def blank(self, person_id: Id) -> Request:
        today = self._session.today()
        return Request(person_id=person_id, text="", answer=Answer.AGREED, asked_on=today, answered_on=today)

    def is_worth_saving(self, value: Request) -> bool:
        return bool(value.text.strip())

    def save(self, value: Request) -> None:
        self._session.save(value)


class RequestsTab(ItemsTab[Request]):
    """``talk_wanted`` tells the conversation in which something was asked."""

    talk_wanted = Signal(object)

    def __init__(self, session: Session, messages: Messages, look: Look) -> None:
        editor = RequestEditor(session, messages, look)
        super().__init__(Requests(session), editor, _words(), session, messages, look, RequestSieve(look))
        self.habit = HabitLine(look)
        editor.talk_wanted.connect(self.talk_wanted)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(0, self.habit)
        self.habit.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.habit.fit(event.size().height())

    def refresh(self) -> None:
        super().refresh()
        self.habit.show_requests(tuple(self._values.values()), self._session.today())


def _words() -> TabWords:
    return TabWords(
        name=translate("Person", "Requests and promises"),
        add=translate("Person", "Note a request"),
        trashed=translate("Person", "The request is in the trash."),
        icon="promise",
        empty_title=translate("Person", "Nothing asked, nothing promised"),
        empty_text=translate("Person", "What they ask for in a conversation appears here, with the answer you owe."),
    )
