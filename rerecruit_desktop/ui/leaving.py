"""Leaving with something that the world would not let us save: elsewhere, knowingly not, or not yet."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QPlainTextEdit, QVBoxLayout, QWidget

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.own_words import OwnEntry
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.exchange.door import write_whole
from rerecruit_desktop.exchange.plain_text import as_text
from rerecruit_desktop.storage.notebook import Belonging
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label

AskPlace = Callable[[QWidget, Path], Path | None]
_WIDTH = 520


def ask_place(parent: QWidget, proposed: Path) -> Path | None:
    """The system's own dialog for where to save."""
    title = QCoreApplication.translate("Leaving", "Save the unsaved text")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposed))
    return Path(chosen) if chosen else None


class UnsavedSheet(QDialog):
    """Shows what is not saved, and the three ways; ``elsewhere`` asks for a file, ``discarded`` gives it up."""

    elsewhere = Signal()
    discarded = Signal()

    def __init__(self, text: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Not saved yet"))
        self.setMinimumWidth(look.px(_WIDTH))
        self.text = QPlainTextEdit(text, readOnly=True)
        self.text.setAccessibleName(self.tr("What is not saved yet"))
        self.problem = label("", "problem", wraps=True)
        self.problem.hide()
        self.save = button(self.tr("Save it elsewhere…"), "primary", tip=self.tr("As a text file, not encrypted"))
        self.stay = button(self.tr("Stay"), tip=self.tr("Go on; saving is tried again and again"))
        self.discard = button(self.tr("Quit without it"), "danger")
        self._lay_out()
        self.save.clicked.connect(self.elsewhere)
        self.stay.clicked.connect(self.reject)
        self.discard.clicked.connect(self.discarded)

    def _lay_out(self) -> None:
        told = self.tr(
            "This could not be saved in the notebook. Keep it as a text file, which is not encrypted, "
            "quit without it, or stay until saving works again."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Something is not saved yet"), "h2", wraps=True))
        column.addWidget(label(told, wraps=True))
        column.addWidget(self.text, 1)
        for one in (self.problem, self.save, self.stay, self.discard):
            column.addWidget(one)

    def refuse(self, why: str) -> None:
        self.problem.setText(why)
        self.problem.show()


class Leaving(QObject):
    """Asked before the window goes; ``agreed`` when it may go after all."""

    agreed = Signal()

    def __init__(
        self, flush: Callable[[], bool], session: Session, look: Look, window: QWidget, ask: AskPlace = ask_place
    ) -> None:
        super().__init__(window)
        self._flush, self._session, self._look, self._window, self._ask = flush, session, look, window, ask
        self.is_given_up = False
        self.sheet: UnsavedSheet | None = None

    def may_close(self) -> bool:
        """Whether nothing is lost; if something would be, the sheet is shown instead."""
        if self.is_given_up or self._flush():
            return True
        if self.sheet is None:
            self.sheet = UnsavedSheet(self._text(), self._look, self._window)
            self.sheet.elsewhere.connect(self._on_elsewhere)
            self.sheet.discarded.connect(self._leave)
            self.sheet.finished.connect(self._on_finished)
            self.sheet.open()
            self.sheet.save.setFocus()
        return False

    def _text(self) -> str:
        parts = [(self._heading(value), value) for value in self._session.unsaved.values()]
        return as_text(parts, QCoreApplication.translate)

    def _heading(self, value: Person | Belonging | OwnEntry) -> str:
        if isinstance(value, OwnEntry):
            return self.tr("The guide in your words")
        try:
            owner = value if isinstance(value, Person) else self._session.notebook.people.get(value.person_id)
        except Refused:
            owner = None
        return owner.full_name if owner else self.tr("Somebody")

    def _on_elsewhere(self) -> None:
        if self.sheet is None:
            return
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        file = self._ask(self.sheet, Path(documents) / self.tr("unsaved.txt"))
        if file is None:
            return
        try:
            write_whole(file, self.sheet.text.toPlainText().encode())
        except Refused as refusal:
            self.sheet.refuse(refusal.explain(QCoreApplication.translate))
            return
        self._leave()

    def _leave(self) -> None:
        self.is_given_up = True
        if self.sheet is not None:
            self.sheet.accept()
        self.agreed.emit()

    def _on_finished(self) -> None:
        if self.sheet is not None:
            self.sheet.deleteLater()
        self.sheet = None
