"""Which part of the team is shown: everybody, one team, or those with one tag."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from rerecruit_desktop.ui.team.overview import EVERYBODY, Group

_LONGEST = 60  # characters of a name


class GroupChoice(QComboBox):
    """Hidden while there is nothing to choose between."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[Group, ...] = (EVERYBODY,)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setAccessibleName(self.tr("Which part of the team"))
        self.setToolTip(self.tr("Show everybody, one team, or those with one tag"))
        self.activated.connect(self._on_activated)

    @property
    def group(self) -> Group:
        return self._groups[max(self.currentIndex(), 0)]

    def show_groups(self, groups: Sequence[Group], current: Group) -> None:
        """Offer ``groups`` without telling."""
        if tuple(groups) != self._groups or self.count() == 0:
            self._groups = tuple(groups)
            self.clear()
            self.addItems([self._text(group) for group in groups])
        self.setCurrentIndex(self._groups.index(current))
        self.setVisible(len(self._groups) > 1)

    def _text(self, group: Group) -> str:
        if group.tag:
            return self.tr("Tag: {name}").format(name=group.tag[:_LONGEST])
        return group.team[:_LONGEST] or self.tr("Everybody")

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page must not change it on the way."""
        event.ignore()

    def _on_activated(self) -> None:
        self.chosen.emit(self.group)
