"""Choosing a passphrase, and opening with it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from rerecruit_desktop.domain.recovery_code import code_groups
from rerecruit_desktop.ui.caps_hint import CapsHint
from rerecruit_desktop.ui.strength import PassphraseStrength
from rerecruit_desktop.ui.unlock.page import UnlockPage
from rerecruit_desktop.ui.unlock.pause import pause_after


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
    page.entry.again.setText(again)
    with qtbot.assertNotEmitted(page.passphrase_chosen):
        page.go_on.click()
    assert why in page.problem.text()
    assert page.passphrase.text() == typed


def test_a_good_choice_is_told(qtbot, open_page):
    page = open_page(is_new=True)
    page.passphrase.setText("long enough")
    page.entry.again.setText("long enough")
    with qtbot.waitSignal(page.passphrase_chosen) as chosen:
        page.go_on.click()
    assert chosen.args == ["long enough"]


def test_the_passphrase_is_hidden_until_shown(open_page):
    page = open_page(is_new=False)
    page.passphrase.setText("secret words")
    assert page.passphrase.displayText() != "secret words"
    page.passphrase.actions()[0].trigger()
    assert page.passphrase.displayText() == "secret words"


def test_wrong_passphrases_slow_down_and_never_lock_out(qtbot, open_page):
    assert [pause_after(wrong) for wrong in range(1, 10)] == [0, 0, 1, 2, 4, 8, 16, 30, 30]
    page = open_page(is_new=False)
    for _ in range(4):
        while page.entry.pause.left_s:
            page.entry.pause.second.timeout.emit()
        page.go_in_with("wrong words")
        page.refuse_wrong("No.")
    assert page.entry.pause.left_s == 2
    assert not page.go_on.isEnabled()
    with qtbot.assertNotEmitted(page.passphrase_given):
        qtbot.keyClicks(page.passphrase, "the right words")  # can be typed meanwhile
        qtbot.keyClick(page.passphrase, Qt.Key.Key_Return)
    page.entry.pause.second.timeout.emit()
    page.entry.pause.second.timeout.emit()
    with qtbot.waitSignal(page.passphrase_given):
        qtbot.keyClick(page.passphrase, Qt.Key.Key_Return)


def test_caps_lock_is_shown_while_it_seems_on(qtbot, open_page):
    page = open_page(is_new=False)
    hint = page.findChild(CapsHint)
    for letters, is_on in (("a", False), ("B", True), ("7", True), ("c", False), ("ÄÖ", True)):
        for letter in letters:  # capitals without Shift
            press(page.passphrase, letter)
        assert hint.isVisible() is is_on, letters
    press(page.passphrase, "", Qt.Key.Key_CapsLock)
    assert not hint.isVisible()
    press(page.passphrase, "D", modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert not hint.isVisible()
    press(page.passphrase, "e", modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert hint.isVisible()


def press(field, text, key=Qt.Key.Key_unknown, modifiers=Qt.KeyboardModifier.NoModifier):
    QApplication.sendEvent(field, QKeyEvent(QKeyEvent.Type.KeyPress, key, modifiers, text))


def test_a_passphrase_may_be_pasted(open_page):
    page = open_page(is_new=False)
    QApplication.clipboard().setText("four calm words here")
    page.passphrase.paste()
    assert page.passphrase.text() == "four calm words here"


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("short", "at least 8"),
        ("password1", "weak"),
        ("qwertyuiop", "weak"),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", "weak"),
        ("blue tram 49", "fair"),
        ("four calm words here", "strong"),
        ("漢字かな交じりの長い合言葉です、ええ", "strong"),
        ("x1" * 5000, "weak"),
    ],
)
def test_strength_is_shown_while_choosing(open_page, typed, word):
    page = open_page(is_new=True)
    page.passphrase.setText(typed)
    strength = page.findChild(PassphraseStrength)
    if len(typed) >= 8:
        strength.measure()
    assert strength.word.text().startswith(word)


def test_the_keychain_is_offered_and_takes_the_keyboard_unless_somebody_types(qtbot, open_page):
    page = open_page(is_new=False)
    assert page.entry.keychain.isHidden()
    page.offer_keychain()
    assert page.focusWidget() is page.entry.keychain
    with qtbot.waitSignal(page.keychain_wanted):
        qtbot.keyClick(page.entry.keychain, Qt.Key.Key_Return)
    assert page.passphrase.isEnabled()  # while the keychain is waited for
    page.refuse("It did not answer.")
    assert page.entry.keychain.isEnabled()
    page.entry.keychain.setFocus()
    qtbot.keyClicks(page.entry.keychain, "four")
    assert page.passphrase.text() == "four"
    other = open_page(is_new=False)
    qtbot.keyClicks(other.passphrase, "fo")
    other.offer_keychain()
    assert other.focusWidget() is other.passphrase


CODE = " ".join(code_groups(bytes(range(32))))


def test_the_code_is_looked_at_while_it_is_typed(qtbot, open_page):
    page = open_page(is_new=False)
    page.entry.use_code.click()
    assert page.entry.isHidden()
    qtbot.keyClicks(page.recover.code, CODE[:11].lower())
    assert page.recover.hint.text() == "2 of 14 groups fit."
    qtbot.keyClicks(page.recover.code, " 2X2MW")
    assert page.recover.hint.text().startswith("The third group does not fit.")


def test_the_code_comes_first_and_then_a_new_passphrase(qtbot, open_page):
    page = open_page(is_new=False)
    page.show_recovery()
    page.recover.code.setPlainText(CODE)
    with qtbot.waitSignal(page.code_given) as given:
        page.recover.go_on.click()
    assert given.args == [CODE]
    page.refuse("It belongs to another one.")
    assert "another one" in page.recover.problem.text()
    assert page.recover.new.isHidden()
    page.accept_code()
    page.recover.new.fill("long enough")
    with qtbot.waitSignal(page.recovered) as recovered:
        page.recover.go_on.click()
    assert recovered.args == [CODE, "long enough"]


def test_one_can_go_back_from_the_code_to_the_passphrase(open_page):
    page = open_page(is_new=False)
    page.show_recovery()
    page.recover.back.click()
    assert page.recover.isHidden()
    assert page.focusWidget() is page.passphrase


def tab_order(page):
    """What Tab comes to, from the passphrase on."""
    found, at = [], page.passphrase
    while at is not page.passphrase or not found:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisibleTo(page):
            found.append(at.accessibleName())
        at = at.nextInFocusChain()
    return found


def test_tab_follows_what_is_seen(open_page):
    page = open_page(is_new=False)
    page.offer_keychain()
    assert tab_order(page) == ["Passphrase", "Unlock", "Unlock with this computer", "Use the recovery code"]
    assert tab_order(open_page(is_new=True)) == [
        "Choose a passphrase",
        "Once more, to be sure",
        "Create the notebook",
    ]
