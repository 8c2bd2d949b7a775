"""The tray says how many things the day asks for: once, in time, and never about whom."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.ui.app_menu import AppMenu
from rerecruit_desktop.ui.reminder import Reminder
from rerecruit_desktop.ui.settings import Settings
from rerecruit_desktop.ui.tray import Tray

MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
NAME, PROMISE = "Quenby Featherstonehaugh", "Ask Finance about the course"
QUENBY = Person(NAME)


class FakeTray(QObject):
    """The edge of the system: what it was told, and whether its icon is there."""

    opened = Signal()

    def __init__(self):
        super().__init__()
        self.said = []
        self.is_shown = False

    def show(self):
        self.is_shown = True

    def hide(self):
        self.is_shown = False

    def say(self, title, text):
        self.said.append((title, text))


class Clock:
    def __init__(self):
        self.now = MONDAY

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def tray(qapp):
    return FakeTray()


@pytest.fixture
def busy(session):
    """A promise for today, one for Thursday week, and somebody to talk to on Wednesday."""
    session.notebook.save_all(
        [
            QUENBY,
            Request(QUENBY.id, PROMISE, answer=Answer.AGREED, due_on=MONDAY.date()),
            Request(QUENBY.id, "Later", answer=Answer.AGREED, due_on=MONDAY.date() + timedelta(days=10)),
            Conversation(QUENBY.id, held_on=date(2026, 10, 20)),
        ]
    )
    return session


@pytest.fixture
def reminder(settings, tray, clock):
    made = Reminder(settings, tray, clock)
    yield made
    made.stop()


def texts(tray):
    return [text for _title, text in tray.said]


def look_at(reminder, clock, moment):
    clock.now = moment
    reminder.look()


def test_it_is_said_at_start_up_and_again_at_the_hour(reminder, tray, clock, busy):
    reminder.attend(busy)
    assert tray.said == [("Re-recruit", "2 things for today")]
    look_at(reminder, clock, MONDAY.replace(hour=8, minute=59))
    assert len(tray.said) == 1
    look_at(reminder, clock, MONDAY.replace(hour=9))
    look_at(reminder, clock, MONDAY.replace(hour=9, minute=1))
    assert texts(tray) == ["2 things for today"] * 2


def test_started_after_the_hour_it_is_said_only_once(reminder, tray, clock, busy):
    clock.now = MONDAY.replace(hour=11)
    reminder.attend(busy)
    look_at(reminder, clock, MONDAY.replace(hour=12))
    assert len(tray.said) == 1


def test_unlocking_again_is_no_start_up(reminder, tray, busy):
    reminder.attend(busy)
    reminder.leave()
    reminder.attend(busy)
    assert len(tray.said) == 1


def test_nothing_that_it_says_names_anybody_or_anything(reminder, tray, busy):
    reminder.attend(busy)
    assert not any(word in text for text in texts(tray) for word in (*NAME.split(), *PROMISE.split()))


def test_one_thing_is_one_thing_and_nothing_is_not_said(reminder, tray, clock, session):
    session.notebook.save_all([QUENBY])
    reminder.attend(session)
    look_at(reminder, clock, MONDAY.replace(hour=9))
    assert tray.said == []
    session.save(Request(QUENBY.id, PROMISE, answer=Answer.AGREED, due_on=MONDAY.date()))
    look_at(reminder, clock, MONDAY.replace(hour=9) + timedelta(days=1))
    assert texts(tray) == ["One thing for today"]


def test_while_locked_it_knows_the_number_and_nothing_else(reminder, tray, clock, busy):
    reminder.attend(busy)
    reminder.leave()
    busy.notebook.close()
    look_at(reminder, clock, MONDAY.replace(hour=9))
    look_at(reminder, clock, MONDAY.replace(hour=9) + timedelta(days=3))  # by then Thursday week is near, too
    assert texts(tray)[1:] == ["2 things for today", "3 things for today"]
    kept = [value for value in vars(reminder).values() if value not in (reminder._settings, tray, clock)]
    assert NAME not in repr(kept)


def test_after_a_long_time_locked_it_is_said_once_the_number_is_known(reminder, tray, clock, busy):
    reminder.attend(busy)
    reminder.leave()
    look_at(reminder, clock, MONDAY.replace(hour=9) + timedelta(days=30))
    assert len(tray.said) == 1
    reminder.attend(busy)
    assert len(tray.said) == 2


def test_a_laptop_that_slept_over_the_hour_is_told_when_it_wakes(reminder, tray, clock, busy):
    reminder.attend(busy)
    clock.now = MONDAY.replace(hour=14) + timedelta(days=1)
    QGuiApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert len(tray.said) == 2


def test_midnight_alone_says_nothing(reminder, tray, clock, busy):
    clock.now = MONDAY.replace(hour=10)
    reminder.attend(busy)
    look_at(reminder, clock, MONDAY.replace(hour=0) + timedelta(days=1))
    assert len(tray.said) == 1
    look_at(reminder, clock, MONDAY.replace(hour=9) + timedelta(days=1))
    assert len(tray.said) == 2


def test_a_clock_that_goes_back_does_not_say_it_twice(reminder, tray, clock, busy):
    reminder.attend(busy)
    look_at(reminder, clock, MONDAY.replace(hour=9))
    look_at(reminder, clock, MONDAY.replace(hour=3))
    look_at(reminder, clock, MONDAY.replace(hour=9))
    assert len(tray.said) == 2


def test_switched_off_there_is_no_icon_and_no_word(reminder, tray, clock, settings, busy):
    settings.reminder_hour = None
    reminder.attend(busy)
    look_at(reminder, clock, MONDAY.replace(hour=9))
    assert (tray.said, tray.is_shown) == ([], False)
    settings.reminder_hour = 10
    assert tray.is_shown
    look_at(reminder, clock, MONDAY.replace(hour=10))
    assert len(tray.said) == 1
    settings.reminder_hour = None
    assert not tray.is_shown


def test_a_later_hour_comes_again_today_and_a_past_one_tomorrow(reminder, tray, clock, settings, busy):
    clock.now = MONDAY.replace(hour=9)
    reminder.attend(busy)
    settings.reminder_hour = 12
    look_at(reminder, clock, MONDAY.replace(hour=12))
    assert len(tray.said) == 2
    settings.reminder_hour = 7
    look_at(reminder, clock, MONDAY.replace(hour=13))
    assert len(tray.said) == 2


def test_a_click_asks_for_the_window(qtbot, reminder, tray):
    with qtbot.waitSignal(reminder.wanted):
        tray.opened.emit()


@pytest.mark.parametrize(("kept", "hour"), [("", 9), ("off", None), ("7", 7), ("25", 9), ("nine", 9)])
def test_the_hour_is_kept_and_nonsense_is_the_usual_one(tmp_path, kept, hour):
    file = tmp_path / "settings.ini"
    file.write_text(f"[General]\nreminder_hour={kept}\n" if kept else "")
    assert Settings(file).reminder_hour == hour


def test_the_menu_offers_hours_and_not_at_all(theme, settings):
    menu = AppMenu(theme, settings)
    choices = {action.text(): action for sub in menu.findChildren(type(menu).__base__) for action in sub.actions()}
    assert choices["at 09:00:00" if "at 09:00:00" in choices else "at 09:00"].isChecked()
    choices["not at all"].trigger()
    assert settings.reminder_hour is None


def test_without_a_tray_nothing_happens(qapp):
    assert not QSystemTrayIcon.isSystemTrayAvailable()
    tray = Tray()
    tray.show()
    tray.say("Re-recruit", "2 things for today")
    tray.hide()
    assert tray._icon is None
