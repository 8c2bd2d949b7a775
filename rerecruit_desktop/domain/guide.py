"""The guide: what each step is for, what to say, what to ask. Its words come from a file, by language."""

from dataclasses import dataclass

from rerecruit_desktop.domain.conversation import Stage, Step
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.quality import Quality


@dataclass(frozen=True, slots=True)
class StepGuide:
    """The side panel of a step: why it is there, in a few sentences, and short ``hints``."""

    step: Step
    why: str
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StageGuide:
    """A stage of the dialogue: its ``title`` as a task, its ``aim``, phrases one ``could_say``, what to ``avoid``."""

    stage: Stage
    title: str
    aim: str
    could_say: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the bank, with the ``need`` it speaks to and its ``kind`` (staying, energy, growth, ...)."""

    key: str
    text: str
    kind: str
    need: Need


@dataclass(frozen=True, slots=True)
class InvitationTemplate:
    """A message with places in braces; which ones there may be, :mod:`.invitation` says."""

    key: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Guide:
    language: str
    steps: tuple[StepGuide, ...]
    stages: tuple[StageGuide, ...]
    qualities: tuple[Quality, ...]
    questions: tuple[Question, ...]
    templates: tuple[InvitationTemplate, ...]

    def step(self, step: Step) -> StepGuide:
        return next(one for one in self.steps if one.step is step)

    def stage(self, stage: Stage) -> StageGuide:
        return next(one for one in self.stages if one.stage is stage)


STAYING = "staying"  # the kind of question that readiness asks for
