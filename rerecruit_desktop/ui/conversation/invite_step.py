"""The first step: when, how long and where, and a message that says why."""

from dataclasses import replace
from datetime import date, time

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import LONGEST_MINUTES, SHORTEST_MINUTES, Invite
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.conversation.invite import invitation_text
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.calm_wheel import CalmWheel
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.flow import FlowLabel, shortened
from rerecruit_desktop.ui.widgets.form import hint_label, named, say
from rerecruit_desktop.ui.widgets.growing_text import GrowingText
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.number_field import NumberField
from rerecruit_desktop.ui.widgets.parts import button, label, scrolling
from rerecruit_desktop.ui.widgets.readable import Readable
from rerecruit_desktop.ui.widgets.time_field import TimeField

_LONGEST_NAME = 40


class InviteStep(QWidget):
    def __init__(
        self, session: Session, messages: Messages, look: Look, draft: Draft, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._messages, self._look, self._draft = session, messages, look, draft
        self._title = FlowLabel("", "h1")
        self.day = DateField(session.today, look)
        self.time = TimeField()
        self.minutes = NumberField(least=5, most=480, step=5)
        self.place = LineField(self.tr("a room, a café, a walk"))
        self._hint = hint_label()
        self.template = QComboBox()
        self.message = GrowingText(least=7, most=22)
        self._open_hint = hint_label()
        self.copy_button = button(
            self.tr("Copy to clipboard"),
            "primary",
            key="Ctrl+Shift+C",
            tip=self.tr("Copy the message and mark it as sent"),
        )
        self.told_button = button(self.tr("I asked in person"), tip=self.tr("Mark the invitation as sent today"))
        self._sent = label("", "small")
        self.unsend_button = button(self.tr("Undo"), "link", tip=self.tr("Take back that it was sent"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        CalmWheel(self.template)
        self.template.setPlaceholderText(self.tr("Choose a template"))
        for template in self._session.guide.templates:
            self.template.addItem(template.name, template.key)
        self.unsend_button.setAccessibleName(self.tr("Take back that it was sent"))
        inside = QWidget()
        Readable(inside, self._look)
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 24, 32, 32)
        column.setSpacing(6)
        column.addWidget(self._title)
        subtitle = self.tr(
            "Say when and where, and that it is about what they contribute. Nobody should fear bad news."
        )
        column.addWidget(FlowLabel(subtitle, "muted"))
        column.addSpacing(12)
        column.addLayout(self._when())
        column.addWidget(self._hint)
        column.addSpacing(14)
        column.addLayout(self._message_part())
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))

    def _when(self) -> QBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(12)
        for stretch, name, field in (
            (5, self.tr("Day"), self.day),
            (3, self.tr("Time"), self.time),
            (3, self.tr("Minutes"), self.minutes),
        ):
            field.setMinimumWidth(1)
            row.addLayout(named(name, field), stretch)
        column.addLayout(row)
        column.addLayout(named(self.tr("Place"), self.place))
        return column

    def _message_part(self) -> QBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(self.tr("Message"), "h2"), 1)
        self.template.setAccessibleName(self.tr("Template of the message"))
        head.addWidget(self.template)
        column.addLayout(head)
        self.message.setAccessibleName(self.tr("Message"))
        self.message.setPlaceholderText(self.tr("Choose a template, or write it in your own words"))
        column.addWidget(self.message)
        column.addWidget(self._open_hint)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self._look.dress(self.copy_button, "copy", "on_primary", 16)
        for part in (self.copy_button, self.told_button):
            foot.addWidget(part)
        foot.addSpacing(4)
        foot.addWidget(self._sent)
        foot.addWidget(self.unsend_button)
        foot.addStretch(1)
        column.addLayout(foot)
        return column

    def _connect(self) -> None:
        self.day.chosen.connect(self._on_day)
        self.time.chosen.connect(self._on_time)
        self.minutes.chosen.connect(self._on_minutes)
        self.place.typed.connect(self._on_place)
        self.template.activated.connect(self._on_template)
        self.message.typed.connect(self._on_message)
        self.copy_button.clicked.connect(self._on_copy)
        self.told_button.clicked.connect(self._on_told)
        self.unsend_button.clicked.connect(self._on_unsend)

    @property
    def _invite(self) -> Invite:
        return self._draft.conversation.invite

    def show_draft(self) -> None:
        """Fill every field from the conversation that is open."""
        invite = self._invite
        name = shortened(self._draft.person.short_name, _LONGEST_NAME)
        self._title.setText(self.tr("Invite {name} to talk").format(name=name))
        self.day.fill(invite.meet_on)
        self.time.fill(invite.meet_at)
        self.minutes.fill(invite.minutes)
        self.place.fill(invite.place)
        self.template.setCurrentIndex(self.template.findData(invite.template))
        self.message.fill(invite.message)
        self._show_hints()

    def follow_name(self, before: str) -> None:
        """The person is called otherwise now: an untouched message says so too."""
        person = self._draft.person
        old = replace(person, called=before)
        invite, today = self._invite, self._session.today()
        self._draft.change_invite(
            replace(invite, message=invitation_text.written(invite, person, self._session.guide, today))
            if invite.message and invitation_text.is_untouched(invite, old, self._session.guide, today)
            else invite
        )
        self.show_draft()

    def _put(self, invite: Invite) -> None:
        """A new day, time, length or place: the message follows, unless somebody wrote in it."""
        guide, person, today = self._session.guide, self._draft.person, self._session.today()
        self._draft.change_invite(invitation_text.following(self._invite, invite, person, guide, today))
        self.message.fill(self._invite.message)
        self._show_hints()

    def _on_day(self, day: date | None) -> None:
        self._put(replace(self._invite, meet_on=day))

    def _on_time(self, at: time | None) -> None:
        self._put(replace(self._invite, meet_at=at))

    def _on_minutes(self, minutes: int) -> None:
        self._put(replace(self._invite, minutes=minutes))

    def _on_place(self, place: str) -> None:
        self._put(replace(self._invite, place=one_line(place)))

    def _on_message(self, message: str) -> None:
        self._draft.change_invite(replace(self._invite, message=message))
        self._show_hints()

    def _on_template(self, place: int) -> None:
        guide, person, today = self._session.guide, self._draft.person, self._session.today()
        before, conversation_id = self._invite, self._draft.conversation.id
        chosen = replace(before, template=str(self.template.itemData(place)))
        chosen = replace(chosen, message=invitation_text.written(chosen, person, guide, today))
        self._draft.change_invite(chosen)
        self.show_draft()
        if not invitation_text.is_untouched(before, person, guide, today):

            def undo() -> None:
                if self._draft.is_open and self._draft.conversation.id == conversation_id:
                    self._draft.change_invite(replace(self._invite, template=before.template, message=before.message))
                    self.show_draft()

            self._messages.say(self.tr("Your own words were replaced by the template."), undo)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._invite.message)
        self._on_told()
        self._messages.say(self.tr("The message is on the clipboard."))

    def _on_told(self) -> None:
        self._mark_sent(self._session.today())

    def _on_unsend(self) -> None:
        self._mark_sent(None)
        self.copy_button.setFocus()

    def _mark_sent(self, day: date | None) -> None:
        self._draft.change_invite(replace(self._invite, sent_on=day))
        self._draft.flush()
        self._show_hints()

    def _show_hints(self) -> None:
        invite, today = self._invite, self._session.today()
        say(self._hint, " ".join(self._remarks(invite, today)))
        still_open = invitation_text.open_places(invite.message)
        say(
            self._open_hint,
            self.tr("Still open in the message: {places}.").format(places=still_open) if still_open else "",
        )
        self.copy_button.setEnabled(bool(invite.message.strip()))
        self.told_button.setVisible(invite.sent_on is None)
        self.unsend_button.setVisible(invite.sent_on is not None)
        self._sent.setText(
            self.tr("Sent on {day}").format(day=day_text(invite.sent_on, today)) if invite.sent_on else ""
        )
        self._sent.setVisible(invite.sent_on is not None)

    def _remarks(self, invite: Invite, today: date) -> list[str]:
        joined, remarks = self._draft.person.joined_on, []
        if invite.meet_on and joined and invite.meet_on < joined:
            remarks.append(self.tr("That is before they joined."))
        elif invite.meet_on and invite.meet_on < today and not self._draft.conversation.is_held:
            remarks.append(self.tr("That day has passed."))
        if invite.minutes < SHORTEST_MINUTES:
            remarks.append(self.tr("Shorter than 20 minutes hardly leaves them time to speak."))
        elif invite.minutes > LONGEST_MINUTES:
            remarks.append(self.tr("20 to 45 minutes are usually enough."))
        return remarks
