"""A page to read on over a real encrypted notebook, with two conversations that were held."""

from dataclasses import replace
from datetime import date, time

import pytest

from rerecruit_desktop.domain.conversation import Conversation, Invite, Plan, PlannedQuestion, Stage, StageRecord, Step
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.reading.page import ReadingPage

STAY = PlannedQuestion("stay", "What would keep you here?", Need.ALIGNMENT, said=True)
WAY = PlannedQuestion("way", "What is in your way?", Need.AUTONOMY, said=True, answer="The status meeting")


def talk(person, day, notes="", *questions, **more):
    made = Conversation(person.id, Step.DIALOGUE, plan=Plan(questions=questions), held_on=day, **more)
    return replace(made, dialogue=made.dialogue.with_record(StageRecord(Stage.ASK, notes, 1320, 800, 400)))


@pytest.fixture
def amara(session):
    person = Person("Amara Okafor", role="Staff engineer")
    session.save_person(person)
    return person


@pytest.fixture
def spring(session, amara):
    made = talk(amara, date(2026, 3, 2), "Wants *depth*", replace(STAY, answer="More depth"))
    session.save(made)
    return made


@pytest.fixture
def autumn(session, amara, spring):
    invite = Invite(date(2026, 10, 15), time(15), 45, "the garden room", message="Coffee on Thursday?")
    made = talk(amara, date(2026, 10, 15), "Wants a *new* site", replace(STAY, answer="A new site"), WAY, invite=invite)
    session.save(made)
    return made


@pytest.fixture
def opened():
    """The links that were followed."""
    return []


@pytest.fixture
def page(qtbot, session, messages, look, jobs, opened):
    page = ReadingPage(session, messages, look, jobs, opened.append)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    with qtbot.waitExposed(page):
        page.show()
    yield page
    page.hide()


@pytest.fixture
def read(qtbot, page):
    """Show a conversation, and give back its text once all of it stands there."""

    def show(conversation, beside=""):
        page.show_conversation(conversation.id, beside)
        return settled(qtbot, page)

    return show


def settled(qtbot, page):
    qtbot.waitUntil(lambda: page.setting.is_settled and not page.composing.is_under_way, timeout=30_000)
    return page.reader.toPlainText()


def blocks(page):
    """The paragraphs on the page."""
    block = page.reader.document().begin()
    while block.isValid():
        yield block
        block = block.next()


def formats(page):
    """How each piece of text is set."""
    for block in blocks(page):
        pieces = block.begin()
        while not pieces.atEnd():
            yield pieces.fragment().charFormat()
            pieces += 1
