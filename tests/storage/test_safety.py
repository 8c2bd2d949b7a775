"""Backups at most once an hour of use, a check once a week, and neither fooled by a clock or by a single fault."""

from datetime import UTC, datetime, timedelta

import pytest

from rerecruit_desktop.domain.backup import Reason
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.storage import backups
from rerecruit_desktop.storage.cipher import salt_of
from rerecruit_desktop.storage.folder import DATABASE
from rerecruit_desktop.storage.keys import Cost, create_slots
from rerecruit_desktop.storage.notebook import open_notebook
from tests.storage.faults import flip


class Clock:
    def __init__(self):
        self.at = datetime(2026, 11, 23, 9, tzinfo=UTC)

    def __call__(self):
        return self.at


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def open_book(closed, key, clock):
    create_slots(closed, "three quiet herons", key, salt_of(closed / DATABASE), Cost(8_192, 1, 1))
    opened = open_notebook(closed, key, clock)
    yield opened
    opened.close()


def test_a_backup_is_due_an_hour_after_the_last_and_only_when_something_changed(open_book, clock):
    assert open_book.safety.is_backup_due()
    open_book.safety.back_up(Reason.USE)
    clock.at += timedelta(hours=2)
    assert not open_book.safety.is_backup_due()
    open_book.people.save(Person("Taavi Lindqvist"))
    assert open_book.safety.is_backup_due()
    open_book.safety.back_up(Reason.USE)
    open_book.people.save(Person("Zoë"))
    clock.at += timedelta(minutes=59)
    assert not open_book.safety.is_backup_due()


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_ten_years_off_neither_stops_backups_nor_drops_them(open_book, clock, years):
    made = [open_book.safety.back_up(Reason.USE).backup for _ in range(3)]
    clock.at += timedelta(days=365 * years)
    open_book.people.save(Person("Taavi Lindqvist"))
    assert open_book.safety.is_backup_due()
    made.append(open_book.safety.back_up(Reason.USE).backup)
    clock.at -= timedelta(days=365 * years)
    open_book.people.save(Person("Zoë"))
    made.append(open_book.safety.back_up(Reason.USE).backup)
    assert [one.file for one in open_book.safety.listed()] == [one.file for one in reversed(made)]


def test_an_absent_second_folder_is_told_and_blocks_nothing(open_book, tmp_path):
    done = open_book.safety.back_up(Reason.USE, tmp_path / "away")
    assert done.backup.is_verified
    assert "is not there" in str(done.problem)


def test_the_second_folder_is_thinned_as_the_first_is(open_book, tmp_path, key):
    second = tmp_path / "stick"
    second.mkdir()
    for _ in range(14):
        assert open_book.safety.back_up(Reason.USE, second).problem is None
    assert len(backups.listed(open_book.folder, key, second)) == len(open_book.safety.listed()) == 12


def test_the_check_comes_once_a_week_and_is_remembered(open_book, clock):
    assert open_book.safety.is_check_due()
    checked = open_book.safety.check()
    assert checked.damage == ()
    assert open_book.safety.last_check() == checked
    clock.at += timedelta(days=6)
    assert not open_book.safety.is_check_due()
    clock.at += timedelta(days=1)
    assert open_book.safety.is_check_due()
    clock.at -= timedelta(days=3650)
    assert open_book.safety.is_check_due()


def test_damage_in_the_notebook_or_in_a_backup_is_found_and_remembered(open_book):
    backup = open_book.safety.back_up(Reason.USE).backup
    flip(backup.file, backup.size // 2)
    assert open_book.safety.check().backups == (backup.file.name,)
    assert not open_book.safety.last_check().damage
    open_book.checkpoint()
    flip(open_book.folder / DATABASE, -50)
    assert open_book.safety.check().damage
    assert open_book.safety.last_check().damage


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"on": "soon", "damage": []}', b'{"on": 3}'])
def test_an_unreadable_memory_of_the_check_only_means_to_check_again(open_book, content):
    (open_book.folder / "checked.json").write_bytes(content)
    assert open_book.safety.last_check() is None
    assert open_book.safety.is_check_due()
