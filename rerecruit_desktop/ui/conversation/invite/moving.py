"""Putting the meeting off while its new day is being typed: one move, however many keys it takes."""

from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import QObject, Signal

from rerecruit_desktop.domain.conversation import Conversation, Invite, Move
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.invitation import is_move, moved
from rerecruit_desktop.ui.conversation.invite.inviting import Inviting


class Moving(QObject):
    """Every new day that they were not asked for is a move (Cadence in the method: nothing is cancelled silently).

    Each key is saved as it is typed. ``turned`` tells that a move began or ended.
    """

    turned = Signal()

    def __init__(self, inviting: Inviting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inviting = inviting
        self._of = Id("")
        self._origin: Invite | None = None
        self._start: Invite | None = None

    @property
    def is_on(self) -> bool:
        """A move is under way in the conversation that is open."""
        return self._origin is not None and self._of == self._inviting.conversation.id

    @property
    def origin(self) -> Invite:
        """The invitation as it stood before the move that is under way."""
        return self._origin if self._origin is not None and self.is_on else self._inviting.invite

    @property
    def move(self) -> Move | None:
        """The move that is under way, once there is anything to it."""
        moves = self._inviting.invite.moves
        return moves[-1] if self.is_on and len(moves) > len(self.origin.moves) else None

    def begin(self) -> None:
        """The meeting is to be put off; where to comes next."""
        self._begin_from(self._inviting.invite)

    def _begin_from(self, origin: Invite) -> None:
        if not self.is_on:
            self._origin, self._of = origin, self._inviting.conversation.id
            self.turned.emit()

    def to(self, day: date | None, at: time | None) -> None:
        """The day and the time as they stand in their fields now."""
        invite = self._inviting.invite
        self._start = self._start or invite
        origin = self.origin if self.is_on else self._start
        if not self._inviting.conversation.is_open or not is_move(origin, day, at):
            kept = replace(invite, moves=origin.moves, accepted_on=origin.accepted_on) if self.is_on else invite
            self._inviting.put(replace(kept, meet_on=day, meet_at=at))
            return
        self._begin_from(origin)
        self._put(day, at, self.move.because if self.move else "")

    def explain(self, because: str) -> None:
        """Why; without a new day so far it is put off until there is one."""
        if self.is_on:
            move, invite = self.move, self._inviting.invite
            where = (invite.meet_on, invite.meet_at) if move else (None, None)
            self._put(*where, because)

    def _put(self, day: date | None, at: time | None, because: str) -> None:
        origin, invite = self.origin, self._inviting.invite
        before = replace(invite, meet_on=origin.meet_on, meet_at=origin.meet_at, moves=origin.moves)
        self._inviting.put(moved(before, day, at, self._inviting.today, because))

    def rest(self) -> None:
        """The hands have left the field: what stands there now is what they were asked for, not half of it."""
        self._start = None

    def settle(self) -> None:
        """The move stands as it is."""
        self.rest()
        if self._origin is not None:
            self._origin = None
            self.turned.emit()

    def correct(self) -> None:
        """The new day was only a slip put right: they were never asked for the old one."""
        invite = self._inviting.invite
        self._end(invite.meet_on, invite.meet_at, self.tr("The day was corrected; it counts as no move."))

    def take_back(self) -> None:
        """Nothing is moved."""
        self._end(self.origin.meet_on, self.origin.meet_at, self.tr("The meeting stays where it was."))

    def _end(self, day: date | None, at: time | None, words: str) -> None:
        origin = self.origin

        def unmoved(now: Conversation) -> Conversation:
            invite = replace(now.invite, meet_on=day, meet_at=at, moves=origin.moves, accepted_on=origin.accepted_on)
            return replace(now, invite=invite)

        undo = self._inviting.save(unmoved)
        self.settle()
        self._inviting.put_back.emit()
        self._inviting.messages.say(words, undo)
