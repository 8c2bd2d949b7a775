"""Opens the pages of two people by turns, one with much behind them, and prints what opening takes.

python -m tests.performance.timeline_opening FOLDER
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.request import Request
from rerecruit_desktop.domain.touchpoint import Touchpoint
from rerecruit_desktop.exchange.guide_file import shipped_guide
from rerecruit_desktop.storage.notebook import Belonging, Notebook
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.person.page import PersonPage
from rerecruit_desktop.ui.session import Session
from tests.performance.dressed import dressed
from tests.performance.measure import percentile, turn_about
from tests.performance.people import TODAY, unlocked

OPENINGS = 60
WORDS = "She says the migration is not a side project any more, and wants to hear of changes early."


def entries(person: Person, count: int) -> Iterator[Belonging]:
    """Of every kind some, each on a day of its own."""
    for n in range(count):
        day = TODAY - timedelta(days=n)
        made: list[Belonging] = [
            Touchpoint(person.id, WORDS, day),
            Note(person.id, WORDS, day),
            Contribution(person.id, WORDS, done_on=day),
            Request(person.id, WORDS, asked_on=day, kept_on=day),
            Pulse(person.id, list(Need)[n % 5], 3, day),
            Conversation(person.id, held_on=day),
        ]
        yield made[n % 5 if n % 20 else 5]


def somebody(notebook: Notebook, name: str, count: int) -> Person:
    person = Person(name)
    notebook.save_all([person, *entries(person, count)])
    return person


def opening(application: QApplication, page: PersonPage, person: Person) -> Callable[[], None]:
    def open_page() -> None:
        page.show_person(person)
        application.processEvents()
        page.repaint()

    return open_page


def main(folder: Path) -> None:
    application, look = dressed()
    notebook = unlocked(folder / "timeline", 50)
    many, few = somebody(notebook, "Much Behind", 50_000), somebody(notebook, "New Here", 50)
    page = PersonPage(Session(notebook, shipped_guide("en"), lambda: TODAY), Messages(), look)
    page.resize(1000, 800)
    page.show()
    assert QTest.qWaitForWindowExposed(page)
    times = turn_about(opening(application, page, many), opening(application, page, few), OPENINGS)
    assert len(page.tabs.timeline.list.lines.lines) > 50
    named = zip(("many", "few"), times, strict=True)
    print(json.dumps({f"{name} p{which}": percentile(taken, which) for name, taken in named for which in (50, 95)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
