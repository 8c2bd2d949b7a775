"""The first thing that is seen: choosing a passphrase for a new notebook, or opening the one there is."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.ui.unlock.entry_card import EntryCard, PassphraseEntry
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import mark, scrolling
from rerecruit_desktop.ui.widgets.tab_order import follow_layout

if TYPE_CHECKING:
    from rerecruit_desktop.ui.unlock.recover_card import RecoverCard


class UnlockPage(QWidget):
    """Asks for what opens the notebook; who opens it is not its business.

    The signals tell what was typed or wanted. Afterwards the owner calls :meth:`refuse`, :meth:`refuse_wrong` or
    :meth:`accept_code`, or takes the page away.
    """

    passphrase_given = Signal(str)
    passphrase_chosen = Signal(str)
    keychain_wanted = Signal()
    code_given = Signal(str)
    recovered = Signal(str, str)  # the recovery code, and the new passphrase

    def __init__(self, folder: Path, look: Look, *, is_new: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_new = is_new
        self._folder, self._look = folder, look
        self.entry = self._choosing() if is_new else self._unlocking()
        self._recover: RecoverCard | None = None
        self._middle = QHBoxLayout()
        self.passphrase, self.go_on, self.problem = self.entry.passphrase, self.entry.go_on, self.entry.problem
        self._lay_out()

    def _choosing(self) -> PassphraseEntry:
        from rerecruit_desktop.ui.unlock.choose_card import ChooseCard

        card = ChooseCard(self._folder, self._look)
        card.chosen.connect(self.passphrase_chosen)
        return card

    def _unlocking(self) -> PassphraseEntry:
        from rerecruit_desktop.ui.unlock.passphrase_card import PassphraseCard

        card = PassphraseCard(self._folder, self._look)
        card.given.connect(self.passphrase_given)
        card.keychain_wanted.connect(self.keychain_wanted)
        card.code_wanted.connect(self.show_recovery)
        return card

    def _lay_out(self) -> None:
        mark(self, ground="paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._middle.addStretch(1)
        self._middle.addWidget(self.entry)
        self._middle.addStretch(1)
        inside = QWidget()
        mark(inside, ground="paper")
        around = QVBoxLayout(inside)
        around.addStretch(2)
        around.addLayout(self._middle)
        around.addStretch(3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))
        follow_layout(self)

    @property
    def recover(self) -> "RecoverCard":
        """The card that asks for the recovery code; made when first wanted."""
        if self._recover is None:
            from rerecruit_desktop.ui.unlock.recover_card import RecoverCard

            self._recover = RecoverCard(self._folder, self._look)
            self._recover.hide()
            self._middle.insertWidget(1, self._recover)
            follow_layout(self)
            self._recover.code_given.connect(self.code_given)
            self._recover.passphrase_chosen.connect(self.recovered)
            self._recover.left.connect(self.show_entry)
        return self._recover

    @property
    def _shown(self) -> EntryCard:
        return self._recover if self._recover is not None and not self._recover.isHidden() else self.entry

    def show_recovery(self) -> None:
        """Ask for the recovery code."""
        self._turn_to(self.recover, self.entry)

    def show_entry(self) -> None:
        """Ask for the passphrase."""
        self._turn_to(self.entry, self.recover)

    def _turn_to(self, card: EntryCard, other: EntryCard) -> None:
        other.hide()
        card.show()
        card.start_again()

    def go_in_with(self, passphrase: str) -> None:
        """As if ``passphrase`` had been typed and entered."""
        self.entry.fill(passphrase)
        self.entry.on_go_on()

    def offer_keychain(self) -> None:
        """The computer's keychain can open this notebook."""
        self.entry.offer_keychain()

    def refuse(self, why: str) -> None:
        """Say why the notebook did not open, and let them try again."""
        self._shown.refuse(why)

    def refuse_wrong(self, why: str) -> None:
        """The same after a wrong passphrase."""
        self.entry.refuse_wrong(why)

    def accept_code(self) -> None:
        """The recovery code opens the notebook."""
        self.recover.accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._shown.start_again()
