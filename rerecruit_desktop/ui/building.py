"""What is built around an open notebook: its session, the keeper of its backups, the window, and the menu in it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject

from rerecruit_desktop.ui.app_menu import AppMenu
from rerecruit_desktop.ui.backups.keeper import BackupKeeper
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.main_window import MainWindow
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.opening import Opened
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.settings import Settings
from rerecruit_desktop.ui.settling import Settling
from rerecruit_desktop.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is there before a notebook is open, and outlives it."""

    theme: Theme
    settings: Settings
    messages: Messages
    jobs: Jobs
    today: Callable[[], date]
    own_guide: Path | None = None  # where a guide of the user's own may be


@dataclass(frozen=True, slots=True)
class Built:
    session: Session
    settling: Settling
    keeper: BackupKeeper
    window: MainWindow
    menu: AppMenu


def build(opened: Opened, around: Surroundings, parent: QObject) -> Built:
    """The window of an open notebook with all that works behind it."""
    notebook, messages, settings = opened.notebook, around.messages, around.settings
    session = Session(notebook, opened.used.guide, around.today, parent)
    keeper = BackupKeeper(notebook.safety, around.jobs, messages, settings, parent)
    look, jobs = around.theme.look, around.jobs
    look.show_faces(session.faces.of)
    window = MainWindow(session, messages, look, jobs, settings, keeper, own_guide=around.own_guide)
    menu = AppMenu(around.theme, settings, window)
    menu.roster_wanted.connect(window.open_roster)
    menu.guide_wanted.connect(window.open_guide)
    menu.team_wanted.connect(window.open_papers_of)
    menu.archive_wanted.connect(window.open_archive)
    menu.backups_wanted.connect(window.open_backups)
    menu.security_wanted.connect(window.open_security)
    window.rail.more.setMenu(menu)
    return Built(session, Settling(session, messages), keeper, window, menu)
