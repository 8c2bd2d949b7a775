"""Makes the parts of a page out of what was read; done in a job, for long notes take their time."""

from datetime import date
from typing import NamedTuple

from rerecruit_desktop.domain.comparison import Comparison
from rerecruit_desktop.domain.guide import Guide
from rerecruit_desktop.domain.summary import Summary
from rerecruit_desktop.ui.jobs import Progress
from rerecruit_desktop.ui.reading.parts import Blocks
from rerecruit_desktop.ui.reading.side_by_side import beside
from rerecruit_desktop.ui.reading.whole import head, sections


class Composed(NamedTuple):
    blocks: Blocks
    is_empty: bool
    is_beside: bool


def compose(summary: Summary, both: Comparison | None, guide: Guide, today: date, _progress: Progress) -> Composed:
    """The page of one conversation, or of two beside each other."""
    import rerecruit_desktop.documents.markdown  # noqa: F401 - here, for setting what comes back must not wait for it

    if both is not None:
        return Composed(beside(both, guide, today), is_empty=False, is_beside=True)
    written = sections(summary, guide, today)
    return Composed((*head(summary, today), *written), is_empty=not written, is_beside=False)
