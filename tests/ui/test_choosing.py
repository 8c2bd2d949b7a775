"""Segments tell only what a person chose, and a folding row makes room for its parts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.fold import Fold
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.marks import Marks
from rerecruit_desktop.ui.widgets.more_rows import MoreRows
from rerecruit_desktop.ui.widgets.segments import Segments


@pytest.fixture
def segments(qtbot):
    made = Segments("Tone", [(1, "Warm"), (2, "Plain"), (3, "Formal")])
    qtbot.addWidget(made)
    made.show()
    return made


def test_filling_tells_nothing_and_choosing_does(qtbot, segments):
    told = []
    segments.chosen.connect(told.append)
    segments.fill(2)
    assert (segments.value, told) == (2, [])
    segments.choices[3].click()
    assert (segments.value, told) == (3, [3])


def test_assistive_technology_chooses_too(segments):
    told = []
    segments.chosen.connect(told.append)
    actions = QAccessible.queryAccessibleInterface(segments.choices[2]).actionInterface()
    actions.doAction(QAccessibleActionInterface.toggleAction())
    assert told == [2]


def test_the_tab_key_comes_to_the_chosen_one(segments):
    segments.fill(2)
    segments.fill(3)
    comes = [value for value, made in segments.choices.items() if made.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert comes == [3]


def test_what_is_not_there_cannot_be_chosen_and_says_why(segments):
    segments.allow({1}, "The guide has none")
    assert [made.isEnabled() for made in segments.choices.values()] == [True, False, False]
    assert segments.choices[2].toolTip() == "The guide has none"
    assert segments.choices[1].accessibleName() == "Tone: Warm"


@pytest.fixture
def row(qtbot):
    around, row = QWidget(), FoldingRow()
    for word in ("one", "another", "a third"):
        row.row.addWidget(QPushButton(word))
    column = QVBoxLayout(around)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(row)
    qtbot.addWidget(around)
    around.show()
    return around, row


def test_a_row_folds_when_it_gets_too_narrow_and_unfolds_again(qtbot, row):
    around, folding = row
    wide = folding.sizeHint().width()
    around.resize(wide + 20, 100)
    assert not folding.is_folded
    around.resize(wide - 20, 300)
    qtbot.waitUntil(lambda: folding.is_folded)
    around.resize(wide + 20, 300)
    qtbot.waitUntil(lambda: not folding.is_folded)


def test_a_row_unfolds_when_a_part_goes(qtbot, row):
    around, folding = row
    around.resize(folding.sizeHint().width() - 20, 300)
    qtbot.waitUntil(lambda: folding.is_folded)
    folding.row.itemAt(2).widget().hide()
    qtbot.waitUntil(lambda: not folding.is_folded)


def test_the_tab_key_finds_a_way_in_where_nothing_is_chosen(segments):
    assert segments.choices[1].focusPolicy() & Qt.FocusPolicy.TabFocus
    segments.fill(2)
    assert not segments.choices[1].focusPolicy() & Qt.FocusPolicy.TabFocus
    told = []
    segments.chosen.connect(told.append)
    segments.fill(None)
    assert (segments.value, told) == (None, [])
    assert segments.choices[1].focusPolicy() & Qt.FocusPolicy.TabFocus
    segments.choices[1].click()
    assert told == [1]


@pytest.fixture
def marks(qtbot):
    made = Marks("Growth", ["starved", "", "", "", "met"])
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_figure_marks_and_delete_takes_back(qtbot, marks):
    told, taken = [], []
    marks.chosen.connect(told.append)
    marks.taken_back.connect(lambda: taken.append(True))
    qtbot.keyClick(marks.choices[1], Qt.Key.Key_Delete)
    assert not taken
    qtbot.keyClick(marks.choices[1], Qt.Key.Key_4)
    qtbot.keyClick(marks.choices[4], Qt.Key.Key_6)
    qtbot.keyClick(marks.choices[4], Qt.Key.Key_Right)
    assert told == [4, 5]
    qtbot.keyClick(marks.choices[5], Qt.Key.Key_Backspace)
    assert taken == [True]
    assert marks.choices[5].accessibleName() == "Growth: 5, met"


def test_a_fold_opens_and_shuts_by_its_heading(qtbot, look):
    inside = QPushButton("inside")
    fold = Fold(look, "Promises & more", inside)
    qtbot.addWidget(fold)
    fold.show()
    fold.show_gist("2 open")
    qtbot.keyClick(fold.head, Qt.Key.Key_Space)
    assert not inside.isVisible()
    assert fold.head.accessibleDescription() == "folded, 2 open"
    qtbot.keyClick(fold.head, Qt.Key.Key_Space)
    assert inside.isVisible()
    assert fold.head.accessibleName() == "Promises & more"


def test_hundreds_of_rows_come_a_few_at_a_time(qtbot):
    made, places = [], []
    rows = MoreRows(most=5)
    qtbot.addWidget(rows)
    rows.more_shown.connect(places.append)

    def make(key):
        made.append(key)
        return QPushButton(key)

    keys = [str(number) for number in range(300)]
    rows.show_keys(keys, make)
    assert made == keys[:5]
    assert rows.more.text() == "Show more (295)"
    rows.more.click()
    assert (made, places) == (keys[:15], [5])
    rows.show_keys(keys[:3], make)
    assert len(rows.widgets) == 3
    assert rows.more.isHidden()


def test_what_is_chosen_stays_so_when_there_is_more_to_choose_from_and_nobody_is_told(qtbot):
    choice = Choice([("a", "Apple"), ("b", "Pear")])
    qtbot.addWidget(choice)
    told = []
    choice.chosen.connect(told.append)
    choice.fill("b")
    choice.offer([("c", "Cherry"), ("a", "Apfel"), ("b", "Birne")])
    assert (choice.value, choice.currentText()) == ("b", "Birne")
    choice.offer([("c", "Cherry"), ("a", "Apfel")])
    assert (choice.value, told) == ("c", [])
