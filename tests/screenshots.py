"""Take a picture of every page, light and dark, from the demo: python -m tests.screenshots DIR.

The picture in the README is ``person-light.png``. A second argument is the text size, such as 1.5; with
``--size 1024x640`` the window is as small as it can be.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QLocale, QSize, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from rerecruit_desktop.domain.attention import A_YEAR
from rerecruit_desktop.domain.conversation import Stage, Step
from rerecruit_desktop.domain.guide_parts import EntryKind
from rerecruit_desktop.domain.paper_kind import CARDS
from rerecruit_desktop.ui.application import make_application
from rerecruit_desktop.ui.main_window import MainWindow
from rerecruit_desktop.ui.person.tabs import CONVERSATIONS
from rerecruit_desktop.ui.person.timeline.add_line import Adding
from rerecruit_desktop.ui.program import Program
from rerecruit_desktop.ui.settings import Settings
from rerecruit_desktop.ui.theme import Scheme, Theme

SETTLED_MS = 150  # for the layout, and for what is loaded after the first painting
TEAM_MS = 700  # it is read in a job
RENDERED_MS = 1500  # for the pages of a paper
LONGEST_MS = 60_000
TABS = ("timeline", "contributions", "conversations", "milestones", "follow-ups", "needs", "profile")

Shot = tuple[str, Callable[[], object], int]  # its name, how to get there, and how long that takes


def shots(window: MainWindow) -> Iterator[Shot]:
    """Every page of an open notebook."""
    yield "today", lambda: None, SETTLED_MS
    yield "quick-note", window.note_contribution, SETTLED_MS
    yield "quick-note-more", window.quick_note.more.click, SETTLED_MS
    window.quick_note.hide()
    yield "team", window.open_team, TEAM_MS
    team = window.pages.team
    yield "team-year", team.span.choices[A_YEAR].click, SETTLED_MS
    yield "team-attention-numbers", lambda: team.attention.numbers_wanted.emit(team.attention.current_id), SETTLED_MS
    yield "team-needs", team.view.choices["needs"].click, SETTLED_MS
    yield "team-numbers", lambda: team.needs.numbers_wanted.emit(window.rail.first_person_id()), SETTLED_MS
    yield "person", lambda: window.open_person(window.rail.first_person_id()), SETTLED_MS
    person = window.pages.person
    for place, tab in enumerate(TABS):
        yield f"person-{tab}", lambda place=place: person.tabs.bar.setCurrentIndex(place), SETTLED_MS
    yield from timeline_shots(window)
    yield from conversation_shots(window)
    yield from after_shots(window)
    yield from paper_shots(window)
    yield "new-person", window.open_new_person, SETTLED_MS
    yield "roster", window.open_roster, SETTLED_MS
    yield "roster-chosen", window.pages.roster.people.selectAll, SETTLED_MS
    yield "archive", window.open_archive, SETTLED_MS
    yield from guide_shots(window)
    yield "backups", window.open_backups, SETTLED_MS
    yield "security", window.open_security, SETTLED_MS
    yield "first-sheet", window.open_first_sheet, SETTLED_MS


def guide_shots(window: MainWindow) -> Iterator[Shot]:
    yield "guide", window.open_guide, SETTLED_MS
    page = window.pages.guide
    for kind in list(EntryKind):
        yield f"guide-{kind}", lambda kind=kind: page.go_to(kind), SETTLED_MS


def timeline_shots(window: MainWindow) -> Iterator[Shot]:
    tabs = window.pages.person.tabs
    yield "timeline-shock", lambda: tabs.add_to_timeline(Adding.SHOCK), SETTLED_MS
    yield "timeline-filters", tabs.timeline.narrow.click, SETTLED_MS
    yield "timeline-note", tabs.begin_note, SETTLED_MS
    tabs.timeline.filters.put_away()
    tabs.timeline.pane.put_away()


def conversation_shots(window: MainWindow) -> Iterator[Shot]:
    page = window.pages.conversation
    yield "conversation", window.pages.person.header.conversation_wanted.emit, SETTLED_MS
    for step in (Step.INVITE, Step.PLAN):
        yield f"conversation-{step}", lambda step=step: page.go_to(step), SETTLED_MS
    yield "dialogue-thank", lambda: page.go_to(Step.DIALOGUE), SETTLED_MS
    for name in (Stage.DIRECTION, Stage.QUALITIES, Stage.ASK, "closing"):
        yield f"dialogue-{name}", page.go_on, SETTLED_MS
    yield "dialogue-worksheet", page.dialogue.transcribe, SETTLED_MS
    yield "person-again", page.leave, SETTLED_MS


def after_shots(window: MainWindow) -> Iterator[Shot]:
    """What follows the last conversation that was held."""
    tabs = window.pages.person.tabs

    def open_held() -> None:
        tabs.bar.setCurrentIndex(CONVERSATIONS)
        tabs.conversations.list.setCurrentIndex(tabs.conversations.list.model().index(1, 0))
        tabs.conversations.open.click()

    yield "after", open_held, SETTLED_MS
    yield "reading", window.pages.after.read.click, RENDERED_MS
    yield "reading-compared", window.pages.reading.bar.compare.click, RENDERED_MS
    yield "person-after", window.pages.reading.leave, SETTLED_MS


def paper_shots(window: MainWindow) -> Iterator[Shot]:
    yield "paper", window.pages.person.header.papers_wanted.emit, RENDERED_MS
    page = window.pages.papers
    for kind in CARDS:
        yield f"paper-{kind.value}", page.list.cards[kind].choice.click, RENDERED_MS
    yield "paper-all", page.list.all.choice.click, 3 * RENDERED_MS
    yield "paper-of-team", window.open_papers_of, RENDERED_MS


def wait_for(milliseconds: int) -> None:
    """Let the program work; jobs too, which QTest's own waiting would hold up."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def take(shell: QWidget, folder: Path, name: str, look: str) -> None:
    file = folder / f"{name}-{look}.png"
    assert shell.grab().save(str(file)), f"{file} could not be written"
    print(file)


def opened(shell: QWidget) -> MainWindow:
    """The open notebook, as soon as there is one."""
    for _ in range(LONGEST_MS // SETTLED_MS):
        if found := shell.findChildren(MainWindow):
            return found[0]
        wait_for(SETTLED_MS)
    raise AssertionError("the demo did not open")


def photograph(application: QApplication, folder: Path, scheme: Scheme, scale: float, size: QSize) -> None:
    """Open the program afresh in one scheme, and walk through it."""
    with TemporaryDirectory() as place:
        theme = Theme(application)
        theme.wear(scheme, scale)
        program = Program(application, theme, Settings(Path(place) / "settings.ini"), Path(place) / "notebook")
        program.shell.resize(size)
        program.start()
        wait_for(SETTLED_MS)
        take(program.shell, folder, "unlock-first", scheme)
        program.start_demo(Path(place) / "demo")
        window = opened(program.shell)
        for name, go, settling in shots(window):
            go()
            wait_for(settling)
            take(program.shell, folder, name, scheme)
        program.end()
        program.shell.deleteLater()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("scale", type=float, nargs="?", default=1.0)
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--scheme", choices=("light", "dark"), help="one only; both by default")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    QLocale.setDefault(QLocale("en_GB"))
    application = make_application()
    for scheme in (Scheme(given.scheme),) if given.scheme else (Scheme.LIGHT, Scheme.DARK):
        photograph(application, given.folder, scheme, given.scale, QSize(*map(int, given.size.split("x"))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
