"""The page by the keyboard and for a screen reader, in small windows and with large text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QProgressBar,
    QRadioButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from rerecruit_desktop.domain.paper_kind import CARDS, PaperKind
from rerecruit_desktop.ui.theme import Scheme

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QProgressBar)


@pytest.fixture
def page(qtbot, page_of):
    page = page_of()
    page.activateWindow()
    return page


def controls_of(page):
    found = [one for kind in CONTROLS for one in page.findChildren(kind) if one.isVisible()]
    return [one for one in found if not isinstance(one, QToolButton)]


@pytest.mark.parametrize("card", CARDS)
def test_every_control_has_a_name(page, card):
    page.list.cards[card].choice.click()
    assert [one for one in controls_of(page) if not one.accessibleName()] == []


@pytest.mark.parametrize("width", [744, 1000])
@pytest.mark.parametrize("card", [PaperKind.HANDOUT, PaperKind.SUMMARY, PaperKind.YEAR_REVIEW])
def test_tab_reaches_every_control_from_the_top_down(qtbot, page, shown, card, width):
    page.resize(width, 700)
    page.list.cards[card].choice.click()
    shown(page)
    reached = []
    while (focus := QApplication.focusWidget()) not in reached:
        reached.append(focus)
        page.focusNextChild()
    wanted = {one for one in controls_of(page) if one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus}
    assert {one for one in wanted if not isinstance(one, QRadioButton)} <= set(reached)
    options = [one for one in reached if page.options.isAncestorOf(one)]
    assert options == sorted(options, key=lambda one: one.mapTo(page.options, one.rect().topLeft()).y())


def test_the_arrow_keys_walk_through_the_papers(qtbot, page):
    page.list.cards[PaperKind.HANDOUT].choice.setFocus()
    qtbot.keyClick(page.list.cards[PaperKind.HANDOUT].choice, Qt.Key.Key_Down)
    assert page.kind is PaperKind.DEVELOPMENT_PLAN


def test_the_keyboard_begins_at_the_papers(page):
    assert QApplication.focusWidget() is page.list.cards[PaperKind.HANDOUT].choice


def cut(page):
    """Controls and texts of which a part can't be seen, nor scrolled to."""
    shown = [one for one in page.findChildren(QWidget) if one.isVisible() and not isinstance(one, QToolButton)]
    areas = [one for one in page.findChildren(QScrollArea) if one.isVisible()]
    found = [one for one in areas if one.widget() and one.widget().width() > one.viewport().width()]
    found += [one for one in shown if one.width() < min(one.minimumSizeHint().width(), 5000)]
    return found + [one for one in shown if one.mapTo(page, one.rect().topRight()).x() > page.width()]


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", [(674, 640), (744, 640), (1000, 800), (2000, 1200)])
def test_nothing_is_cut_in_small_windows_and_with_large_text(qtbot, page, theme, size, scale, choose):
    theme.wear(Scheme.LIGHT, scale)
    try:
        page.resize(*size)
        for card in CARDS:
            page.list.cards[card].choice.click()
            page.options.password.first.setText("a quiet heron")
            choose(page.options.period.span, None)
            qtbot.waitUntil(lambda: cut(page) == [])  # once the layouts have settled
            assert page.size().toTuple() == size
    finally:
        theme.wear(Scheme.LIGHT, 1.0)
