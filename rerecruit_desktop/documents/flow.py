"""Putting blocks on pages: what belongs together stays together, and nothing is left alone at a foot or head.

ReportLab's own way to do this, platypus, takes about twice as long as drawing straight on the canvas for a page and
over four times for a long paper, most of it spent on reading markup that we never write. This takes 1.3 and 2.
"""

from dataclasses import dataclass
from itertools import accumulate

from rerecruit_desktop.documents.blocks import Block


@dataclass(frozen=True, slots=True)
class Placed:
    """A block, and how far below the top of the text area it begins."""

    block: Block
    down: float


Page = tuple[Placed, ...]


class Flow:
    """Fills pages whose text area is ``room`` points high."""

    def __init__(self, room: float) -> None:
        self._room = room
        self._pages: list[list[Placed]] = [[]]
        self._used = 0.0

    def pages(self, blocks: tuple[Block, ...]) -> tuple[Page, ...]:
        """All blocks in their places. One that is taller than a page and can't be parted stands on its own."""
        chain: list[Block] = []
        for block in blocks:
            chain.append(block)
            if not block.keeps_next:
                self._add(chain)
                chain = []
        self._add(chain)
        return tuple(tuple(page) for page in self._pages if page)

    def _add(self, chain: list[Block]) -> None:
        """Put blocks that must not be parted from one another; only the last may go on over the page."""
        if not chain:
            return
        *heads, last = chain
        needed = self._needed(heads)
        left = self._room - self._used - needed
        gap = last.before if self._used or heads else 0.0
        if gap + last.height <= left:
            self._put(*chain)
        elif (parts := last.split(left - gap)) is not None:
            self._put(*heads, parts[0])
            self._turn()
            self._add([parts[1]])
        elif self._used:
            self._turn()
            self._add(chain)
        else:
            self._force(chain)

    def _force(self, chain: list[Block]) -> None:
        """The page is empty and still too small: give up what keeps the chain together, and fill page after page."""
        ends = accumulate(block.height + (block.before if place else 0.0) for place, block in enumerate(chain))
        count = sum(1 for end in ends if end <= self._room)
        if count:
            self._put(*chain[:count])
            self._add(chain[count:])
        elif len(chain) > 1:
            self._add(chain[:1])
            self._add(chain[1:])
        else:
            self._put(chain[0])
            self._turn()

    def _needed(self, heads: list[Block]) -> float:
        before = sum(head.before for place, head in enumerate(heads) if place or self._used)
        return before + sum(head.height for head in heads)

    def _put(self, *blocks: Block) -> None:
        for block in blocks:
            self._used += block.before if self._used else 0.0
            self._pages[-1].append(Placed(block, self._used))
            self._used += block.height

    def _turn(self) -> None:
        self._pages.append([])
        self._used = 0.0
