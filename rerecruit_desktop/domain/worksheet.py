"""The worksheet: what is written by hand during a talk, in the order that the paper and the screen both follow."""

from dataclasses import dataclass
from enum import StrEnum

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Stage
from rerecruit_desktop.domain.points import Point, expected_points, planned_points


class Part(StrEnum):
    """The sections of the worksheet, in their order; the four stages of the dialogue are among them."""

    HELD = "held"
    THANK = Stage.THANK.value
    DIRECTION = Stage.DIRECTION.value
    QUALITIES = Stage.QUALITIES.value
    ASK = Stage.ASK.value
    REQUESTS = "requests"
    MILESTONES = "milestones"
    AGREED = "agreed"

    @property
    def stage(self) -> Stage | None:
        """The stage of the dialogue that it belongs to, if it is one."""
        return Stage(self.value) if self.value in set(Stage) else None


class Fill(StrEnum):
    """What is filled in on a line.

    ``POINT`` is a box to tick with room for what they said to it; a ``REQUEST`` has an answer and a date, a
    ``MILESTONE`` a date. ``NOTES`` and ``WORDS`` have room for several lines.
    """

    DAY = "day"
    MINUTES = "minutes"
    POINT = "point"
    NOTES = "notes"
    REQUEST = "request"
    MILESTONE = "milestone"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to fill in; a ``point`` is what the plan says there, and ``number`` counts those of its section."""

    fill: Fill
    point: Point | None = None
    number: int = 0

    @property
    def title(self) -> str:
        """The point as paper and screen call it: "2. What keeps you here?"."""
        return f"{self.number}. {self.point.title}" if self.point is not None else ""


@dataclass(frozen=True, slots=True)
class Section:
    part: Part
    lines: tuple[Line, ...]


REQUEST_LINES, MILESTONE_LINES = 5, 3  # blank ones on paper; the screen gives as many as are wanted


def worksheet(conversation: Conversation, contributions: tuple[Contribution, ...]) -> tuple[Section, ...]:
    """All there is to fill in for a conversation; ``contributions`` are those of its person."""
    return tuple(Section(part, _lines(part, conversation, contributions)) for part in Part)


def _lines(part: Part, conversation: Conversation, contributions: tuple[Contribution, ...]) -> tuple[Line, ...]:
    if (stage := part.stage) is not None:
        return (*_numbered(planned_points(conversation.plan, contributions, stage)), Line(Fill.NOTES))
    return {
        Part.HELD: (Line(Fill.DAY), Line(Fill.MINUTES)),
        Part.REQUESTS: (*_numbered(expected_points(conversation.plan)), *(Line(Fill.REQUEST),) * REQUEST_LINES),
        Part.MILESTONES: (Line(Fill.MILESTONE),) * MILESTONE_LINES,
        Part.AGREED: (Line(Fill.WORDS),),
    }[part]


def _numbered(points: tuple[Point, ...]) -> tuple[Line, ...]:
    return tuple(Line(Fill.POINT, point, number) for number, point in enumerate(points, 1))
