"""A conversation on one page: all of it, as it was typed, found again and followed as it changes."""

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import (
    Conversation,
    Dialogue,
    ExpectedRequest,
    Invite,
    Move,
    Plan,
    PlannedContribution,
    PlannedQuality,
    Stage,
    StageRecord,
)
from rerecruit_desktop.domain.milestone import Milestone
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.ui.reading.pouring import Pouring
from rerecruit_desktop.ui.theme import Scheme
from tests.ui.reading.conftest import STAY, blocks, settled, talk

Modifier = Qt.KeyboardModifier
ALT, CTRL, SHIFT = Modifier.AltModifier, Modifier.ControlModifier, Modifier.ShiftModifier

TOLD = """
    place message moved subj effect heard1 quality example heard2 direction part question answer expected prepared
    heard3 unready heard4 agreed keeps sum what asked because outcome goal skill measure reality help reason
    thank direction qualities ask"""


def full(person, contribution, day):
    """A conversation with another word in each of its places."""
    return Conversation(
        person.id,
        invite=Invite(
            day,
            time(9, 30),
            45,
            "w-place",
            "",
            "w-message",
            day,
            day,
            (Move(None, None, day, "w-moved"),),
            False,
            "w-subj",
        ),
        plan=Plan(
            (PlannedContribution(contribution.id, True, "w-effect", True, "w-heard1"),),
            (PlannedQuality("q", "w-quality", True, "w-example", False, "w-heard2"),),
            "w-direction",
            "w-part",
            False,
            (replace(STAY, text="w-question", answer="w-answer"),),
            (ExpectedRequest("e", "w-expected", "w-prepared", True, "w-heard3"),),
            "w-unready",
            direction_heard="w-heard4",
        ),
        dialogue=Dialogue(
            Stage.ASK, tuple(StageRecord(s, f"w-{s}", 60) for s in Stage), "w-agreed", "w-keeps", "w-sum"
        ),
        held_on=day,
        next_on=date(2027, 1, 9),
    )


def test_every_word_of_a_conversation_stands_on_the_page(session, amara, read, today):
    done = Contribution(amara.id, "w-what")
    shown = full(amara, done, today)
    session.save(done)
    session.save(shown)
    request = Request(amara.id, "w-asked", shown.id, Answer.AGREED, "w-because", today, None, today, "w-outcome")
    goal = Milestone(amara.id, "w-goal", "w-skill", "w-measure", reality="w-reality", help_promised="w-help")
    for one in (
        request,
        replace(goal, conversation_id=shown.id),
        Pulse(amara.id, Need.GROWTH, 2, today, "w-reason", conversation_id=shown.id),
        Request(amara.id, "of another talk"),
    ):
        session.save(one)
    text = read(shown)
    assert [one for one in TOLD.split() if f"w-{one}" not in text] == []
    assert "Amara Okafor" in text
    assert "9 Jan 2027" in text
    assert "2 of 5" in text
    assert "of another talk" not in text


def test_the_head_says_when_where_how_long_and_who_spoke(read, autumn):
    text = read(autumn)
    for told in ("15 October", "the garden room", "22 min", "they spoke 67 %"):
        assert told in text


def test_notes_are_set_as_markdown(read, session, amara, today, page):
    read_text = read_saved(session, read, talk(amara, today, "# Why\n- one\n  - deeper\n\n> exact\n\n1. a *b* **c**"))
    assert "\u2022  one" in read_text
    assert "1.  a b c" in read_text
    levels = {block.text(): block.blockFormat().headingLevel() for block in blocks(page)}
    assert levels["Why"] == 4
    assert levels["Amara Okafor"] == 1


def read_saved(session, read, conversation):
    session.save(conversation)
    return read(conversation)


def test_text_that_runs_from_the_right_is_set_from_the_right(read, session, amara, today, page):
    read_saved(session, read, talk(amara, today, "- عمق أكثر\n- more depth"))
    arabic, latin = (next(b for b in blocks(page) if word in b.text()) for word in ("عمق", "more depth"))
    assert arabic.textDirection() is Qt.LayoutDirection.RightToLeft
    assert arabic.blockFormat().rightMargin() > 0 == arabic.blockFormat().leftMargin()
    assert latin.blockFormat().leftMargin() > 0


def test_each_line_of_a_paragraph_runs_in_its_own_direction(read, session, amara, today, page):
    read_saved(session, read, talk(amara, today, "> She said:\n> عمق أكثر\n> and left it at that"))
    said, arabic, left = (next(b for b in blocks(page) if word in b.text()) for word in ("said", "عمق", "left"))
    assert [one.textDirection() is Qt.LayoutDirection.RightToLeft for one in (said, arabic, left)] == [
        False,
        True,
        False,
    ]
    assert said.blockFormat().leftMargin() == left.blockFormat().leftMargin() == arabic.blockFormat().rightMargin() > 0


def test_a_name_from_the_right_mixes_with_no_fact_beside_it(read, session, amara, autumn, page):
    session.save_person(replace(amara, full_name="ليلى الحداد"))
    session.save_conversation(replace(autumn, invite=replace(autumn.invite, place="الحديقة")))
    assert "15:00 · \u2068الحديقة\u2069 · 22 min" in read(autumn)
    title = next(one for one in blocks(page) if one.text() == "ليلى الحداد")
    assert title.textDirection() is Qt.LayoutDirection.LeftToRight
    assert page.bar.who == "\u2068ليلى الحداد\u2069 · 15 Oct"


