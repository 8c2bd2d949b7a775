"""A conversation page over a real encrypted notebook, with somebody to talk to and a clock that a test turns."""

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Plan, PlannedContribution, PlannedQuestion, Step
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person, Recognition
from rerecruit_desktop.ui.conversation.invite.outside import Outside
from rerecruit_desktop.ui.conversation.page import ConversationPage
from tests.ui.conversation.inviting import type_over

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


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


class World:
    """What an invitation asks of the world: a test says how it answers, and sees what was asked."""

    def __init__(self) -> None:
        self.links: list[str] = []
        self.has_mail_program = True
        self.place: Path | None = None
        self.proposed: list[str] = []

    def open_link(self, url: str) -> bool:
        self.links.append(url)
        return self.has_mail_program

    def ask_place(self, _parent, proposed: Path) -> Path | None:
        self.proposed.append(proposed.name)
        return self.place


@pytest.fixture
def world():
    return World()


@pytest.fixture
def page(qtbot, session, messages, look, clock, jobs, world):
    outside = Outside(world.open_link, world.ask_place, lambda: ZoneInfo("Europe/Berlin"), lambda: NOW)
    page = ConversationPage(session, messages, look, clock=clock, jobs=jobs, outside=outside)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    with qtbot.waitExposed(page):
        page.show()
    yield page
    page.hide()
    page.draft._autosave.drop()  # the notebook is about to be closed under it


@pytest.fixture
def invite(page, amara):
    """The first step of a new conversation."""
    page.start_with(amara)
    return page.invite


@pytest.fixture
def asked(qtbot, page, invite):
    """The first step of a conversation that they were asked for, on 27 November at three."""
    type_over(qtbot, invite.when.day, "27 Nov 2026")
    type_over(qtbot, invite.when.time, "15:00")
    invite.sending.told_button.click()
    return invite


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
def dialogue(page, in_dialogue):
    page.show_conversation(in_dialogue)
    return page.dialogue


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
