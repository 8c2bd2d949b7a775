"""The page of one person: everything typed is kept, everything deleted comes back."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.ledger import Account
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, Obstacle
from rerecruit_desktop.domain.person import Person, Recognition
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.ui.person.page import PersonPage
from rerecruit_desktop.ui.person.tabs import CONTRIBUTIONS, MILESTONES, PROFILE, REQUESTS


@pytest.fixture
def person(session):
    person = Person("Amara Okafor", called="Amara", role="Staff engineer", recognition=Recognition.QUIET_WORD)
    session.save_person(person)
    return person


@pytest.fixture
def page(qtbot, session, messages, look, person):
    page = PersonPage(session, messages, look)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    page.show_person(person)
    return page


def test_a_contribution_is_noted_and_kept(qtbot, page, session, person, today):
    page.tabs.note_contribution()
    qtbot.keyClicks(page.tabs.contributions.editor.what, "Wrote the runbook")
    qtbot.keyClicks(page.tabs.contributions.editor.effect, "Nobody is woken up")
    page.flush()
    (kept,) = session.notebook.contributions.of(person.id)
    assert (kept.what, kept.effect, kept.done_on) == ("Wrote the runbook", "Nobody is woken up", today)
    assert page.tabs.bar.tabText(CONTRIBUTIONS) == "Contributions 1"


def test_typing_goes_on_undisturbed_while_it_is_saved(qtbot, page, session, person):
    page.tabs.note_contribution()
    editor = page.tabs.contributions.editor.what
    for word in ("one ", "two ", "three"):
        qtbot.keyClicks(editor, word)
        page.flush()
    assert editor.toPlainText() == "one two three"
    assert editor.textCursor().position() == len("one two three")
    assert len(session.notebook.contributions.of(person.id)) == 1


def test_a_new_one_without_a_word_is_not_kept(page, session, person):
    page.tabs.note_contribution()
    page.flush()
    assert not session.notebook.contributions.of(person.id)


def test_turning_to_another_person_saves_first(qtbot, page, session, person):
    other = Person("Zoë Łukasz")
    session.save_person(other)
    page.tabs.note_contribution()
    qtbot.keyClicks(page.tabs.contributions.editor.what, "Said no")
    page.show_person(other)
    assert [one.what for one in session.notebook.contributions.of(person.id)] == ["Said no"]
    assert not session.notebook.contributions.of(other.id)


def test_a_milestone_is_set_with_all_that_belongs_to_it(qtbot, page, session, person):
    page.tabs.bar.setCurrentIndex(MILESTONES)
    page.tabs.milestones.begin_new()
    editor = page.tabs.milestones.editor
    qtbot.keyClicks(editor.goal, "Lead the design")
    qtbot.keyClicks(editor.skill, "Architecture")
    qtbot.keyClicks(editor.measure, "Design approved")
    editor.target_on.setText("")
    qtbot.keyClicks(editor.target_on, "31 Jan 2027")
    what, help_ = editor.obstacles._rows[0]
    qtbot.keyClicks(what, "No time")
    qtbot.keyClicks(help_, "Take the on-call off her")
    page.flush()
    (kept,) = session.notebook.milestones.of(person.id)
    assert (kept.goal, kept.skill, kept.measure) == ("Lead the design", "Architecture", "Design approved")
    assert kept.target_on == date(2027, 1, 31)
    assert kept.obstacles == (Obstacle("No time", "Take the on-call off her"),)


def test_reaching_a_milestone_notes_the_day(page, session, person, today):
    session.save(Milestone(person.id, "Lead the design"))
    page.tabs.milestones.go_to(session.notebook.milestones.of(person.id)[0].id)
    editor = page.tabs.milestones.editor
    editor.state.setCurrentIndex(list(MilestoneState).index(MilestoneState.REACHED))
    editor.state.activated.emit(editor.state.currentIndex())
    page.flush()
    (kept,) = session.notebook.milestones.of(person.id)
    assert (kept.state, kept.reached_on) == (MilestoneState.REACHED, today)


def choose(field, value):
    field.fill(value)
    field.activated.emit(field.currentIndex())


def test_a_promise_is_ticked_as_kept(page, session, person, today):
    session.save(Request(person.id, "Ask Finance", answer=Answer.AGREED, due_on=today))
    page.tabs.bar.setCurrentIndex(REQUESTS)
    page.tabs.requests.go_to(session.notebook.requests.of(person.id)[0].id)
    choose(page.tabs.requests.editor.end.account, Account.KEPT)
    page.flush()
    assert session.notebook.requests.of(person.id)[0].kept_on == today


@pytest.mark.parametrize(
    ("tab", "table", "make"),
    [
        ("contributions", "contributions", lambda person: Contribution(person.id, "Wrote the runbook")),
        ("milestones", "milestones", lambda person: Milestone(person.id, "Lead the design")),
        ("requests", "requests", lambda person: Request(person.id, "A quieter desk")),
    ],
)
def test_what_was_deleted_comes_back_by_undo(page, session, person, said, tab, table, make):
    session.notebook.save_all((value := make(person),))
    page.show_person(person)
    getattr(page.tabs, tab).go_to(value.id)
    getattr(page.tabs, tab).remove.click()
    assert not getattr(session.notebook, table).of(person.id)
    _, undo = said[-1]
    undo()
    assert getattr(session.notebook, table).of(person.id) == (value,)


def test_an_empty_name_is_refused_in_place_and_the_old_one_kept(qtbot, page, session, person):
    page.tabs.bar.setCurrentIndex(PROFILE)
    form = page.tabs.profile.form
    form.full_name.selectAll()
    qtbot.keyClick(form.full_name, Qt.Key.Key_Backspace)
    page.flush()
    assert session.notebook.people.get(person.id).full_name == "Amara Okafor"
    assert form._name_hint.isVisible()
    qtbot.keyClicks(form.full_name, "Amara O.")
    page.flush()
    assert session.notebook.people.get(person.id).full_name == "Amara O."
    assert not form._name_hint.isVisible()


def test_ten_thousand_characters_in_one_line_are_kept(qtbot, page, session, person):
    form = page.tabs.profile.form
    pasted = "long " * 2000
    form.role.setText(pasted)
    page.flush()
    assert session.notebook.people.get(person.id).role == pasted
    page.show_person(session.notebook.people.get(person.id))
    assert page.width() == 1000


@pytest.mark.parametrize("name", ["ليلى الحداد", "נועה ברקת", "अनुराधा जोशी", "李小雨", "Zoë 🦊", "<b>Bo</b> & Co"])
def test_every_name_is_shown_as_typed(page, session, name):
    person = Person(name)
    session.save_person(person)
    page.show_person(person)
    assert page.header.name.text() == name


def test_a_deleted_person_comes_back_with_everything(page, session, person, said):
    session.notebook.contributions.save(Contribution(person.id, "Wrote the runbook"))
    page.tabs.profile.trash.click()
    assert session.notebook.people.get(person.id) is None
    _, undo = said[-1]
    undo()
    assert session.notebook.people.get(person.id) == person
    assert len(session.notebook.contributions.of(person.id)) == 1


def test_archiving_is_undone(page, session, person, said, today):
    page.tabs.profile.archive.click()
    assert session.notebook.people.get(person.id).archived_on == today
    _, undo = said[-1]
    undo()
    assert session.notebook.people.get(person.id).archived_on is None


def test_the_cards_tell_what_is_due_and_promised(qtbot, page, session, person, today):
    held = Conversation(person.id, held_on=today - timedelta(days=40))
    session.notebook.save_all(
        (held, Request(person.id, "Ask Finance", answer=Answer.AGREED, due_on=today - timedelta(days=1)))
    )
    page.show_person(person)

    def shown():
        return {label.text() for label in page.findChildren(QLabel) if label.isVisible()}

    qtbot.waitUntil(lambda: {"9 d late", "Ask Finance"} <= shown())


def test_enter_on_a_moment_opens_what_it_tells_of(qtbot, page, session, person, today):
    held = Conversation(person.id, held_on=today)
    session.notebook.conversations.save(held)
    page.show_person(person)
    page.tabs.timeline.list.go_to_first()
    with qtbot.waitSignal(page.conversation_wanted) as wanted:
        qtbot.keyClick(page.tabs.timeline.list, Qt.Key.Key_Return)
    assert wanted.args[0].id == held.id


def test_a_day_that_is_no_day_stays_and_is_pointed_out(qtbot, page, session, person):
    page.tabs.bar.setCurrentIndex(PROFILE)
    field = page.tabs.profile.form.joined_on
    field.setFocus()
    qtbot.keyClicks(field, "someday")
    page.tabs.profile.form.role.setFocus()
    page.flush()
    assert field.text() == "someday"
    assert field.property("wrong")
    assert session.notebook.people.get(person.id).joined_on is None


def test_line_ends_pasted_into_a_line_become_spaces(page, session, person):
    page.tabs.profile.form.role.setText("Staff\nengineer\u2028and mentor")
    page.flush()
    assert session.notebook.people.get(person.id).role == "Staff engineer and mentor"


def test_tab_goes_through_the_page_as_it_is_read(page):
    seen, widget = [], page.header.note
    for _ in range(12):
        seen.append(widget)
        widget = widget.nextInFocusChain()
        while not (widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus):
            widget = widget.nextInFocusChain()
    (link,) = page.next_card.findChildren(QPushButton, options=Qt.FindChildOption.FindChildrenRecursively)
    wanted = [page.header.note, page.header.papers, page.header.talk, link, page.tabs.bar]
    assert [one for one in seen if one in wanted][:5] == wanted
