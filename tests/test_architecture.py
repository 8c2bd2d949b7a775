"""The house stands as designed: imports run one way, without circles, and each heavy library has one home."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "rerecruit_desktop"

MAY_IMPORT = {
    "domain": set(),
    "paths": set(),
    "storage": {"domain", "paths"},
    "documents": {"domain", "paths"},
    "exchange": {"domain", "paths"},
    "ui": {"domain", "paths", "storage", "documents", "exchange"},
    "cli": {"domain", "paths", "storage", "documents", "exchange", "ui"},
    "app": {"domain", "paths", "storage", "documents", "exchange", "ui", "cli"},
    "__main__": {"app", "cli"},
}
HOME_OF = {
    "PySide6": {"ui"},
    "shiboken6": {"ui"},
    "sqlcipher3": {"storage"},
    "sqlite_utils": {"storage"},
    "cryptography": {"storage"},
    "keyring": {"storage"},
    "zxcvbn": {"ui"},
    "reportlab": {"documents"},
    "uharfbuzz": {"documents"},
    "pyphen": {"documents"},
    "markdown_it": {"documents"},
    "pypdf": {"documents"},
    "PIL": {"exchange"},
    "pypdfium2": {"ui"},
    "icalendar": {"exchange"},
    "platformdirs": {"paths"},
    "tomllib": {"exchange", "ui"},
    "sqlite3": set(),
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def room_of(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def dotted(module: Path) -> str:
    parts = module.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(module: Path) -> set[str]:
    """Every module named in an import anywhere in the file, inside functions too."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative import"
            names.add(node.module or "")
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def own_modules(module: Path) -> set[str]:
    known = {dotted(one) for one in MODULES}
    return {name for name in imported(module) if name in known and name != dotted(module)}


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_imports_run_one_way(module):
    if (room := room_of(module)) == "__init__":
        assert not own_modules(module)
        return
    rooms = {name.split(".")[1] for name in own_modules(module) if "." in name}
    assert rooms - {room} <= MAY_IMPORT[room]


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_each_heavy_library_has_one_home(module):
    top_level = {name.split(".")[0] for name in imported(module)}
    room = room_of(module)
    strays = {library for library, homes in HOME_OF.items() if library in top_level and room not in homes}
    assert not strays


@pytest.mark.parametrize("module", [m for m in MODULES if room_of(m) == "domain"], ids=dotted)
def test_the_domain_needs_the_standard_library_only(module):
    import sys

    top_level = {name.split(".")[0] for name in imported(module)}
    assert top_level <= set(sys.stdlib_module_names) | {"rerecruit_desktop"}


@pytest.mark.parametrize("module", [m for m in MODULES if m.parent.name == "widgets"], ids=dotted)
def test_widgets_know_nothing_of_the_app(module):
    assert all(".ui.widgets" in name or name == "rerecruit_desktop" for name in own_modules(module))


def test_there_is_no_import_circle():
    graph = {dotted(module): own_modules(module) for module in MODULES}
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, " -> ".join([*path[path.index(name) :], name])
        if name in done:
            return
        for target in graph[name]:
            if not name.startswith(target + "."):  # a package's own opening line is no dependency
                visit(target, (*path, name))
        done.add(name)

    for name in graph:
        visit(name, ())


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_files_stay_short(module):
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 300


def test_pages_meet_only_in_the_main_window():
    rooms = {
        "today",
        "guide",
        "team",
        "quick_note",
        "unlock",
        "roster",
        "person",
        "conversation",
        "reading",
        "paper",
        "security",
        "backups",
    }
    for module in MODULES:
        parts = module.relative_to(PACKAGE).parts
        if parts[0] != "ui" or len(parts) < 3 or parts[1] not in rooms:
            continue
        others = {name.split(".")[2] for name in own_modules(module) if name.startswith("rerecruit_desktop.ui.")}
        assert not others & (rooms - {parts[1]}), module
