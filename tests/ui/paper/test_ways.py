"""How one comes to the papers, and back."""

import pytest

from rerecruit_desktop.domain.paper_kind import PaperKind
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.app_menu import AppMenu
from rerecruit_desktop.ui.backups.keeper import BackupKeeper
from rerecruit_desktop.ui.main_window import MainWindow


@pytest.fixture
def window(qtbot, session, messages, look, jobs, settings, notebook, told):
    keeper = BackupKeeper(notebook.safety, jobs, messages, settings)
    window = MainWindow(session, messages, look, jobs, settings, keeper)
    qtbot.addWidget(window)
    window.show()
    return window


def shown(window):
    return window.pages.currentWidget()


def test_from_a_person_to_the_papers_and_back(window, told):
    window.open_person(told.person_id)
    window.pages.person.header.papers.click()
    assert shown(window) is window.pages.papers
    assert window.pages.papers.conversation_id == told.id
    window.pages.papers.head.back.click()
    assert shown(window) is window.pages.person


def test_somebody_without_a_conversation_has_papers_too(window, session):
    person = Person("Priya Raman")
    session.save_person(person)
    window.open_person(person.id)
    window.pages.person.header.papers.click()
    assert window.pages.papers.person_id == person.id


def test_from_the_papers_of_the_team_back_to_today(window):
    window.open_papers_of()
    window.pages.papers.head.back.click()
    assert shown(window) is window.pages.today


def test_the_menu_leads_to_the_team_on_paper(qtbot, theme, settings):
    menu = AppMenu(theme, settings)
    qtbot.addWidget(menu)
    entry = next(one for one in menu.actions() if one.text() == "Team overview on paper")
    with qtbot.waitSignal(menu.team_wanted):
        entry.trigger()


@pytest.mark.parametrize("way", ["conversation", "person", "team"])
def test_after_a_lock_the_same_papers_are_shown(window, told, way):
    ways = {
        "conversation": lambda: window.open_papers(told.id),
        "person": lambda: window.open_papers_of(told.person_id),
        "team": window.open_papers_of,
    }
    ways[way]()
    page = window.pages.papers
    before = (page.person_id, page.conversation_id)
    bookmark = window.put_away()
    window.open_today()
    window.go_back_to(bookmark)
    assert shown(window) is page
    assert (page.person_id, page.conversation_id) == before
    assert (page.kind is PaperKind.TEAM_OVERVIEW) is (way == "team")
