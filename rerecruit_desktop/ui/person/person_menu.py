"""What one seldom does with a person: their photograph, who knows of their work, merging two entries."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from rerecruit_desktop.ui.widgets.flow import shortened

_MOST_NAMES, _LONGEST = 12, 60


class PersonMenu(QMenu):
    """``knowing_wanted`` tells the name of somebody whose knowledge is to be looked through."""

    photograph_wanted = Signal()
    removal_wanted = Signal()
    knowing_wanted = Signal(str)
    merge_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._email = ""
        self.choose = self.addAction(self.tr("Choose a photograph…"), self.photograph_wanted.emit)
        self.remove = self.addAction(self.tr("Remove the photograph"), self.removal_wanted.emit)
        self.addSeparator()
        self.knowing = self.addMenu(self.tr("Who knows of their work"))
        self.copy_email = self.addAction(self.tr("Copy the email address"), self._on_copy_email)
        self.addSeparator()
        self.merge = self.addAction(self.tr("Merge with another entry…"), self.merge_wanted.emit)

    def prepare(self, *, has_photograph: bool, email: str, known: Sequence[tuple[str, int]]) -> None:
        """Offer what there is to do; ``known`` are names, with how many contributions each knows of."""
        self.remove.setEnabled(has_photograph)
        self._email = email.strip()
        self.copy_email.setEnabled(bool(self._email))
        self._names = tuple(name for name, _ in known)
        self.knowing.clear()
        self.knowing.setEnabled(bool(known))
        for name, count in known[:_MOST_NAMES]:
            shown = shortened(name, _LONGEST).replace("&", "&&")
            self.knowing.addAction(f"{shown} · {count}", partial(self.knowing_wanted.emit, name))
        self.knowing.addSeparator()
        self.knowing.addAction(self.tr("Copy all names"), self._on_copy_names)

    def _on_copy_names(self) -> None:
        QGuiApplication.clipboard().setText(", ".join(self._names))

    def _on_copy_email(self) -> None:
        QGuiApplication.clipboard().setText(self._email)
