"""What helps while one speaks, on demand: what to remember, honest answers, what could be said, what to leave out."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.guide import StageGuide
from rerecruit_desktop.domain.points import Point
from rerecruit_desktop.ui.settings import Settings
from rerecruit_desktop.ui.widgets.flow import FlowLabel, shortened
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, empty, label, set_key


class Cues(QWidget):
    """``switch`` shows them or hides them, and that is remembered; at first they are shown."""

    def __init__(self, look: Look, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._settings = look, settings
        self.switch = button("", "quiet")
        self.switch.setCheckable(True)
        self._inside = QWidget()
        self._parts = {name: QVBoxLayout() for name in ("cues", "expected", "could_say", "avoid")}
        self._heads = {
            "cues": label(self.tr("Remember"), "h2"),
            "expected": label(self.tr("If they ask for"), "h2"),
            "could_say": label(self.tr("Could say"), "h2"),
            "avoid": label(self.tr("Better not"), "h2"),
        }
        self._lay_out()
        self.switch.setChecked(settings is None or settings.shows_cues)
        self._show(self.switch.isChecked())
        self.switch.toggled.connect(self._on_switched)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 8, 0, 0)
        inside.setSpacing(6)
        for name, part in self._parts.items():
            part.setSpacing(6)
            inside.addWidget(self._heads[name])
            inside.addLayout(part)
            inside.addSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.switch)
        column.addWidget(self._inside)

    def show_stage(self, guide: StageGuide) -> None:
        said = tuple(self.tr("“{phrase}”").format(phrase=one) for one in guide.could_say)
        for name, texts in (("cues", guide.cues), ("could_say", said), ("avoid", guide.avoid)):
            empty(self._parts[name])
            self._heads[name].setVisible(bool(texts))
            for text in texts:
                self._parts[name].addWidget(FlowLabel(text, "muted"))

    def show_expected(self, points: Sequence[Point]) -> None:
        """The hard requests to expect, each with the answer prepared for it: they may come at any stage."""
        part = self._parts["expected"]
        empty(part)
        self._heads["expected"].setVisible(bool(points))
        for point in points:
            part.addWidget(FlowLabel(shortened(point.title), "strong"))
            part.addWidget(FlowLabel(shortened(point.detail.strip()) or self.tr("No answer is prepared."), "muted"))

    def _on_switched(self, is_open: bool) -> None:
        if self._settings is not None:
            self._settings.shows_cues = is_open
        self._show(is_open)

    def _show(self, is_open: bool) -> None:
        self._inside.setVisible(is_open)
        text = self.tr("Hide the cues") if is_open else self.tr("Show the cues")
        self.switch.setText(text)
        self.switch.setAccessibleName(text)
        set_key(self.switch, "F3", text)  # a new text takes the key away
        self._look.dress(self.switch, "chevron-up" if is_open else "chevron-down", "muted", 16)
