"""Collects the blocks of a paper in reading order, all in the shared looks, and has them set into a file."""

from collections import deque

from rerecruit_desktop.documents.blocks import Block, Rule
from rerecruit_desktop.documents.column import Column
from rerecruit_desktop.documents.contents import Contents, contents, titles_of
from rerecruit_desktop.documents.flow import Flow, Page
from rerecruit_desktop.documents.form import grown
from rerecruit_desktop.documents.frame import Frame
from rerecruit_desktop.documents.inset import Inset, kept_together
from rerecruit_desktop.documents.sheet import Sheet
from rerecruit_desktop.documents.structure import Tag
from rerecruit_desktop.documents.styles import HEADING, PRIMARY, SUBTITLE, TITLE
from rerecruit_desktop.documents.text import Setter

_TITLE_LINES = 3
_WITH_OUTLINE, _WITH_CONTENTS = 3, 7  # pages at least


class Composer(Column):
    """One paper being written: the column that its pages are filled from."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(Setter(frame.press), frame.width)
        self._frame = frame
        self._begun = 0

    def title(self, text: str, *below: str) -> None:
        """The name of the paper, lines below it, and the short rule."""
        fits = len(self.setter.set(" ".join(text.split()), TITLE, self.width)) <= _TITLE_LINES
        self._words(text, TITLE if fits else HEADING, tag=Tag.TITLE)
        for place, line in enumerate(below):
            self._words(line, SUBTITLE, before=0 if place else 4)
        self.add(Rule(54, 2.2, PRIMARY, before=14, keeps_next=True))
        self._begun = len(self._blocks)

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
        """The finished file; ``title`` is what it says of itself, and names no person.

        A long paper begins with its contents. What was written is gone then, for the sake of the longest ones.
        """
        pages = self._pages()
        titles = titles_of(pages) if len(pages) >= _WITH_OUTLINE else ()
        sheet, count = Sheet(self._frame.press, title, self.setter), len(pages)
        waiting, coming = deque(pages), deque(titles)
        del pages
        for number in range(1, count + 1):
            self._frame.draw(sheet, number, count)
            while coming and coming[0].page == number:
                one = coming.popleft()
                sheet.note(one.text, one.level, one.key, (self._frame.left, self._frame.top - one.down))
            for placed in waiting.popleft():
                block = placed.block.leading_to(titles) if isinstance(placed.block, Contents) else placed.block
                block.draw(sheet, self._frame.left, self._frame.top - placed.down)
            sheet.turn()
            self._frame.press.reach(number, count)
        return sheet.finish()

    def _pages(self) -> tuple[Page, ...]:
        """All that was written in its place, with the contents where the paper is long."""
        pages = Flow(self._frame.room).pages(self.blocks)
        if len(pages) >= _WITH_CONTENTS:
            label = self._frame.press.translate("Paper", "Contents")
            if listed := contents(self.setter, titles_of(pages), self.width, label):
                self._blocks.insert(self._begun, listed)
                pages = Flow(self._frame.room).pages(self.blocks)
        self._blocks.clear()
        return pages
