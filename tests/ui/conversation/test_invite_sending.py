"""How the message gets to them: the clipboard, the mail program, and the entry for the calendar."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from urllib.parse import parse_qs, unquote, urlsplit
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.exchange.mailto import LONGEST
from tests.ui.conversation.inviting import choose, paste_over, type_over

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
def with_mail(session, amara):
    session.save_person(replace(amara, email="amara@example.org"))


def read(url):
    parts = urlsplit(url)
    fields = {name: values[0] for name, values in parse_qs(parts.query).items()}
    return unquote(parts.path), fields.get("subject"), fields.get("body", "").replace("\r\n", "\n")


def event_in(path):
    (event,) = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return event


@pytest.mark.usefixtures("with_mail")
def test_the_mail_program_gets_address_subject_and_message(page, invite, world, kept, today):
    choose(invite, "mail")
    paste_over(invite.when.place, "the café & bar, 100 % 🎉")
    invite.sending.mail_button.click()
    (link,) = world.links
    subject = "A conversation, just the two of us"
    assert read(link) == ("amara@example.org", subject, invite.message.text.toPlainText())
    assert kept(page).invite.sent_on == today


def test_without_an_address_the_mail_program_asks_for_one(invite, world):
    choose(invite, "mail")
    invite.sending.mail_button.click()
    assert read(world.links[0])[0] == ""
    assert "no e-mail address" in invite.sending.heading.text()


def test_a_template_without_a_subject_has_a_neutral_one(invite, world):
    choose(invite, "chat")
    invite.sending.mail_button.click()
    assert read(world.links[0])[1] == "Conversation"


@pytest.mark.parametrize("words", ["Coffee, Amara?", "<b>&\u202e 🎉", "x" * 10_000])
def test_the_subject_of_a_mail_can_be_ones_own(qtbot, page, invite, world, kept, words):
    choose(invite, "mail")
    paste_over(invite.message.subject, words)
    page.flush()
    assert kept(page).invite.subject == words
    invite.sending.mail_button.click()
    assert read(world.links[0])[1] == words[:100]


def test_a_subject_that_is_emptied_is_the_templates_again(qtbot, invite, world):
    choose(invite, "mail")
    paste_over(invite.message.subject, "Coffee?")
    invite.message.subject.selectAll()
    qtbot.keyClick(invite.message.subject, Qt.Key.Key_Backspace)
    invite.when.place.setFocus()
    assert invite.message.subject.text() == "A conversation, just the two of us"
    invite.sending.mail_button.click()
    assert read(world.links[0])[1] == "A conversation, just the two of us"


def test_only_a_mail_has_a_subject(invite):
    choose(invite, "chat")
    assert not invite.message.subject.isVisible()
    choose(invite, "mail")
    assert invite.message.subject.isVisible()


def test_a_subject_of_ones_own_stays_out_of_the_calendar(qtbot, invite, world, tmp_path):
    choose(invite, "mail")
    paste_over(invite.message.subject, "Your future here")
    type_over(qtbot, invite.when.day, "27 Nov 2026")
    type_over(qtbot, invite.when.time, "15:00")
    world.place = tmp_path / "entry.ics"
    invite.calendar.save.click()
    assert "future" not in world.place.read_text(encoding="utf-8")


@pytest.mark.parametrize("letter", ["x", "ש", "👏"])
def test_a_message_too_long_for_the_mail_program_is_copied_and_it_is_said(invite, world, said, letter):
    paste_over(invite.message.text, letter * 10_000)
    invite.sending.mail_button.click()
    (link,) = world.links
    assert len(link) <= LONGEST
    assert read(link)[2] == ""
    assert QGuiApplication.clipboard().text() == letter * 10_000
    assert "too long" in said[-1][0]


def test_without_a_mail_program_the_message_is_copied_and_nothing_is_marked_as_sent(page, invite, world, said):
    choose(invite, "mail")
    world.has_mail_program = False
    invite.sending.mail_button.click()
    assert QGuiApplication.clipboard().text() == invite.message.text.toPlainText()
    assert "No mail program" in said[-1][0]
    assert page.draft.conversation.invite.sent_on is None


@pytest.mark.parametrize("button", ["copy_button", "mail_button"])
def test_that_it_was_sent_can_be_undone_from_the_message(page, invite, said, kept, button):
    choose(invite, "chat")
    getattr(invite.sending, button).click()
    assert kept(page).invite.sent_on is not None
    said[-1][1]()
    assert kept(page).invite.sent_on is None


def test_what_is_still_open_is_said_when_it_is_copied(invite, said):
    choose(invite, "chat")
    invite.sending.copy_button.click()
    assert "Still open in the message: the day, the time, the place." in said[-1][0]


def test_copying_again_leaves_what_they_answered(page, asked, kept, said):
    choose(asked, "chat")
    asked.standing.accept.click()
    sent = replace(page.draft.conversation.invite, sent_on=date(2026, 11, 20))
    page.draft.change_invite(sent)
    asked.sending.copy_button.click()
    page.flush()
    assert kept(page).invite == sent
    assert said[-1][1] is None


def test_an_empty_message_goes_nowhere(invite):
    invite.message.text.clear()
    assert not invite.sending.copy_button.isEnabled()
    assert not invite.sending.mail_button.isEnabled()
    assert invite.sending.told_button.isEnabled()


@pytest.mark.parametrize(
    ("key", "first"), [("spoken", "told_button"), ("chat", "copy_button"), ("mail", "mail_button")]
)
def test_the_way_that_fits_the_channel_stands_out(invite, key, first):
    choose(invite, key)
    names = ("told_button", "copy_button", "mail_button")
    assert [name for name in names if getattr(invite.sending, name).property("kind") == "primary"] == [first]


def test_the_calendar_needs_a_day_and_a_time(qtbot, invite):
    assert not invite.calendar.save.isEnabled()
    assert invite.calendar.hint.text() == "It needs a day and a time first."
    type_over(qtbot, invite.when.day, "24 Nov 2026")
    assert not invite.calendar.save.isEnabled()
    type_over(qtbot, invite.when.time, "15:00")
    assert invite.calendar.save.isEnabled()
    assert invite.calendar.hint.isHidden()


def test_a_day_no_calendar_reaches_is_no_crash(qtbot, asked):
    type_over(qtbot, asked.when.day, "31 Dec 9999")
    assert not asked.calendar.save.isEnabled()


@pytest.mark.usefixtures("with_mail")
def test_the_entry_is_plain_and_its_file_neutral(qtbot, page, asked, world, said, tmp_path):
    choose(asked, "chat")
    paste_over(asked.when.place, "the café")
    world.place = tmp_path / "entry.ics"
    asked.calendar.save.click()
    qtbot.waitUntil(world.place.exists)
    event = event_in(world.place)
    assert world.proposed == ["conversation-2026-11-27.ics"]
    assert (event["summary"], event["location"], event["sequence"]) == ("Conversation", "the café", 0)
    assert event["dtstart"].dt == datetime(2026, 11, 27, 15, tzinfo=BERLIN)
    assert event["dtend"].dt - event["dtstart"].dt == timedelta(minutes=45)
    assert not {"DESCRIPTION", "ATTENDEE"} & set(event)
    assert b"Amara" not in world.place.read_bytes()
    qtbot.waitUntil(lambda: any(text.startswith(f"Saved as {world.place}") for text, _ in said))


@pytest.mark.usefixtures("with_mail")
def test_the_entry_says_more_when_it_is_asked_to(qtbot, asked, world, tmp_path):
    choose(asked, "chat")
    paste_over(asked.calendar.title, "Kaffee – قهوة")
    asked.calendar.with_message.click()
    asked.calendar.with_guest.click()
    world.place = tmp_path / "entry"
    asked.calendar.save.click()
    path = tmp_path / "entry.ics"
    qtbot.waitUntil(path.exists)
    event = event_in(path)
    assert event["summary"] == "Kaffee – قهوة"
    assert event["description"] == asked.message.text.toPlainText()
    assert event["attendee"] == "mailto:amara@example.org"


def test_a_moved_meeting_is_the_same_entry_counted_on(qtbot, page, asked, world, tmp_path):
    events = []
    for place, day in enumerate(("27 Nov 2026", "1 Dec 2026", "8 Dec 2026")):
        type_over(qtbot, asked.when.day, day)
        asked.move_card.done.click()
        world.place = tmp_path / f"{place}.ics"
        asked.calendar.save.click()
        qtbot.waitUntil(world.place.exists)
        events.append(event_in(world.place))
    assert {event["uid"] for event in events} == {page.draft.conversation.id}
    assert [event["sequence"] for event in events] == [0, 1, 2]
    assert "takes the place of the old one" in asked.calendar.hint.text()


def test_another_conversation_has_a_plain_entry_again(asked, page, diego):
    paste_over(asked.calendar.title, "With Amara")
    asked.calendar.with_message.click()
    page.start_with(diego)
    assert asked.calendar.title.text() == "Conversation"
    assert not asked.calendar.with_message.isChecked()
    assert asked.calendar.with_guest.isHidden()


def test_a_file_that_cannot_be_written_is_explained(qtbot, asked, world, said, tmp_path):
    world.place = tmp_path / "gone" / "entry.ics"
    asked.calendar.save.click()
    qtbot.waitUntil(lambda: bool(said) and "could not be written" in said[-1][0])


def test_a_dialog_that_is_closed_writes_nothing(asked, world, said):
    before = len(said)
    asked.calendar.save.click()
    assert world.proposed
    assert len(said) == before


def test_a_name_from_right_to_left_is_mailed_as_it_stands(page, session, world):
    session.save_person(person := Person("ليلى الحداد"))
    page.start_with(person)
    choose(page.invite, "mail")
    page.invite.sending.mail_button.click()
    assert "ليلى الحداد" in read(world.links[0])[2]
