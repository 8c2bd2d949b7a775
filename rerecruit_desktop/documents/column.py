"""A column of text being written: each verb adds to its end, and adds nothing for empty text."""

from rerecruit_desktop.documents.blocks import Block, Sign, Words
from rerecruit_desktop.documents.inset import Aside, Inset
from rerecruit_desktop.documents.prose import prose
from rerecruit_desktop.documents.signs import BULLET, box, bullet, ticked_box
from rerecruit_desktop.documents.structure import Node, Path, Tag, item, paragraph
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
    """So many points wide, in the shared looks; a paper is one column, and what stands in is another within it.

    ``within`` are the elements of the paper's structure that all of it belongs to.
    """

    def __init__(self, setter: Setter, width: float, within: Path = ()) -> None:
        self.setter, self.width, self._within = setter, width, within
        self._blocks: list[Block] = []
        self._listed: tuple[Path, int] | None = None

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
        self._blocks.extend(prose(text, self.setter, self.width, before, self._within))

    def item(self, text: str, detail: str = "", sign: Sign = bullet, before: float = 6, heard: str = "") -> None:
        """A point with a hanging sign, below it its detail and, in Markdown, what was said to it.

        Points in a row are one list.
        """
        if not text.strip():
            text, detail = detail, ""
        body = item(self._list())
        self._paragraphs(text, STRONG if detail.strip() else BODY, before, sign, HANGING, bool(detail.strip()), body)
        self._paragraphs(detail, BODY, 0, indent=HANGING, within=body)
        self._said(heard, body)
        self._keep_list(body)

    def _said(self, words: str, within: Path) -> None:
        below = Column(self.setter, self.width - HANGING, within)
        below.markdown(words, before=1)
        self._blocks.extend(Inset(block, HANGING) for block in below.blocks)

    def checkbox(self, text: str, detail: str = "", ticked: bool = False, before: float = 6, heard: str = "") -> None:
        """A box to tick by hand, or one that was ticked."""
        self.item(text, detail, ticked_box if ticked else box, before, heard)

    def dated(self, text: str, day: str, sign: Sign = box) -> None:
        """A point with a hanging sign, and a day at the right edge."""
        line = self.setter.one_line(day, QUIET, self.width / 3)
        taken = self.setter.width(line, QUIET) if line else 0.0
        body = item(self._list())
        narrower = Column(self.setter, self.width - taken - _APART if line else self.width, body)
        narrower._paragraphs(text, BODY, 6, sign, HANGING, within=body)
        aside = Aside(line, QUIET, self.width - taken, first_baseline(BODY), paragraph(body)) if line else None
        for block in narrower.blocks:
            self._blocks.append(Inset(block, beside=aside))
            aside = None
        self._keep_list(body)

    def answered(self, text: str, answer: str, ticked: bool = False) -> None:
        """A point with a box, and below it what was said about it, in Markdown."""
        body = item(self._list())
        below = Column(self.setter, self.width - HANGING, body)
        below.markdown(answer, before=1)
        sign = ticked_box if ticked else box
        self._paragraphs(text, STRONG, 7, sign, HANGING, keeps_next=bool(below.blocks), within=body)
        self._blocks.extend(Inset(block, HANGING) for block in below.blocks)
        self._keep_list(body)

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
        return Column(self.setter, self.width - LABEL_WIDTH, self._within)

    def labelled(self, label: str, column: "Column") -> None:
        """What was written :meth:`beside`, with its quiet label on the left."""
        line = self.setter.one_line(label, QUIET, LABEL_WIDTH - 8)
        aside = Aside(line, QUIET, 0.0, first_baseline(BODY), paragraph(self._within)) if line else None
        for place, block in enumerate(column.blocks):
            self._blocks.append(Inset(block, LABEL_WIDTH, None if place else aside))

    def add(self, *blocks: Block) -> None:
        self._blocks.extend(blocks)

    def _list(self) -> Path:
        """The list that a point written now belongs to: the one above, where nothing stands between."""
        if self._listed and self._listed[1] == len(self._blocks):
            return self._listed[0]
        return (*self._within, Node(Tag.LIST))

    def _keep_list(self, body: Path) -> None:
        """What is written next goes on with the list that ``body`` is in, if it is another point."""
        self._listed = body[:-2], len(self._blocks)

    def _head(self, text: str, look: Look, beside: str, before: float, keeps_next: bool = True) -> None:
        line = self.setter.one_line(beside, FURNITURE, self.width / 3)
        taken = self.setter.width(line, FURNITURE) if line else 0.0
        width = self.width - taken - _APART if line else self.width
        if lines := self.setter.set(" ".join(text.split()), look, width):
            aside = Aside(line, FURNITURE, self.width - taken, first_baseline(look)) if line else None
            path = (Node(Tag.HEADING if look is HEADING else Tag.SUBHEADING),)
            words = Words(lines, look, width, before, keeps_next=keeps_next, path=path)
            self._blocks.append(Inset(words, beside=aside))

    def _words(self, text: str, look: Look, before: float = 0.0, tag: Tag = Tag.PARAGRAPH) -> None:
        """Words that are kept with what follows."""
        if lines := self.setter.set(" ".join(text.split()), look, self.width):
            path = (*self._within, Node(tag))
            self._blocks.append(Words(lines, look, self.width, before, keeps_next=True, path=path))

    def _paragraphs(
        self,
        text: str,
        look: Look,
        before: float,
        sign: Sign | None = None,
        indent: float = 0.0,
        keeps_next: bool = False,
        within: Path | None = None,
    ) -> None:
        typed = tidy(text).split("\n")
        mark = BULLET if sign is bullet else ""
        for place, line in enumerate(typed):
            if not line:
                before += look.leading * 0.6
                continue
            lines = self.setter.set(line, look, self.width - indent)
            keeps = keeps_next and place == len(typed) - 1
            path = paragraph(self._within if within is None else within)
            self._blocks.append(Words(lines, look, self.width, before, indent, sign, keeps, path=path, mark=mark))
            before, sign = 0.0, None
