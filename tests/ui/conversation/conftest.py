"""A conversation page over a real encrypted notebook, with somebody to talk to and a clock that a test turns."""

from datetime import date

import pytest

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Plan, PlannedContribution, PlannedQuestion, Step
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person, Recognition
from rerecruit_desktop.ui.conversation.page import ConversationPage


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def pass_(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def amara(session):
    person = Person("Amara Okafor", called="Amara", joined_on=date(2023, 9, 1), recognition=Recognition.QUIET_WORD)
    session.save_person(person)
    return person


@pytest.fixture
def diego(session):
    person = Person("Diego Muñoz")
    session.save_person(person)
    return person


@pytest.fixture
def runbook(session, amara):
    noted = Contribution(amara.id, "Wrote the runbook", "Nobody is called at night", date(2026, 11, 18))
    session.save(noted)
    return noted


@pytest.fixture
def page(qtbot, session, messages, look, clock):
    page = ConversationPage(session, messages, look, clock=clock)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    with qtbot.waitExposed(page):
        page.show()
    yield page
    page.hide()
    page.draft._autosave.drop()  # the notebook is about to be closed under it


@pytest.fixture
def kept(session):
    """What the notebook holds of a conversation now."""

    def read(page):
        return session.notebook.conversations.get(page.draft.conversation.id)

    return read


@pytest.fixture
def in_dialogue(session, amara, runbook):
    """A conversation that stands at the first stage, with something to say in two of them."""
    plan = Plan(
        contributions=(PlannedContribution(runbook.id, chosen=True, effect="Nobody is called at night"),),
        questions=(
            PlannedQuestion("one", "What do you look forward to?", Need.ALIGNMENT),
            PlannedQuestion("two", "What is in your way?", Need.AUTONOMY),
        ),
    )
    conversation = Conversation(amara.id, step=Step.DIALOGUE, plan=plan)
    session.save_conversation(conversation)
    return conversation


@pytest.fixture
def disk_full(monkeypatch, notebook):
    """Once told that it is full, refuse to save conversations."""
    from rerecruit_desktop.domain.errors import NotSaved

    save = notebook.conversations.save
    state = {"full": False}

    def refuse(value, previous=None):
        if state["full"]:
            raise NotSaved(why="the disk is full")
        save(value, previous)

    monkeypatch.setattr(notebook.conversations, "save", refuse)
    return state
