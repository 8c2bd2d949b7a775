"""A move under way: from which day, why, and the ways back; beneath the fields that the new day is typed into."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.ui.conversation.invite.inviting import Inviting
from rerecruit_desktop.ui.conversation.invite.moving import Moving
from rerecruit_desktop.ui.conversation.invite.telling import when_text
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.form import hint_label, named, say
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.parts import button, card


class MoveCard(QWidget):
    def __init__(self, inviting: Inviting, moving: Moving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inviting, self._moving = inviting, moving
        self._title, self._way = FlowLabel("", "strong"), FlowLabel("", "muted")
        self.because = LineField(self.tr("in a few words, for yourself"))
        self.hint = hint_label()
        self.done = button(self.tr("Done"), tip=self.tr("The move stands; its trail is kept"))
        self.back = button(self.tr("Don't move it"), "quiet", tip=self.tr("Back to the day it was"))
        self.correct = button(
            self.tr("Only a correction"), "quiet", tip=self.tr("They were never asked for the day before")
        )
        self._lay_out()
        self.because.typed.connect(moving.explain)
        self.done.clicked.connect(moving.settle)
        self.back.clicked.connect(moving.take_back)
        self.correct.clicked.connect(moving.correct)
        inviting.changed.connect(self._show_state)
        moving.turned.connect(self.show_draft)

    def _lay_out(self) -> None:
        frame, column = card()
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._way)
        column.addLayout(named(self.tr("Why it is moved"), self.because, self.hint))
        column.addSpacing(2)
        ways = FoldingRow(spacing=8)
        for one in (self.done, self.back, self.correct):
            ways.row.addWidget(one)
        ways.row.addStretch(1)
        column.addWidget(ways)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        self.hide()

    def show_draft(self) -> None:
        """Fill everything from the conversation that is open."""
        self.because.fill(self._moving.move.because if self._moving.move else "")
        self._show_state()

    def _show_state(self) -> None:
        self.setVisible(self._moving.is_on)
        if not self._moving.is_on:
            return
        origin, invite, move = self._moving.origin, self._inviting.invite, self._moving.move
        was = when_text(origin.meet_on, origin.meet_at, self._inviting.today)
        self._title.setText(self.tr("Moving it from {when}").format(when=was) if was else self.tr("Moving it"))
        self._way.setText(self.tr("Type the new day and time above. The message follows, and so does the trail."))
        self.correct.setVisible(move is not None and (invite.meet_on, invite.meet_at) != (None, None))
        say(self.hint, self._remark(no_reason=move is not None and not move.because.strip()))

    def _remark(self, *, no_reason: bool) -> str:
        if self._moving.move and self._inviting.invite.meet_on is None:
            return self.tr("No new day yet: the invitation is kept until there is one.")
        return self.tr("You can leave the reason out; the trail will say so.") if no_reason else ""
