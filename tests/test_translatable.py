"""Every word that a user sees can be translated: no literal goes to the screen but through tr or translate."""

import ast
from pathlib import Path

import pytest

UI = Path(__file__).resolve().parent.parent / "rerecruit_desktop" / "ui"
MODULES = sorted(UI.rglob("*.py"))

# What puts the text among its first arguments onto the screen, or tells it to a screen reader; how many of them.
SHOWING = {
    "setText": 1, "setToolTip": 1, "setPlaceholderText": 1, "setAccessibleName": 1, "setAccessibleDescription": 1,
    "setWindowTitle": 1, "setTitle": 1, "addAction": 1, "addMenu": 1, "addItem": 1, "addTab": 1,
    "setInformativeText": 1, "setStatusTip": 1,
    "setWhatsThis": 1, "setTabText": 2, "setPlainText": 1, "say": 2, "label": 1, "button": 1,
    "FlowLabel": 1, "ElidedLabel": 1, "QLabel": 1, "QPushButton": 1, "QCheckBox": 1, "QRadioButton": 1, "QAction": 1,
    "LineField": 1, "LineList": 2, "named": 1, "EmptyState": 4, "show_message": 1, "show_note": 1, "refuse": 1,
    "getSaveFileName": 3, "getOpenFileName": 3, "getExistingDirectory": 2,
}  # fmt: skip
NOT_SHOWN = {"EmptyState": 2}  # that many of its arguments come before the words: the look, and the name of an icon
NAMES = {"A4", "Re-recruit"}  # the same in every language


def called(call):
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def literals(node):
    """The string constants in an expression that reach what it gives, and are not handed to a call within."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield from (part.value for part in node.values if isinstance(part, ast.Constant))
    elif isinstance(node, ast.BinOp):
        yield from literals(node.left)
        yield from literals(node.right)
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from literals(value)
    elif isinstance(node, ast.Call) and called(node) == "format" and isinstance(node.func, ast.Attribute):
        yield from literals(node.func.value)


def has_words(text):
    return sum(letter.isalpha() for letter in text) > 1 and text not in NAMES


def untranslated(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            shown = node.args[NOT_SHOWN.get(called(node), 0) : SHOWING.get(called(node), 0)]
            yield from (text for one in shown for text in literals(one) if has_words(text))


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(UI)))
def test_no_literal_goes_to_the_screen(module):
    assert list(untranslated(ast.parse(module.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(UI)))
def test_what_is_translated_is_a_literal_that_can_be_collected(module):
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and called(node) in {"tr", "translate"} and node.args:
            assert all(isinstance(one, ast.Constant) for one in node.args), ast.unparse(node)


def test_a_literal_would_be_found():
    tree = ast.parse('label("Saved"); one.setText(f"{n} people" if n else "none"); say(hint, self.tr("Kept"))')
    assert sorted(untranslated(tree)) == [" people", "Saved", "none"]
