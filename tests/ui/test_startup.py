"""What starting up may load: the unlock page is painted by Qt and a few files of our own."""

import json
import subprocess
import sys

import pytest

# Started for real, in a process of its own; tells at the first painting what has been imported.
STARTER = """
import json, os, sys
from PySide6.QtCore import QTimer
from rerecruit_desktop import app, cli
from rerecruit_desktop.ui.unlock.page import UnlockPage

def tell(page, event):
    print(json.dumps(sorted(sys.modules)), flush=True)
    os._exit(0)

UnlockPage.paintEvent = tell
app.run(cli.parse(sys.argv[1:]))
"""

OF_OURS = {
    *("__main__", "app", "cli", "cli.grammar", "cli.saying", "paths"),
    *("domain", "domain.errors", "domain.words"),
    *("exchange", "exchange.passphrase"),
    *("storage", "storage.folder"),
    *("ui", "ui.application", "ui.clock", "ui.jobs", "ui.messages", "ui.one_copy", "ui.opening", "ui.platform_check"),
    *("ui.program", "ui.settings", "ui.shell", "ui.theme"),
    *("ui.unlock", "ui.unlock.page", "ui.unlock.entry_card", "ui.unlock.choose_card", "ui.unlock.waiting", "ui.way_in"),
    *("ui.caps_hint", "ui.new_passphrase", "ui.strength"),
    *(
        "ui.widgets",
        "ui.widgets.folding",
        "ui.widgets.form",
        "ui.widgets.look",
        "ui.widgets.parts",
        "ui.widgets.secret_field",
        "ui.widgets.tab_order",
    ),
}
HEAVY = {
    *(
        "sqlite_utils",
        "sqlcipher3",
        "cryptography",
        "reportlab",
        "pypdf",
        "pypdfium2",
        "PIL",
        "keyring",
        "zxcvbn",
        "icalendar",
    ),
    *("tomllib", "asyncio", "concurrent", "socket", "numpy", "pandas"),
}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    place = tmp_path_factory.mktemp("data")
    environment = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(place), "PATH": ""}
    told = subprocess.run(
        [sys.executable, "-c", STARTER], env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    return set(json.loads(told.stdout))


def test_only_these_files_of_ours_are_loaded_before_the_first_painting(loaded):
    ours = {name.removeprefix("rerecruit_desktop.") for name in loaded if name.startswith("rerecruit_desktop.")}
    assert ours <= OF_OURS


def test_nothing_heavy_is_loaded_before_the_first_painting(loaded):
    heavy = HEAVY & {name.partition(".")[0] for name in loaded}
    assert not heavy


def test_of_qt_only_what_paints_is_loaded(loaded):
    qt = {name.removeprefix("PySide6.") for name in loaded if name.startswith("PySide6.Qt")}
    assert qt <= {"QtCore", "QtGui", "QtWidgets", "QtSvg"}
