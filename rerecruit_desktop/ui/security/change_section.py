"""Changing the passphrase."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.storage.ways_in import WaysIn
from rerecruit_desktop.ui import strength
from rerecruit_desktop.ui.caps_hint import CapsHint
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.new_passphrase import NewPassphrase
from rerecruit_desktop.ui.security.section import Section, side_by_side
from rerecruit_desktop.ui.widgets.form import named, say
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button
from rerecruit_desktop.ui.widgets.secret_field import SecretField


class ChangeSection(Section):
    """``changed`` when the new one opens the notebook."""

    changed = Signal()

    def __init__(self, ways: WaysIn, jobs: Jobs, look: Look) -> None:
        super().__init__()
        self._ways, self._jobs = ways, jobs
        self.begin = button(self.tr("Change the passphrase…"))
        self.old = SecretField(look)
        self.new = NewPassphrase(look, self.tr("New passphrase"))
        self.change = button(self.tr("Change it"), "primary")
        self.leave = button(self.tr("Leave it as it is"), "quiet")
        self._form = QWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        text = self.tr(
            "Another passphrase for the same notebook. Backups from before keep the one they were made with, and "
            "the recovery sheet goes on being valid."
        )
        self.say_heading(self.tr("Passphrase"), text)
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(named(self.tr("Present passphrase"), self.old))
        column.addWidget(CapsHint(self.old))
        column.addWidget(self.new)
        column.addLayout(side_by_side(self.change, self.leave))
        self.add(side_by_side(self.begin), self._form)
        self._form.hide()

    def _connect(self) -> None:
        self.begin.clicked.connect(self._on_begin)
        self.leave.clicked.connect(self.fold)
        self.change.clicked.connect(self._on_change)
        self.old.entered.connect(self.new.passphrase.start_again)
        self.old.typed.connect(self.calm)
        self.new.typed.connect(self.calm)
        self.new.entered.connect(self._on_change)

    def fold(self) -> None:
        """Forget what was typed, and show the button again."""
        self.old.clear()
        self.new.clear()
        self.calm()
        self._form.hide()
        self.begin.show()

    def _on_begin(self) -> None:
        self.begin.hide()
        self._form.show()
        self.old.setFocus()
        self.unfolded.emit()
        self._jobs.start(lambda _progress: strength.load(), _ignore, self.tell)

    def _on_change(self) -> None:
        if problem := self.new.problem():
            say(self.problem, problem, is_problem=True)
            return
        old, new, ways = self.old.text(), self.new.text(), self._ways
        self._set_busy(True)
        self._jobs.start(lambda _progress: ways.change_passphrase(old, new), self._on_changed, self._on_failed)

    def _on_changed(self, _nothing: None) -> None:
        self._set_busy(False)
        self.fold()
        self.changed.emit()

    def _on_failed(self, error: BaseException) -> None:
        self._set_busy(False)
        self.tell(error)
        self.old.start_again()

    def _set_busy(self, busy: bool) -> None:
        self.busy.setVisible(busy)
        self._form.setEnabled(not busy)


def _ignore(_nothing: None) -> None:
    """Loading has no result."""
