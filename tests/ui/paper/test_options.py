"""What can be chosen for a paper, what comes of it, and that nothing private of it is kept."""

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from rerecruit_desktop.documents.press import Paper
from rerecruit_desktop.domain.conversation import Conversation, Invite
from rerecruit_desktop.domain.paper_kind import CARDS, PaperKind
from rerecruit_desktop.domain.paper_part import PaperPart, parts_of
from rerecruit_desktop.domain.period import Period, Span
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.exchange.paper_languages import paper_language
from rerecruit_desktop.ui.paper.talk_field import NOBODY
from tests.planted import SECRET

PASSWORD = "a quiet heron"


def visible(page):
    """The options that one sees, by what they are for."""
    options = page.options
    fields = {
        "talk": options.talk,
        "lane": options.lane,
        "period": options.period,
        "password": options.password,
        "parts": options.parts,
    }
    return {name for name, field in fields.items() if field.isVisibleTo(page)}


WANTED = {
    PaperKind.HANDOUT: {"talk", "parts"},
    PaperKind.DEVELOPMENT_PLAN: {"parts"},
    PaperKind.AGREED_ACTIONS: {"talk", "parts"},
    PaperKind.YEAR_REVIEW: {"lane", "period", "parts"},
    PaperKind.SUMMARY: {"talk", "parts", "password"},
    PaperKind.WORKSHEET: {"talk", "password"},
    PaperKind.CUE_CARD: {"talk", "password"},
    PaperKind.TEAM_OVERVIEW: {"password"},
}


@pytest.mark.parametrize("card", CARDS)
def test_only_what_a_paper_knows_is_asked(page_of, card):
    page = page_of()
    page.list.cards[card].choice.click()
    assert visible(page) == WANTED[card]
    boxes = {part for part, box in page.options.parts.boxes.items() if box.isVisibleTo(page)}
    assert boxes == set(parts_of(card))


def test_a_part_that_is_unticked_goes_from_the_paper_and_comes_back(page_of, shown):
    page = page_of()
    box = page.options.parts.boxes[PaperPart.THANKS]
    assert "Moved the depot" in shown(page)
    box.click()
    assert "Moved the depot" not in shown(page)
    box.click()
    assert "Moved the depot" in shown(page)


def test_lines_to_sign_on_come_only_when_asked_for(page_of, shown):
    page = page_of()
    assert "Manager" not in shown(page)
    page.options.parts.boxes[PaperPart.SIGNATURES].click()
    assert "Manager" in shown(page)


def test_without_milestones_there_is_no_line_of_them(page_of):
    page = page_of()
    boxes = page.options.parts.boxes
    boxes[PaperPart.MILESTONES].click()
    assert not boxes[PaperPart.TIMELINE].isEnabled()


def test_what_is_left_out_of_one_paper_stays_in_the_others_and_is_forgotten_with_the_person(page_of, session, told):
    page = page_of()
    page.options.parts.boxes[PaperPart.MILESTONES].click()
    page.list.cards[PaperKind.SUMMARY].choice.click()
    assert page.options.parts.boxes[PaperPart.MILESTONES].isChecked()
    page.list.cards[PaperKind.HANDOUT].choice.click()
    assert not page.options.parts.boxes[PaperPart.MILESTONES].isChecked()
    page.show_conversation(told.id)
    assert page.options.parts.boxes[PaperPart.MILESTONES].isChecked()


def test_a_paper_speaks_german_and_the_next_one_too(page_of, shown, choose, settings):
    page = page_of()
    choose(page.options.spoken, paper_language("de"))
    assert "Danke, Odile Brandvold" in shown(page)
    assert PdfReader(BytesIO(page.viewer.papers[0].pdf)).root_object["/Lang"] == "de"
    assert settings.paper_language == "de"
    assert "Danke" in shown(page_of())


def test_a_worksheet_may_be_small_and_a_handout_is_not(page_of, shown, choose, settings):
    page = page_of()
    page.list.cards[PaperKind.WORKSHEET].choice.click()
    choose(page.options.format, Paper.A5)
    shown(page)
    assert PdfReader(BytesIO(page.viewer.papers[0].pdf)).pages[0].mediabox.width == pytest.approx(419.53)
    page.list.cards[PaperKind.HANDOUT].choice.click()
    assert page.options.format.value is not Paper.A5
    assert settings.paper != "a5", "the recovery sheet is printed on it, too"
    page.list.cards[PaperKind.WORKSHEET].choice.click()
    assert page.options.format.value is Paper.A5


def test_a_size_that_no_paper_has_is_as_good_as_none(page_of, settings):
    settings.paper = "foolscap"
    page = page_of()
    assert page.options.format.value in (Paper.A4, Paper.LETTER)


def test_a_year_is_for_them_until_it_is_said_to_be_private(page_of, shown, choose):
    page = page_of()
    page.list.cards[PaperKind.YEAR_REVIEW].choice.click()
    assert SECRET not in shown(page)
    assert page.list.cards[PaperKind.YEAR_REVIEW].choice.accessibleName() == "Year in review, to hand over"
    choose(page.options.lane, True)
    assert SECRET in shown(page)
    assert page.kind is PaperKind.PRIVATE_YEAR
    assert page.list.cards[PaperKind.YEAR_REVIEW].choice.accessibleName() == "Year in review, only for you"
    assert "password" in visible(page)


def test_the_next_person_s_year_is_for_them_again(page_of, choose, told, session):
    page = page_of()
    page.list.cards[PaperKind.YEAR_REVIEW].choice.click()
    choose(page.options.lane, True)
    page.show_person(told.person_id)
    assert page.kind is PaperKind.YEAR_REVIEW


