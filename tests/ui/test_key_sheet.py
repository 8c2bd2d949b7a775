"""The sheet of keys tells every key of the program, and none that does nothing."""

import ast
import re
from pathlib import Path

import pytest

from rerecruit_desktop.ui import key_sheet
from rerecruit_desktop.ui.key_sheet import KeySheet, keys
from rerecruit_desktop.ui.theme import Scheme

MODULES = sorted(set(Path(key_sheet.__file__).parent.rglob("*.py")) - {Path(key_sheet.__file__)})
KEY = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)*(?:Return|Esc|Up|Down|Left|PgUp|PgDown|F\d|\w|\{number\})")
MODIFIED = re.compile(r"(?:Ctrl|Alt)\+\S+|F\d|PgDown|PgUp|Esc")
SAID_BY_ANOTHER = {"Ctrl+Enter": "Ctrl+Return"}  # the same key, on the number pad


def strings_in(module):
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            yield "".join(part.value if isinstance(part, ast.Constant) else "1" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def used_keys():
    """Every string in the window's code that is a key and nothing else."""
    return {
        text for module in MODULES for text in strings_in(module) if MODIFIED.fullmatch(text) and KEY.fullmatch(text)
    }


def told():
    rows = [row for _place, rows in keys() for row in rows]
    return " ".join([key for key, _ in rows] + [words for _, words in rows])


def test_every_key_of_the_program_is_told():
    sheet = told()
    assert {key for key in used_keys() if SAID_BY_ANOTHER.get(key, key) not in sheet} == set()


def test_every_key_that_is_told_does_something():
    by_qt = {"Ctrl+Q", "Return"}  # a standard key, and what every list does
    shown = {key for _place, rows in keys() for key, _ in rows}
    tooltips = " ".join(text for module in MODULES for text in strings_in(module))
    assert {key for key in shown - by_qt - used_keys() if key not in tooltips} == set()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_word_of_the_sheet_is_cut(qtbot, theme, scale):
    theme.wear(Scheme.LIGHT, scale)
    sheet = KeySheet()
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.waitExposed(sheet)
    for shown in sheet.findChildren(key_sheet.FlowLabel):
        assert shown.height() >= shown.heightForWidth(shown.width()), shown.text()
    theme.wear(Scheme.LIGHT, 1.0)
