"""The guide: what each step is for, what to say, what to ask. Its words come from a file, by language."""

from dataclasses import dataclass
from enum import StrEnum

from rerecruit_desktop.domain.conversation import Stage, Step
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.quality import Quality
from rerecruit_desktop.domain.rule import Rule


@dataclass(frozen=True, slots=True)
class StepGuide:
    """The side panel of a step: what it is to bring about, why it is there, in a few sentences, and short ``hints``."""

    step: Step
    aim: str
    why: str
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StageGuide:
    """A stage of the dialogue: its ``title`` as a task, its ``aim``, and what helps while one speaks.

    ``cues`` are reminders of what to do, ``could_say`` phrases to say, ``avoid`` what to leave out.
    """

    stage: Stage
    title: str
    aim: str
    cues: tuple[str, ...] = ()
    could_say: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NeedGuide:
    """One of the five needs: what the manager ``does`` for it, and the ``traps`` on the way (private, always)."""

    need: Need
    name: str
    meaning: str
    does: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionKind:
    """What a group of questions is about (staying, energy, growth, ...), and when that is worth asking."""

    key: str
    name: str
    when: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the bank, with its ``kind`` and the ``need`` it speaks to; ``when`` says when to use it."""

    key: str
    text: str
    kind: str
    need: Need
    when: str = ""


class Channel(StrEnum):
    """How an invitation reaches them."""

    SPOKEN = "spoken"
    CHAT = "chat"
    MAIL = "mail"


class Tone(StrEnum):
    WARM = "warm"
    PLAIN = "plain"
    FORMAL = "formal"


@dataclass(frozen=True, slots=True)
class InvitationTemplate:
    """A message with places in braces; which ones there may be, :mod:`.invitation` says. ``subject`` is for mail."""

    key: str
    name: str
    channel: Channel
    tone: Tone
    text: str
    subject: str = ""


@dataclass(frozen=True, slots=True)
class HardRequest:
    """Something they may ask for that is hard to grant, with ``answers`` that stay honest, and what to ``avoid``."""

    key: str
    name: str
    answers: tuple[str, ...]
    avoid: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleGuide:
    """A rule of readiness in words: what has to be there, and why it matters."""

    rule: Rule
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Wording:
    """Turns of phrase to point out: ``promises`` of employment, talk of ``appraisal``, ``generic`` praise.

    In lower case; they are found as whole words, whatever their case.
    """

    promises: tuple[str, ...] = ()
    appraisal: tuple[str, ...] = ()
    generic: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guide:
    """All of it, in one ``language`` (a BCP 47 tag), which calls itself ``name``.

    ``questions_ahead`` opens the list of questions that goes along with an invitation.
    """

    language: str
    name: str
    steps: tuple[StepGuide, ...]
    stages: tuple[StageGuide, ...]
    needs: tuple[NeedGuide, ...]
    qualities: tuple[Quality, ...]
    kinds: tuple[QuestionKind, ...]
    questions: tuple[Question, ...]
    templates: tuple[InvitationTemplate, ...]
    hard_requests: tuple[HardRequest, ...]
    rules: tuple[RuleGuide, ...]
    wording: Wording
    questions_ahead: str = ""

    def step(self, step: Step) -> StepGuide:
        return next(one for one in self.steps if one.step is step)

    def stage(self, stage: Stage) -> StageGuide:
        return next(one for one in self.stages if one.stage is stage)

    def need(self, need: Need) -> NeedGuide:
        return next(one for one in self.needs if one.need is need)

    def rule(self, rule: Rule) -> RuleGuide:
        return next(one for one in self.rules if one.rule is rule)


STAYING = "staying"  # the kind of question that readiness asks for
