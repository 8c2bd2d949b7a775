"""How long each stage took, and who spoke: counted by a clock that nobody can set back, only while it runs."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from rerecruit_desktop.domain.conversation import Stage, StageRecord

LONGEST_GAP = 60.0  # seconds; it is asked every second, and where it was not asked for longer the laptop slept


class Speaker(StrEnum):
    THEY = "they"
    ME = "me"


class Stopwatch:
    """Seconds for each stage; ``clock`` gives seconds that only ever grow. ``speaker`` is whom they count for, too."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._spent = dict.fromkeys(Stage, 0.0)
        self._spoken = {(stage, speaker): 0.0 for stage in Stage for speaker in Speaker}
        self._stage = Stage.THANK
        self._speaker: Speaker | None = None
        self._since: float | None = None

    def load(self, records: Iterable[StageRecord], stage: Stage) -> None:
        """Stand still at what was counted before, in ``stage``; nobody is marked as speaking."""
        self._since, self._speaker = None, None
        self._stage = stage
        for record in records:
            self._spent[record.stage] = float(record.seconds)
            self._spoken[record.stage, Speaker.THEY] = float(record.theirs)
            self._spoken[record.stage, Speaker.ME] = float(record.mine)

    @property
    def is_running(self) -> bool:
        return self._since is not None

    @property
    def speaker(self) -> Speaker | None:
        return self._speaker

    def start(self) -> None:
        if self._since is None:
            self._since = self._clock()

    def stop(self) -> None:
        self._count()
        self._since = None

    def turn_to(self, stage: Stage) -> None:
        """Count for another stage from now on."""
        self._count()
        self._stage = stage

    def mark(self, speaker: Speaker | None) -> None:
        """From now on ``speaker`` speaks, or it is not said who does."""
        self._count()
        self._speaker = speaker

    def seconds(self, stage: Stage) -> int:
        """Whole seconds spent in ``stage`` so far."""
        self._count()
        return int(self._spent[stage])

    def spoken(self, stage: Stage, speaker: Speaker) -> int:
        """Whole seconds that were marked as ``speaker`` speaking in ``stage``."""
        self._count()
        return int(self._spoken[stage, speaker])

    @property
    def total(self) -> int:
        """Whole seconds of all stages, each told whole as it is shown."""
        return sum(self.seconds(stage) for stage in Stage)

    def _count(self) -> None:
        if self._since is None:
            return
        now = self._clock()
        passed = min(now - self._since, LONGEST_GAP)
        self._since = now
        self._spent[self._stage] += passed
        if self._speaker is not None:
            self._spoken[self._stage, self._speaker] += passed
