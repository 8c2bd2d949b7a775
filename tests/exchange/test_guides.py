"""Whatever is wrong with a guide, there is one: the next best takes its place, and the reason is told."""

import os
import re
import shutil
import sys

import pytest

from rerecruit_desktop.domain.words import in_english
from rerecruit_desktop.exchange.guide_file import guide_folder, read_guide
from rerecruit_desktop.exchange.guides import FoundGuide, GuideWish, found_guides, use_guide
from rerecruit_desktop.exchange.toml_table import LARGEST

SHIPPED = (guide_folder() / "en.toml").read_text(encoding="utf-8")
ENGLISH = read_guide(guide_folder() / "en.toml")


def speaking(language, name):
    head = SHIPPED.replace('language = "en"', f'language = "{language}"', 1)
    return head.replace('name = "English"', f'name = "{name}"', 1)


@pytest.fixture
def folder(tmp_path):
    """The guides that come with the program: English, and one in a language nobody speaks."""
    place = tmp_path / "guides"
    place.mkdir()
    (place / "en.toml").write_text(SHIPPED, encoding="utf-8")
    (place / "xq.toml").write_text(speaking("xq", "Xquish"), encoding="utf-8")
    return place


@pytest.fixture
def own(tmp_path):
    return tmp_path / "guide.toml"


@pytest.fixture
def used(folder, own):
    """The guide that is used where this is chosen."""
    return lambda chosen="", system="en": use_guide(GuideWish(chosen, system, own, folder))


def as_text(text):
    return lambda path: path.write_text(text, encoding="utf-8")


def as_bytes(data):
    return lambda path: path.write_bytes(data)


def without(key):
    return re.sub(rf"(?m)^{key} = .*\n", "", SHIPPED, count=1)


def put_a_folder(path):
    path.mkdir()


def put_a_link_to_nothing(path):
    path.symlink_to(path.parent / "nothing")


def put_a_pipe(path):
    os.mkfifo(path)


def put_what_refuses_to_be_read(path):
    path.symlink_to("/proc/self/mem")


HARMS = {
    "missing key": (as_text(without("aim")), "steps.invite.aim", "it is missing"),
    "wrong type": (as_text(SHIPPED.replace('name = "English"', "name = 3", 1)), "name", "it should be a text"),
    "text for a list": (
        as_text(re.sub(r"(?s)hints = \[.*?\n\]", 'hints = "one"', SHIPPED, count=1)), "steps.invite.hints", "a list"
    ),
    "duplicate id": (as_text(SHIPPED + "\n[steps.invite]\n"), "TOML", "steps"),
    "unknown entry": (as_text(SHIPPED + "\n[extra]\n"), "extra", "nothing of that name"),
    "not UTF-8": (as_bytes(b"\xff\xfe\x00"), "", "UTF-8"),
    "another encoding": (as_bytes(SHIPPED.encode("utf-16")), "", "UTF-8"),
    "empty": (as_text(""), "kinds", "it is missing"),
    "not TOML": (as_text("<html>"), "TOML", "line 1"),
    "cut off": (as_text(SHIPPED[: SHIPPED.index("[stages.ask]")]), "kinds", "it is missing"),
    "cut off in a word": (as_text(SHIPPED + '\n[extra]\na = "cut'), "TOML", "Unterminated"),
    "nested for ever": (as_text("a = " + "[" * 100_000), "TOML", "nested too deeply"),
    "a number without end": (as_text("a = " + "9" * 5_000), "TOML", ""),
    "far too large": (as_bytes(b"#" * (LARGEST + 1)), "TOML", "too large"),
    "a folder": (put_a_folder, "", "can't be read"),
}  # fmt: skip
if os.name == "posix":
    HARMS["a link to nothing"] = (put_a_link_to_nothing, "", "can't be read")
    HARMS["a pipe"] = (put_a_pipe, "", "can't be read")
if sys.platform == "linux":
    HARMS["unreadable"] = (put_what_refuses_to_be_read, "", "can't be read")


@pytest.fixture(params=HARMS)
def harm(request):
    return HARMS[request.param]


def told(used):
    (problem,) = used.problems
    return problem.explain(in_english)


def test_an_own_guide_that_is_broken_gives_way_to_the_shipped_one(used, own, harm):
    spoil, key, why = harm
    spoil(own)
    found = used()
    assert found.guide == ENGLISH
    assert str(own) in told(found)
    assert f"can't be used: {key}" in told(found)
    assert why in told(found)
    assert "“English” is shown in its place" in told(found)


def test_a_shipped_language_that_is_broken_gives_way_to_english(used, folder, harm):
    spoil, key, _why = harm
    (folder / "xq.toml").unlink()
    spoil(folder / "xq.toml")
    found = used("xq")
    assert found.guide == ENGLISH
    assert str(folder / "xq.toml") in told(found)
    assert f"can't be used: {key}" in told(found)


def test_a_broken_english_guide_is_a_bug(used, folder, harm):
    spoil, _key, _why = harm
    (folder / "en.toml").unlink()
    spoil(folder / "en.toml")
    with pytest.raises(RuntimeError):
        used()


def test_no_english_guide_at_all_is_a_bug(used, folder):
    shutil.rmtree(folder)
    with pytest.raises(RuntimeError):
        used()


def test_without_an_own_guide_nothing_is_said(used):
    assert used().problems == ()
    assert used().guide == ENGLISH


def test_two_broken_guides_are_both_told(used, own, folder):
    own.write_text("<html>", encoding="utf-8")
    (folder / "xq.toml").write_text("", encoding="utf-8")
    found = used(system="xq")
    assert [one.details["file"] for one in found.problems] == [own, folder / "xq.toml"]
    assert found.guide == ENGLISH


@pytest.mark.parametrize(
    ("chosen", "system", "name"),
    [("", "en", "Mine"), ("", "xq", "Mine"), ("en", "xq", "Mine"), ("EN", "xq", "Mine"), ("xq", "en", "Xquish")],
)
def test_an_own_guide_is_used_unless_another_language_is_chosen(used, own, chosen, system, name):
    own.write_text(speaking("en", "Mine"), encoding="utf-8")
    assert used(chosen, system).guide.name == name
    assert used(chosen, system).problems == ()


@pytest.mark.parametrize(
    ("system", "name"), [("xq", "Xquish"), ("xq_XX", "Xquish"), ("en_GB", "English"), ("zz", "English")]
)
def test_without_a_choice_the_guide_speaks_as_the_system_does(used, system, name):
    assert used(system=system).guide.name == name


def test_every_guide_is_found_by_its_own_name(folder, own):
    wish = GuideWish(own_file=own, folder=folder)
    assert found_guides(wish) == (FoundGuide("en", "English"), FoundGuide("xq", "Xquish"))
    own.write_text(speaking("xq", "Mine, in Xquish"), encoding="utf-8")
    assert found_guides(wish) == (FoundGuide("en", "English"), FoundGuide("xq", "Mine, in Xquish", is_own=True))


def test_finding_guides_passes_over_what_is_broken(folder, own, harm):
    spoil, _key, _why = harm
    spoil(own)
    assert {one.language for one in found_guides(GuideWish(own_file=own, folder=folder))} == {"en", "xq"}


def test_what_the_program_brings_can_be_chosen():
    assert FoundGuide("en", "English") in found_guides(GuideWish())
    for one in found_guides(GuideWish()):
        assert use_guide(GuideWish(chosen=one.language)).guide.name == one.name
