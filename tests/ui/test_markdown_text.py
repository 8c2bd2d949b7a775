"""Markdown as it is typed: what is shown, what the keys do, and that a key looks at its own line only."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from rerecruit_desktop.ui.theme import Scheme
from rerecruit_desktop.ui.widgets.markdown_edits import deeper, less_deep, next_lead, with_bullets, with_quote, wrapped
from rerecruit_desktop.ui.widgets.markdown_highlighter import AT_ONCE, MarkdownHighlighter
from rerecruit_desktop.ui.widgets.markdown_marks import Style, lead_of, spans
from rerecruit_desktop.ui.widgets.markdown_text import MarkdownText

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LINE = "- She *says* the **data** decision cost her\n"


@pytest.fixture
def looked_at(monkeypatch):
    """The lines that the highlighter looked at, in their order."""
    lines = []
    look_at = MarkdownHighlighter.highlightBlock

    def note(highlighter, text):
        if highlighter._left:
            lines.append(text)
        look_at(highlighter, text)

    monkeypatch.setattr(MarkdownHighlighter, "highlightBlock", note)
    return lines


@pytest.fixture
def window(qtbot, look):
    """A text between two fields, with the cursor in it."""
    window = QWidget()
    column = QVBoxLayout(window)
    window.text = MarkdownText(look)
    window.before, window.after = QLineEdit(), QLineEdit()
    for part in (window.before, window.text, window.after):
        column.addWidget(part)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.text.setFocus()
    return window


@pytest.fixture
def text(window):
    return window.text


def types(qtbot, text, keys):
    """Type letters; a line end is the Enter key, a tab the Tab key."""
    for key in keys:
        if key == "\n":
            qtbot.keyClick(text, Qt.Key.Key_Return)
        elif key == "\t":
            qtbot.keyClick(text, Qt.Key.Key_Tab)
        elif key.isascii():
            qtbot.keyClick(text, key)
        else:  # no key of QTest's
            text.insertPlainText(key)


@pytest.mark.parametrize(
    ("line", "styles"),
    [
        ("plain words, 3 of them", []),
        ("# Head", [(0, 6, Style.HEADING), (0, 1, Style.SIGN)]),
        ("#tag", []),
        ("- one", [(0, 2, Style.SIGN)]),
        ("-no list", []),
        ("12. twelve", [(0, 4, Style.SIGN)]),
        ("> quoted", [(2, 6, Style.QUOTE), (0, 2, Style.SIGN)]),
        ("a **b** c", [(2, 5, Style.STRONG), (2, 2, Style.SIGN), (5, 2, Style.SIGN)]),
        ("a *b* c", [(2, 3, Style.EMPHASIS), (2, 1, Style.SIGN), (4, 1, Style.SIGN)]),
        ("2 * 3 * 4", []),
        ("snake_case_name", []),
        ("\\*not\\*", []),
        ("`code`", [(0, 6, Style.CODE), (0, 1, Style.SIGN), (5, 1, Style.SIGN)]),
    ],
)
def test_what_a_line_carries(line, styles):
    assert [(one.start, one.length, one.style) for one in spans(line)] == styles


@pytest.mark.parametrize("nonsense", ["*", "**a ", "_", "> ", "#", "`a", "- ", "1.", "***a"])
def test_nonsense_of_any_length_is_looked_at(nonsense):
    line = nonsense * 20_000
    assert all(0 <= one.start < one.start + one.length <= len(line) for one in spans(line))


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("- a", "- "),
        ("  * a", "  * "),
        ("9. a", "10. "),
        ("3) a", "4) "),
        ("> a", "> "),
        (">a", "> "),
        ("> - a", "> - "),
    ],
)
def test_the_next_line_goes_on(line, following):
    assert next_lead(line) == following


def test_room_alone_is_no_lead():
    assert len(lead_of("   words")) == 0


def test_an_item_goes_one_level_deeper_than_the_one_above_and_no_more():
    assert deeper("- b", "- a") == "  - b"
    assert deeper("- b", "1. a") == "   - b"
    assert deeper("  - b", "- a") is None
    assert deeper("- b", "words") is None
    assert deeper("words", "- a") is None


def test_an_item_comes_up_to_the_level_above_it():
    assert less_deep("    - c", ["  - b", "- a"]) == "  - c"
    assert less_deep("  - b", ["words"]) == "- b"
    assert less_deep("- a", []) is None


def test_bullets_and_quotes_come_and_go():
    assert with_bullets(["one", "", "two"]) == ["- one", "", "- two"]
    assert with_bullets(["- one", "", "2. two"]) == ["one", "", "two"]
    assert with_bullets([""]) == ["- "]
    assert with_quote(["one", "- two"]) == ["> one", "> - two"]
    assert with_quote(["> one", ">two"]) == ["one", "two"]


def test_signs_are_put_around_words_and_taken_away():
    assert wrapped(" words ", "**") == " **words** "
    assert wrapped("**words**", "**") == "words"


def test_enter_goes_on_with_a_list_and_ends_it_on_an_empty_item(qtbot, text):
    types(qtbot, text, "- one\ntwo\n\nthree")
    assert text.toPlainText() == "- one\n- two\nthree"


def test_enter_goes_on_with_a_quote_and_ends_it(qtbot, text):
    types(qtbot, text, "> I want to stay\nif it changes\n\nSaid so")
    assert text.toPlainText() == "> I want to stay\n> if it changes\nSaid so"


def test_enter_amid_an_item_takes_the_rest_along(qtbot, text):
    text.setPlainText("- onetwo")
    text.moveCursor(QTextCursor.MoveOperation.End)
    for _ in "two":
        qtbot.keyClick(text, Qt.Key.Key_Left)
    types(qtbot, text, "\n")
    assert text.toPlainText() == "- one\n- two"


def test_enter_before_the_sign_of_a_list_only_makes_room(qtbot, text):
    text.setPlainText("- one")
    types(qtbot, text, "\n")
    assert text.toPlainText() == "\n- one"


def test_shift_enter_begins_a_bare_line(qtbot, text):
    types(qtbot, text, "- one")
    qtbot.keyClick(text, Qt.Key.Key_Return, SHIFT)
    types(qtbot, text, "more")
    assert text.toPlainText() == "- one\nmore"
    assert text.document().blockCount() == 2


def test_one_step_back_undoes_what_a_key_did(qtbot, text):
    types(qtbot, text, "- one\n")
    text.undo()
    assert text.toPlainText() == "- one"


def test_tab_goes_deeper_in_a_list_and_else_to_the_next_control(qtbot, window, text):
    types(qtbot, text, "- one\n\ttwo")
    assert text.toPlainText() == "- one\n  - two"
    qtbot.keyClick(text, Qt.Key.Key_Backtab, SHIFT)
    assert text.toPlainText() == "- one\n- two"
    qtbot.keyClick(text, Qt.Key.Key_Backtab, SHIFT)
    assert window.before.hasFocus()
    text.setFocus()
    types(qtbot, text, "\t\t")
    assert text.toPlainText() == "- one\n  - two"
    assert window.after.hasFocus()


def test_tab_leaves_plain_text_at_once(qtbot, window, text):
    types(qtbot, text, "words\t")
    assert text.toPlainText() == "words"
    assert window.after.hasFocus()


def test_exact_words_by_key_keep_the_cursor_at_its_letter(qtbot, text):
    types(qtbot, text, "I stay 🙂 here")
    qtbot.keyClick(text, Qt.Key.Key_Left)
    qtbot.keyClick(text, Qt.Key.Key_E, CTRL | SHIFT)
    types(qtbot, text, "!")
    assert text.toPlainText() == "> I stay 🙂 her!e"
    qtbot.keyClick(text, Qt.Key.Key_E, CTRL | SHIFT)
    assert text.toPlainText() == "I stay 🙂 her!e"


def test_several_selected_lines_become_a_list(qtbot, text):
    text.setPlainText("one\ntwo\nthree")
    text.moveCursor(QTextCursor.MoveOperation.Down, QTextCursor.MoveMode.KeepAnchor)
    qtbot.keyClick(text, Qt.Key.Key_L, CTRL | SHIFT)
    assert text.toPlainText() == "- one\n- two\nthree"


def test_bold_takes_the_word_at_the_cursor_and_gives_it_back(qtbot, text):
    types(qtbot, text, "so glad")
    qtbot.keyClick(text, Qt.Key.Key_B, CTRL)
    assert text.toPlainText() == "so **glad**"
    types(qtbot, text, "!")
    assert text.toPlainText() == "so **glad**!"


def test_bold_goes_on_and_off_around_a_selection(qtbot, text):
    text.setPlainText("🙂 glad")
    text.moveCursor(QTextCursor.MoveOperation.End)
    text.moveCursor(QTextCursor.MoveOperation.StartOfWord, QTextCursor.MoveMode.KeepAnchor)
    qtbot.keyClick(text, Qt.Key.Key_B, CTRL)
    assert text.toPlainText() == "🙂 **glad**"
    qtbot.keyClick(text, Qt.Key.Key_B, CTRL)
    assert text.toPlainText() == "🙂 glad"
    assert text.textCursor().selectedText() == "glad"


def test_bold_without_a_word_waits_between_its_signs(qtbot, text):
    qtbot.keyClick(text, Qt.Key.Key_B, CTRL)
    types(qtbot, text, "now")
    assert text.toPlainText() == "**now**"


def test_a_word_is_set_apart_where_it_is_put_in(text):
    text.setPlainText("said")
    text.moveCursor(QTextCursor.MoveOperation.End)
    text.insert("14:16")
    assert text.toPlainText() == "said 14:16 "
    text.insert("14:17")
    assert text.toPlainText() == "said 14:16 14:17 "


def test_a_key_looks_at_its_own_line_only(qtbot, text, looked_at):
    text.setPlainText(LINE * 100)
    looked_at.clear()
    types(qtbot, text, "a")
    assert looked_at == ["a" + LINE.rstrip("\n")]
    looked_at.clear()
    types(qtbot, text, "\n")
    assert len(looked_at) <= 2


def test_two_hundred_kilobytes_at_once_are_looked_at_bit_by_bit(qtbot, text, looked_at):
    text.insertPlainText(LINE * 5000)
    assert len(looked_at) <= AT_ONCE
    types(qtbot, text, "a")  # amid what is still to come
    qtbot.waitUntil(lambda: text._highlighter._rest is None, timeout=10_000)
    assert len(looked_at) >= 5000
    for number in (0, 2500, 4999):
        assert text.document().findBlockByNumber(number).layout().formats()
    looked_at.clear()
    types(qtbot, text, "bcd")
    assert len(looked_at) == 3


def test_what_is_shown_is_no_change_of_the_text(qtbot, text, theme):
    text.setPlainText(LINE * 300)
    text.document().setModified(False)
    theme.wear(Scheme.DARK, 1.0)
    theme.wear(Scheme.LIGHT, 1.0)
    qtbot.waitUntil(lambda: text._highlighter._rest is None)
    assert not text.document().isModified()
    assert text.toPlainText() == LINE * 300


def test_styles_stand_at_their_letters_after_an_emoji(text):
    text.setPlainText("🙂🙂 **b**")
    starts = [one.start for one in text.document().firstBlock().layout().formats()]
    assert starts[0] == 5
