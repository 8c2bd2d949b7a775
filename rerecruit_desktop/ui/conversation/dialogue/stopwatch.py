"""How long each stage took: counted by a clock that nobody can set back, only while it runs."""

from collections.abc import Callable, Iterable

from rerecruit_desktop.domain.conversation import Stage, StageRecord


class Stopwatch:
    """Seconds for each stage; ``clock`` gives seconds that only ever grow."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._spent = dict.fromkeys(Stage, 0.0)
        self._stage = Stage.THANK
        self._since: float | None = None

    def load(self, records: Iterable[StageRecord], stage: Stage) -> None:
        """Stand still at what was counted before, in ``stage``."""
        self._since = None
        self._stage = stage
        self._spent.update({record.stage: float(record.seconds) for record in records})

    @property
    def is_running(self) -> bool:
        return self._since is not None

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

    def seconds(self, stage: Stage) -> int:
        """Whole seconds spent in ``stage`` so far."""
        self._count()
        return int(self._spent[stage])

    @property
    def total(self) -> int:
        """Whole seconds of all stages, each told whole as it is shown."""
        return sum(self.seconds(stage) for stage in Stage)

    def _count(self) -> None:
        if self._since is None:
            return
        now = self._clock()
        self._spent[self._stage] += now - self._since
        self._since = now