def test_what_is_chosen_is_copied_as_plain_text(qtbot, qapp, read, page, autumn):
    text = read(autumn)
    qtbot.keyClick(page.reader, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(page.reader, Qt.Key.Key_C, CTRL)
    assert qapp.clipboard().text().split() == text.split()


def test_an_empty_conversation_says_what_to_do_next(qtbot, read, session, amara, page):
    blank = Conversation(amara.id)
    read_saved(session, read, blank)
    assert page.begin.isVisible()
    assert not page.reader.isVisible()
    with qtbot.waitSignal(page.conversation_wanted) as wanted:
        page.begin.click()
    assert wanted.args == [blank]


def test_the_page_is_moved_by_keys(qtbot, read, session, amara, today, page):
    read_saved(session, read, talk(amara, today, "word\n\n" * 300))
    bar = page.reader.verticalScrollBar()
    places = [bar.value()]
    for key in (Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Home):
        qtbot.keyClick(page.reader, key)
        places.append(bar.value())
    down, further, end, up, home = places[1:]
    assert 0 == places[0] == home < down < further < end == bar.maximum()
    assert up < end


def test_one_walks_to_the_talk_before_and_after_by_key(qtbot, read, page, spring, autumn):
    read(autumn)
    assert not page.bar.later.isEnabled()
    qtbot.keyClick(page.reader, Qt.Key.Key_Left, ALT)
    assert page.conversation_id == spring.id
    settled(qtbot, page)
    assert not page.bar.earlier.isEnabled()
    qtbot.keyClick(page.reader, Qt.Key.Key_Right, ALT)
    assert page.conversation_id == autumn.id


def test_a_word_is_found_with_all_its_places(qtbot, read, session, amara, today, page):
    read_saved(session, read, talk(amara, today, "depth\n\nDepth <b>& depth"))
    qtbot.keyClick(page.reader, Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(page.finding.field, "depth")
    assert page.finding.count.text() == "1 of 3"
    qtbot.keyClick(page.finding.field, Qt.Key.Key_Return)
    assert page.finding.count.text() == "2 of 3"
    qtbot.keyClick(page.finding.field, Qt.Key.Key_Return, SHIFT)
    qtbot.keyClick(page.finding.field, Qt.Key.Key_Return, SHIFT)
    assert page.finding.count.text() == "3 of 3"
    assert page.reader.textCursor().selectedText() == "depth"
    page.finding.field.setText("depth of a well")
    assert page.finding.count.text() == "Not found"
    qtbot.keyClick(page.finding.field, Qt.Key.Key_Escape)
    assert page.finding.isHidden()
    assert page.conversation_id  # the first Esc only puts the search away


def test_esc_leads_back_to_the_person(qtbot, read, page, autumn):
    read(autumn)
    with qtbot.waitSignal(page.left) as left:
        qtbot.keyClick(page.reader, Qt.Key.Key_Escape)
    assert left.args == [autumn.person_id]


def test_what_changes_elsewhere_changes_here_and_the_place_stays(qtbot, read, session, amara, today, page):
    shown = talk(amara, today, "word\n\n" * 300)
    read_saved(session, read, shown)
    bar = page.reader.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    session.save(Request(amara.id, "Back the decision", shown.id))
    assert "Back the decision" in settled(qtbot, page)
    assert abs(bar.value() - before) < page.reader.height() / 4


def test_a_save_that_changes_nothing_here_leaves_the_page_alone(qtbot, read, session, amara, autumn, page):
    read(autumn)
    document = page.reader.document()
    session.save_conversation(autumn)
    session.save(Request(amara.id, "of another talk", answer=Answer.CANNOT))
    settled(qtbot, page)
    assert page.reader.document() is document


def test_a_conversation_that_is_trashed_leads_back_to_the_person(qtbot, read, session, page, autumn):
    read(autumn)
    with qtbot.waitSignal(page.left) as left:
        session.trash(autumn)
    assert left.args == [autumn.person_id]
    assert page.reader.toPlainText() == ""


def test_nothing_of_somebody_who_left_stays_on_the_page(read, session, amara, page, autumn):
    read(autumn)
    session.trash_person(amara)
    assert page.reader.toPlainText() == ""
    assert not page.conversation_id


def test_what_was_changed_while_the_page_was_hidden_is_there_when_it_comes_back(qtbot, read, session, page, autumn):
    read(autumn)
    page.hide()
    session.save(replace(autumn, dialogue=replace(autumn.dialogue, sum_up="Wants to be asked")))
    page.show()
    assert "Wants to be asked" in settled(qtbot, page)


def test_the_text_follows_the_size_and_the_colours(qtbot, theme, read, page, autumn):
    text = read(autumn)
    before = page.reader.document().size().height()
    theme.wear(Scheme.DARK, 1.5)
    assert settled(qtbot, page) == text
    assert page.reader.document().size().height() > before
    theme.wear(Scheme.LIGHT, 1.0)


@pytest.mark.parametrize("width", [500, 744, 2000])
def test_the_longest_word_makes_no_line_too_long(qtbot, read, session, amara, today, page, width):
    page.resize(width, 640)
    read_saved(session, read, talk(amara, today, "Donaudampfschiff" * 700))
    assert page.reader.horizontalScrollBar().maximum() == 0
    assert page.reader.viewport().width() <= 760


def test_a_very_long_note_is_set_whole(qtbot, read, session, amara, today):
    note = "".join(f"Line {n} of what she *said*: {'word ' * 30}\n\n" for n in range(1200))
    assert len(note) > 200_000
    text = read_saved(session, read, talk(amara, today, note))
    assert "Line 1199 of what she said" in text


def test_a_slice_of_work_ends_when_its_time_is_over(qtbot):
    now, done = [0.0], []

    def steps():
        for number in range(3):
            done.append(number)
            now[0] += 1
            yield

    pouring = Pouring(lambda: now[0])
    pouring.start(steps())
    assert done == [0]
    with qtbot.waitSignal(pouring.finished):
        pass
    assert done == [0, 1, 2]
    assert not pouring.is_under_way
