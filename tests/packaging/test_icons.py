"""The drawn icons: one grid, one stroke, the ink of the theme, and none missing."""

import ast
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parents[2]
ICONS = sorted((ROOT / "resources" / "icons").glob("*.svg"))
LINE_ICONS = [icon for icon in ICONS if icon.stem != "app"]
UNUSED_SO_FAR = {"eye", "mail", "quote", "search", "settings", "sun"}  # for pages that are still to come
NAME_AT = {"icon": 0, "dress": 1}  # methods, and which of their arguments names the icon


def drawn(icon: Path, ink: str) -> QImage:
    image = QImage(20, 20, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer = QSvgRenderer(QByteArray(icon.read_text(encoding="utf-8").replace("currentColor", ink).encode()))
    assert renderer.isValid()
    renderer.render(painter)
    painter.end()
    return image


def asked_for() -> set[str]:
    """The names of icons that stand literally in the window's code."""
    names: set[str] = set()
    for module in (ROOT / "rerecruit_desktop" / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in NAME_AT:
                named = node.args[NAME_AT[node.func.attr] :][:1]
                names |= {one.value for one in named if isinstance(one, ast.Constant) and isinstance(one.value, str)}
    return names


@pytest.mark.parametrize("icon", LINE_ICONS, ids=lambda icon: icon.stem)
def test_an_icon_stands_on_the_common_grid_with_the_common_stroke(icon):
    root = ET.parse(icon).getroot()
    assert root.get("viewBox") == "0 0 20 20"
    assert (root.get("stroke"), root.get("stroke-width")) == ("currentColor", "1.5")
    assert (root.get("stroke-linecap"), root.get("stroke-linejoin")) == ("round", "round")


@pytest.mark.parametrize("icon", LINE_ICONS, ids=lambda icon: icon.stem)
def test_an_icon_has_no_colour_of_its_own(icon):
    colours = re.findall(r'(?:fill|stroke)="([^"]+)"', icon.read_text(encoding="utf-8"))
    assert set(colours) <= {"none", "currentColor"}


@pytest.mark.parametrize("icon", LINE_ICONS, ids=lambda icon: icon.stem)
def test_an_icon_is_drawn_in_the_ink_it_is_given_and_inside_its_box(icon, qapp):
    image = drawn(icon, "#ff0000")
    inked = [(x, y) for x in range(20) for y in range(20) if image.pixelColor(x, y).alpha() > 60]
    assert inked
    assert all(image.pixelColor(x, y).red() > 200 for x, y in inked)
    edge = {0, 19}
    assert not [spot for spot in inked if edge & set(spot)]


def test_every_icon_that_the_window_asks_for_is_drawn():
    assert asked_for() <= {icon.stem for icon in ICONS}


def test_no_icon_is_drawn_in_vain():
    code = "".join(one.read_text(encoding="utf-8") for one in (ROOT / "rerecruit_desktop").rglob("*.py"))
    idle = {icon.stem for icon in ICONS if f'"{icon.stem}"' not in code and f"{icon.stem}.svg" not in code}
    assert idle <= UNUSED_SO_FAR


def test_the_sign_of_the_program_shows_two_people_even_at_sixteen_pixels(qapp):
    [sign] = [icon for icon in ICONS if icon.stem == "app"]
    image = drawn(sign, "").scaled(16, 16)
    whitish, amber = QColor("#F7F5F1"), QColor("#F0A45A")
    shown = [image.pixelColor(x, y) for x in range(16) for y in range(16)]
    for colour in (whitish, amber):
        near = [one for one in shown if abs(one.red() - colour.red()) + abs(one.blue() - colour.blue()) < 90]
        assert len(near) >= 15
