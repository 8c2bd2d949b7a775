"""Adding a direct report."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from rerecruit_desktop.domain.cadence import Cadence
from rerecruit_desktop.ui.person.new_page import NewPersonPage


@pytest.fixture
def page(qtbot, session, messages, look):
    page = NewPersonPage(session, messages, look)
    qtbot.addWidget(page)
    page.show()
    return page


def test_a_name_is_enough(qtbot, page, session):
    assert not page.add.isEnabled()
    qtbot.keyClicks(page.form.full_name, "Zoe Lukasz")
    with qtbot.waitSignal(page.added) as added:
        page.add.click()
    assert session.notebook.people.get(added.args[0]).full_name == "Zoe Lukasz"
    assert page.form.full_name.text() == ""


def test_enter_adds(qtbot, page, session):
    qtbot.keyClicks(page.form.full_name, "Zoe Lukasz")
    with qtbot.waitSignal(page.added):
        qtbot.keyClick(page.form.role, Qt.Key.Key_Return)
    assert [person.full_name for person in session.notebook.people.all()] == ["Zoe Lukasz"]


def test_enter_without_a_name_is_refused_in_place(qtbot, page, session):
    qtbot.keyClicks(page.form.role, "Designer")
    qtbot.keyClick(page.form.role, Qt.Key.Key_Return)
    shown = [one.text() for one in page.form.findChildren(QLabel) if one.isVisible()]
    assert "A direct report needs a name." in shown
    assert page.form.role.text() == "Designer"
    assert not session.notebook.people.all()


def test_white_space_is_no_name(qtbot, page):
    qtbot.keyClicks(page.form.full_name, "   ")
    assert not page.add.isEnabled()


def test_an_own_number_of_weeks_is_kept(qtbot, page, session):
    qtbot.keyClicks(page.form.full_name, "Diego Munoz")
    page.form.cadence.setCurrentIndex(2)
    page.form.cadence.activated.emit(2)
    page.form.weeks.setValue(5)
    with qtbot.waitSignal(page.added) as added:
        page.add.click()
    assert session.notebook.people.get(added.args[0]).cadence == Cadence(weeks=5)


def test_what_was_typed_waits_while_one_looks_elsewhere(qtbot, page):
    qtbot.keyClicks(page.form.full_name, "Priya")
    page.hide()
    page.show()
    page.begin()
    assert page.form.full_name.text() == "Priya"


def test_adding_twice_makes_two_people(qtbot, page, session):
    for name in ("Priya Raman", "Diego Munoz"):
        qtbot.keyClicks(page.form.full_name, name)
        page.add.click()
    assert {person.full_name for person in session.notebook.people.all()} == {"Priya Raman", "Diego Munoz"}


def test_what_an_aid_for_typing_sets_counts_as_typed(page, session):
    page.form.full_name.setText("Zoë Łukasz")  # as dictation does it: no key is pressed
    page.add.click()
    assert [person.full_name for person in session.notebook.people.all()] == ["Zoë Łukasz"]
