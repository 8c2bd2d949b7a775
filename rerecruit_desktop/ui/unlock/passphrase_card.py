"""Unlocking with the passphrase, or with the computer's keychain where that was turned on."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rerecruit_desktop.ui.caps_hint import CapsHint
from rerecruit_desktop.ui.unlock.entry_card import PassphraseEntry
from rerecruit_desktop.ui.unlock.pause import Pause
from rerecruit_desktop.ui.widgets.form import named, say
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label
from rerecruit_desktop.ui.widgets.secret_field import SecretField


class PassphraseCard(PassphraseEntry):
    given = Signal(str)
    keychain_wanted = Signal()
    code_wanted = Signal()

    def __init__(self, folder: Path, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(folder, look, self.tr("Unlock"), parent)
        self.passphrase = SecretField(look)
        self.keychain = button(self.tr("Unlock with this computer"))
        self.use_code = button(self.tr("Use the recovery code"), "link")
        self.pause = Pause(self)
        self._next_try = label("", "hint", wraps=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.say_heading(self.tr("Welcome back"), self.tr("Your notebook is locked."))
        self.fields.addLayout(named(self.tr("Passphrase"), self.passphrase))
        self.fields.addWidget(CapsHint(self.passphrase))
        self.below.addWidget(self._next_try)
        self.below.addWidget(self.keychain)
        self.below.addWidget(self.use_code)
        self._next_try.hide()
        self.keychain.hide()

    def _connect(self) -> None:
        self.go_on.clicked.connect(self.on_go_on)
        self.passphrase.entered.connect(self.on_go_on)
        self.passphrase.typed.connect(self._on_typed)
        self.keychain.clicked.connect(self._on_keychain)
        self.use_code.clicked.connect(self.code_wanted)
        self.pause.ticked.connect(self._on_ticked)

    def fill(self, passphrase: str) -> None:
        self.passphrase.setText(passphrase)

    def offer_keychain(self) -> None:
        """The computer can open this notebook: let Enter do it, unless somebody is typing already."""
        self.keychain.setVisible(True)
        if not self.passphrase.text() and self.passphrase.isEnabled():
            self.keychain.setFocus()

    def refuse(self, why: str) -> None:
        self._set_waiting(False)
        super().refuse(why)
        self.go_on.setEnabled(not self.pause.left_s)

    def refuse_wrong(self, why: str) -> None:
        """The passphrase was wrong: after some of them the next try has to wait a little."""
        self.pause.begin()
        self.refuse(why)

    def controls(self) -> tuple[QWidget, ...]:
        return self.go_on, self.passphrase, self.keychain, self.use_code

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whoever begins to type means the passphrase, wherever the keyboard is; Enter means what is offered."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.focusWidget() is self.keychain:
            self.keychain.click()
            return
        if self.passphrase.isEnabled() and event.text().isprintable() and event.text().strip():
            self.passphrase.setFocus()
            self.passphrase.insert(event.text())
            return
        super().keyPressEvent(event)

    def on_go_on(self) -> None:
        if self.pause.left_s:
            return
        if not self.passphrase.text():
            say(self.problem, self.tr("Type your passphrase first."), is_problem=True)
            return
        self.set_busy(True)
        self.given.emit(self.passphrase.text())

    def _on_keychain(self) -> None:
        self._set_waiting(True)
        self.keychain_wanted.emit()

    def _set_waiting(self, waiting: bool) -> None:
        """The keychain may ask for its own password, or not answer: the passphrase can be typed meanwhile."""
        self.keychain.setEnabled(not waiting)
        words = self.tr("Waiting for this computer…") if waiting else self.tr("Unlock with this computer")
        self.keychain.setText(words)
        self.keychain.setAccessibleName(words)
        if waiting:
            self.passphrase.setFocus()

    def _on_ticked(self, left_s: int) -> None:
        self.go_on.setEnabled(not left_s and self.passphrase.isEnabled())
        say(self._next_try, self.tr("You can try again in {n} s.").format(n=left_s) if left_s else "")
