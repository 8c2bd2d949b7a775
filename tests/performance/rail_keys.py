"""Types into the search of two rails by turns and prints what a key takes.

python -m tests.performance.rail_keys FOLDER
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rerecruit_desktop.exchange.guide_file import shipped_guide
from rerecruit_desktop.ui.roster.rail import Rail
from rerecruit_desktop.ui.session import Session
from tests.performance.dressed import dressed
from tests.performance.measure import percentile, turn_about
from tests.performance.people import TODAY, unlocked

KEYS = 600
WORDS = "amara okafor\bb diego team 3 ana\b\b\b\b\b zo support\b\b\b\b\b\b\b hab\b\b\b priya raman-000\b\b\b\b"


def typing(application: QApplication, rail: Rail) -> Callable[[], None]:
    """One key, with everything that is painted because of it."""
    keys = cycle(WORDS)
    view = rail.people.viewport()

    def type_one() -> None:
        key = next(keys)
        if key == " " and len(rail.search.text()) > 12:
            rail.search.clear()
        QTest.keyClicks(rail.search, key) if key != "\b" else rail.search.backspace()
        application.processEvents()
        view.repaint()

    return type_one


def main(folder: Path) -> None:
    application, look = dressed()
    rails = {}
    for size in (10_000, 1_000):
        session = Session(unlocked(folder / f"rail-{size}", size), shipped_guide("en"), lambda: TODAY)
        rails[size] = Rail(session, look)
        rails[size].resize(280, 800)
        rails[size].show()
        assert QTest.qWaitForWindowExposed(rails[size])
    many, few = turn_about(typing(application, rails[10_000]), typing(application, rails[1_000]), KEYS)
    found = {f"{name} p{which}": percentile(times, which) for which in (50, 95)
             for name, times in (("many", many), ("few", few))}  # fmt: skip
    print(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
