"""Choosing a passphrase: typed twice, pasted if one likes, with its strength and what Caps Lock may do to it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.ui.caps_hint import CapsHint
from rerecruit_desktop.ui.strength import PassphraseStrength, least_characters
from rerecruit_desktop.ui.widgets.form import named
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.secret_field import SecretField


class NewPassphrase(QWidget):
    """``typed`` on every change, ``entered`` on Enter in the last field."""

    typed = Signal()
    entered = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.passphrase = SecretField(look)
        self.again = SecretField(look)
        self.strength = PassphraseStrength()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(named(name, self.passphrase))
        column.addWidget(self.strength)
        column.addLayout(named(self.tr("Once more, to be sure"), self.again))
        column.addWidget(CapsHint(self.passphrase, self.again))
        for field in (self.passphrase, self.again):
            field.typed.connect(self._on_typed)
        self.passphrase.entered.connect(self._on_entered)
        self.again.entered.connect(self.entered)

    def text(self) -> str:
        return self.passphrase.text()

    def fill(self, passphrase: str) -> None:
        """As if ``passphrase`` had been typed twice."""
        for field in (self.passphrase, self.again):
            field.setText(passphrase)

    def clear(self) -> None:
        self.fill("")

    def problem(self) -> str:
        """What is wrong with the choice, or nothing."""
        if not self.text():
            return self.tr("Type your passphrase first.")
        if len(self.text()) < least_characters():
            return self.tr("Use at least {least} characters; a few words make a good passphrase.").format(
                least=least_characters()
            )
        if self.text() != self.again.text():
            return self.tr("The two are not the same. Type the passphrase once more.")
        return ""

    def _on_typed(self) -> None:
        if self.sender() is self.passphrase:
            self.strength.show_for(self.text())
        self.typed.emit()

    def _on_entered(self) -> None:
        if self.again.text():
            self.entered.emit()
        else:
            self.again.start_again()
