"""The guide page over a real encrypted notebook, shown and with the keyboard; what it takes to write in it."""

from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from rerecruit_desktop.ui.guide.page import GuidePage
from rerecruit_desktop.ui.session import Session


@dataclass
class Desk:
    """A page with short ways to what a test writes in."""

    page: GuidePage

    def open(self, kind, place=0):
        """Choose the entry at that place; give back its key."""
        self.page.go_to(kind)
        self.page.entries.list.setCurrentIndex(self.page.entries.list.model().index(place, 0))
        return self.page.entry_key

    def row(self, name):
        return self.page.detail.form.rows[name]

    def write(self, name, text):
        """As if typed over what stands there."""
        control = self.row(name).control
        control.setFocus()
        control.clear()
        (control.insertPlainText if hasattr(control, "insertPlainText") else control.insert)(text)

    def text(self, name):
        control = self.row(name).control
        return control.toPlainText() if hasattr(control, "toPlainText") else control.text()

    def titles(self):
        model = self.page.entries.list.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    @property
    def marks(self):
        return self.page.detail.marks.words


@pytest.fixture
def desk(qtbot, session, messages, look, jobs, settings, tmp_path):
    page = GuidePage(session, messages, look, jobs, settings, tmp_path / "guide.toml")
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.refresh()
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    qtbot.waitUntil(lambda: page.language.choice.count() == 3)  # the guides have been looked for
    page.refresh()
    return Desk(page)


@pytest.fixture
def reopened(notebook, guide, today):
    """The guide as it is when the notebook is opened again."""
    return lambda shipped=guide: Session(notebook, shipped, lambda: today).guide


@pytest.fixture
def full_disk(notebook):
    """While it lasts, nothing can be written."""

    @contextmanager
    def fill():
        notebook._store.connection.execute("PRAGMA query_only = ON")
        yield
        notebook._store.connection.execute("PRAGMA query_only = OFF")

    return fill


@pytest.fixture
def first_question(guide):
    return guide.questions[0]
