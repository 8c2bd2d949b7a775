"""Collects the blocks of a paper in reading order, all in the shared looks, and has them set into a file."""

from rerecruit_desktop.documents.blocks import Block, Rule
from rerecruit_desktop.documents.column import Column
from rerecruit_desktop.documents.flow import Flow
from rerecruit_desktop.documents.form import grown
from rerecruit_desktop.documents.frame import Frame
from rerecruit_desktop.documents.inset import Inset, kept_together
from rerecruit_desktop.documents.sheet import Sheet
from rerecruit_desktop.documents.styles import HEADING, PRIMARY, SUBTITLE, TITLE
from rerecruit_desktop.documents.text import Setter

_TITLE_LINES = 3


class Composer(Column):
    """One paper being written: the column that its pages are filled from."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(Setter(frame.press), frame.width)
        self._frame = frame

    def title(self, text: str, *below: str) -> None:
        """The name of the paper, lines below it, and the short rule."""
        fits = len(self.setter.set(" ".join(text.split()), TITLE, self.width)) <= _TITLE_LINES
        self._words(text, TITLE if fits else HEADING, keeps_next=True)
        for place, line in enumerate(below):
            self._words(line, SUBTITLE, before=0 if place else 4, keeps_next=True)
        self.add(Rule(54, 2.2, PRIMARY, before=14, keeps_next=True))

    def section(self, column: Column) -> None:
        """What was written in a column of its own, on one page if it is not longer than half of one."""
        self.add(*kept_together(column.blocks, self._frame.room / 2))

    def fill_pages(self, most: int) -> None:
        """Let ruled lines that grow take the room that is left on their pages, up to ``most`` lines each."""
        self._blocks = list(grown(self.blocks, self._frame.room, most))

    def end_with(self, block: Block) -> None:
        """A block that does not stand alone on a last page, where what comes before it is short enough to go along."""
        if self._blocks and self._blocks[-1].height < self._frame.room / 3:
            self._blocks[-1] = Inset(self._blocks[-1], kept=True)
        self.add(block)

    @property
    def page_count(self) -> int:
        """How many pages it takes so far."""
        return len(Flow(self._frame.room).pages(self.blocks))

    def bytes(self, title: str) -> bytes:
        """The finished file; ``title`` is what it says of itself, and names no person."""
        pages = Flow(self._frame.room).pages(self.blocks)
        sheet = Sheet(self._frame.press, title, self.setter)
        for number, page in enumerate(pages, start=1):
            self._frame.draw(sheet, number, len(pages))
            for placed in page:
                placed.block.draw(sheet, self._frame.left, self._frame.top - placed.down)
            sheet.turn()
            self._frame.press.reach(number, len(pages))
        return sheet.finish()
