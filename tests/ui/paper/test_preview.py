"""The page that is looked at, whole or nearer."""

import pytest
from PySide6.QtCore import Qt


@pytest.fixture
def preview(page_of):
    return page_of().viewer.preview


def test_a_page_is_whole_at_first(preview):
    assert preview.sheet.size() == preview.ground.viewport().size()
    assert not preview.smaller.isEnabled()


def test_nearer_the_page_is_larger_and_as_sharp(qtbot, preview):
    whole = preview.sheet._picture.width()
    preview.larger.click()
    preview.larger.click()
    qtbot.waitUntil(lambda: preview.sheet._picture.width() > 1.8 * whole, timeout=5000)
    assert preview.sheet.width() == 2 * preview.ground.viewport().width()


def test_what_is_in_the_middle_stays_there(preview):
    bar = preview.ground.verticalScrollBar()
    preview.larger.click()
    assert bar.value() == pytest.approx(bar.maximum() / 2, abs=2)
    bar.setValue(bar.maximum())
    preview.larger.click()
    assert bar.value() > bar.maximum() / 2


def test_it_comes_back_to_the_whole_page_and_goes_no_further(preview):
    while preview.larger.isEnabled():
        preview.larger.click()
    while preview.smaller.isEnabled():
        preview.smaller.click()
    assert preview.sheet.size() == preview.ground.viewport().size()
    assert preview.ground.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_without_pages_there_is_nothing_to_come_nearer_to(preview):
    preview.stand_at(0, 0)
    assert not preview.larger.isEnabled()
