"""The guide page when the world is in the way: full disks, languages, locks; and with the keyboard alone."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from rerecruit_desktop.domain.conversation import Step
from rerecruit_desktop.domain.guide_parts import EntryKind
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.exchange import guide_file
from rerecruit_desktop.exchange.guide_file import shipped_guide
from rerecruit_desktop.storage.folder import DATABASE
from rerecruit_desktop.storage.notebook import read_notebook
from rerecruit_desktop.ui.conversation.page import ConversationPage
from rerecruit_desktop.ui.guide.filtering import Show
from rerecruit_desktop.ui.guide.page import GuidePage
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.theme import Scheme
from tests.storage.faults import flip

ALT = Qt.KeyboardModifier.AltModifier


def choose(choice, value):
    """As a person would."""
    choice.fill(value)
    choice.chosen.emit(value)


def test_what_cant_be_saved_stays_on_the_screen_and_is_tried_again(desk, session, full_disk, said):
    desk.open(EntryKind.QUESTION)
    with full_disk():
        desk.write("text", "Kept against all odds?")
        assert not desk.page.flush()
        desk.open(EntryKind.QUESTION, 1)
        desk.open(EntryKind.QUESTION, 0)
        assert desk.text("text") == "Kept against all odds?"
        desk.page.go_to(EntryKind.RULE)
        desk.page.go_to(EntryKind.QUESTION)
        assert desk.text("text") == "Kept against all odds?"
        assert desk.page.header.saved.text() == "Not saved yet; it is tried again"
        assert [dict(one.written)["text"] for one in session.unsaved.values()] == ["Kept against all odds?"]
        desk.page.detail.verbs.hide_button.click()
        assert not desk.page.detail._stack.isHidden()
    assert desk.page.flush()
    assert not session.unsaved
    assert session.guide.questions[0].text == "Kept against all odds?"


def test_where_own_words_cant_be_read_it_says_so_and_nothing_breaks(
    qtbot, notebook, guide, today, messages, look, jobs, settings, said
):
    (page,) = notebook._store.connection.execute(
        "SELECT rootpage FROM sqlite_master WHERE name = 'own_words'"
    ).fetchone()
    notebook.close()
    flip(notebook.folder / DATABASE, (page - 1) * 4096 + 50)
    torn = read_notebook(notebook.folder, notebook._key, lambda: datetime(2026, 11, 23, tzinfo=UTC))
    shown = GuidePage(Session(torn, guide, lambda: today), messages, look, jobs, settings)
    qtbot.addWidget(shown)
    shown.show()
    shown.refresh()
    assert "damaged" in said[0][0]
    qtbot.keyClicks(shown.entries.search, "stay")
    qtbot.keyClick(shown.entries.search, Qt.Key.Key_Return)
    qtbot.keyClick(shown, Qt.Key.Key_N, ALT)
    assert shown.flush()
    torn.close()


def test_what_cant_be_hidden_or_reset_says_so_once_and_stays(desk, session, full_disk, said):
    desk.open(EntryKind.QUESTION)
    desk.write("text", "Mine?")
    desk.page.flush()
    with full_disk():
        desk.page.detail.verbs.hide_button.click()
        desk.page.detail.verbs.reset.click()
    assert desk.marks == ["Changed by you"]
    assert desk.text("text") == session.guide.questions[0].text == "Mine?"
    assert len(said) == 2
    assert not session.unsaved


def test_words_brought_back_while_the_disk_is_full_wait_like_any_others(desk, session, full_disk, said):
    desk.open(EntryKind.QUESTION)
    desk.write("text", "Mine?")
    desk.page.detail.verbs.reset.click()
    with full_disk():
        said[-1][1]()
        assert desk.text("text") == "Mine?"
    assert desk.page.flush()
    assert session.guide.questions[0].text == "Mine?"


def test_words_of_both_languages_are_kept(qtbot, desk, session, settings):
    desk.open(EntryKind.QUESTION)
    desk.write("text", "In my English?")
    choose(desk.page.language.choice, "de")
    qtbot.waitUntil(lambda: session.guide.language == "de")
    assert settings.guide_language == "de"
    assert desk.text("text") == shipped_guide("de").questions[0].text
    assert desk.marks == []
    desk.write("text", "Auf gut Deutsch?")
    choose(desk.page.language.choice, "en")
    qtbot.waitUntil(lambda: session.guide.language == "en")
    assert desk.text("text") == "In my English?"
    choose(desk.page.language.choice, "de")
    qtbot.waitUntil(lambda: session.guide.language == "de")
    assert desk.text("text") == "Auf gut Deutsch?"


def test_undoing_after_a_change_of_language_counts_for_the_language_it_was_done_in(qtbot, desk, session, said):
    desk.open(EntryKind.QUESTION)
    desk.write("text", "First words?")
    desk.page.detail.verbs.reset.click()
    undo = said[-1][1]
    desk.write("text", "Second words?")
    choose(desk.page.language.choice, "de")
    qtbot.waitUntil(lambda: session.guide.language == "de")
    undo()
    assert desk.text("text") == shipped_guide("de").questions[0].text
    choose(desk.page.language.choice, "en")
    qtbot.waitUntil(lambda: session.guide.language == "en")
    assert desk.text("text") == "First words?"
    assert len(session.notebook.own_words.all()) == 1


def test_ones_own_question_is_there_in_every_language(qtbot, desk, session):
    desk.page.entries.add.click()
    desk.write("text", "Quo vadis?")
    choose(desk.page.language.choice, "de")
    qtbot.waitUntil(lambda: session.guide.language == "de")
    assert session.guide.questions[-1].text == "Quo vadis?"
    assert desk.text("text") == "Quo vadis?"


def test_a_broken_guide_file_says_which_one_is_used_and_is_read_again_once_mended(qtbot, desk, session, tmp_path):
    file = tmp_path / "guide.toml"
    file.write_text('language = "en"\nname = "Ours"\nkinds = 3\n', encoding="utf-8")
    desk.page.refresh()
    strip = desk.page.language.strip
    qtbot.waitUntil(strip.isVisible)
    assert all(part in strip.text.text() for part in (str(file), "kinds", "“English”"))
    text = guide_file.guide_for("en").read_text(encoding="utf-8").replace('name = "English"', 'name = "Ours"', 1)
    file.write_text(text, encoding="utf-8")
    strip.again.click()
    qtbot.waitUntil(lambda: session.guide.name == "Ours")
    assert not strip.isVisible()
    names = [desk.page.language.choice.itemText(place) for place in range(desk.page.language.choice.count())]
    assert "Ours (your file)" in names


@pytest.mark.parametrize(
    ("typed", "found"),
    [("ALMOST without effort", True), ("plays down", True), ("recognition ease", True), ("xyzzy", False)],
)
def test_search_finds_words_also_in_what_is_said_beside(qtbot, desk, first_question, typed, found):
    desk.open(EntryKind.QUESTION)
    qtbot.keyClicks(desk.page.entries.search, typed)
    assert (first_question.text in desk.titles()) is found
    assert desk.page.entries.nothing.isVisible() is not found
    if not found:
        assert "Try fewer words" in desk.page.entries.nothing.text()
        desk.page.entries.everything.click()
        assert first_question.text in desk.titles()


def test_what_one_writes_in_stays_in_the_list_though_it_says_no_more_what_was_searched_for(qtbot, desk):
    qtbot.keyClicks(desk.page.entries.search, "almost without")
    qtbot.keyClick(desk.page.entries.search, Qt.Key.Key_Return)
    desk.write("text", "What comes easily?")
    desk.page.flush()
    assert desk.titles() == ["What comes easily?"]
    qtbot.keyClick(desk.page.entries.search, Qt.Key.Key_X)
    assert desk.titles() == []


def test_questions_are_narrowed_by_kind_need_and_what_one_made_of_them(desk, guide):
    desk.open(EntryKind.QUESTION, 3)
    desk.page.detail.verbs.hide_button.click()
    page = desk.page.entries
    choose(page.show_what, Show.HIDDEN)
    assert desk.titles() == [guide.questions[3].text]
    choose(page.show_what, Show.ALL)
    choose(page.question_kind, "staying")
    choose(page.need, Need.ADVANCEMENT)
    fitting = [one.text for one in guide.questions if (one.kind, one.need) == ("staying", Need.ADVANCEMENT)]
    assert desk.titles() == fitting
    assert page.when.text() == next(one.when for one in guide.kinds if one.key == "staying")
    choose(page.show_what, Show.CHANGED)
    assert page.nothing.isVisible()


def test_an_own_question_shows_in_the_bank_and_an_own_invitation_in_the_invite_step(
    desk, qtbot, session, messages, look, jobs
):
    desk.page.entries.add.click()
    desk.write("text", "What would you build?")
    desk.page.flush()
    own = desk.page.entry_key
    desk.open(EntryKind.TEMPLATE)
    desk.write("text", "Dear {name}, a word about {minutes} minutes?")
    desk.page.flush()
    amara = Person("Amara Okafor", called="Amara")
    session.save_person(amara)
    page = ConversationPage(session, messages, look, jobs=jobs)
    qtbot.addWidget(page)
    page.start_with(amara)
    assert page.invite.message.text.toPlainText() == "Dear Amara, a word about 45 minutes?"
    page.go_to(Step.PLAN)
    assert page.plan.questions.picker.has(own)


def test_it_goes_by_keyboard_alone(qtbot, desk, session, first_question):
    page = desk.page

    def press(key, modifier=Qt.KeyboardModifier.NoModifier):
        QApplication.processEvents()
        qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    page.kinds.list.setFocus()
    press(Qt.Key.Key_Down)
    assert page.kind is EntryKind.QUALITY
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Return)
    assert page.entries.list.hasFocus()
    press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(page.entries.search, "almost without")
    press(Qt.Key.Key_Return)
    assert page.entries.list.hasFocus()
    press(Qt.Key.Key_Return)
    text = desk.row("text").text
    assert text.hasFocus()
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(text, "Mine?")
    press(Qt.Key.Key_Escape)
    assert page.entries.list.hasFocus()
    press(Qt.Key.Key_S, ALT)
    assert session.guide.questions[0].text == "Mine?"
    assert session.is_favourite(first_question.key)
    press(Qt.Key.Key_H, ALT)
    assert first_question.key not in {one.key for one in session.guide.questions}
    press(Qt.Key.Key_R, ALT)
    press(Qt.Key.Key_H, ALT)
    assert session.guide.questions[0] == first_question
    press(Qt.Key.Key_N, ALT)
    assert text.hasFocus()
    qtbot.keyClicks(text, "Another?")
    press(Qt.Key.Key_D, ALT)
    assert len(session.guide.questions) == len(session.shipped_guide.questions)


def test_the_keyboard_never_falls_off_what_vanishes(qtbot, desk, session):
    desk.open(EntryKind.QUESTION)
    desk.write("text", "Mine?")
    desk.page.flush()
    desk.row("text").take.setFocus()
    qtbot.keyClick(desk.row("text").take, Qt.Key.Key_Space)
    assert desk.row("text").control.hasFocus()
    desk.write("text", "Mine?")
    desk.page.flush()
    verbs = desk.page.detail.verbs
    verbs.reset.setFocus()
    qtbot.keyClick(verbs.reset, Qt.Key.Key_Space)
    assert verbs.star.hasFocus()
    desk.page.entries.add.click()
    desk.write("text", "Own?")
    qtbot.keyClick(desk.row("text").control, Qt.Key.Key_D, ALT)
    assert desk.page.entries.list.hasFocus()  # the next key must not write in its neighbour


def test_undoing_a_reset_brings_back_the_words_alone(desk, session, said, first_question):
    desk.open(EntryKind.QUESTION)
    desk.write("text", "Mine?")
    desk.page.detail.verbs.reset.click()
    undo = said[-1][1]
    desk.page.detail.verbs.star.click()
    undo()
    assert session.guide.questions[0].text == "Mine?"
    assert session.is_favourite(first_question.key)


def test_many_marks_stand_one_under_the_other_where_there_is_little_room(desk, theme):
    theme.wear(Scheme.LIGHT, 1.5)
    desk.page.resize(650, 600)
    desk.open(EntryKind.QUESTION)
    desk.write("text", "Mine?")
    desk.page.detail.verbs.star.click()
    desk.page.detail.verbs.hide_button.click()
    QApplication.processEvents()
    area = desk.page.detail._area
    assert desk.marks == ["Hidden", "Changed by you", "Favourite"]
    assert area.widget().minimumSizeHint().width() <= area.viewport().width()
    theme.wear(Scheme.LIGHT, 1.0)


def test_every_control_has_a_name_and_tab_reaches_the_fields_in_their_order(qtbot, desk):
    desk.open(EntryKind.TEMPLATE, 5)
    first = desk.row("name").control
    first.setFocus()
    reached = []
    for _ in range(14):
        focus = QApplication.focusWidget()
        assert focus.accessibleName()
        reached.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    rows = [desk.row(name).control for name in ("name", "subject", "text")]
    places = [reached.index(control) for control in rows]
    assert places == sorted(places)
    assert desk.page.detail.form.places.buttons["place"] in reached


def test_a_guide_changed_while_the_page_is_away_shows_when_it_comes_back(desk, session, first_question):
    desk.open(EntryKind.QUESTION)
    desk.page.hide()
    session.set_favourite(first_question.key, on=True)
    desk.page.show()
    desk.page.refresh()
    assert desk.marks == ["Favourite"]


def test_a_kind_of_question_that_only_a_hidden_one_has_does_no_harm(desk, session):
    desk.page.entries.add.click()
    desk.write("text", "About the craft?")
    desk.page.flush()
    (own,) = session.notebook.own_words.all()
    written = tuple((name, "craft" if name == "kind" else words) for name, words in own.written)
    session.save_own_entry(replace(own, written=written, is_hidden=True))
    assert desk.row("kind").choice.value == "craft"
    assert desk.text("text") == "About the craft?"
