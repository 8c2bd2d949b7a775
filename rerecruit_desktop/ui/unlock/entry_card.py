"""What every way into the notebook looks like: a card with a heading, fields, what went wrong, and one main button."""

from pathlib import Path

from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QVBoxLayout, QWidget

from rerecruit_desktop.ui.widgets.form import say
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label, mark
from rerecruit_desktop.ui.widgets.secret_field import SecretField

CARD_WIDTH = 420


class EntryCard(QFrame):
    """Fields are added to :attr:`fields`, more ways to go on to :attr:`below`."""

    def __init__(self, folder: Path, look: Look, go_on: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.title = label("", "h1", wraps=True)
        self.text = label("", "muted", wraps=True)
        self.fields = QVBoxLayout()
        self.problem = label("", "problem", wraps=True)
        self.go_on = button(go_on, "primary")
        self.below = QVBoxLayout()
        self._busy = QProgressBar(maximum=0, textVisible=False)
        self._place = label(str(folder), "small", wraps=True)
        self._lay_out_card()

    def _lay_out_card(self) -> None:
        mark(self, role="card")
        self.setMaximumWidth(self.look.px(CARD_WIDTH))
        self.setMinimumWidth(min(self.look.px(CARD_WIDTH), 640))
        sign = QLabel()
        sign.setPixmap(self.look.icon("app", "primary", 40).pixmap(40, 40))
        self.fields.setSpacing(14)
        self.below.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 28)
        column.setSpacing(14)
        above: tuple[QWidget, ...] = (sign, self.title, self.text)
        beneath: tuple[QWidget, ...] = (self.problem, self.go_on, self._busy)
        for part in above:
            column.addWidget(part)
        column.addLayout(self.fields)
        for part in beneath:
            column.addWidget(part)
        column.addLayout(self.below)
        column.addWidget(self._place)
        self.problem.hide()
        self._busy.hide()
        self._busy.setAccessibleName(self.tr("Opening"))

    def say_heading(self, title: str, text: str) -> None:
        self.title.setText(title)
        self.text.setText(text)

    def refuse(self, why: str) -> None:
        """Say why it did not open, and let them try again."""
        self.set_busy(False)
        say(self.problem, why, is_problem=True)
        self.start_again()

    def start_again(self) -> None:
        """Give the keyboard to the field that comes first."""
        raise NotImplementedError

    def controls(self) -> tuple[QWidget, ...]:
        """What can't be used while it is being opened."""
        return (self.go_on,)

    def set_busy(self, busy: bool) -> None:
        self._busy.setVisible(busy)
        for control in self.controls():
            control.setEnabled(not busy)

    def _on_typed(self) -> None:
        say(self.problem, "")


class PassphraseEntry(EntryCard):
    """A card with a passphrase on it, that of the notebook or one for a new notebook."""

    passphrase: SecretField

    def fill(self, passphrase: str) -> None:
        """As if ``passphrase`` had been typed."""
        raise NotImplementedError

    def on_go_on(self) -> None:
        """Tell what was typed, or what is wrong with it."""
        raise NotImplementedError

    def start_again(self) -> None:
        self.passphrase.start_again()

    def refuse_wrong(self, why: str) -> None:
        """Refuse a wrong passphrase."""
        self.refuse(why)

    def offer_keychain(self) -> None:
        """The computer's keychain could open the notebook, if there is one yet."""
