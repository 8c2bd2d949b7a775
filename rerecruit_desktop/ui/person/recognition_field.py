"""Recognition given: when and how, and whether that is how they like it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.person import Person, Recognition
from rerecruit_desktop.domain.recognising import Fit, fit
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.names import recognition_text
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.form import Form
from rerecruit_desktop.ui.widgets.icon_label import IconLabel
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button

SIGNS = {
    Fit.AS_LIKED: ("check", "good"),
    Fit.OTHERWISE: ("warning", "accent"),
    Fit.NOT_ASKED: ("help", "muted"),
    Fit.NOT_SAID: ("help", "muted"),
}


class RecognitionField(QWidget):
    """``changed`` when another day or way was given, ``wanted`` when they were thanked just now."""

    changed = Signal()
    wanted = Signal()

    def __init__(self, today: Callable[[], date], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._person: Person | None = None
        self._thanked: date | None = None
        self.now = button(self.tr("Recognise now"), key="Alt+R", tip=self.tr("Thanked today, as they like it"))
        self.day = DateField(today, look)
        ways = [(one, recognition_text(one)) for one in Recognition if one is not Recognition.UNKNOWN]
        self.how: Choice[Recognition] = Choice([(Recognition.UNKNOWN, self.tr("not said")), *ways], shrinks=True)
        self._sign = IconLabel(look, "help")
        self.told = FlowLabel("", "small")
        look.dress(self.now, "check")
        self._lay_out()
        self.now.clicked.connect(self.wanted)
        self.day.chosen.connect(self._on_changed)
        self.how.chosen.connect(self._on_how)

    def _lay_out(self) -> None:
        form = Form()
        form.add_beside((self.tr("Recognised on"), self.day), (self.tr("How"), self.how))
        mark = QHBoxLayout()
        mark.setSpacing(8)
        mark.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        mark.addWidget(self.told, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(form)
        column.addLayout(mark)
        column.addWidget(self.now, 0, Qt.AlignmentFlag.AlignLeft)

    def fill(self, day: date | None, how: Recognition, person: Person | None, thanked: date | None) -> None:
        """Show when and how; ``thanked`` is the day they were thanked for it in a conversation."""
        self._person, self._thanked = person, thanked
        self.day.fill(day)
        self.how.fill(how)
        self._tell()

    def _on_how(self, how: Recognition) -> None:
        if self.day.day is None and how is not Recognition.UNKNOWN:
            self.day.fill(self._today())
        self._on_changed()

    def _on_changed(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        day = self.day.day
        self.now.setVisible(day is None)
        found = self._fit()
        icon, token = SIGNS[found] if day is not None else ("star", "accent")
        if day is None and self._thanked is not None:
            icon, token = "check", "good"
        self._sign.show_icon(icon, token)
        words = self._fit_text(found) if day is not None else self._waiting_text()
        self.told.setText(words)
        self.how.setAccessibleDescription(words)

    def _fit(self) -> Fit:
        liked = self._person.recognition if self._person else Recognition.UNKNOWN
        return fit(self.how.value, liked)

    def _waiting_text(self) -> str:
        if self._thanked is not None:
            day = day_text(self._thanked, self._today())
            return self.tr("Thanked in the conversation of {day}.").format(day=day)
        return self.tr("Not recognised yet. {likes}").format(likes=self._likes()).strip()

    def _likes(self) -> str:
        if self._person is None or self._person.recognition is Recognition.UNKNOWN:
            return self.tr("You have not asked yet how they like it.")
        return self.tr("They like {what}.").format(what=recognition_text(self._person.recognition))

    def _fit_text(self, found: Fit) -> str:
        return {
            Fit.AS_LIKED: self.tr("That is how they like it."),
            Fit.OTHERWISE: self.tr("Not as they like it. {likes}").format(likes=self._likes()),
            Fit.NOT_ASKED: self._likes(),
            Fit.NOT_SAID: self._likes(),
        }[found]
