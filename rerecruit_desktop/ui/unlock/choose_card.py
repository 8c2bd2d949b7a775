"""The first run: a passphrase is chosen for a new notebook."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rerecruit_desktop.ui.new_passphrase import NewPassphrase
from rerecruit_desktop.ui.unlock.entry_card import PassphraseEntry
from rerecruit_desktop.ui.widgets.form import say
from rerecruit_desktop.ui.widgets.look import Look


class ChooseCard(PassphraseEntry):
    chosen = Signal(str)

    def __init__(self, folder: Path, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(folder, look, self.tr("Create the notebook"), parent)
        self._new = NewPassphrase(look, self.tr("Choose a passphrase"))
        self.passphrase, self.again = self._new.passphrase, self._new.again
        self.fields.addWidget(self._new)
        text = self.tr(
            "It stays on this computer, encrypted with your passphrase. Nobody can open it without, "
            "not even we: choose one you will remember."
        )
        self.say_heading(self.tr("Your private notebook"), text)
        self._new.typed.connect(self._on_typed)
        self._new.entered.connect(self.on_go_on)
        self.go_on.clicked.connect(self.on_go_on)

    def fill(self, passphrase: str) -> None:
        self._new.fill(passphrase)

    def controls(self) -> tuple[QWidget, ...]:
        return self.go_on, self.passphrase, self.again

    def on_go_on(self) -> None:
        if problem := self._new.problem():
            say(self.problem, problem, is_problem=True)
            return
        self.set_busy(True)
        self.chosen.emit(self._new.text())
