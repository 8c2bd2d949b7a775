"""The plan keeps step with the guide in the manager's own words, while its bank of questions is open too."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from rerecruit_desktop.domain.conversation import Step
from rerecruit_desktop.domain.guide_parts import EntryKind
from rerecruit_desktop.domain.own_words import added, changed, own_of
from rerecruit_desktop.domain.rule import Rule
from rerecruit_desktop.exchange.guide_file import shipped_guide

MINE = {"text": "Would you do xyzzy again?", "kind": "staying", "need": "growth", "when": ""}


@pytest.fixture
def plan(page, amara, runbook):
    page.start_with(amara)
    page.go_to(Step.PLAN)
    return page.plan


@pytest.fixture
def picker(qtbot, plan):
    plan.questions.add_button.click()
    qtbot.waitUntil(plan.questions.picker.field.hasFocus)
    return plan.questions.picker


@pytest.fixture
def staying(guide):
    return next(one for one in guide.questions if one.kind == "staying")


def test_where_every_quality_is_hidden_one_of_ones_own_is_asked_for(page, plan, session):
    for one in session.listed_guide(EntryKind.QUALITY):
        session.save_own_entry(replace(own_of(one, "en"), is_hidden=True))
    page.go_to(Step.PLAN)
    page.go_on()
    page.gate.links[Rule.QUALITIES].click()
    assert plan.qualities.own.hasFocus()


def listed(session, key):
    return next(one for one in session.listed_guide(EntryKind.QUESTION) if one.key == key)


def hide(session, key):
    session.save_own_entry(replace(own_of(listed(session, key), "en"), is_hidden=True))


def test_a_chosen_question_about_staying_that_is_hidden_later_still_counts(page, plan, session, staying):
    plan.questions.picker.tick_of(staying.key).click()
    hide(session, staying.key)
    assert staying.key not in {one.key for one in session.guide.questions}
    assert page._progress().met[Rule.STAYING]
    assert plan.questions.rows.get(staying.key).text.toPlainText() == staying.text


def test_a_question_that_is_hidden_leaves_the_open_bank(session, picker, staying):
    assert picker.tick_of(staying.key).isVisible()
    hide(session, staying.key)
    assert not picker.has(staying.key)


def test_a_question_in_other_words_shows_them_in_the_open_bank(session, picker, staying):
    session.save_own_entry(changed(listed(session, staying.key), "en", {"text": "In my words?"}))
    assert picker.tick_of(staying.key).accessibleName() == "In my words?"


def test_a_question_that_is_added_comes_into_the_open_bank_and_one_goes_on_typing(qtbot, session, picker):
    qtbot.keyClicks(picker.field, "xyz")
    own = added(EntryKind.QUESTION, MINE)
    session.save_own_entry(own)
    assert picker.tick_of(own.key).isVisible()
    assert picker.field.hasFocus()
    assert picker.field.text() == "xyz"
    session.trash_own_entry(own)
    assert not picker.has(own.key)


def test_a_tick_that_has_the_keyboard_keeps_it(qtbot, session, picker, guide):
    tick = picker.tick_of(guide.questions[3].key)
    tick.setFocus()
    hide(session, guide.questions[0].key)
    assert picker.tick_of(guide.questions[3].key) is tick
    assert tick.hasFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert tick.isChecked()


def test_the_star_of_a_chosen_question_goes_with_the_one_in_the_bank(session, plan, picker, staying):
    picker.tick_of(staying.key).click()
    session.set_favourite(staying.key, on=True)
    picker.favourites.click()
    assert picker.tick_of(staying.key).isVisible()


def test_another_language_speaks_in_the_open_bank_with_the_same_kind_chosen(session, picker):
    picker.kind.fill("staying")
    session.use_guide(shipped_guide("de"))
    assert picker.kind.value == "staying"
    assert picker.kind.currentText() == next(one.name for one in session.guide.kinds if one.key == "staying")
    first = next(one for one in session.guide.questions if one.kind == "staying")
    assert picker.tick_of(first.key).accessibleName() == first.text


def test_a_bank_that_is_not_seen_is_made_anew(page, plan, picker, session, staying, amara):
    page.hide()
    hide(session, staying.key)
    page.show()
    page.start_with(amara)
    assert not plan.questions.picker.has(staying.key)
