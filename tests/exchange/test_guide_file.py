"""The guide is complete, in plain words, and a slip in its file is named, with the key."""

import re
from collections import Counter

import pytest

from rerecruit_desktop.domain.conversation import Stage, Step
from rerecruit_desktop.domain.errors import GuideUnreadable
from rerecruit_desktop.domain.guide import STAYING
from rerecruit_desktop.domain.invitation import PLACES, fill_template, unresolved_places
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.exchange.guide_file import guide_for, read_guide, shipped_guide

KINDS = {
    "ease", "interests", "skills", "challenges", "milestones", "obstacles", "energy", "mission", "mark", "stretch",
    STAYING,
}  # fmt: skip
SHIPPED = guide_for("en").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def guide():
    return shipped_guide("en")


@pytest.fixture
def broken(tmp_path):
    """A copy of the shipped guide with one place changed."""

    def change(old, new):
        assert old in SHIPPED
        path = tmp_path / "broken.toml"
        path.write_text(SHIPPED.replace(old, new, 1), encoding="utf-8")
        return path

    return change


def test_every_step_and_stage_has_its_guide(guide):
    assert [one.step for one in guide.steps] == list(Step)
    assert [one.stage for one in guide.stages] == list(Stage)
    for stage in guide.stages:
        assert 3 <= len(stage.could_say) <= 4
        assert len(stage.avoid) == 3
        assert any("…" in phrase for phrase in stage.could_say)


def test_the_bank_asks_about_everything(guide):
    kinds = Counter(question.kind for question in guide.questions)
    assert set(kinds) == KINDS
    assert kinds[STAYING] >= 4
    assert {question.need for question in guide.questions} == set(Need)
    assert len(guide.questions) >= 24


def test_no_two_questions_are_the_same(guide):
    assert len({question.text.casefold() for question in guide.questions}) == len(guide.questions)


def test_five_qualities_come_with_the_program(guide):
    assert len(guide.qualities) == 5
    assert all(quality.meaning for quality in guide.qualities)


def test_keys_are_kebab_case(guide):
    keys = [one.key for one in (*guide.qualities, *guide.questions, *guide.templates)]
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", key) for key in keys)


def test_an_invitation_names_everything_and_frightens_nobody(guide):
    values = dict(zip(PLACES, ("Zoë", "Tuesday", "10:00", "45", "Room 3"), strict=True))
    for template in guide.templates:
        message = fill_template(template.text, values)
        assert not unresolved_places(message)
        assert all(value in message for value in values.values()), template.key
        assert "appraisal" in message
        assert not re.search(r"contract|employment|your future|keep you", message)


def test_nothing_claims_a_percentage():
    assert "%" not in SHIPPED


@pytest.mark.parametrize(
    ("language", "file"),
    [("en", "en"), ("en_GB", "en"), ("EN-us", "en"), ("xx", "en"), ("", "en"), ("../demo/en", "en"), ("C", "en")],
)
def test_every_language_gets_a_guide(language, file):
    assert guide_for(language).name == f"{file}.toml"


@pytest.mark.parametrize(
    ("old", "new", "key", "why"),
    [
        ('language = "en"\n', "", "language", "missing"),
        ('aim = "They could', 'goal = "They could', "stages.direction.aim", "missing"),
        ("[steps.plan]", "[steps.planning]", "steps.plan", "missing"),
        ("[steps.plan]", "[steps.follow]\n[steps.plan]", "steps.follow", "nothing of that name"),
        ("[stages.thank]", "[stages.pay]\n[stages.thank]", "stages.pay", "nothing of that name"),
        ('need = "growth"', 'need = "money"', "questions.interests-curious.need", "no such word"),
        ('kind = "ease"', "kind = 3", "questions.ease-without-effort.kind", "a text"),
        ('kind = "ease"', 'kind = " "', "questions.ease-without-effort.kind", "empty"),
        ('kind = "ease"', 'kind = "ease"\nhidden = true', "questions.ease-without-effort.hidden", "nothing of that"),
        ('language = "en"', 'language = "en"\nqualitys = 1', "qualitys", "nothing of that name"),
        ('language = "en"', 'language = "en"\nquestions = []', "TOML", "questions"),
        ("[qualities.open-to-ideas]", "[qualities.gets-it-done]", "TOML", "gets-it-done"),
        ('name = "In person"', 'name = "A"\nname = "B"', "TOML", "line"),
        ("{name}, have you", "{first_name}, have you", "templates.spoken.text", "braces"),
        ("{name}, have you", "{first name}, have you", "templates.spoken.text", "braces"),
        ("{name}, have you", "{name, have you", "templates.spoken.text", "braces"),
    ],
)
def test_a_slip_is_named_with_file_key_and_reason(broken, old, new, key, why):
    path = broken(old, new)
    with pytest.raises(GuideUnreadable, match=why) as refused:
        read_guide(path)
    assert refused.value.details["key"] == key
    assert str(path) in str(refused.value)


def test_a_text_where_a_list_belongs_is_named(tmp_path):
    path = tmp_path / "guide.toml"
    path.write_text(re.sub(r"(?s)hints = \[.*?\]", 'hints = "one"', SHIPPED, count=1), encoding="utf-8")
    with pytest.raises(GuideUnreadable, match="list of texts") as refused:
        read_guide(path)
    assert refused.value.details["key"] == "steps.invite.hints"


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", SHIPPED.encode("utf-16")], ids=["bytes", "utf-16"])
def test_another_encoding_is_refused(tmp_path, data):
    (tmp_path / "guide.toml").write_bytes(data)
    with pytest.raises(GuideUnreadable, match="UTF-8"):
        read_guide(tmp_path / "guide.toml")


def test_a_byte_order_mark_does_no_harm(tmp_path, guide):
    (tmp_path / "guide.toml").write_bytes(b"\xef\xbb\xbf" + SHIPPED.encode())
    assert read_guide(tmp_path / "guide.toml") == guide


def test_something_else_than_toml_is_refused(tmp_path):
    (tmp_path / "guide.toml").write_text("<html>", encoding="utf-8")
    with pytest.raises(GuideUnreadable, match="TOML"):
        read_guide(tmp_path / "guide.toml")


@pytest.mark.parametrize("make", ["nothing", "a folder"])
def test_a_file_that_is_not_there_is_refused(tmp_path, make):
    path = tmp_path / "guide.toml"
    if make == "a folder":
        path.mkdir()
    with pytest.raises(GuideUnreadable, match="can't be read"):
        read_guide(path)
