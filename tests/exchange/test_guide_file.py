"""The guide is complete, in plain words, and a slip in its file is named, with the key."""

import re
from collections import Counter

import pytest

from rerecruit_desktop.domain.conversation import Stage, Step
from rerecruit_desktop.domain.errors import GuideUnreadable
from rerecruit_desktop.domain.guide import STAYING, Channel, Tone
from rerecruit_desktop.domain.invitation import PLACES, fill_template, unresolved_places
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.rule import Rule
from rerecruit_desktop.domain.wording import find_phrases
from rerecruit_desktop.exchange.guide_file import guide_for, read_guide, shipped_guide

KINDS = {
    "ease", "interests", "skills", "challenges", "milestones", "obstacles", "energy", "mission", "mark", "stretch",
    STAYING,
}  # fmt: skip
LANGUAGES = ("en", "de")
NO_APPRAISAL = {"en": "appraisal", "de": "Beurteilung"}  # what every invitation says that it is not
OTHER_MARK = {"en": "„", "de": "”"}
SHIPPED = guide_for("en").read_text(encoding="utf-8")


@pytest.fixture(scope="module", params=LANGUAGES)
def guide(request):
    return shipped_guide(request.param)


def skeleton(guide):
    """What must be alike in every language: what a notebook keeps, and how much there is of it."""
    return (
        [(one.key, one.kind, one.need) for one in guide.questions],
        [(one.key, one.channel, one.tone) for one in guide.templates],
        [one.key for one in (*guide.qualities, *guide.kinds, *guide.hard_requests)],
    )


@pytest.fixture
def broken(tmp_path):
    """A copy of the shipped guide with one place changed."""

    def change(old, new):
        assert old in SHIPPED
        path = tmp_path / "broken.toml"
        path.write_text(SHIPPED.replace(old, new, 1), encoding="utf-8")
        return path

    return change


def test_every_step_says_why_and_how(guide):
    assert [one.step for one in guide.steps] == list(Step)
    for step in guide.steps:
        assert 2 <= len(re.findall(r"[.!?](?: |$)", step.why)) <= 4
        assert 4 <= len(step.hints) <= 6


def test_every_stage_helps_while_one_speaks(guide):
    assert [one.stage for one in guide.stages] == list(Stage)
    for stage in guide.stages:
        assert 4 <= len(stage.cues) <= 6
        assert max(map(len, stage.cues)) <= 60, "a cue is read at a glance"
        assert 3 <= len(stage.could_say) <= 4
        assert len(stage.avoid) == 3
        assert any("…" in phrase for phrase in stage.could_say)


def test_every_need_says_what_to_do_and_what_goes_wrong(guide):
    assert [one.need for one in guide.needs] == list(Need)
    for need in guide.needs:
        assert 4 <= len(need.does) <= 6
        assert 3 <= len(need.traps) <= 4


def test_the_bank_holds_six_questions_of_every_kind(guide):
    kinds = Counter(question.kind for question in guide.questions)
    assert {kind.key for kind in guide.kinds} == set(kinds) == KINDS
    assert min(kinds.values()) >= 6
    assert {question.need for question in guide.questions} == set(Need)


def test_every_question_says_when_to_ask_it_and_is_one(guide):
    assert [one.key for one in guide.questions if not one.when or "?" not in one.text] == []


def test_no_two_questions_are_the_same(guide):
    for said in ("text", "when"):
        words = [getattr(question, said).casefold() for question in guide.questions]
        assert [one for one, times in Counter(words).items() if times > 1] == []


def test_five_qualities_come_with_the_program(guide):
    assert len(guide.qualities) == 5
    assert all(quality.meaning for quality in guide.qualities)


def test_no_language_goes_unread():
    assert {file.stem for file in guide_for("en").parent.iterdir()} == set(LANGUAGES)


def test_every_language_has_the_very_same_keys(guide):
    assert skeleton(guide) == skeleton(shipped_guide("en"))


def test_quotation_marks_are_those_of_the_language(guide):
    words = guide_for(guide.language).read_text(encoding="utf-8")
    assert OTHER_MARK[guide.language] not in words
    assert "..." not in words


def test_keys_are_kebab_case(guide):
    named = (*guide.qualities, *guide.kinds, *guide.questions, *guide.templates, *guide.hard_requests)
    assert [one.key for one in named if not re.fullmatch(r"[a-z]+(-[a-z]+)*", one.key)] == []


def test_there_is_an_invitation_for_every_way_and_tone(guide):
    assert {(one.channel, one.tone) for one in guide.templates} >= {
        *((channel, tone) for channel in (Channel.SPOKEN, Channel.MAIL) for tone in Tone),
        (Channel.CHAT, Tone.WARM),
        (Channel.CHAT, Tone.PLAIN),
    }
    assert {"postponed", "remote"} <= {one.key for one in guide.templates}
    assert [one.key for one in guide.templates if bool(one.subject) is not (one.channel is Channel.MAIL)] == []


def test_an_invitation_fills_all_its_places(guide):
    values = dict(zip(PLACES, ("Zoë", "Tuesday", "10:00", "45", "Room 3"), strict=True))
    for template in guide.templates:
        message = fill_template(template.text, values)
        assert not unresolved_places(message + template.subject)
        assert [value for value in values.values() if message.count(value) != 1] == [], template.key


def test_an_invitation_frightens_nobody_and_promises_nothing(guide):
    unwelcome = (*guide.wording.promises, *guide.wording.appraisal, *guide.wording.generic)
    for template in guide.templates:
        assert find_phrases(f"{template.subject}\n{template.text}", unwelcome) == (), template.key
        assert NO_APPRAISAL[guide.language] in template.text, template.key
        assert not re.search(
            r"contract|employment|your future|keep you|[Vv]ertrag|Anstellung|[Kk]ündigung", template.text
        )


def test_hard_requests_have_answers_with_a_day_to_them(guide):
    assert len(guide.hard_requests) >= 9
    for request in guide.hard_requests:
        assert 2 <= len(request.answers) <= 3
        assert all("…" in answer for answer in request.answers), "the day is left to the manager"
        assert len(request.avoid) == 2


def test_every_rule_says_what_and_why(guide):
    assert [one.rule for one in guide.rules] == list(Rule)
    assert [one.rule for one in guide.rules if len(one.text) > 60 or len(one.why) < 20] == []


def test_the_wording_to_watch_is_there_in_lower_case(guide):
    wording = guide.wording
    for phrases, least in ((wording.promises, 15), (wording.appraisal, 10), (wording.generic, 25)):
        assert len(phrases) >= least
        assert [one for one, times in Counter(phrases).items() if times > 1 or one != one.lower()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_claims_a_percentage_or_is_left_to_be_written(language):
    words = guide_for(language).read_text(encoding="utf-8")
    assert not re.search(r"%|per ?cent|prozent", words, re.IGNORECASE)
    assert '"…"' not in words


@pytest.mark.parametrize(
    ("language", "file"),
    [
        ("en", "en"),
        ("en_GB", "en"),
        ("EN-us", "en"),
        ("xx", "en"),
        ("", "en"),
        ("../demo/en", "en"),
        ("C", "en"),
        ("de", "de"),
        ("de_AT", "de"),
        ("DE-ch", "de"),
    ],
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
        ('need = "growth"', 'need = "money"', "questions.ease-a-year-ago.need", "no such word"),
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


def test_a_byte_order_mark_does_no_harm(tmp_path):
    (tmp_path / "guide.toml").write_bytes(b"\xef\xbb\xbf" + SHIPPED.encode())
    assert read_guide(tmp_path / "guide.toml") == shipped_guide("en")


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
