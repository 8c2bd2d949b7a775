"""A guide that can't be read never keeps anybody out: the program starts with another, and says so."""

import shutil

import pytest

from rerecruit_desktop.domain.words import in_english
from rerecruit_desktop.exchange import guide_file
from rerecruit_desktop.exchange.guide_file import shipped_guide
from rerecruit_desktop.exchange.guides import GuideWish
from rerecruit_desktop.ui.guide_wish import guide_wish
from rerecruit_desktop.ui.main_window import MainWindow
from rerecruit_desktop.ui.program import Program

WORDS = "four calm words here"


@pytest.fixture
def own(tmp_path):
    return tmp_path / "guide.toml"


@pytest.fixture
def start(qtbot, qapp, theme, settings, tmp_path, own):
    made = []

    def start():
        program = Program(qapp, theme, settings, tmp_path / "book", own)
        qtbot.addWidget(program.shell)
        said = []
        program._messages.said.connect(lambda text, _undo, is_problem: said.append((text, is_problem)))
        program.start(WORDS)
        made.append(program)
        return program, said

    yield start
    for program in made:
        program.end()


def opened(qtbot, program):
    qtbot.waitUntil(lambda: isinstance(program.shell.content, MainWindow), timeout=20000)
    return program.shell.content


def test_a_broken_guide_of_ones_own_is_told_at_start(qtbot, start, own):
    own.write_text('language = "en"\nname = 3\n', encoding="utf-8")
    program, said = start()
    window = opened(qtbot, program)
    ((text, is_problem),) = said
    assert is_problem
    assert all(part in text for part in (str(own), "kinds", "it is missing", "“English”"))
    assert window._session.guide == shipped_guide("en")


def test_the_guide_page_says_what_is_wrong_with_the_file_and_which_guide_is_used(qtbot, start, own):
    own.write_text('language = "en"\nname = 3\n', encoding="utf-8")
    program, _said = start()
    window = opened(qtbot, program)
    window.open_guide()
    strip = window.pages.guide.language.strip
    qtbot.waitUntil(strip.isVisible)
    assert all(part in strip.text.text() for part in (str(own), "kinds", "“English”"))


def test_the_key_of_the_guide_brings_the_keyboard_along(qtbot, start):
    program, _said = start()
    window = opened(qtbot, program)
    window.open_guide()
    page = window.pages.guide
    qtbot.waitUntil(page.entries.list.hasFocus)
    window.open_backups()
    window.open_guide()
    qtbot.waitUntil(page.entries.list.hasFocus)


def test_a_guide_of_ones_own_is_used(qtbot, start, own):
    text = guide_file.guide_for("en").read_text(encoding="utf-8").replace('name = "English"', 'name = "Ours"', 1)
    own.write_text(text, encoding="utf-8")
    program, said = start()
    assert opened(qtbot, program)._session.guide.name == "Ours"
    assert said == []


def test_a_broken_english_guide_goes_to_the_crash_handler(qtbot, qapp, start, tmp_path, monkeypatch):
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(guide_file, "resources", lambda: tmp_path / "resources")
    program, _said = start()
    bugs = []
    program.on_bug = lambda _kind, error, _trace=None: bugs.append(error)
    qtbot.waitUntil(lambda: bool(bugs), timeout=20000)
    assert "English guide" in str(bugs[0])
    assert "did not work" in program.shell.content.problem.text()


def test_the_language_that_was_chosen_is_wished_for(settings, own):
    assert guide_wish(settings, own).chosen == ""
    settings.guide_language = "de"
    assert guide_wish(settings, own) == GuideWish("de", guide_wish(settings, own).system, own)


def test_the_words_of_a_broken_guide_are_for_a_manager(tmp_path):
    from rerecruit_desktop.exchange.guides import use_guide

    shutil.copytree(guide_file.guide_folder(), tmp_path / "guides")
    (tmp_path / "guides" / "de.toml").write_bytes(b"\xff")
    (problem,) = use_guide(GuideWish("de", folder=tmp_path / "guides")).problems
    assert problem.explain(in_english) == (
        f"The guide {tmp_path / 'guides' / 'de.toml'} can't be used: the file is not written in UTF-8. "
        "The guide “English” is shown in its place; your own words are kept."
    )
