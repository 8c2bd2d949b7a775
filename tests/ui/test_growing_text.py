"""A box that grows with its text shows every line whole, whatever the script."""

import pytest

from rerecruit_desktop.ui.widgets.growing_text import GrowingText


@pytest.fixture
def box(qtbot, theme):
    box = GrowingText(most=6)
    qtbot.addWidget(box)
    box.resize(300, 40)
    box.show()
    return box


@pytest.mark.parametrize("text", ["one line", "अनुराधा", "ليلى الحداد", "李小雨 🎉", "two\nlines", "word " * 60])
def test_nothing_scrolls_while_there_is_room_to_grow(box, text):
    box.fill(text)
    box.resize(300, box.sizeHint().height())
    lines = int(box.document().documentLayout().documentSize().height())
    assert lines > 6 or box.verticalScrollBar().maximum() == 0


def test_it_grows_no_higher_than_its_most_lines(box):
    box.fill("line\n" * 6)
    highest = box.sizeHint().height()
    box.fill("line\n" * 600)
    assert box.sizeHint().height() == highest
