"""A person with a conversation that says something on every paper, and the page of their papers."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from rerecruit_desktop.ui.paper.outbox import Outbox
from rerecruit_desktop.ui.paper.page import PaperPage
from tests.planted import tell_secrets


@pytest.fixture
def told(notebook):
    """A conversation that was held, full of words."""
    return tell_secrets(notebook)


@pytest.fixture
def make_page(qtbot, session, messages, look, jobs, settings):
    """An empty page; the edges of its outbox are made up by the test."""
    kept = []

    def make(jobs=jobs, **edges):
        page = PaperPage(session, messages, look, jobs, settings, Outbox(jobs, messages, **edges))
        qtbot.addWidget(page)
        kept.append(page)
        page.resize(1000, 760)
        page.show()
        return page

    return make


@pytest.fixture
def page_of(qtbot, make_page, told):
    """The page with the papers of the conversation, the handout shown."""

    def make(**edges):
        page = make_page(**edges)
        page.show_conversation(told.id)
        qtbot.waitUntil(page.head.save.isEnabled, timeout=20000)
        return page

    return make


@pytest.fixture
def shown(qtbot):
    """What stands on the paper that is shown, once it is."""

    def words(page):
        qtbot.waitUntil(page.head.save.isEnabled, timeout=20000)
        return "\n".join(words_of(one.pdf) for one in page.viewer.papers)

    return words


@pytest.fixture
def choose():
    """Choose a value in a list of choices, as a person does."""

    def choose_it(choice, value):
        choice.fill(value)
        choice.activated.emit(choice.currentIndex())

    return choose_it


def words_of(pdf):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())
