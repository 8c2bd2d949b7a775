"""Opening the notebook with the recovery code: the code first, then a new passphrase."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from rerecruit_desktop.domain.errors import RecoveryCodeMistyped
from rerecruit_desktop.domain.recovery_code import GROUPS, SIGNS, refuse_misfit, typed_groups
from rerecruit_desktop.ui.new_passphrase import NewPassphrase
from rerecruit_desktop.ui.unlock.entry_card import EntryCard
from rerecruit_desktop.ui.widgets.form import hint_label, named, say
from rerecruit_desktop.ui.widgets.growing_text import GrowingText
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button


class RecoverCard(EntryCard):
    """``code_given`` first; the owner answers with :meth:`accept` or :meth:`refuse`. Then ``passphrase_chosen``."""

    code_given = Signal(str)
    passphrase_chosen = Signal(str, str)  # the code, and the new passphrase
    left = Signal()

    def __init__(self, folder: Path, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(folder, look, self.tr("Check the code"), parent)
        self.code = GrowingText(4, 6)
        self.hint = hint_label()
        self.new = NewPassphrase(look, self.tr("New passphrase"))
        self.back = button(self.tr("Back to the passphrase"), "link", key="Esc")
        self._is_accepted = False
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        text = self.tr(
            "Type the {n} groups of your recovery sheet. "
            "Capital or small letters, blanks and dashes make no difference."
        ).format(n=GROUPS)
        self.say_heading(self.tr("Recovery code"), text)
        self.fields.addLayout(named(self.tr("Recovery code"), self.code, self.hint))
        self.fields.addWidget(self.new)
        self.below.addWidget(self.back)
        self.new.hide()

    def _connect(self) -> None:
        self.code.typed.connect(self._on_code_typed)
        self.new.typed.connect(self._on_typed)
        self.new.entered.connect(self._on_go_on)
        self.go_on.clicked.connect(self._on_go_on)
        self.back.clicked.connect(self.left)

    def accept(self) -> None:
        """The code opens the notebook: now a passphrase is chosen."""
        self._is_accepted = True
        self.set_busy(False)
        self.code.setEnabled(False)
        say(self.hint, self.tr("The code fits."))
        say(self.problem, "")
        self.new.show()
        words = self.tr("Choose it and open the notebook")
        self.go_on.setText(words)
        self.go_on.setAccessibleName(words)
        self.new.passphrase.start_again()

    def start_again(self) -> None:
        if self._is_accepted:
            self.new.passphrase.start_again()
        else:
            self.code.setFocus()

    def controls(self) -> tuple[QWidget, ...]:
        fields = (self.new.passphrase, self.new.again) if self._is_accepted else (self.code,)
        return (self.go_on, self.back, *fields)

    def _on_code_typed(self, typed: str) -> None:
        self._on_typed()
        groups = typed_groups(typed)
        try:
            refuse_misfit(groups)
        except RecoveryCodeMistyped as refusal:
            say(self.hint, refusal.explain(QCoreApplication.translate), is_problem=True)
            return
        whole = sum(len(group) == SIGNS for group in groups)
        words = self.tr("{n} of {all} groups fit.").format(n=min(whole, GROUPS), all=GROUPS)
        say(self.hint, words if whole else "")

    def _on_go_on(self) -> None:
        if not self._is_accepted:
            self.set_busy(True)
            self.code_given.emit(self.code.toPlainText())
        elif problem := self.new.problem():
            say(self.problem, problem, is_problem=True)
        else:
            self.set_busy(True)
            self.passphrase_chosen.emit(self.code.toPlainText(), self.new.text())
