"""The meeting as an entry for the calendar: what it says, and the file."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.exchange import ics
from rerecruit_desktop.exchange.door import write_whole
from rerecruit_desktop.ui.conversation.invite.inviting import Inviting
from rerecruit_desktop.ui.conversation.invite.outside import Outside
from rerecruit_desktop.ui.jobs import Jobs, Progress
from rerecruit_desktop.ui.widgets.flow import FlowLabel, shortened
from rerecruit_desktop.ui.widgets.form import hint_label, named, say
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, card, label
from rerecruit_desktop.ui.widgets.tick import Tick

_LONGEST = 120


class CalendarCard(QWidget):
    """Nothing in it is kept: it says as little as can be, each time anew, unless one asks for more."""

    def __init__(
        self, inviting: Inviting, look: Look, jobs: Jobs, outside: Outside, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._inviting, self._jobs, self._outside = inviting, jobs, outside
        self._of = Id("")
        self.title = LineField()
        self.with_message, self.with_guest = Tick(look), Tick(look)
        self.hint = hint_label()
        self.save = button(self.tr("Save calendar entry…"), key="Ctrl+Shift+D", tip=self.tr("A file for any calendar"))
        look.dress(self.save, "calendar", "ink", 16)
        self._lay_out()
        self.save.clicked.connect(self._on_save)
        inviting.changed.connect(self._show_state)

    def _lay_out(self) -> None:
        frame, column = card()
        column.setSpacing(8)
        column.addWidget(label(self.tr("For the calendar"), "strong"))
        column.addWidget(
            FlowLabel(self.tr("Calendars are often seen by others; this entry says only what you see here."), "muted")
        )
        column.addLayout(named(self.tr("Title of the entry"), self.title))
        column.addWidget(self.with_message)
        column.addWidget(self.with_guest)
        foot = QHBoxLayout()
        foot.addWidget(self.save)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addWidget(self.hint)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)

    def show_draft(self) -> None:
        """For another conversation it is a plain entry again."""
        if self._of != self._inviting.conversation.id:
            self._of = self._inviting.conversation.id
            self.title.fill(self.tr("Conversation"))
            for one in (self.with_message, self.with_guest):
                one.setChecked(False)
        self._show_state()

    def _show_state(self) -> None:
        email = shortened(self._inviting.person.email.strip(), _LONGEST)
        self.with_message.show_text(self.tr("With the message as its description"))
        self.with_guest.show_text(self.tr("With {email} as a guest").format(email=email))
        self.with_guest.setVisible(bool(email))
        missing = self._missing()
        self.save.setEnabled(not missing)
        moved = self.tr("Saved again, an entry that was moved takes the place of the old one.")
        say(self.hint, missing or (moved if self._inviting.invite.moves else ""))

    def _missing(self) -> str:
        invite = self._inviting.invite
        if invite.meet_on is None or invite.meet_at is None:
            return self.tr("It needs a day and a time first.")
        if not ics.EARLIEST <= invite.meet_on <= ics.LATEST:
            return self.tr("No calendar reaches as far as that day.")
        return ""

    def _meeting(self) -> ics.Meeting | None:
        invite, person = self._inviting.invite, self._inviting.person
        if invite.meet_on is None or invite.meet_at is None:
            return None
        return ics.Meeting(
            uid=self._inviting.conversation.id,
            day=invite.meet_on,
            at=invite.meet_at,
            minutes=invite.minutes,
            title=self.title.text().strip() or self.tr("Conversation"),
            place=invite.place,
            description=invite.message if self.with_message.isChecked() else "",
            guest=person.email if self.with_guest.isChecked() else "",
            moves=len(invite.moves),
        )

    def _on_save(self) -> None:
        if (meeting := self._meeting()) is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = self.tr("conversation-{day}.ics").format(day=meeting.day.isoformat())
        if (place := self._outside.ask_place(self, Path(folder) / name)) is None:
            return
        place = place if place.suffix else place.with_suffix(".ics")
        write = partial(_write, place, meeting, self._outside)
        self._jobs.start(write, self._on_saved, self._inviting.messages.refuse)

    def _on_saved(self, place: Path) -> None:
        text = self.tr("Saved as {file}. Opening it puts the meeting into your calendar.")
        self._inviting.messages.say(text.format(file=place))


def _write(place: Path, meeting: ics.Meeting, outside: Outside, _progress: Progress) -> Path:
    write_whole(place, ics.calendar_file(meeting, outside.zone(), outside.now()))
    return place
