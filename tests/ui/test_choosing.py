"""Segments tell only what a person chose, and a folding row makes room for its parts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from rerecruit_desktop.ui.widgets.folding import FoldingRow
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
