"""What the program stands on: declared, bounded from below, explained, and sound."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

ROOT = Path(__file__).resolve().parents[2]
PYPROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
PROJECT = tomllib.loads(PYPROJECT)
OPTIONAL = PROJECT["project"]["optional-dependencies"]
EVERY = [
    *PROJECT["build-system"]["requires"],
    *PROJECT["project"]["dependencies"],
    *chain.from_iterable(OPTIONAL.values()),
]


def name_of(requirement: str) -> str:
    return re.split(r"[<>=!~;\[ ]", requirement)[0].lower().replace("-", "_")


def imported(folder: Path) -> set[str]:
    """The top-level names of every import below ``folder``, inside functions too."""
    names: set[str] = set()
    for module in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.split(".")[0])
    return names - set(sys.stdlib_module_names) - {"rerecruit_desktop", "tests"}


def distributions(names: set[str]) -> set[str]:
    known = packages_distributions()
    return {known[name][0].lower().replace("-", "_") for name in names}


@pytest.mark.parametrize("requirement", EVERY)
def test_a_dependency_has_a_lower_bound(requirement):
    assert ">=" in requirement


@pytest.mark.parametrize("requirement", PROJECT["project"]["dependencies"])
def test_a_dependency_says_why_it_is_there(requirement):
    lines = PYPROJECT.splitlines()
    at = next(number for number, line in enumerate(lines) if f'"{requirement}"' in line)
    above = [line.strip() for line in lines[at - 2 : at]]
    assert any(line.startswith("#") for line in above)


def test_what_the_program_imports_is_declared():
    declared = {name_of(requirement) for requirement in PROJECT["project"]["dependencies"]}
    assert distributions(imported(ROOT / "rerecruit_desktop")) <= declared | {"shiboken6"}  # comes with PySide6


def test_what_the_tests_import_is_declared():
    declared = {name_of(one) for one in [*PROJECT["project"]["dependencies"], *OPTIONAL["test"], *OPTIONAL["build"]]}
    found = {name for name in imported(ROOT / "tests") if name in packages_distributions()}
    assert distributions(found) <= declared | {"shiboken6"}


def test_qt_keeps_its_hands_off_the_reference_count_of_none():
    """A call that returns nothing must not take a reference to None with it, or the program dies after a few thousand.

    That is what one release of the window library did on Python 3.11; see pyproject.toml.
    """
    qt = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        qt.setObjectName("a call that returns nothing")
    assert sys.getrefcount(None) > before - 500
