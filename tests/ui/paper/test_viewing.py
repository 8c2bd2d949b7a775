"""What is looked at: never what was overtaken, never something to save before it was seen, and it can be stopped."""

from concurrent.futures import Executor, Future
from dataclasses import replace
from datetime import date

import pytest

from rerecruit_desktop.documents.press import Paper
from rerecruit_desktop.domain.conversation import Conversation, Dialogue
from rerecruit_desktop.domain.milestone import Milestone
from rerecruit_desktop.domain.paper_kind import PaperKind
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.jobs import Cancelled, Jobs, Progress
from rerecruit_desktop.ui.paper.kinds import Subject, prepare
from rerecruit_desktop.ui.paper.press_room import Order


class Held(Executor):
    """Keeps work until the test lets it run, in any order."""

    def __init__(self):
        self.waiting = []

    def submit(self, work, /, *_args, **_kwargs):
        self.waiting.append(work)
        return Future()

    def run(self, qapp):
        """Do the first piece of work, and let the program hear of it."""
        self.waiting.pop(0)()
        settle(qapp)

    def run_all(self, qapp):
        """Do everything, what comes of it too."""
        while self.waiting:
            self.run(qapp)


@pytest.fixture
def held():
    return Held()


@pytest.fixture
def slow_page(make_page, told, held, qapp):
    page = make_page(jobs=Jobs(held))
    page.show_conversation(told.id)
    return page


def settle(qapp):
    qapp.processEvents()
    qapp.processEvents()


def test_nothing_leaves_before_it_was_seen(slow_page, held, qapp):
    assert not slow_page.head.save.isEnabled()
    held.run(qapp)
    assert not slow_page.head.save.isEnabled(), "the bytes are there, and no picture of them"
    assert slow_page.viewer.papers == ()
    held.run_all(qapp)
    assert slow_page.head.save.isEnabled()
    assert slow_page.head.print.isEnabled()


def test_what_was_overtaken_is_never_shown(slow_page, held, qapp):
    slow_page.list.cards[PaperKind.SUMMARY].choice.click()
    overtaken, wanted = held.waiting
    held.waiting.clear()
    wanted()
    settle(qapp)
    held.run_all(qapp)
    shown = slow_page.viewer.papers
    overtaken()
    settle(qapp)
    assert [one.is_private for one in shown] == [True]
    assert slow_page.viewer.papers == shown


def test_another_paper_takes_the_page_of_the_one_before_away_at_once(slow_page, held, qapp):
    held.run_all(qapp)
    slow_page.list.cards[PaperKind.SUMMARY].choice.click()
    assert slow_page.viewer.preview.sheet._picture.isNull()
    assert slow_page.viewer.preview.sheet.accessibleName() == "Making the pages…"
    assert not slow_page.head.save.isEnabled()


def test_it_can_be_stopped_and_begun_anew(slow_page, held, qapp):
    busy = slow_page.viewer.busy
    busy._show_bar()  # as after a while
    busy.stop.click()
    held.run_all(qapp)
    assert slow_page.viewer.preview.sheet.accessibleName() == "Stopped."
    assert not slow_page.head.save.isEnabled()
    assert busy.bar.isHidden()
    busy.again.click()
    held.run_all(qapp)
    assert slow_page.head.save.isEnabled()
    assert busy.again.isHidden()


@pytest.fixture
def long_paper(notebook):
    """What makes a handout of some hundred pages."""
    person = Person("Amara Okafor")
    held = Conversation(person.id, dialogue=Dialogue(agreed_words="A line of many words, said slowly.\n\n" * 4000))
    notebook.save_all([person, held])
    return prepare(PaperKind.HANDOUT, notebook, Subject(person.id, held.id))


def test_a_long_paper_tells_how_far_it_has_come(long_paper, today):
    told = []
    long_paper(Order(Paper.A4, today).press(Progress(lambda done, total: told.append((done, total)))))
    assert len(told) > 100
    assert told[-1] == (len(told), len(told))


def test_a_long_paper_stops_before_its_next_paragraph(long_paper, today):
    progress = Progress(lambda *_: None)
    press = Order(Paper.A4, today).press(progress)
    heard = []

    def stop_soon(done, total):
        heard.append(done)
        if len(heard) == 10:
            progress.cancel()
        press.reach(done, total)

    with pytest.raises(Cancelled):
        long_paper(replace(press, reach=stop_soon))
    assert len(heard) == 10


