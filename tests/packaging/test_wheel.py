"""The wheel carries everything the program needs beside its code."""

import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources"
INSIDE = "rerecruit_desktop/resources/"
STAYS_BEHIND = {"screenshots", "__pycache__"}  # for the README; of no use to the program


@pytest.fixture(scope="session")
def wheel(tmp_path_factory) -> set[str]:
    """The names of the files in a freshly built wheel."""
    [built] = WheelBuilder(str(ROOT)).build(directory=str(tmp_path_factory.mktemp("wheel")), versions=["standard"])
    with zipfile.ZipFile(built) as archive:
        return set(archive.namelist())


def test_every_resource_is_in_the_wheel(wheel):
    files = [one.relative_to(RESOURCES) for one in RESOURCES.rglob("*") if one.is_file() and one.suffix != ".py"]
    expected = {INSIDE + one.as_posix() for one in files if not STAYS_BEHIND & set(one.parts)}
    assert expected <= wheel


@pytest.mark.parametrize("style", ["Regular", "Medium", "SemiBold", "Bold", "Italic"])
def test_the_typeface_is_in_the_wheel(wheel, style):
    assert f"{INSIDE}fonts/Inter-{style}.ttf" in wheel


@pytest.mark.parametrize("file", ["fonts/OFL.txt", "guide/en.toml", "icons/app.svg", "theme/tokens.json"])
def test_what_the_window_opens_first_is_in_the_wheel(wheel, file):
    assert INSIDE + file in wheel


def test_every_module_is_in_the_wheel(wheel):
    modules = {one.relative_to(ROOT).as_posix() for one in (ROOT / "rerecruit_desktop").rglob("*.py")}
    assert modules <= wheel


def test_nothing_else_is_in_the_wheel(wheel):
    strays = {name for name in wheel if not name.startswith(("rerecruit_desktop/", "rerecruit_desktop-"))}
    assert not strays
    assert not [name for name in wheel if name.startswith(INSIDE) and name.endswith((".py", ".part"))]


def test_the_licence_is_in_the_wheel(wheel):
    assert [name for name in wheel if name.endswith("licenses/LICENSE")]
