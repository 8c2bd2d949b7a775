"""What keeps a person here: marks and forecasts reach the notebook, can be taken back, and are told in words too."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.errors import NotSaved
from rerecruit_desktop.domain.forecast import Light, StayForecast
from rerecruit_desktop.domain.milestone import Milestone
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.domain.source import Source
from rerecruit_desktop.ui.person.page import PersonPage
from rerecruit_desktop.ui.person.tabs import NEEDS
from rerecruit_desktop.ui.widgets.share_bar import ShareBar


@pytest.fixture
def person(session):
    person = Person("Amara Okafor")
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


@pytest.fixture
def needs(page):
    page.tabs.mark_needs()
    return page.tabs.needs.needs


@pytest.fixture
def forecasts(page):
    page.tabs.mark_needs()
    return page.tabs.needs.forecasts


def pulses(session, person):
    return session.notebook.pulses.of(person.id)


def words_of(card):
    QApplication.processEvents()  # what was drawn anew is shown with the next layout
    return " ".join(one.text() for one in card.findChildren(QLabel) if not one.isHidden())


def test_a_need_is_marked_by_keys_alone(qtbot, page, session, person, needs, today):
    row = needs.rows[Need.RECOGNITION]
    assert row.marks.choices[1].hasFocus()
    qtbot.keyClick(row.marks.choices[1], Qt.Key.Key_4)
    qtbot.keyClick(row.marks.choices[4], Qt.Key.Key_Left)
    qtbot.keyClicks(row.reason, "<b>seen & thanked")
    row.source.choices[Source.TOLD_ME].click()
    page.flush()
    (kept,) = pulses(session, person)
    assert (kept.need, kept.mark, kept.on) == (Need.RECOGNITION, 3, today)
    assert (kept.reason, kept.source, kept.conversation_id) == ("<b>seen & thanked", Source.TOLD_ME, None)


def test_a_mark_of_another_day_is_left_as_it_is(page, session, person, needs, today):
    before = Pulse(person.id, Need.GROWTH, 2, today - timedelta(30), "stuck")
    session.save(before)
    row = needs.rows[Need.GROWTH]
    assert row.marks.value is None
    row.marks.choices[4].click()
    page.flush()
    kept = pulses(session, person)
    assert [one.mark for one in kept] == [2, 4]
    assert kept[0] == before
    assert "risen by 2" in words_of(row)
    assert "last: 2" in words_of(row)


def test_a_mark_is_taken_back_and_comes_back_with_every_word(qtbot, page, session, person, needs, said):
    row = needs.rows[Need.AUTONOMY]
    row.marks.choices[5].click()
    qtbot.keyClicks(row.reason, "decides alone")
    row.remove.click()
    assert pulses(session, person) == ()
    assert row.marks.value is None
    assert not row.reason.isVisible()
    said[-1][1]()
    assert [(one.mark, one.reason) for one in pulses(session, person)] == [(5, "decides alone")]
    assert row.marks.value == 5


def test_typing_goes_on_undisturbed_while_it_is_saved(qtbot, page, session, person, needs):
    row = needs.rows[Need.GROWTH]
    row.marks.choices[2].click()
    qtbot.keyClicks(row.reason, "one")
    row.reason.setCursorPosition(1)
    page.flush()
    session.save(Contribution(person.id, "noted elsewhere"))
    assert (row.reason.text(), row.reason.cursorPosition()) == ("one", 1)


def test_what_the_world_refuses_is_said_once_and_kept(qtbot, monkeypatch, page, session, person, needs, said):
    def full(_value):
        raise NotSaved(why="the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(session.notebook.pulses, "save", full)
        needs.rows[Need.GROWTH].marks.choices[2].click()
        assert not page.flush()
        assert not page.flush()
        assert len(said) == 1
    assert page.flush()
    assert [one.mark for one in pulses(session, person)] == [2]


def test_a_person_in_the_trash_takes_what_waits_along(page, session, person, needs):
    needs.rows[Need.GROWTH].marks.choices[2].click()
    session.trash_person(person)
    assert page.flush()
    session.restore_person(person.id)
    assert pulses(session, person) == ()


def test_another_person_has_their_own_marks(page, session, person, needs):
    other = Person("Zoë Łukasz")
    session.save_person(other)
    needs.rows[Need.GROWTH].marks.choices[2].click()
    page.show_person(other)
    page.tabs.mark_needs()
    assert needs.rows[Need.GROWTH].marks.value is None
    assert [one.mark for one in pulses(session, person)] == [2]


def test_the_guide_is_there_on_demand(needs, guide):
    row = needs.rows[Need.GROWTH]
    assert row.hints.isHidden()
    row.hints_button.click()
    assert guide.need(Need.GROWTH).traps[0] in words_of(row.hints)
    assert guide.need(Need.GROWTH).does[0] in words_of(row.hints)


def test_the_card_tells_marks_and_trends_in_words(page, session, person, today):
    assert "Click to mark" in words_of(page.needs_card)
    session.save(Pulse(person.id, Need.GROWTH, 4, today - timedelta(9)))
    session.save(Pulse(person.id, Need.GROWTH, 2, today))
    assert "2 ↓" in words_of(page.needs_card)
    spoken = [bar.accessibleName() for bar in page.needs_card.findChildren(ShareBar) if not bar.isHidden()]
    assert spoken == ["Growth: 2 of 5, fallen by 2"]
    assert words_of(page.needs_card).count("not marked") == 4


def test_the_card_leads_to_the_marks_by_mouse_and_key(qtbot, page):
    qtbot.mouseClick(page.needs_card, Qt.MouseButton.LeftButton)
    assert page.tabs.bar.currentIndex() == NEEDS
    page.tabs.bar.setCurrentIndex(0)
    qtbot.keyClick(page.needs_card.heading, Qt.Key.Key_Space)
    assert page.tabs.bar.currentIndex() == NEEDS


def test_what_nobody_thanked_them_for_stays_on_the_page(page, session, person, today):
    session.save(Contribution(person.id, "Wrote the runbook", done_on=today))
    session.save(Contribution(person.id, "Said no", done_on=today - timedelta(3)))
    for number in range(3):
        session.save(Request(person.id, f"request {number}", answer=Answer.AGREED, due_on=today))
    session.save(Milestone(person.id, "Lead the design"))
    words = words_of(page.ahead_card)
    assert "not yet recognised, and 1 more" in words
    assert "milestone · no day set" in words
    assert "and 2 more" in words


def test_a_forecast_is_made_with_its_reason(qtbot, page, session, person, forecasts, today):
    row = forecasts.rows[6]
    assert not row.reason.isVisible()
    row.lights.choices[Light.AMBER].click()
    qtbot.keyClicks(row.reason, "looks around")
    page.flush()
    (kept,) = session.notebook.forecasts.of(person.id)
    assert (kept.months, kept.light, kept.reason, kept.made_on) == (6, Light.AMBER, "looks around", today)
    row.lights.choices[Light.RED].click()
    page.flush()
    assert [one.light for one in session.notebook.forecasts.of(person.id)] == [Light.RED]


def test_a_forecast_is_told_by_words_and_sign_too(forecasts):
    choices = forecasts.rows[3].lights.choices
    assert [one.text() for one in choices.values()] == ["Stays", "Unsure", "May leave"]
    assert choices[Light.RED].accessibleName() == "In 3 months: red: may leave"
    assert not any(one.icon().isNull() for one in choices.values())


def test_a_forecast_is_taken_back_and_comes_back(page, session, person, forecasts, said):
    forecasts.rows[12].lights.choices[Light.GREEN].click()
    forecasts.rows[12].remove.click()
    assert session.notebook.forecasts.of(person.id) == ()
    said[-1][1]()
    assert [one.light for one in session.notebook.forecasts.of(person.id)] == [Light.GREEN]


def test_a_forecast_is_scored_once_its_time_has_passed(page, session, person, forecasts, said, today):
    made = StayForecast(person.id, today - timedelta(100), 3, Light.GREEN, "happy")
    session.save(made)
    assert not forecasts.rows[3].reason.isVisible()
    forecasts.due.widgets[0].left.click()
    scored = replace(made, stayed=False, scored_on=today)
    assert session.notebook.forecasts.of(person.id) == (scored,)
    assert "green: 0 of 1 stayed" in forecasts.account.text()
    assert forecasts.due_head.isHidden()
    said[-1][1]()
    assert session.notebook.forecasts.of(person.id) == (made,)
    assert len(forecasts.due.widgets) == 1


def test_sixty_forecasts_to_look_back_on_come_a_few_at_a_time(page, session, person, forecasts, today):
    for number in range(60):
        session.save(StayForecast(person.id, today - timedelta(400 + number), 12, Light.RED, f"guess {number}"))
    page.tabs.refresh()
    assert len(forecasts.due.widgets) == 3
    assert forecasts.due.more.text() == "Show more (57)"


def test_each_need_shows_how_it_went_as_soon_as_there_are_two_reads(page, session, person, today, needs, look):
    row = needs.rows[Need.GROWTH]
    assert row.trend.isHidden()
    session.save(Pulse(person.id, Need.GROWTH, 2, today - timedelta(days=60)))
    session.save(Pulse(person.id, Need.GROWTH, 4, today - timedelta(days=3), source=Source.TOLD_ME))
    page.refresh()
    assert not row.trend.isHidden()
    assert [one.mark for one in row.trend.series.readings] == [2, 4]
    assert "4 (" in row.trend.accessibleName()
    picture = row.trend.grab().toImage()
    seen = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert look.colour("primary").name() in seen
