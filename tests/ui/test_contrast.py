"""Every colour that text is written in stands out from every ground it is written on, by WCAG's 4.5 to 1."""

import json
import re

import pytest

from rerecruit_desktop import paths
from rerecruit_desktop.ui.roster.delegate import _CHIP as ROSTER_CHIPS
from rerecruit_desktop.ui.widgets.avatar import _COLOURS as AVATARS

LEAST = 4.5
THEME = paths.resources() / "theme"
TOKENS = json.loads((THEME / "tokens.json").read_text("utf-8"))
SHEET = re.sub(r"/\*.*?\*/", "", (THEME / "style.qss").read_text("utf-8"), flags=re.DOTALL)
RULES = re.findall(r"([^{}]+)\{([^{}]*)\}", SHEET)
INK = re.compile(r"(?<![-\w])color:\s*\$(\w+)")
OWN_GROUND = re.compile(r"(?<![-\w])background(?:-color)?:\s*\$(\w+)")
CHOSEN = re.compile(r"selection-background-color:\s*\$(\w+);\s*selection-color:\s*\$(\w+)")

PAGES = {"paper", "surface", "sunken"}  # what a label without a ground of its own may stand on
LISTS = PAGES | {"primary_soft", "hover"}  # a line of a list may be chosen or under the mouse
# What paints its own text: the delegates of the lists, and the parts of the conversation.
PAINTED = {
    "ink": LISTS,
    "muted": LISTS,
    "faint": {"sunken", "paper", "surface"},
    "good_text": {"good_soft"},
    "on_primary": {"primary"},
}
# Rules that give an ink only: where it is seen. Everything else of that kind stands on the pages.
STANDS_ON = {
    'QPushButton[kind="link"]': PAGES | {"primary_soft"},
    'QPushButton[kind="danger"]': {"surface", "hover", "sunken"},
    "QTabBar::tab:hover": {"paper"},
    "QTabBar::tab:selected": {"paper", "primary_soft"},
}


def brightness(colour):
    """Relative luminance, as WCAG 2 defines it."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((brightness(one), brightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def pairs():
    found = {(ink, ground) for ink, grounds in PAINTED.items() for ground in grounds}
    found |= {(ink, ground or "sunken") for ground, ink in ROSTER_CHIPS.values()}
    for selector, body in RULES:
        grounds = set(OWN_GROUND.findall(body)) or STANDS_ON.get(selector.strip(), PAGES)
        found |= {(ink, ground) for ink in INK.findall(body) for ground in grounds}
        found |= {(ink, ground) for ground, ink in CHOSEN.findall(body)}
    return sorted(found)


def test_the_style_sheet_was_understood():
    assert ("bad_text", "bad_soft") in pairs()
    assert ("on_primary", "primary") in pairs()
    assert len(pairs()) > 25


@pytest.mark.parametrize("scheme", TOKENS)
def test_text_stands_out_from_its_ground(scheme):
    tokens = TOKENS[scheme]
    weak = {pair: round(contrast(tokens[pair[0]], tokens[pair[1]]), 2) for pair in pairs()}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < LEAST} == {}


@pytest.mark.parametrize("colour", AVATARS)
def test_initials_stand_out_from_their_disc(colour):
    assert contrast("#FFFFFF", colour) >= LEAST
