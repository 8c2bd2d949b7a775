"""What one person asked for: promises, answers owed, and what can not be."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.request import Answer, Request, by_urgency
from rerecruit_desktop.ui.editor import Editor
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.names import answer_text
from rerecruit_desktop.ui.person.items_tab import ItemsTab, TabWords
from rerecruit_desktop.ui.person.lines import request_line
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.growing_text import GrowingText
from rerecruit_desktop.ui.widgets.lines import Line
from rerecruit_desktop.ui.widgets.look import Look

translate = QCoreApplication.translate


class RequestEditor(Editor[Request]):
    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session = session
        self._value: Request | None = None
        self.text = GrowingText(least=2)
        self.answer: Choice[Answer] = Choice([(one, answer_text(one)) for one in Answer])
        self.due_on = DateField(session.today, look)
        self.because = GrowingText()
        self.kept = QCheckBox(self.tr("Kept"))
        self.add(self.tr("What they asked for, or you promised"), self.text)
        self.add_beside((self.tr("Your answer"), self.answer), (self.tr("By when"), self.due_on))
        self.add(self.tr("Because (only for you)"), self.because)
        self.add_widget(self.kept)
        self.text.typed.connect(self._on_changed)
        self.because.typed.connect(self._on_changed)
        self.answer.chosen.connect(self._on_changed)
        self.due_on.chosen.connect(self._on_changed)
        self.kept.clicked.connect(self._on_changed)

    def show_value(self, value: Request) -> None:
        self._value = value
        self.text.fill(value.text)
        self.answer.fill(value.answer)
        self.due_on.fill(value.due_on)
        self.because.fill(value.because)
        self.kept.setChecked(value.kept_on is not None)
        self.kept.setVisible(value.is_promise)

    def begin(self) -> None:
        self.text.setFocus()

    def _on_changed(self) -> None:
        if self._value is None:
            return
        answer = self.answer.value
        self.kept.setVisible(answer is Answer.AGREED)
        is_kept = self.kept.isChecked() and answer is Answer.AGREED
        self._value = replace(
            self._value,
            text=self.text.toPlainText(),
            answer=answer,
            due_on=self.due_on.day,
            because=self.because.toPlainText(),
            kept_on=(self._value.kept_on or self._session.today()) if is_kept else None,
        )
        self.changed.emit(self._value)


class Requests:
    """What the tab needs to know of requests."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def values(self, person_id: Id) -> Sequence[Request]:
        return by_urgency(self._session.notebook.requests.of(person_id))

    def line(self, value: Request) -> Line:
        return request_line(value, self._session.today())

    def blank(self, person_id: Id) -> Request:
        return Request(person_id=person_id, text="", answer=Answer.AGREED)

    def is_worth_saving(self, value: Request) -> bool:
        return bool(value.text.strip())

    def save(self, value: Request) -> None:
        self._session.save(value)


def requests_tab(session: Session, messages: Messages, look: Look) -> ItemsTab[Request]:
    words = TabWords(
        name=translate("Person", "Requests and promises"),
        add=translate("Person", "Note a request"),
        trashed=translate("Person", "The request is in the trash."),
        icon="promise",
        empty_title=translate("Person", "Nothing asked, nothing promised"),
        empty_text=translate("Person", "What they ask for in a conversation appears here, with the answer you owe."),
    )
    return ItemsTab(Requests(session), RequestEditor(session, look), words, session, messages, look)
