"""A column of text being written: each verb adds to its end, and adds nothing for empty text."""

from rerecruit_desktop.documents.blocks import Block, Sign, Words
from rerecruit_desktop.documents.inset import Aside, Inset
from rerecruit_desktop.documents.prose import prose
from rerecruit_desktop.documents.signs import box, bullet, ticked_box
from rerecruit_desktop.documents.styles import (
    BODY,
    FURNITURE,
    HANGING,
    HEADING,
    QUIET,
    STRONG,
    SUBHEADING,
    Look,
    first_baseline,
)
from rerecruit_desktop.documents.text import Setter, tidy

LABEL_WIDTH = 72.0
_APART = 14.0  # a heading and what stands beside it


class Column:
    """So many points wide, in the shared looks; a paper is one column, and what stands in is another within it."""

    def __init__(self, setter: Setter, width: float) -> None:
        self.setter, self.width = setter, width
        self._blocks: list[Block] = []

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What was written so far."""
        return tuple(self._blocks)

    def heading(self, text: str, beside: str = "", before: float = 20) -> None:
        """A heading, kept with what follows; ``beside`` stands quietly at the right edge."""
        self._head(text, HEADING, beside, before)

    def subheading(self, text: str, beside: str = "", keeps_next: bool = True) -> None:
        self._head(text, SUBHEADING, beside, 10, keeps_next)

    def text(self, text: str, look: Look = BODY, before: float = 4) -> None:
        """What was typed, a paragraph for each line; a blank line is a wider gap."""
        self._paragraphs(text, look, before)

    def markdown(self, text: str, before: float = 4) -> None:
        """What was typed with Markdown in it: lists, quotes, emphasis and links are set as such, all else as typed."""
        self._blocks.extend(prose(text, self.setter, self.width, before))

    def item(self, text: str, detail: str = "", sign: Sign = bullet, before: float = 6) -> None:
        """A point with a hanging sign, and its detail below it."""
        if not text.strip():
            text, detail = detail, ""
        self._paragraphs(text, STRONG if detail.strip() else BODY, before, sign, HANGING, bool(detail.strip()))
        self._paragraphs(detail, BODY, 0, indent=HANGING)

    def checkbox(self, text: str, detail: str = "", ticked: bool = False, before: float = 6) -> None:
        """A box to tick by hand, or one that was ticked."""
        self.item(text, detail, ticked_box if ticked else box, before)

    def dated(self, text: str, day: str, sign: Sign = box) -> None:
        """A point with a hanging sign, and a day at the right edge."""
        line = self.setter.one_line(day, QUIET, self.width / 3)
        taken = self.setter.width(line, QUIET) if line else 0.0
        narrower = Column(self.setter, self.width - taken - _APART if line else self.width)
        narrower.item(text, sign=sign)
        aside = Aside(line, QUIET, self.width - taken, first_baseline(BODY)) if line else None
        for block in narrower.blocks:
            self._blocks.append(Inset(block, beside=aside))
            aside = None

    def answered(self, text: str, answer: str, ticked: bool = False) -> None:
        """A point with a box, and below it what was said about it, in Markdown."""
        below = Column(self.setter, self.width - HANGING)
        below.markdown(answer, before=1)
        self._paragraphs(text, STRONG, 7, ticked_box if ticked else box, HANGING, keeps_next=bool(below.blocks))
        self._blocks.extend(Inset(block, HANGING) for block in below.blocks)

    def note(self, text: str, indent: float = 0.0, before: float = 2) -> None:
        """A quiet remark."""
        self._paragraphs(text, QUIET, before, indent=indent)

    def fact(self, label: str, text: str, before: float = 2) -> None:
        """A quiet label on the left, and what it names beside it."""
        column = self.beside()
        column.text(text, before=before)
        self.labelled(label, column)

    def beside(self) -> "Column":
        """A new column, to be written and then put beside a label."""
        return Column(self.setter, self.width - LABEL_WIDTH)

    def labelled(self, label: str, column: "Column") -> None:
        """What was written :meth:`beside`, with its quiet label on the left."""
        line = self.setter.one_line(label, QUIET, LABEL_WIDTH - 8)
        aside = Aside(line, QUIET, 0.0, first_baseline(BODY)) if line else None
        for place, block in enumerate(column.blocks):
            self._blocks.append(Inset(block, LABEL_WIDTH, None if place else aside))

    def add(self, *blocks: Block) -> None:
        self._blocks.extend(blocks)

    def _head(self, text: str, look: Look, beside: str, before: float, keeps_next: bool = True) -> None:
        line = self.setter.one_line(beside, FURNITURE, self.width / 3)
        taken = self.setter.width(line, FURNITURE) if line else 0.0
        width = self.width - taken - _APART if line else self.width
        if lines := self.setter.set(" ".join(text.split()), look, width):
            aside = Aside(line, FURNITURE, self.width - taken, first_baseline(look)) if line else None
            self._blocks.append(Inset(Words(lines, look, width, before, keeps_next=keeps_next), beside=aside))

    def _words(self, text: str, look: Look, before: float = 0.0, keeps_next: bool = False) -> None:
        if lines := self.setter.set(" ".join(text.split()), look, self.width):
            self._blocks.append(Words(lines, look, self.width, before, keeps_next=keeps_next))

    def _paragraphs(
        self,
        text: str,
        look: Look,
        before: float,
        sign: Sign | None = None,
        indent: float = 0.0,
        keeps_next: bool = False,
    ) -> None:
        typed = tidy(text).split("\n")
        for place, paragraph in enumerate(typed):
            if not paragraph:
                before += look.leading * 0.6
                continue
            lines = self.setter.set(paragraph, look, self.width - indent)
            keeps = keeps_next and place == len(typed) - 1
            self._blocks.append(Words(lines, look, self.width, before, indent, sign, keeps))
            before, sign = 0.0, None
