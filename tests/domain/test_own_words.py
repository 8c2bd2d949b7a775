"""The manager's own words lie over the guide: they stay when it is updated, can be hidden, and are reset one by one."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up import words
from made_up_words import own_entries

from rerecruit_desktop.domain.guide import Channel, HardRequest, QuestionKind, Tone
from rerecruit_desktop.domain.guide_parts import SHAPES, EntryKind, Form, entries, key_of, words_of
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.own_words import (
    EVERY_LANGUAGE,
    OwnEntry,
    added,
    changed,
    listed,
    own_of,
    reset,
    with_own,
    with_own_words,
)
from rerecruit_desktop.domain.rule import Rule
from rerecruit_desktop.exchange.guide_file import shipped_guide

PAY = HardRequest("pay", "More pay", ("I'll find out what is possible by Friday.",), ("Never mind.",))
GUIDE = replace(shipped_guide("en"), hard_requests=(PAY,))
KINDS = list(EntryKind)
OPEN = [kind for kind in KINDS if kind.is_open]
QUESTION = {"text": "What would you build?", "kind": "ease", "need": "growth", "when": ""}
guides_entries = st.sampled_from([(kind, key_of(kind, one)) for kind in KINDS for one in entries(GUIDE, kind)])


def one_of(kind, key, own=(), guide=GUIDE):
    return next(one for one in listed(guide, own, kind) if one.key == key)


def first(kind, own=(), guide=GUIDE):
    return listed(guide, own, kind)[0]


def rewritten(kind, text="In my words"):
    """The first entry of that kind with its first free field changed."""
    one = first(kind)
    name = next(field.name for field in SHAPES[kind].fields if field.form in {Form.LINE, Form.TEXT})
    return name, changed(one, "en", {name: text})


@given(entry=guides_entries, texts=st.data())
def test_what_is_reset_says_what_the_guide_says(entry, texts):
    kind, key = entry
    fields = {field.name: texts.draw(words) for field in SHAPES[kind].fields if field.form in {Form.LINE, Form.TEXT}}
    own = changed(one_of(kind, key), "en", fields)
    assert with_own_words(GUIDE, [reset(own)]) == GUIDE
    assert reset(own).is_blank


@given(st.lists(own_entries(GUIDE), max_size=6))
def test_no_own_words_ever_break_the_guide(own):
    mine = with_own_words(GUIDE, own)
    known = {kind.key for kind in mine.kinds}
    assert all(question.kind in known and question.need in set(Need) for question in mine.questions)
    assert all(template.channel in set(Channel) and template.tone in set(Tone) for template in mine.templates)
    for kind in KINDS:
        for one in entries(mine, kind):
            needed = [field.name for field in SHAPES[kind].fields if field.is_needed]
            assert all(words_of(kind, one)[name] for name in needed)
        if not kind.is_open:
            assert len(entries(mine, kind)) == len(entries(GUIDE, kind))


@pytest.mark.parametrize("kind", KINDS)
def test_changed_words_take_the_place_of_the_guides(kind):
    name, own = rewritten(kind)
    assert words_of(kind, entries(with_own_words(GUIDE, [own]), kind)[0])[name] == "In my words"
    assert first(kind, [own]).is_changed


@pytest.mark.parametrize("kind", KINDS)
def test_an_updated_guide_keeps_own_words_and_brings_new_ones(kind):
    name, own = rewritten(kind)
    other = SHAPES[kind].fields[-1] if SHAPES[kind].fields[-1].name != name else SHAPES[kind].fields[0]
    news = ("Something new",) if other.form is Form.LIST else "Something new"
    now, *others = entries(GUIDE, kind)
    updated = replace(GUIDE, **{SHAPES[kind].part: (replace(now, **{name: "Reworded", other.name: news}), *others)})
    shown = words_of(kind, entries(with_own_words(updated, [own]), kind)[0])
    assert (shown[name], shown[other.name]) == ("In my words", news)


def test_saying_again_what_the_guide_says_follows_the_guide_again():
    question = first(EntryKind.QUESTION)
    own = changed(question, "en", {"text": "Mine", "need": Need.GROWTH})
    back = changed(replace(question, own=own), "en", {"text": f" {question.entry.text} "})
    assert [name for name, _ in back.written] == ["need"]


def test_what_is_typed_stays_as_it_is_typed():
    own = changed(first(EntryKind.QUESTION), "en", {"text": "Mine, and  "})
    assert first(EntryKind.QUESTION, [own]).as_written()["text"] == "Mine, and  "
    assert first(EntryKind.QUESTION, [own]).entry.text == "Mine, and"


@pytest.mark.parametrize("kind", OPEN)
def test_what_is_hidden_is_left_out_but_still_listed(kind):
    own = replace(own_of(first(kind), "en"), is_hidden=True)
    shown = entries(with_own_words(GUIDE, [own]), kind)
    assert len(shown) == len(entries(GUIDE, kind)) - 1
    assert first(kind, [own]).is_hidden
    assert not own.is_blank


@pytest.mark.parametrize("kind", [kind for kind in KINDS if not kind.is_open])
def test_what_the_method_fixes_can_be_neither_hidden_nor_added(kind):
    own = replace(own_of(first(kind), "en"), is_hidden=True)
    assert with_own_words(GUIDE, [own]) == GUIDE
    with pytest.raises(ValueError, match=kind):
        added(kind, {"text": "More"})


def test_what_is_added_comes_at_the_end_in_every_language():
    mine = added(EntryKind.QUESTION, QUESTION)
    for guide in (GUIDE, replace(GUIDE, language="xx")):
        assert with_own_words(guide, [mine]).questions[-1].text == "What would you build?"
        assert with_own_words(guide, [mine]).questions[:-1] == guide.questions
    assert mine.language == EVERY_LANGUAGE
    assert reset(mine) == mine


def test_words_over_a_guide_stay_with_its_language():
    _, own = rewritten(EntryKind.QUESTION)
    other = replace(GUIDE, language="de")
    assert with_own_words(other, [own]) == other


def test_what_the_guide_lost_stays_as_the_managers_own():
    question = first(EntryKind.QUESTION)
    own = changed(question, "en", {"when": "Late in the talk"})
    without = replace(GUIDE, questions=GUIDE.questions[1:])
    kept = with_own_words(without, [own]).questions[-1]
    assert kept == replace(question.entry, when="Late in the talk")
    assert one_of(EntryKind.QUESTION, question.key, [own], without).is_own


def test_a_favourite_that_the_guide_lost_stays_and_a_hidden_one_goes():
    question = first(EntryKind.QUESTION)
    without = replace(GUIDE, questions=GUIDE.questions[1:])
    liked = replace(own_of(question, "en"), is_favourite=True)
    hidden = replace(own_of(question, "en"), is_hidden=True)
    assert with_own_words(without, [liked]).questions[-1] == question.entry
    assert with_own_words(without, [hidden]) == without


def test_resetting_a_favourite_leaves_it_one():
    liked = replace(changed(first(EntryKind.QUESTION), "en", {"text": "Mine"}), is_favourite=True)
    assert reset(liked).is_favourite
    assert not reset(liked).is_blank


def test_a_question_of_a_kind_the_guide_does_not_know_brings_its_kind():
    mine = added(EntryKind.QUESTION, QUESTION | {"kind": "craft"})
    assert with_own_words(GUIDE, [mine]).kinds[-1] == QuestionKind("craft", "Craft", "")


@pytest.mark.parametrize(
    "spoilt",
    [{"text": "  "}, {"text": ("a", "list")}, {"need": "money"}, {"kind": ""}, {"colour": "red"}, {"when": ("x",)}],
)
def test_words_that_do_not_fit_leave_the_guides_own(spoilt):
    question = first(EntryKind.QUESTION)
    own = OwnEntry(EntryKind.QUESTION, question.key, "en", tuple(spoilt.items()))
    assert with_own_words(GUIDE, [own]) == GUIDE


def test_an_added_entry_that_is_not_whole_is_left_out():
    half = OwnEntry(EntryKind.QUESTION, "own-1", written=(("text", "No kind, no need"),))
    assert with_own_words(GUIDE, [half]) == GUIDE
    assert half.key not in [one.key for one in listed(GUIDE, [half], EntryKind.QUESTION)]


def test_a_rule_in_own_words_is_the_same_rule():
    _, own = rewritten(EntryKind.RULE)
    assert with_own_words(GUIDE, [own]).rule(next(iter(Rule))).text == "In my words"


def test_an_added_entry_whose_words_are_still_missing_is_listed_and_not_offered():
    begun = added(EntryKind.TEMPLATE, {"name": "", "channel": "chat", "tone": "warm", "text": "Have you got a moment?"})
    assert with_own_words(GUIDE, [begun]) == GUIDE
    found = one_of(EntryKind.TEMPLATE, begun.key, [begun])
    assert (found.is_whole, found.is_offered, found.entry.text) == (False, False, "Have you got a moment?")
    named = replace(begun, written=(*begun.written, ("name", "Mine")))
    assert with_own(found, named).is_offered


@pytest.mark.parametrize("kind", KINDS)
def test_words_not_saved_yet_show_over_the_guides(kind):
    name, own = rewritten(kind)
    assert words_of(kind, with_own(first(kind), own).entry)[name] == "In my words"
    assert with_own(first(kind), reset(own)).entry == first(kind).shipped
