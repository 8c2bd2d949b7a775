"""Two conversations with the same person side by side: question by question, stage by stage, need by need."""

from collections import Counter
from dataclasses import dataclass

from rerecruit_desktop.domain.conversation import PlannedQuestion, Stage, StageRecord
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.pulse import Pulse, latest
from rerecruit_desktop.domain.summary import Summary


@dataclass(frozen=True, slots=True)
class QuestionPair:
    """The same question in both; nothing for the one whose plan did not hold it. Never nothing for both."""

    then: PlannedQuestion | None
    now: PlannedQuestion | None

    @property
    def text(self) -> str:
        """As it was worded last."""
        newest = self.now or self.then
        return newest.text if newest is not None else ""

    @property
    def is_reworded(self) -> bool:
        return self.then is not None and self.now is not None and self.then.text.split() != self.now.text.split()


@dataclass(frozen=True, slots=True)
class StagePair:
    stage: Stage
    then: StageRecord
    now: StageRecord


@dataclass(frozen=True, slots=True)
class NeedPair:
    """The last read of a need up to each of the two; nothing where it was never read until then."""

    need: Need
    then: Pulse | None
    now: Pulse | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """``then`` and ``now`` whole, and what belongs together in them; only private eyes see it."""

    then: Summary
    now: Summary
    questions: tuple[QuestionPair, ...]
    stages: tuple[StagePair, ...]
    needs: tuple[NeedPair, ...]


def compared(then: Summary, now: Summary) -> Comparison:
    """Two conversations side by side."""
    return Comparison(
        then,
        now,
        paired(then.conversation.plan.questions, now.conversation.plan.questions),
        tuple(StagePair(s, then.conversation.dialogue.of(s), now.conversation.dialogue.of(s)) for s in Stage),
        _needs(latest(then.pulses), latest(now.pulses)),
    )


def paired(then: tuple[PlannedQuestion, ...], now: tuple[PlannedQuestion, ...]) -> tuple[QuestionPair, ...]:
    """The questions of ``now`` in their order, each with the one of ``then`` that has its key; then the others of then.

    Should a key stand twice in a plan, the first goes with the first and the second with the second.
    """
    old, new = _numbered(then), _numbered(now)
    return tuple(QuestionPair(old.get(key), new.get(key)) for key in {**new, **old})


def _numbered(questions: tuple[PlannedQuestion, ...]) -> dict[tuple[str, int], PlannedQuestion]:
    """Each by its key, and how often that stood before it."""
    times: Counter[str] = Counter()
    found: dict[tuple[str, int], PlannedQuestion] = {}
    for one in questions:
        found[one.key, times[one.key]] = one
        times[one.key] += 1
    return found


def _needs(then: dict[Need, Pulse], now: dict[Need, Pulse]) -> tuple[NeedPair, ...]:
    read = (need for need in Need if need in then or need in now)
    return tuple(NeedPair(need, then.get(need), now.get(need)) for need in read)
