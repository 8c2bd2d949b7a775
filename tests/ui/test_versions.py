"""Earlier versions are shown with what differs, brought back with nothing lost, and put away with their page."""

import pytest

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Plan, PlannedQuality, Stage, Step
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.revision import notes_of, with_text
from rerecruit_desktop.ui.conversation.page import ConversationPage
from rerecruit_desktop.ui.person.page import PersonPage

THEN = "She wants to stay, and to build something of her own next year."
NOW = "Gone."


@pytest.fixture
def person(session):
    person = Person("Odile Brandvold")
    session.save_person(person)
    return person


@pytest.fixture
def talk(session, person):
    """Its notes and its direction were longer before."""
    talk = Conversation(person.id, step=Step.DIALOGUE)
    for text in (THEN, NOW):
        for field in (notes_of(Stage.THANK), "direction"):
            talk = with_text(talk, field, text)
        session.save_conversation(talk)
    return talk


@pytest.fixture
def page(qtbot, session, messages, look, talk):
    page = ConversationPage(session, messages, look)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    with qtbot.waitExposed(page):
        page.show()
    page.show_conversation(talk)
    return page


def titles(sheet):
    model = sheet.list.model()
    return [model.data(model.index(row, 0), 256).detail for row in range(model.rowCount())]


def test_the_sheet_shows_what_was_and_what_differs(page):
    page.frame.foot.versions.click()
    sheet = page.versions.sheet
    assert titles(sheet) == [f"Notes: Thank · {THEN}"]
    assert "build something of her own" in sheet.text.toPlainText()
    assert "Gone" in sheet.text.toPlainText()
    assert "Only in this version: 13 words" in sheet.told.text()


def test_what_is_brought_back_is_saved_and_what_stood_there_is_a_version(page, session, talk):
    page.frame.foot.versions.click()
    page.versions.sheet.back.click()
    assert page.dialogue.pane.editor.toPlainText() == THEN
    assert session.notebook.conversations.get(talk.id).dialogue.of(Stage.THANK).notes == THEN
    assert NOW in [one.text for one in session.notebook.revisions.of(talk.id)]
    page.dialogue.pane.editor.undo()
    assert page.dialogue.pane.editor.toPlainText() == NOW


def test_undo_survives_leaving_the_page(page, qtbot, session, talk):
    editor = page.dialogue.pane.editor
    editor.selectAll()
    qtbot.keyClicks(editor, "x")
    page.leave()
    page.show_conversation(session.notebook.conversations.get(talk.id))
    page.frame.foot.versions.click()
    page.versions.sheet.back.click()
    assert page.dialogue.pane.editor.toPlainText() == THEN


def test_the_plan_has_its_own_versions(page, session, talk):
    page.go_to(Step.PLAN)
    page.frame.foot.versions.click()
    assert titles(page.versions.sheet) == [f"Direction · {THEN}"]
    page.versions.sheet.back.click()
    assert session.notebook.conversations.get(talk.id).plan.direction == THEN


def test_the_sheet_goes_with_the_step_and_says_so_where_there_is_none(page):
    page.frame.foot.versions.click()
    page.go_to(Step.INVITE)
    assert page.versions.sheet is None
    page.frame.foot.versions.click()
    assert not page.versions.sheet.none.isHidden()
    assert not page.versions.sheet.back.isEnabled()


def test_a_contribution_has_versions_on_the_page_of_its_person(qtbot, session, messages, look, person):
    done = Contribution(person.id, "Moved the depot", THEN)
    session.save(done)
    session.save(Contribution(person.id, "Moved the depot", NOW, id=done.id))
    page = PersonPage(session, messages, look)
    qtbot.addWidget(page)
    page.show_person(person)
    tab = page.tabs.contributions
    tab.go_to(done.id)
    tab.earlier.click()
    assert THEN in titles(tab.versions.sheet)[0]
    tab.versions.sheet.back.click()
    assert session.notebook.contributions.get(done.id).effect == THEN
    assert NOW in [one.text for one in session.notebook.revisions.of(done.id)]


def test_a_moment_of_a_quality_is_brought_back_into_the_plan(page, session, person):
    quality = PlannedQuality("values", "Lives the values", chosen=True, example="Said no to the shortcut")
    talk = Conversation(person.id, step=Step.PLAN, plan=Plan(qualities=(quality,)))
    session.save_conversation(talk)
    session.save_conversation(with_text(talk, "example/values", ""))
    page.show_conversation(session.notebook.conversations.get(talk.id))
    page.frame.foot.versions.click()
    assert titles(page.versions.sheet) == ["The moment that showed a quality · Said no to the shortcut"]
    page.versions.sheet.brought_back.emit("example/values", "Said no to the shortcut")
    (kept,) = [one for one in session.notebook.conversations.get(talk.id).plan.qualities if one.key == "values"]
    assert kept.example == "Said no to the shortcut"
