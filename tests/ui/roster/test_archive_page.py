"""Archive and trash give back whom they hold."""

import pytest

from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.roster.archive_page import ArchivePage


@pytest.fixture
def page(qtbot, session, messages, look):
    page = ArchivePage(session, messages, look)
    qtbot.addWidget(page)
    return page


def test_an_archived_person_comes_back_onto_the_roster(page, session):
    person = Person("Priya Raman")
    session.archive_person(person)
    page.refresh()
    page.archive.go_to(person.id)
    page.unarchive.click()
    assert [one.person.full_name for one in session.notebook.people.roster()] == ["Priya Raman"]


def test_a_trashed_person_is_restored(page, session):
    person = Person("Priya Raman")
    session.save_person(person)
    session.trash_person(person)
    page.refresh()
    page.trash.go_to(person.id)
    page.restore.click()
    assert session.notebook.people.get(person.id) == person


def test_empty_archive_and_trash_say_so_and_offer_nothing(page):
    page.refresh()
    assert page.unarchive.isHidden()
    assert page.restore.isHidden()


def test_the_first_one_is_chosen_so_that_the_buttons_act_at_once(page, session):
    person = Person("Priya Raman")
    session.save_person(person)
    session.trash_person(person)
    page.refresh()
    page.restore.click()
    assert session.notebook.people.get(person.id) == person
