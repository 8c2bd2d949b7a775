"""What keeps a person here at a glance: a bar for each need, with its mark and where it is going."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from rerecruit_desktop.domain.guide import Guide
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.pulse import MET, Pulse, latest, of_need, trend
from rerecruit_desktop.ui.follow_through.wording import trend_sign, trend_text
from rerecruit_desktop.ui.person.cards import Card
from rerecruit_desktop.ui.widgets.elided import ElidedLabel
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, empty, label
from rerecruit_desktop.ui.widgets.share_bar import ShareBar

_HIGH, _LOW = 4, 2  # marks from and up to which a need counts as met, and as starved


class NeedsCard(Card):
    """``marking_wanted`` by its heading, or by a click anywhere on it."""

    marking_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self.heading = button("", "eyebrow")
        super().__init__(self.tr("What keeps them here · your read"), parent, self.heading)
        self._look = look
        self._shown: tuple[tuple[Pulse, ...], Guide] | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.heading.setAccessibleName(self.tr("What keeps them here: mark the needs"))
        self.heading.setToolTip(self.tr("Mark the needs"))
        self.heading.clicked.connect(self.marking_wanted)

    def show_pulses(self, pulses: tuple[Pulse, ...], guide: Guide) -> None:
        self._shown = pulses, guide
        self.draw()

    def draw(self) -> None:
        if self._shown is None:
            return
        pulses, guide = self._shown
        name = self.tr("What keeps them here") if self.is_compact else self.tr("What keeps them here · your read")
        self.heading.setText(name.upper())
        empty(self.column)
        read = latest(pulses)
        if not read:
            text = self.tr("Click to mark how far their five needs are met.")
            self.column.addWidget(FlowLabel(text, "muted"))
            return
        shown = sorted(read, key=lambda need: read[need].mark)[:1] if self.is_compact else list(Need)
        self.column.addLayout(self._rows(shown, read, pulses, guide))

    def _rows(self, needs: list[Need], read: dict[Need, Pulse], pulses: tuple[Pulse, ...], guide: Guide) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, need in enumerate(needs):
            name = guide.need(need).name
            grid.addWidget(_small(name), row, 0)
            if need in read:
                by = trend(pulses, need) if len(of_need(pulses, need)) > 1 else None
                grid.addWidget(self._bar(name, read[need].mark, by), row, 1)
                grid.addWidget(label(_told(read[need].mark, by), "small"), row, 2)
            else:
                grid.addWidget(label(self.tr("not marked"), "small"), row, 1, 1, 2)
        return grid

    def _bar(self, name: str, mark: int, by: int | None) -> ShareBar:
        bar = ShareBar(self._look)
        bar.show_share(mark, MET, "primary" if mark >= _HIGH else "bad" if mark <= _LOW else "accent")
        spoken = self.tr("{need}: {mark} of {most}").format(need=name, mark=mark, most=MET)
        bar.setAccessibleName(spoken if by is None else f"{spoken}, {trend_text(by)}")
        bar.setToolTip(bar.accessibleName())
        return bar

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.marking_wanted.emit()


def _small(text: str) -> ElidedLabel:
    made = ElidedLabel(text)
    made.setProperty("role", "cell")
    return made


def _told(mark: int, by: int | None) -> str:
    return str(mark) if by is None else f"{mark} {trend_sign(by)}"
