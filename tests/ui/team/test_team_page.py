"""Across the team: who is due when, who got least attention, and pictures of needs whose numbers are one key away."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from rerecruit_desktop.domain.attention import A_YEAR
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.shock import Shock, ShockKind
from rerecruit_desktop.domain.source import Source
from rerecruit_desktop.domain.touchpoint import Touchpoint
from rerecruit_desktop.ui.team.page import TeamPage
from rerecruit_desktop.ui.theme import Scheme

TODAY = date(2026, 11, 23)
LONG_AGO = date(2020, 1, 1)
ODILE = Person("Odile Brandvold", "Odile", team="Harbour", joined_on=LONG_AGO)
TAAVI = Person("Taavi Lindqvist", "Taavi", team="Yard", tags=("new",), joined_on=LONG_AGO)
AWKWARD = ["\u202eילי\u202c <b>&", "🦊" * 40, "x" * 10_000, "&Q"]


def talks(person, *days_ago):
    return [Conversation(person.id, held_on=TODAY - timedelta(days=days)) for days in days_ago]


@pytest.fixture
def page(qtbot, session, messages, look, jobs):
    """Taavi is late and got one talk of three; Odile all she was planned."""
    session.notebook.save_all([ODILE, TAAVI, *talks(ODILE, 5, 33, 64), *talks(TAAVI, 60)])
    guess = Pulse(ODILE.id, Need.GROWTH, 2, date(2026, 3, 1))
    session.notebook.save_all([guess, Pulse(ODILE.id, Need.GROWTH, 4, TODAY, source=Source.TOLD_ME)])
    return shown(qtbot, TeamPage(session, messages, look, jobs))


def shown(qtbot, page, width=1000, height=760):
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    page.begin()
    return read(qtbot, page)


def read(qtbot, page):
    """Wait until what is being read is shown."""
    qtbot.waitUntil(lambda: not page.is_reading)
    return page


def spoken(table, row):
    model = table.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row, column).data(role) for column in range(model.columnCount())]


def marks(page, column):
    return [mark.accessibleName() for mark in page.strip.columns[column].marks]


def test_the_quietest_stands_first_with_what_was_planned(page):
    assert spoken(page.attention, 0) == [
        "Taavi Lindqvist, Last contact 24 Sep",
        "Plan kept: 33 %",
        "Talks: 1 of 3 in 90 days, 1 of 12 in a year",
        "Touchpoints: 0 in 90 days, 0 in a year",
        "Recognition: 0 in 90 days, 0 in a year",
        "Growth: 0 in 90 days, 0 in a year",
    ]
    assert spoken(page.attention, 1)[:2] == ["Odile Brandvold, Last contact 18 Nov", "Plan kept: 100 %"]


@pytest.mark.parametrize("view", ["attention", "needs"])
def test_o_opens_whose_row_is_chosen(qtbot, page, view):
    page.view.choices[view].click()
    table = getattr(page, view)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.person_wanted) as wanted:
        qtbot.keyClick(table, Qt.Key.Key_O)
    assert wanted.args == [ODILE.id]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_numbers_of_the_marks_are_one_key_away_and_escape_leads_back(qtbot, page, key):
    qtbot.keyClick(page.attention, key)
    table = page.numbers.table
    assert table.hasFocus()
    assert table.accessibleName() == "Taavi Lindqvist. Plan kept: 33 %. Last contact 24 Sep."
    assert [table.model().index(0, column).data() for column in (0, 1)] == ["1 of 3", "1 of 12"]
    assert table.model().headerData(3, Qt.Orientation.Vertical) == "Growth"
    assert page.span.isHidden()
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert page.attention.hasFocus()
    assert page.span.isVisible()


def test_the_marks_are_of_ninety_days_or_of_the_year_as_is_chosen(page):
    assert "Filled: happened. Hollow: planned only." in page.meaning.text()
    lately, said = page.attention.grab().toImage(), spoken(page.attention, 0)
    page.span.choices[A_YEAR].click()
    assert page.attention.grab().toImage() != lately
    assert spoken(page.attention, 0) == said


def test_large_letters_in_a_small_window_leave_every_measure_in_sight(qtbot, page, theme):
    assert not page.attention.isColumnHidden(1)
    theme.wear(Scheme.LIGHT, 1.5)
    page.resize(672, 640)
    qtbot.waitUntil(lambda: page.attention.isColumnHidden(1))
    assert page.attention.horizontalScrollBar().maximum() == 0
    theme.wear(Scheme.LIGHT, 1.0)
    page.resize(1000, 760)
    qtbot.waitUntil(lambda: not page.attention.isColumnHidden(1))


def test_what_is_saved_meanwhile_is_shown_and_the_chosen_one_stays(qtbot, page, session):
    qtbot.keyClick(page.attention, Qt.Key.Key_Down)
    session.save(Touchpoint(TAAVI.id, "A walk", TODAY))
    qtbot.waitUntil(lambda: "Touchpoints: 1 in 90 days" in spoken(page.attention, 0)[3])
    assert page.attention.current_id == ODILE.id


def test_the_late_stand_at_the_left_and_a_click_opens_them(qtbot, page):
    assert marks(page, 0) == ["Taavi Lindqvist: Saturday, 24 October, 4 wk late"]
    assert marks(page, 4) == ["Odile Brandvold: Friday, 18 December, in 3 wk"]
    with qtbot.waitSignal(page.person_wanted) as wanted:
        qtbot.mouseClick(page.strip.columns[0].marks[0], Qt.MouseButton.LeftButton)
    assert wanted.args == [TAAVI.id]


def test_the_arrows_walk_along_the_weeks_and_enter_opens(qtbot, page):
    late, due = page.strip.columns[0].marks[0], page.strip.columns[4].marks[0]
    late.setFocus()
    qtbot.keyClick(late, Qt.Key.Key_Right)
    assert due.hasFocus()
    with qtbot.waitSignal(page.person_wanted) as wanted:
        qtbot.keyClick(due, Qt.Key.Key_Return)
    assert wanted.args == [ODILE.id]
    qtbot.keyClick(due, Qt.Key.Key_Right)
    assert due.hasFocus()


def test_a_full_week_tells_how_many_more_and_lists_them(qtbot, page, session):
    many = [Person(f"Late {number}") for number in range(5)]
    due = TODAY - timedelta(days=1)
    session.notebook.save_all([*many, *(Shock(one.id, ShockKind.OTHER, due, due) for one in many)])
    page.refresh()
    read(qtbot, page)
    *first, others = page.strip.columns[0].marks
    assert (len(first), others.accessibleName()) == (2, "4 more: Late")
    others.click()
    menu = page.strip.findChild(QMenu)
    assert len(menu.actions()) == 4
    with qtbot.waitSignal(page.person_wanted) as wanted:
        menu.actions()[-1].trigger()
    assert wanted.args[0] in {one.id for one in many}


def test_where_there_is_little_room_later_weeks_are_counted(qtbot, page):
    page.resize(400, 760)
    qtbot.waitUntil(page.strip.columns[4].isHidden)
    assert page.strip.beside.text() == "1 due later"


def test_the_numbers_of_a_picture_are_told_to_screen_readers(page):
    page.view.choices["needs"].click()
    growth = page.needs.model().index(1, 2)
    assert growth.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Growth, 1 Mar: 2, 23 Nov: 4"
    assert spoken(page.needs, 0)[1] == "Recognition, no pulse yet"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_numbers_are_one_key_away_and_escape_leads_back(qtbot, page, key):
    page.view.choices["needs"].click()
    page.needs.setFocus()
    qtbot.keyClick(page.needs, Qt.Key.Key_Down)
    qtbot.keyClick(page.needs, key)
    table = page.numbers.table
    assert table.isVisible()
    assert table.hasFocus()
    assert [table.model().index(row, 1).data() for row in (0, 1)] == ["● 4", "○ 2"]
    assert table.model().headerData(0, Qt.Orientation.Vertical) == "23 Nov"
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert page.needs.hasFocus()
    assert page.needs.current_id == ODILE.id


def test_the_numbers_of_somebody_never_read_are_an_empty_table(qtbot, page):
    page.view.choices["needs"].click()
    qtbot.keyClick(page.needs, Qt.Key.Key_Return)
    assert page.numbers.table.model().rowCount() == 0


def test_one_team_or_one_tag_can_be_shown_alone(qtbot, page):
    assert [page.group.itemText(place) for place in range(page.group.count())] == [
        "Everybody",
        "Harbour",
        "Yard",
        "Tag: new",
    ]
    page.group.setCurrentIndex(3)
    page.group.activated.emit(3)
    read(qtbot, page)
    assert page.attention.model().rowCount() == 1
    assert marks(page, 4) == []


def test_a_team_that_is_no_more_gives_way_to_everybody(qtbot, page, session):
    page.group.setCurrentIndex(2)
    page.group.activated.emit(2)
    read(qtbot, page)
    session.trash_person(TAAVI)
    page.refresh()
    read(qtbot, page)
    assert page.group.currentText() == "Everybody"
    assert page.attention.model().rowCount() == 1


def test_without_anybody_it_says_what_to_do(qtbot, session, messages, look, jobs):
    page = shown(qtbot, TeamPage(session, messages, look, jobs))
    assert page.add_first.isVisible()
    with qtbot.waitSignal(page.new_person_wanted):
        page.add_first.click()


def test_without_a_pulse_it_says_how_to_mark_one(qtbot, session, messages, look, jobs):
    session.save_person(ODILE)
    page = shown(qtbot, TeamPage(session, messages, look, jobs))
    page.view.choices["needs"].click()
    assert page.meaning.text().startswith("No pulse yet.")


def test_only_pulses_of_people_in_sight_are_read(qtbot, session, messages, look, jobs):
    session.notebook.save_all(Person(f"Person {number}") for number in range(500))
    page = shown(qtbot, TeamPage(session, messages, look, jobs))
    page.view.choices["needs"].click()
    page.grab()
    assert 0 < len(page.needs.pulses._series) < 100


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_any_name_can_be_painted(qtbot, session, messages, look, jobs, theme, scheme):
    session.notebook.save_all(Person(name, role=name, team=name) for name in AWKWARD)
    page = shown(qtbot, TeamPage(session, messages, look, jobs))
    theme.wear(scheme, 1.5)
    for view in ("needs", "attention"):
        page.view.choices[view].click()
        assert not page.grab().isNull()
    theme.wear(Scheme.LIGHT, 1.0)
