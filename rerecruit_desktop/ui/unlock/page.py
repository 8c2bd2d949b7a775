"""The first thing that is seen: choosing a passphrase for a new notebook, or opening the one there is."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from rerecruit_desktop.ui.unlock.strength import PassphraseStrength, least_characters
from rerecruit_desktop.ui.widgets.form import named, say
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, card, label, mark
from rerecruit_desktop.ui.widgets.secret_field import SecretField

CARD_WIDTH = 420


class UnlockPage(QWidget):
    """Asks for the passphrase; who opens the notebook with it is not its business.

    ``passphrase_given`` and ``passphrase_chosen`` tell what was typed. Afterwards the owner calls :meth:`refuse`, or
    takes the page away.
    """

    passphrase_given = Signal(str)
    passphrase_chosen = Signal(str)

    def __init__(self, folder: Path, look: Look, *, is_new: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_new = is_new
        self._look = look
        self.passphrase = SecretField(look)
        self.again = SecretField(look)
        self._strength = PassphraseStrength()
        self.problem = label("", "problem", wraps=True)
        self.go_on = button(self.tr("Create the notebook") if is_new else self.tr("Unlock"), "primary")
        self._busy = QProgressBar(maximum=0, textVisible=False)
        self._place = label(str(folder), "small", wraps=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        mark(self, ground="paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        frame, column = card()
        frame.setMaximumWidth(self._look.px(CARD_WIDTH))
        frame.setMinimumWidth(min(self._look.px(CARD_WIDTH), 640))
        column.setContentsMargins(32, 28, 32, 28)
        column.setSpacing(14)
        self._add_heading(column)
        name = self.tr("Choose a passphrase") if self._is_new else self.tr("Passphrase")
        column.addLayout(named(name, self.passphrase))
        if self._is_new:
            column.addWidget(self._strength)
            column.addLayout(named(self.tr("Once more, to be sure"), self.again))
        column.addWidget(self.problem)
        column.addWidget(self.go_on)
        column.addWidget(self._busy)
        column.addWidget(self._place)
        self.problem.hide()
        self._busy.setVisible(False)
        self._busy.setAccessibleName(self.tr("Opening"))
        around = QVBoxLayout(self)
        around.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(frame)
        middle.addStretch(1)
        around.addLayout(middle)
        around.addStretch(3)

    def _add_heading(self, column: QVBoxLayout) -> None:
        sign = QLabel()
        sign.setPixmap(self._look.icon("app", "primary", 40).pixmap(40, 40))
        column.addWidget(sign)
        if self._is_new:
            column.addWidget(label(self.tr("Your private notebook"), "h1", wraps=True))
            text = self.tr(
                "It stays on this computer, encrypted with your passphrase. Nobody can open it without, "
                "not even we: choose one you will remember."
            )
        else:
            column.addWidget(label(self.tr("Welcome back"), "h1"))
            text = self.tr("Your notebook is locked.")
        column.addWidget(label(text, "muted", wraps=True))

    def _connect(self) -> None:
        self.go_on.clicked.connect(self._on_go_on)
        self.passphrase.entered.connect(self._on_entered)
        self.again.entered.connect(self._on_go_on)
        self.passphrase.typed.connect(self._on_typed)
        self.again.typed.connect(self._on_typed)

    def go_in_with(self, passphrase: str) -> None:
        """As if ``passphrase`` had been typed and entered."""
        for field in (self.passphrase, self.again):
            field.setText(passphrase)
        self._on_go_on()

    def refuse(self, why: str) -> None:
        """Say why the notebook did not open, and let them try again."""
        self._set_busy(False)
        say(self.problem, why, is_problem=True)
        self.passphrase.start_again()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.passphrase.start_again()

    def _on_typed(self) -> None:
        say(self.problem, "")
        self._strength.show_for(self.passphrase.text())

    def _on_entered(self) -> None:
        if self._is_new and not self.again.text():
            self.again.start_again()
        else:
            self._on_go_on()

    def _on_go_on(self) -> None:
        if problem := self._problem():
            say(self.problem, problem, is_problem=True)
            return
        self._set_busy(True)
        told = self.passphrase_chosen if self._is_new else self.passphrase_given
        told.emit(self.passphrase.text())

    def _problem(self) -> str:
        typed = self.passphrase.text()
        if not typed:
            return self.tr("Type your passphrase first.")
        if self._is_new and len(typed) < least_characters():
            return self.tr("Use at least {least} characters; a few words make a good passphrase.").format(
                least=least_characters()
            )
        if self._is_new and typed != self.again.text():
            return self.tr("The two are not the same. Type the passphrase once more.")
        return ""

    def _set_busy(self, busy: bool) -> None:
        self._busy.setVisible(busy)
        for control in (self.go_on, self.passphrase, self.again):
            control.setEnabled(not busy)
