"""What a page to read is made of before it is set: words in a role, notes in Markdown, two things side by side."""

import unicodedata
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rerecruit_desktop.documents.markdown import Paragraph


class Role(Enum):
    """The place of words in the type scale."""

    EYEBROW = auto()
    TITLE = auto()
    FACTS = auto()
    HEADING = auto()
    SUBHEADING = auto()
    STRONG = auto()
    PLAIN = auto()
    MUTED = auto()
    QUOTE = auto()


@dataclass(frozen=True, slots=True)
class Words:
    """Text as it was typed, its own line ends kept; ``aside`` stands behind it in a few smaller words."""

    role: Role
    text: str
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Notes:
    """What was typed as Markdown, and how many letters that was."""

    paragraphs: "tuple[Paragraph, ...]"
    letters: int


Part = Words | Notes
Parts = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """What was then beside what is now."""

    then: Parts
    now: Parts


Block = Part | Beside
Blocks = tuple[Block, ...]


def words(role: Role, text: str, aside: str = "") -> tuple[Words, ...]:
    """The words, or nothing where there are none."""
    return (Words(role, text.strip(), aside),) if text.strip() else ()


def notes(typed: str) -> tuple[Notes, ...]:
    """The notes, or nothing where nothing was typed; slow for very long ones."""
    from rerecruit_desktop.documents.markdown import paragraphs

    return (Notes(paragraphs(typed), len(typed)),) if typed.strip() else ()


def joined(*told: str) -> str:
    """Short facts in a row, each in its own direction."""
    return " · ".join(isolated(one.strip()) for one in told if one.strip())


def isolated(text: str) -> str:
    """``text`` so that letters that run from the right move nothing that stands beside them."""
    from_right = any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in text)
    return f"\u2068{text}\u2069" if from_right else text
