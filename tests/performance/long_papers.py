"""Makes a private year in review of some two thousand pages in a fresh process, and prints what it took.

python -m tests.performance.long_papers
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO
from statistics import median
from time import process_time

from rerecruit_desktop.documents.press import english_press
from rerecruit_desktop.documents.private_year import render_private_year
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.period import year_until
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.private_year import PrivateYear

_SAID = (
    "Together we went through what had changed since the reorganisation: who answers for the nightly import, what "
    "support still lacks, and why the **long way** round was right. She would rather build than report, and said so."
    "\n\n"
) * 8 + "- the import, until the end of March\n- two days a week for the new storage\n- "  # about a page
_TODAY = date(2026, 11, 23)
_NOTES, _PAGES = 2_600, 2_000
_SHORT = 40  # notes whose pages are drawn again by hand
_TIMES = 5


def main() -> None:
    whole = _year(_NOTES)
    made: list[bytes] = []
    took = _busy(lambda: made.append(render_private_year(whole, english_press(_TODAY))))
    peak = _peak()
    pages = _pages(made[0])
    assert pages >= _PAGES, pages
    by_hand = _by_hand(render_private_year(_year(_SHORT), english_press(_TODAY)))
    print(json.dumps({"page": took / pages, "straight": by_hand, "peak": peak, "pages": pages}))


def _by_hand(pdf: bytes) -> float:
    """Seconds a page takes that is drawn straight on a canvas."""
    from tests.performance.handouts import straight

    draw = straight(pdf)
    return median(_busy(draw) for _ in range(_TIMES)) / _pages(pdf)


def _year(notes: int) -> PrivateYear:
    """A made-up year in which very much was noted."""
    person = Person("Amara Okafor")
    noted = tuple(
        Note(person.id, f"{_SAID}{number}.", _TODAY - timedelta(days=number % 365)) for number in range(notes)
    )
    return PrivateYear(person, year_until(_TODAY), notes=noted)


def _busy(work: Callable[[], object]) -> float:
    """Processor seconds that one call takes: it is too long to take turns, and others may work beside it."""
    began = process_time()
    work()
    return process_time() - began


def _pages(pdf: bytes) -> int:
    from pypdf import PdfReader

    return len(PdfReader(BytesIO(pdf)).pages)


def _peak() -> float:
    """The most memory that this process has held so far, in MB; 0 where the system does not say."""
    if sys.platform == "win32":
        return 0.0
    from resource import RUSAGE_SELF, getrusage

    return getrusage(RUSAGE_SELF).ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main()
