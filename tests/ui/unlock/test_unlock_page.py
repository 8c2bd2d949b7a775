"""Choosing a passphrase, and opening with it."""

import pytest
from PySide6.QtCore import Qt

from rerecruit_desktop.ui.unlock.page import UnlockPage


@pytest.fixture
def open_page(qtbot, look, tmp_path):
    def make(*, is_new):
        page = UnlockPage(tmp_path, look, is_new=is_new)
        qtbot.addWidget(page)
        page.show()
        return page

    return make


def test_enter_gives_the_passphrase(qtbot, open_page):
    page = open_page(is_new=False)
    with qtbot.waitSignal(page.passphrase_given) as given:
        qtbot.keyClicks(page.passphrase, "four calm words here")
        qtbot.keyClick(page.passphrase, Qt.Key.Key_Return)
    assert given.args == ["four calm words here"]


def test_a_wrong_passphrase_is_told_and_can_be_typed_again(qtbot, open_page):
    page = open_page(is_new=False)
    qtbot.keyClicks(page.passphrase, "wrong")
    page.go_on.click()
    assert not page.passphrase.isEnabled()
    page.refuse("That does not open it.")
    assert page.problem.text() == "That does not open it."
    assert page.passphrase.isEnabled()
    assert page.passphrase.selectedText() == "wrong"


@pytest.mark.parametrize(
    ("typed", "again", "why"),
    [
        ("", "", "Type your passphrase"),
        ("short", "short", "at least 8"),
        ("long enough", "long enoughh", "not the same"),
    ],
)
def test_a_bad_choice_is_refused_in_place(qtbot, open_page, typed, again, why):
    page = open_page(is_new=True)
    page.passphrase.setText(typed)
    page.again.setText(again)
    with qtbot.assertNotEmitted(page.passphrase_chosen):
        page.go_on.click()
    assert why in page.problem.text()
    assert page.passphrase.text() == typed


def test_a_good_choice_is_told(qtbot, open_page):
    page = open_page(is_new=True)
    page.passphrase.setText("long enough")
    page.again.setText("long enough")
    with qtbot.waitSignal(page.passphrase_chosen) as chosen:
        page.go_on.click()
    assert chosen.args == ["long enough"]


def test_the_passphrase_is_hidden_until_shown(open_page):
    page = open_page(is_new=False)
    page.passphrase.setText("secret words")
    assert page.passphrase.displayText() != "secret words"
    page.passphrase.actions()[0].trigger()
    assert page.passphrase.displayText() == "secret words"
