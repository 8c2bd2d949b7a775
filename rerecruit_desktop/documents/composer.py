"""Collects the blocks of a paper in reading order, all in the shared looks, and has them set into a file."""

from rerecruit_desktop.documents.blocks import Block, Rule, Sign, Words
from rerecruit_desktop.documents.flow import Flow
from rerecruit_desktop.documents.frame import Frame
from rerecruit_desktop.documents.prose import prose
from rerecruit_desktop.documents.sheet import Sheet
from rerecruit_desktop.documents.signs import box, bullet, ticked_box
from rerecruit_desktop.documents.styles import (
    BODY,
    FURNITURE,
    HANGING,
    HEADING,
    PRIMARY,
    QUIET,
    STRONG,
    SUBHEADING,
    SUBTITLE,
    TITLE,
    Look,
)
from rerecruit_desktop.documents.text import Line, Setter, tidy

_LABEL_WIDTH = 72.0
_TITLE_LINES = 3


class Composer:
    """One paper being written; each verb adds to its end, and adds nothing for empty text."""

    def __init__(self, frame: Frame) -> None:
        self.width = frame.width
        self.setter = Setter(frame.press)
        self._frame = frame
        self._blocks: list[Block] = []

    def title(self, text: str, *below: str) -> None:
        """The name of the paper, lines below it, and the short rule."""
        fits = len(self.setter.set(" ".join(text.split()), TITLE, self.width)) <= _TITLE_LINES
        self._words(text, TITLE if fits else HEADING, keeps_next=True)
        for place, line in enumerate(below):
            self._words(line, SUBTITLE, before=0 if place else 4, keeps_next=True)
        self._blocks.append(Rule(54, 2.2, PRIMARY, before=14, keeps_next=True))

    def heading(self, text: str, beside: str = "") -> None:
        """A heading, kept with what follows; ``beside`` stands quietly at the right edge."""
        aside = self.setter.one_line(beside, FURNITURE, self.width / 3)
        sign = self._at_right(aside) if aside else None
        self._words(text, HEADING, before=20, keeps_next=True, sign=sign)

    def subheading(self, text: str) -> None:
        self._words(text, SUBHEADING, before=10, keeps_next=True)

    def text(self, text: str, look: Look = BODY, before: float = 4) -> None:
        """What was typed, a paragraph for each line; a blank line is a wider gap."""
        self._paragraphs(text, look, before)

    def markdown(self, text: str, before: float = 4) -> None:
        """What was typed with Markdown in it: lists, quotes, emphasis and links are set as such, all else as typed."""
        self._blocks.extend(prose(text, self.setter, self.width, before))

    def item(self, text: str, detail: str = "", sign: Sign = bullet) -> None:
        """A point with a hanging sign, and its detail below it."""
        if not text.strip():
            text, detail = detail, ""
        self._paragraphs(text, STRONG if detail.strip() else BODY, 6, sign, HANGING, bool(detail.strip()))
        self._paragraphs(detail, BODY, 0, indent=HANGING)

    def checkbox(self, text: str, detail: str = "", ticked: bool = False) -> None:
        """A box to tick by hand, or one that was ticked."""
        self.item(text, detail, ticked_box if ticked else box)

    def note(self, text: str, indent: float = 0.0) -> None:
        """A quiet remark."""
        self._paragraphs(text, QUIET, 2, indent=indent)

    def fact(self, label: str, text: str) -> None:
        """A quiet label on the left, and what it names beside it."""
        line = self.setter.one_line(label, QUIET, _LABEL_WIDTH - 8)

        def draw_label(sheet: Sheet, x: float, baseline: float, _look: Look) -> None:
            if line:
                sheet.lines([(x, baseline, line)], QUIET)

        self._paragraphs(text, BODY, 2, draw_label, _LABEL_WIDTH)

    def add(self, block: Block) -> None:
        self._blocks.append(block)

    def bytes(self, title: str) -> bytes:
        """The finished file; ``title`` is what it says of itself, and names no person."""
        pages = Flow(self._frame.room).pages(tuple(self._blocks))
        sheet = Sheet(self._frame.press, title, self.setter)
        for number, page in enumerate(pages, start=1):
            self._frame.draw(sheet, number, len(pages))
            for placed in page:
                placed.block.draw(sheet, self._frame.left, self._frame.top - placed.down)
            sheet.turn()
        return sheet.finish()

    def _at_right(self, line: Line) -> Sign:
        offset = self.width - self.setter.width(line, FURNITURE)
        return lambda sheet, x, baseline, _look: sheet.lines([(x + offset, baseline, line)], FURNITURE)

    def _words(
        self, text: str, look: Look, before: float = 0.0, keeps_next: bool = False, sign: Sign | None = None
    ) -> None:
        if lines := self.setter.set(" ".join(text.split()), look, self.width):
            self._blocks.append(Words(lines, look, self.width, before, sign=sign, keeps_next=keeps_next))

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