def test_a_long_paper_is_stopped_while_it_is_made(qtbot, make_page, session, jobs, today, long_paper):
    """With real threads: the page is free again, and what was stopped never arrives."""
    (person,) = session.notebook.people.all()
    threads = Jobs()
    page = make_page(jobs=threads)
    page.show_person(person.id)
    page.viewer.busy.stop.click()
    assert page.viewer.preview.sheet.accessibleName() == "Stopped."
    threads.close()
    qtbot.wait(1)
    assert page.viewer.papers == ()


def test_an_edit_is_seen_on_the_paper(qtbot, page_of, session, told, shown):
    page = page_of()
    session.save(Milestone(told.person_id, "Speak at the fair", conversation_id=told.id))
    qtbot.waitUntil(lambda: not page.head.save.isEnabled() or "Speak at the fair" in shown(page))
    qtbot.waitUntil(lambda: "Speak at the fair" in shown(page), timeout=20000)


def test_a_new_name_is_seen_at_the_head_and_on_the_paper(qtbot, page_of, session, told, shown):
    page = page_of()
    session.save_person(replace(session.notebook.people.get(told.person_id), full_name="Odile <b>Berg</b> & Co"))
    assert page.head.who.text() == "Odile <b>Berg</b> & Co"
    qtbot.waitUntil(lambda: "Odile <b>Berg</b> & Co" in shown(page), timeout=20000)


def test_a_conversation_that_is_gone_gives_way_to_the_next(qtbot, page_of, session, told, shown):
    before = Conversation(told.person_id, held_on=date(2026, 3, 4))
    session.save_conversation(before)
    page = page_of()
    session.trash(told)
    qtbot.waitUntil(lambda: page.conversation_id == before.id)
    page.list.cards[PaperKind.SUMMARY].choice.click()
    assert "4 March 2026" in shown(page)
    session.restore(told)
    qtbot.waitUntil(lambda: page.options.talk.choice.count() == 2)
    assert page.conversation_id == before.id, "what one chose, or came to, stays"


def test_an_edit_of_somebody_else_changes_nothing(page_of, session):
    page = page_of()
    other = Person("Priya Raman")
    session.save_person(other)
    session.save(Milestone(other.id, "Sell twice"))
    assert not page._settling.isActive()


def test_without_a_conversation_there_are_the_papers_of_the_person(make_page, session, shown):
    person = Person("Priya Raman")
    session.notebook.save_all([person, Milestone(person.id, "Sell twice")])
    page = make_page()
    page.show_person(person.id)
    assert page.kind is PaperKind.DEVELOPMENT_PLAN
    assert "Sell twice" in shown(page)
    page.list.cards[PaperKind.YEAR_REVIEW].choice.click()
    assert "Sell twice" in shown(page)
    page.list.cards[PaperKind.HANDOUT].choice.click()
    assert "no conversation" in page.viewer.preview.sheet.accessibleName()
    assert not page.head.save.isEnabled()


def test_the_team_overview_needs_nobody(qtbot, make_page, told, shown):
    page = make_page()
    page.show_team()
    assert page.kind is PaperKind.TEAM_OVERVIEW
    assert "Odile Brandvold" in shown(page)
    visible = [kind for kind, card in page.list.cards.items() if card.isVisibleTo(page)]
    assert visible == [PaperKind.WORKSHEET, PaperKind.TEAM_OVERVIEW]
    assert not page.list.all.isVisibleTo(page)
    page.list.cards[PaperKind.WORKSHEET].choice.click()
    assert "Odile" not in shown(page)
    assert page.kind is PaperKind.BLANK_WORKSHEET
    with qtbot.waitSignal(page.team_left):
        page.head.back.click()


def test_from_the_team_back_to_a_person_there_is_everything(make_page, told, shown):
    page = make_page()
    page.show_team()
    page.show_person(told.person_id)
    assert page.kind is PaperKind.HANDOUT
    assert "Moved the depot" in shown(page)


def test_the_last_conversation_that_was_held_is_shown(make_page, session, told):
    session.notebook.conversations.save(Conversation(told.person_id))
    page = make_page()
    page.show_person(told.person_id)
    assert page.conversation_id == told.id
