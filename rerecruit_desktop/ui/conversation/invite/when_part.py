"""When, how long and where; and what is unlikely about it."""

from dataclasses import replace
from datetime import date, time

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import LONGEST_MINUTES, SHORTEST_MINUTES
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.conversation.invite.inviting import Inviting
from rerecruit_desktop.ui.conversation.invite.moving import Moving
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.form import hint_label, named, say
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.number_field import NumberField
from rerecruit_desktop.ui.widgets.time_field import TimeField


class WhenPart(QWidget):
    def __init__(self, inviting: Inviting, moving: Moving, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inviting, self._moving = inviting, moving
        self.day = DateField(inviting.session.today, look)
        self.time = TimeField()
        self.minutes = NumberField(least=5, most=480, step=5)
        self.place = LineField(self.tr("a room, a café, a walk"))
        self.hint = hint_label()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for stretch, name, field in (
            (5, self.tr("Day"), self.day),
            (3, self.tr("Time"), self.time),
            (3, self.tr("Minutes"), self.minutes),
        ):
            field.setMinimumWidth(1)
            row.addLayout(named(name, field), stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(row)
        column.addLayout(named(self.tr("Place"), self.place, self.hint))

    def _connect(self) -> None:
        for field in (self.day, self.time):
            field.editingFinished.connect(self._moving.rest)
        self.day.chosen.connect(self._on_day)
        self.time.chosen.connect(self._on_time)
        self.minutes.chosen.connect(self._on_minutes)
        self.place.typed.connect(self._on_place)
        self._inviting.changed.connect(self.show_remarks)

    def show_draft(self) -> None:
        self._moving.rest()
        invite = self._inviting.invite
        self.day.fill(invite.meet_on)
        self.time.fill(invite.meet_at)
        self.minutes.fill(invite.minutes)
        self.place.fill(invite.place)
        self.show_remarks()

    def show_remarks(self) -> None:
        say(self.hint, " ".join(self._remarks(self._inviting.today)))

    def _on_day(self, day: date | None) -> None:
        self._moving.to(day, self._inviting.invite.meet_at)

    def _on_time(self, at: time | None) -> None:
        self._moving.to(self._inviting.invite.meet_on, at)

    def _on_minutes(self, minutes: int) -> None:
        self._inviting.put(replace(self._inviting.invite, minutes=minutes))

    def _on_place(self, place: str) -> None:
        self._inviting.put(replace(self._inviting.invite, place=one_line(place)))

    def _remarks(self, today: date) -> list[str]:
        invite, joined, remarks = self._inviting.invite, self._inviting.person.joined_on, []
        if invite.meet_on and joined and invite.meet_on < joined:
            remarks.append(self.tr("That is before they joined."))
        elif invite.meet_on and invite.meet_on < today and self._inviting.conversation.is_open:
            remarks.append(self.tr("That day has passed."))
        if invite.minutes < SHORTEST_MINUTES:
            remarks.append(self.tr("Shorter than 20 minutes hardly leaves them time to speak."))
        elif invite.minutes > LONGEST_MINUTES:
            remarks.append(self.tr("20 to 45 minutes are usually enough."))
        return remarks
