"""The clock of the dialogue: runs while the step is on the screen and nobody paused it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from rerecruit_desktop.domain.conversation import Conversation, Dialogue, Stage, StageRecord
from rerecruit_desktop.ui.conversation.dialogue.stopwatch import Speaker, Stopwatch

BEAT_MS = 1000


class DialogueClock(QObject):
    """``beaten`` once a second while it runs, ``changed`` when it starts, stops or counts for somebody else.

    ``due`` when it should be saved: with every beat, so that a cut takes a second of it at most.
    """

    beaten = Signal()
    changed = Signal()
    due = Signal()

    def __init__(self, clock: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch = Stopwatch(clock)
        self._is_wanted = False
        self._is_on_screen = False
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self.beat)

    @property
    def is_running(self) -> bool:
        return self._watch.is_running

    @property
    def speaker(self) -> Speaker | None:
        """Who is marked as speaking."""
        return self._watch.speaker

    @property
    def total(self) -> int:
        return self._watch.total

    def seconds(self, stage: Stage) -> int:
        """Whole seconds spent in ``stage`` so far."""
        return self._watch.seconds(stage)

    def spoken(self, speaker: Speaker) -> int:
        """Whole seconds that ``speaker`` was marked as speaking so far."""
        return sum(self._watch.spoken(stage, speaker) for stage in Stage)

    def load(self, conversation: Conversation, today: date) -> None:
        """Count on from what was counted before.

        The clock waits to be started when the conversation was held already, or is planned for a later day: looking
        at the stages beforehand takes none of their time.
        """
        meet_on = conversation.invite.meet_on
        self._is_wanted = not conversation.is_held and not (meet_on and meet_on > today)
        self._watch.load(conversation.dialogue.records, conversation.dialogue.stage)
        self._settle()

    def put_on_screen(self, is_on_screen: bool) -> None:
        """Run only while it is; nothing is asked to be saved, for whoever turns the page has done so."""
        self._is_on_screen = is_on_screen
        self._settle()

    def toggle(self) -> None:
        """Pause, or go on."""
        self._is_wanted = not self._is_wanted
        self._settle()
        self.due.emit()

    def stop(self) -> None:
        self._is_wanted = False
        self._settle()
        self.due.emit()

    def turn_to(self, stage: Stage) -> None:
        self._watch.turn_to(stage)

    def mark(self, speaker: Speaker | None) -> None:
        """``speaker`` speaks from now on, or nobody in particular; while the clock stands nothing is counted."""
        self._watch.mark(speaker)
        self.changed.emit()
        self.due.emit()

    def pass_word(self) -> None:
        """The other one speaks now; at first it is they."""
        self.mark(Speaker.ME if self.speaker is Speaker.THEY else Speaker.THEY)

    def folded_into(self, record: StageRecord) -> StageRecord:
        """``record`` with the seconds counted meanwhile."""
        spoken = {speaker: self._watch.spoken(record.stage, speaker) for speaker in Speaker}
        return replace(
            record,
            seconds=self.seconds(record.stage),
            theirs=spoken[Speaker.THEY],
            mine=spoken[Speaker.ME],
        )

    def beat(self) -> None:
        """A second has passed."""
        self.beaten.emit()
        self.due.emit()

    def _settle(self) -> None:
        runs = self._is_wanted and self._is_on_screen
        if runs == self.is_running:
            self.changed.emit()
            return
        if runs:
            self._watch.start()
            self._timer.start()
        else:
            self._watch.stop()
            self._timer.stop()
        self.changed.emit()


def folded(dialogue: Dialogue, fold: Callable[[StageRecord], StageRecord]) -> Dialogue:
    """``dialogue`` with every record passed through ``fold``."""
    for stage in Stage:
        dialogue = dialogue.with_record(fold(dialogue.of(stage)))
    return dialogue
