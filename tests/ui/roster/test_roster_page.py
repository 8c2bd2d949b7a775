"""Everybody at once: grouped, sorted, searched by key, and changed together with an undo."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest

from rerecruit_desktop.domain.cadence import MONTHLY, QUARTERLY
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.errors import NotSaved
from rerecruit_desktop.domain.grouping import Grouping, Sorting
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.ui.roster.page import RosterPage

AMARA = Person("Amara Okafor", role="Engineer", team="Platform", tags=("mentor",))
DIEGO = Person("Diego Muñoz", role="Support lead", team="Care", tags=("mentor", "nights"))
PRIYA = Person("Priya Raman", role="Account manager")


@pytest.fixture
def page(qtbot, session, messages, look, today):
    held = Conversation(AMARA.id, held_on=today - timedelta(days=40))
    session.notebook.save_all((PRIYA, DIEGO, AMARA, held, Conversation(DIEGO.id, held_on=today)))
    page = RosterPage(session, messages, look)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.refresh()
    return page


def shown(page):
    rows = page.people.model().rows
    return [row.person.short_name if isinstance(row, RosterEntry) else row for row in rows]


def choose(page, *people):
    page.people.clearSelection()
    for number, row in enumerate(page.people.model().rows):
        if isinstance(row, RosterEntry) and row.person.id in {one.id for one in people}:
            index = page.people.model().index(number)
            page.people.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)


def pick(choice, value):
    choice.fill(value)
    choice.chosen.emit(value)


def kept(page, person):
    return page._session.notebook.people.get(person.id)


def test_at_first_they_stand_under_what_is_due(page):
    assert shown(page) == ["Late", "Amara Okafor", "On track", "Diego Muñoz", "New", "Priya Raman"]


@pytest.mark.parametrize(
    ("grouping", "rows"),
    [
        (Grouping.TEAM, ["Care", "Diego Muñoz", "Platform", "Amara Okafor", "No team", "Priya Raman"]),
        (
            Grouping.TAG,
            ["mentor", "Amara Okafor", "Diego Muñoz", "nights", "Diego Muñoz", "No tag", "Priya Raman"],
        ),
        (Grouping.NOTHING, ["Amara Okafor", "Diego Muñoz", "Priya Raman"]),
    ],
)
def test_they_are_grouped_as_one_likes(page, grouping, rows):
    pick(page.grouping, grouping)
    assert shown(page) == rows


def test_they_are_sorted_as_one_likes(page):
    pick(page.grouping, Grouping.NOTHING)
    pick(page.sorting, Sorting.LAST_TALK)
    assert shown(page) == ["Priya Raman", "Amara Okafor", "Diego Muñoz"]


@pytest.mark.parametrize(
    ("typed", "found"), [("nights", "Diego Muñoz"), ("plat", "Amara Okafor"), ("pri", "Priya Raman")]
)
def test_teams_and_tags_are_found_too_and_enter_opens_the_first(qtbot, page, typed, found):
    QTest.keyClicks(page.search, typed)
    assert shown(page)[1:] == [found]
    with qtbot.waitSignal(page.person_wanted) as wanted:
        QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert page._session.notebook.people.get(wanted.args[0]).short_name == found


def test_nobody_found_is_said(page):
    page.search.setText("zzz")
    assert shown(page) == []
    assert not page._nobody.isHidden()
    assert "tag" in page._nobody.text()


def test_a_rhythm_is_set_for_all_who_are_chosen_and_taken_back(page, said):
    choose(page, AMARA, PRIYA)
    page.bulk._on_rhythm(QUARTERLY)
    assert [kept(page, one).cadence for one in (AMARA, DIEGO, PRIYA)] == [QUARTERLY, MONTHLY, QUARTERLY]
    text, undo = said[-1]
    assert "2 people" in text
    undo()
    assert [kept(page, one) for one in (AMARA, DIEGO, PRIYA)] == [AMARA, DIEGO, PRIYA]


def test_who_was_chosen_stays_chosen_for_the_next_change(page):
    choose(page, AMARA, PRIYA)
    page.bulk._on_rhythm(QUARTERLY)
    assert {one.id for one in page.chosen()} == {AMARA.id, PRIYA.id}
    QTest.keyClicks(page.bulk.tag, "on call")
    QTest.keyClick(page.bulk.tag, Qt.Key.Key_Return)
    assert kept(page, AMARA).tags == ("mentor", "on call")
    assert kept(page, AMARA).cadence == QUARTERLY
    assert kept(page, PRIYA).tags == ("on call",)
    assert page.bulk.tag.text() == ""


def test_a_tag_is_taken_off_by_its_menu(page):
    choose(page, AMARA, DIEGO)
    offered = {action.text(): action for action in page.bulk.untag.menu().actions()}
    assert set(offered) == {"mentor", "nights"}
    offered["mentor"].trigger()
    assert (kept(page, AMARA).tags, kept(page, DIEGO).tags) == ((), ("nights",))


def test_they_are_moved_to_a_team_and_an_empty_one_changes_nothing(page, said):
    choose(page, AMARA, DIEGO)
    QTest.keyClick(page.bulk.team, Qt.Key.Key_Return)
    assert said == []
    QTest.keyClicks(page.bulk.team, "Harbour")
    QTest.keyClick(page.bulk.team, Qt.Key.Key_Return)
    assert {kept(page, one).team for one in (AMARA, DIEGO)} == {"Harbour"}


def test_they_are_archived_together_and_come_back_together(page, said, today):
    page.people.selectAll()
    page.bulk.archive.click()
    assert shown(page) == []
    assert page.bulk.isHidden()
    assert {one.archived_on for one in page._session.notebook.people.all()} == {today}
    said[-1][1]()
    assert len(page.people.model().rows) == 6


def test_what_is_already_so_is_not_told(page, said):
    choose(page, AMARA)
    page.bulk._on_rhythm(MONTHLY)
    assert said == []


def test_the_offer_comes_and_goes_with_the_choice(page):
    assert page.bulk.isHidden()
    choose(page, PRIYA)
    assert not page.bulk.isHidden()
    assert not page.bulk.untag.isEnabled()
    page.people.clearSelection()
    assert page.bulk.isHidden()


def test_where_the_disk_refuses_nobody_is_changed(page, said, monkeypatch):
    choose(page, AMARA, PRIYA)
    table = page._session.notebook.people
    save, saved = table.save, []

    def full(person):
        if saved:
            raise NotSaved(why="the disk is full")
        saved.append(person)
        save(person)

    monkeypatch.setattr(table, "save", full)
    page.bulk._on_rhythm(QUARTERLY)
    monkeypatch.undo()
    assert [kept(page, one) for one in (AMARA, PRIYA)] == [AMARA, PRIYA]
    assert [text for text, _ in said] == ["Nobody was changed: the disk is full. Try again once that is mended."]


def test_ten_thousand_are_found_and_chosen_by_key(qtbot, page):
    session = page._session
    session.notebook.save_all([Person(f"Person {number}", tags=("many",)) for number in range(10_000)])
    page.refresh()
    QTest.keyClicks(page.search, "many")
    QTest.keyClick(page.people, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(page.chosen()) == 10_000
    page.bulk._on_rhythm(QUARTERLY)
    rhythms = [entry.person.cadence for entry in session.notebook.people.roster()]
    assert rhythms.count(QUARTERLY) == 10_000


def test_every_control_has_a_name_for_a_screen_reader(page):
    choose(page, AMARA)
    controls = (page.search, page.grouping, page.sorting, page.people, page.bulk.tag, page.bulk.team)
    assert all(control.accessibleName() for control in controls)
    index = page.people.model().index(1)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert all(part in spoken for part in ("Amara Okafor", "Engineer", "Platform", "mentor", "Every month"))
