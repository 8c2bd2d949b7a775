"""What can be done to an entry as a whole: favourite, hide, reset, delete."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from rerecruit_desktop.domain.guide_parts import EntryKind
from rerecruit_desktop.domain.own_words import Listed
from rerecruit_desktop.ui.guide.blank import says_something
from rerecruit_desktop.ui.guide.own_keeping import OwnKeeping
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.keys import add_key
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button


class EntryVerbs(FoldingRow):
    """Shows only what makes sense for the entry that is shown."""

    def __init__(self, keeping: OwnKeeping, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(spacing=4, parent=parent)
        self._keeping, self._look = keeping, look
        self._one: Listed | None = None
        self.star = button("", "quiet")
        self.hide_button = button("", "quiet")
        self.reset = button(self.tr("Reset"), "quiet", tip=self.tr("Back to the guide's words  (Alt+R)"))
        self.delete = button(self.tr("Delete"), "quiet", tip=self.tr("Delete this entry of your own  (Alt+D)"))
        look.dress(self.reset, "undo", "muted", 16)
        look.dress(self.delete, "trash", "muted", 16)
        for made, slot in (
            (self.star, self._on_star),
            (self.hide_button, self._on_hide),
            (self.reset, self._on_reset),
            (self.delete, self._on_delete),
        ):
            self.row.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
            made.clicked.connect(slot)
        self.row.addStretch(1)

    def add_keys(self, where: QWidget) -> None:
        """Let the keys count anywhere inside ``where``."""
        for key, pressed in (
            ("Alt+S", self.star),
            ("Alt+H", self.hide_button),
            ("Alt+R", self.reset),
            ("Alt+D", self.delete),
        ):
            add_key(where, key, partial(press, pressed))

    def show_entry(self, one: Listed) -> None:
        """Offer what can be done to ``one``."""
        self._one = one
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        is_added = one.own is not None and one.own.is_added
        self.star.setVisible(one.kind is EntryKind.QUESTION and one.is_whole)
        self.hide_button.setVisible(one.kind.is_open and one.is_whole)
        self.reset.setVisible(one.is_changed)
        self.delete.setVisible(is_added and says_something(one))
        _say(self.star, self.tr("Unfavourite") if one.is_favourite else self.tr("Favourite"), "Alt+S")
        self._look.dress(self.star, "star", "accent" if one.is_favourite else "muted", 16)
        _say(self.hide_button, self.tr("Show again") if one.is_hidden else self.tr("Hide"), "Alt+H")
        self._look.dress(self.hide_button, "eye" if one.is_hidden else "eye-off", "muted", 16)
        if had_focus:
            self._keep_focus()

    def _keep_focus(self) -> None:
        """Where the button that had it is gone, the first that is there has it."""
        buttons = (self.star, self.hide_button, self.reset, self.delete)
        there = [made for made in buttons if not made.isHidden()]
        if there and not any(made.hasFocus() for made in there):
            there[0].setFocus()

    def _on_star(self) -> None:
        if self._one is not None:
            self._keeping.star(self._one, is_favourite=not self._one.is_favourite)

    def _on_hide(self) -> None:
        if self._one is not None:
            (self._keeping.show_again if self._one.is_hidden else self._keeping.hide)(self._one)

    def _on_reset(self) -> None:
        if self._one is not None:
            self._keeping.reset(self._one)

    def _on_delete(self) -> None:
        if self._one is not None:
            self._keeping.delete(self._one)


def press(pressed: QPushButton) -> None:
    """As a click, where there is such a button now."""
    if pressed.isVisible():
        pressed.click()


def _say(made: QPushButton, words: str, key: str) -> None:
    made.setText(words)
    made.setAccessibleName(words)
    made.setToolTip(f"{words}  ({key})")