def test_a_year_looks_back_on_the_days_that_are_typed(page_of, shown, choose, today):
    page = page_of()
    page.list.cards[PaperKind.YEAR_REVIEW].choice.click()
    period = page.options.period
    choose(period.span, None)
    period.first.chosen.emit(None)
    assert period.period == Period(date(2025, 11, 24), today), "an empty day changes nothing"
    period.first.setText("2026-11-01")
    period.first.textEdited.emit("2026-11-01")
    assert "1 November 2026 to 23 November 2026" in shown(page)


def test_days_the_wrong_way_round_are_pointed_out_and_change_nothing(page_of, choose):
    page = page_of()
    page.list.cards[PaperKind.YEAR_REVIEW].choice.click()
    period = page.options.period
    choose(period.span, None)
    before = period.period
    period.last.setText("2020-01-01")
    period.last.textEdited.emit("2020-01-01")
    assert "comes after" in period._hint.text()
    assert period.period == before


@pytest.mark.parametrize("joined_on", [None, date(2020, 1, 1)])
def test_since_they_joined_is_offered_where_it_is_known(make_page, session, joined_on):
    person = Person("Priya Raman", joined_on=joined_on)
    session.notebook.people.save(person)
    page = make_page()
    page.show_person(person.id)
    offered = [page.options.period.span.itemText(place) for place in range(page.options.period.span.count())]
    assert ("Since they joined" in offered) is (joined_on is not None)


def test_another_conversation_can_be_chosen(page_of, shown, choose, session, told):
    before = Conversation(told.person_id, held_on=date(2026, 3, 4))
    ahead = Conversation(told.person_id, invite=Invite(meet_on=date(2026, 12, 24)))
    session.notebook.save_all([before, ahead])
    page = page_of()
    talks = page.options.talk.choice
    assert [talks.itemText(place) for place in range(talks.count())] == [
        "24 Dec 2026, planned", "20 Nov 2026", "4 Mar 2026",
    ]  # fmt: skip
    choose(talks, before.id)
    assert "4 March 2026" in shown(page)
    assert page.conversation_id == before.id


def test_a_worksheet_may_be_blank_and_the_conversation_is_not_forgotten(page_of, shown, choose, told):
    page = page_of()
    page.list.cards[PaperKind.WORKSHEET].choice.click()
    assert "Odile Brandvold" in shown(page)
    choose(page.options.talk.choice, NOBODY)
    assert "Odile" not in shown(page)
    assert page.kind is PaperKind.BLANK_WORKSHEET
    page.list.cards[PaperKind.HANDOUT].choice.click()
    assert page.conversation_id == told.id
    assert "Odile" in shown(page)


def typed(page, first, again=""):
    page.options.password.first.setText(first)
    page.options.password.again.setText(again)


def test_a_private_paper_is_saved_under_its_password_and_stays_readable_here(qtbot, page_of, shown, tmp_path):
    page = page_of(ask=lambda *_: tmp_path / "s.pdf")
    page.list.cards[PaperKind.SUMMARY].choice.click()
    typed(page, PASSWORD, PASSWORD)
    assert SECRET in shown(page)
    page.head.save.click()
    qtbot.waitUntil((tmp_path / "s.pdf").exists)
    reader = PdfReader(tmp_path / "s.pdf")
    assert reader.is_encrypted
    assert reader.decrypt(PASSWORD)


def test_a_slip_in_the_password_is_pointed_out_and_nothing_is_saved(page_of, shown, tmp_path):
    asked = []
    page = page_of(ask=lambda *_: asked.append(1))
    page.list.cards[PaperKind.SUMMARY].choice.click()
    shown(page)
    typed(page, PASSWORD, "a quiet hreon")
    page.head.save.click()
    assert not asked
    assert "not the same" in page.options.password.hint.text()


def test_a_password_that_is_shown_need_not_be_typed_twice(page_of):
    page = page_of()
    page.list.cards[PaperKind.SUMMARY].choice.click()
    typed(page, PASSWORD)
    assert page.options.password.again.isVisibleTo(page)
    page.options.password.first._reveal.trigger()
    assert page.options.password.is_settled
    assert not page.options.password.again.isVisibleTo(page)


def test_what_is_handed_over_has_no_password(qtbot, page_of, shown, tmp_path):
    page = page_of(ask=lambda *_: tmp_path / "h.pdf")
    page.list.cards[PaperKind.SUMMARY].choice.click()
    typed(page, PASSWORD, "a slip")
    page.list.cards[PaperKind.HANDOUT].choice.click()
    shown(page)
    page.head.save.click()
    qtbot.waitUntil((tmp_path / "h.pdf").exists)
    assert not PdfReader(tmp_path / "h.pdf").is_encrypted


def test_a_password_no_reader_would_take_is_told_and_nothing_is_written(qtbot, page_of, shown, tmp_path, said):
    page = page_of(ask=lambda *_: tmp_path / "s.pdf")
    page.list.cards[PaperKind.SUMMARY].choice.click()
    shown(page)
    typed(page, "🦊" * 3, "🦊" * 3)
    page.head.save.click()
    qtbot.waitUntil(lambda: bool(said))
    assert "password" in said[-1][0]
    assert not (tmp_path / "s.pdf").exists()


def test_the_password_is_forgotten_with_the_page_and_never_kept(page_of, settings, tmp_path):
    page = page_of()
    page.list.cards[PaperKind.SUMMARY].choice.click()
    typed(page, PASSWORD, PASSWORD)
    page.hide()
    assert page.options.password.password == page.options.password.again.text() == ""
    settings._store.sync()
    kept = (tmp_path / "settings.ini").read_text() if (tmp_path / "settings.ini").exists() else ""
    assert PASSWORD not in kept


def test_a_span_is_the_last_twelve_months_at_first(page_of):
    page = page_of()
    assert page.options.period.span.value is Span.LAST_YEAR
