"""Backups happen by themselves, in jobs, and what fails is told without stopping anything."""

import pytest

from rerecruit_desktop.domain.backup import Reason
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.storage.folder import DATABASE
from rerecruit_desktop.ui.backups.keeper import BackupKeeper


@pytest.fixture
def keeper(notebook, jobs, messages, settings):
    return BackupKeeper(notebook.safety, jobs, messages, settings)


def is_quiet(keeper):
    return not any(timer.isActive() for timer in (keeper._settle, keeper._hour))


def test_after_opening_what_is_due_is_done_and_then_it_is_quiet(qtbot, keeper, notebook):
    keeper.start()
    keeper._settle.stop()
    with qtbot.waitSignals([keeper.made, keeper.checked]):
        keeper.look_after()
    assert len(notebook.safety.listed()) == 1
    assert is_quiet(keeper)
    keeper.look_after()
    assert len(notebook.safety.listed()) == 1


def test_steady_typing_never_puts_the_hour_off(keeper):
    keeper.note_change()
    left = keeper._hour.remainingTime()
    keeper.note_change()
    assert keeper._hour.remainingTime() <= left


def test_closing_backs_up_what_changed_and_nothing_else(keeper, notebook):
    keeper.close(back_up=True)
    assert not notebook.safety.listed()
    notebook.people.save(Person("Odile Brandvold"))
    keeper.note_change()
    keeper.close(back_up=True)
    assert len(notebook.safety.listed()) == 1
    assert is_quiet(keeper)


def test_what_can_not_be_backed_up_is_told(qtbot, keeper, notebook, said):
    (notebook.folder / DATABASE).rename(notebook.folder / "away.db")
    keeper.note_change()
    keeper.close(back_up=True)
    qtbot.waitUntil(lambda: bool(said))
    assert "There is no notebook" in said[-1][0]


def test_damage_that_the_weekly_check_finds_is_told(qtbot, keeper, notebook, said):
    notebook.people.save(Person("Odile Brandvold"))
    backup = notebook.safety.back_up(Reason.ASKED).backup
    backup.file.write_bytes(b"torn")
    keeper.look_after()
    qtbot.waitUntil(lambda: bool(said))
    assert "check found damage" in said[-1][0]
