"""The window's surroundings for tests: a look, messages that are kept, a session over a real notebook."""

from concurrent.futures import Executor, Future

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from rerecruit_desktop.exchange.guide_file import shipped_guide
from rerecruit_desktop.ui.autosave import Autosave
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.settings import Settings
from rerecruit_desktop.ui.theme import Scheme, Theme


class Inline(Executor):
    """Does the work at once, in the thread that asks."""

    def submit(self, work, /, *args, **kwargs):
        work(*args, **kwargs)
        return Future()


@pytest.fixture(scope="session")
def theme(qapp):
    theme = Theme(qapp)
    theme.wear(Scheme.LIGHT, 1.0)
    return theme


@pytest.fixture
def look(theme):
    return theme.look


@pytest.fixture
def messages(qapp):
    return Messages()


@pytest.fixture
def said(messages):
    """What the program said, with what undoes it."""
    kept = []
    messages.said.connect(lambda text, undo, _is_problem: kept.append((text, undo)))
    return kept


@pytest.fixture(scope="session")
def guide():
    return shipped_guide("en")


@pytest.fixture
def session(qapp, notebook, guide, today):
    yield Session(notebook, guide, lambda: today)
    for window in QApplication.topLevelWidgets():  # the notebook closes before the pages do
        for autosave in window.findChildren(Autosave):
            autosave.drop()
        window.deleteLater()  # or a change of the theme would have it save once more
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def jobs(qapp):
    return Jobs(Inline())


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings.ini")
