"""The rail: grouped by what is due, filtered while typing, opened with Enter."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.ui.roster.rail import Rail


@pytest.fixture
def rail(qtbot, session, look, today):
    for name, days_ago in (("Amara Okafor", 40), ("Diego Muñoz", 27), ("Noa Barket", 3)):
        person = Person(name, role="Engineer")
        held = Conversation(person.id, held_on=today - timedelta(days=days_ago))
        session.notebook.save_all((person, held))
    session.notebook.people.save(Person("李小雨", role="Data analyst"))
    rail = Rail(session, look)
    qtbot.addWidget(rail)
    rail.show()
    return rail


def shown(rail):
    rows = rail.people.model().rows
    return [row.person.full_name if isinstance(row, RosterEntry) else row.upper() for row in rows]


def test_people_stand_under_what_is_due(rail):
    assert shown(rail) == [
        *("LATE", "Amara Okafor", "DUE SOON", "Diego Muñoz"),
        *("ON TRACK", "Noa Barket", "NEW", "李小雨"),
    ]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("mu", "Diego Muñoz"),
        ("李", "李小雨"),
        ("data", "李小雨"),
        ("eng amara", "Amara Okafor"),
        ("OKA", "Amara Okafor"),
    ],
)
def test_typing_filters_by_the_beginnings_of_words(qtbot, rail, typed, found):
    rail.search.setText(typed)
    assert [name for name in shown(rail) if not name.isupper() or name == "李小雨"] == [found]


def test_enter_opens_the_first_find(qtbot, rail):
    qtbot.keyClicks(rail.search, "noa")
    with qtbot.waitSignal(rail.person_wanted) as wanted:
        qtbot.keyClick(rail.search, Qt.Key.Key_Return)
    assert rail._session.notebook.people.get(wanted.args[0]).full_name == "Noa Barket"


def test_down_leads_into_the_list_and_enter_opens(qtbot, rail):
    rail.activateWindow()
    qtbot.keyClick(rail.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(rail.person_wanted) as wanted:
        qtbot.keyClick(rail.people, Qt.Key.Key_Return)
    assert rail._session.notebook.people.get(wanted.args[0]).full_name == "Amara Okafor"


def test_nobody_found_is_said_in_words(rail):
    rail.search.setText("zzz")
    assert rail._nobody.isVisible()
    rail.search.clear()
    assert not rail._nobody.isVisible()


def test_headings_can_not_be_chosen(rail):
    model = rail.people.model()
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable


def test_a_screen_reader_hears_name_role_and_what_is_due(rail):
    model = rail.people.model()
    spoken = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Amara Okafor, Engineer, 9 d late"


def test_a_change_of_the_roster_shows_at_once(rail, session):
    session.save_person(Person("Zoë <b>Łukasz</b>"))
    assert "Zoë <b>Łukasz</b>" in shown(rail)


def test_the_archived_and_the_trashed_are_not_on_the_rail(rail, session):
    people = session.notebook.people.all()
    session.archive_person(people[0])
    session.trash_person(people[1])
    assert not {people[0].full_name, people[1].full_name} & set(shown(rail))
