"""Restoring is all or nothing, shows what it would change, and never loses the notebook from before."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from rerecruit_desktop.domain.backup import Reason
from rerecruit_desktop.domain.errors import BackupUnusable, NotebookDamaged, NotebookInUse, Refused, WrongPassphrase
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.storage import backups
from rerecruit_desktop.storage.cipher import connect, new_data_key, salt_of
from rerecruit_desktop.storage.folder import DATABASE, KEYS, RESTORING, SET_ASIDE, holds_notebook
from rerecruit_desktop.storage.keys import Cost, create_slots, unlock
from rerecruit_desktop.storage.notebook import create_unlocked, open_notebook
from rerecruit_desktop.storage.restoring import keys_for, plan_restore, restore, unlock_backup
from tests.storage.cutting_off import cut_off_everywhere
from tests.storage.faults import flip

OLD, NEW = "three quiet herons", "four noisy herons"
CHEAP = Cost(8_192, 1, 1)
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def later():
    return NOON


@pytest.fixture
def book(closed, key):
    create_slots(closed, OLD, key, salt_of(closed / DATABASE), CHEAP)
    return closed


@pytest.fixture
def backup(book, key):
    """From noon, when Odile was alone."""
    return backups.make(book, key, later, Reason.ASKED)


@pytest.fixture
def changed(book, key, backup):
    """The notebook an hour later, with Taavi in it and Odile changed."""
    notebook = open_notebook(book, key, lambda: NOON + timedelta(hours=1))
    (odile,) = notebook.people.all()
    notebook.people.save(replace(odile, role="Planner"))
    notebook.people.save(Person("Taavi Lindqvist"))
    notebook.close()
    return book


def names(folder, key, now=later):
    notebook = open_notebook(folder, key, now)
    found = [person.full_name for person in notebook.people.all()]
    notebook.close()
    return found


def test_what_would_change_is_shown_and_nothing_is_changed(changed, key, backup):
    before = (changed / DATABASE).read_bytes()
    plan = plan_restore(changed, backup.file, key)
    assert (plan.now["people"], plan.then["people"], plan.lost["people"]) == (2, 1, 2)
    assert plan.lost["conversations"] == 0
    assert (changed / DATABASE).read_bytes() == before


def test_restoring_brings_back_what_was_and_keeps_what_is(changed, key, backup):
    restored = restore(changed, backup.file, key, later)
    assert names(changed, key) == ["Odile Brandvold"]
    assert restored.kept.label.reason is Reason.RESTORE
    restore(changed, restored.kept.file, key, later)
    assert names(changed, key) == ["Odile Brandvold", "Taavi Lindqvist"]
    assert not [file for file in changed.iterdir() if file.name not in {DATABASE, KEYS, backups.FOLDER}]


def test_a_stale_log_of_the_notebook_from_before_does_no_harm(changed, key, backup):
    for name in ("-wal", "-shm"):
        (changed / (DATABASE + name)).write_bytes(b"\x37\x7f\x06\x82" + bytes(4000))
    restore(changed, backup.file, key, later)
    assert names(changed, key) == ["Odile Brandvold"]


def test_a_damaged_notebook_is_set_aside_and_not_deleted(changed, key, backup):
    flip(changed / DATABASE, 5000)
    damaged = (changed / DATABASE).read_bytes()
    restored = restore(changed, backup.file, key, later)
    assert names(changed, key) == ["Odile Brandvold"]
    assert restored.kept is None
    assert restored.set_aside.name.startswith(SET_ASIDE)
    assert (restored.set_aside / "before" / DATABASE).read_bytes() == damaged


@pytest.mark.parametrize("content", [b"", b"torn", None])
def test_even_a_notebook_without_a_readable_first_page_is_restored(changed, key, backup, content):
    (changed / DATABASE).unlink()
    if content is not None:
        (changed / DATABASE).write_bytes(content)
    restore(changed, backup.file, key, later, key)
    assert names(changed, key) == ["Odile Brandvold"]
    assert unlock(changed, OLD) == key


def test_a_passphrase_changed_since_is_still_the_one(changed, key, backup):
    create_slots(changed, NEW, key, salt_of(changed / DATABASE), CHEAP)
    restore(changed, backup.file, key, later)
    assert unlock(changed, NEW) == key
    with pytest.raises(WrongPassphrase):
        unlock(changed, OLD)


def test_missing_keys_come_back_with_the_backup(changed, key, backup):
    (changed / KEYS).write_bytes(b"torn")
    restore(changed, backup.file, key, later)
    assert unlock(changed, OLD) == key


def test_a_backup_from_before_another_key_brings_its_own_keys(tmp_path, key, backup):
    other = new_data_key()
    folder = tmp_path / "other"
    create_unlocked(folder, other, later).close()
    create_slots(folder, NEW, other, salt_of(folder / DATABASE), CHEAP)
    restored = restore(folder, backup.file, unlock_backup(backup.file, OLD), later, other)
    assert restored.kept.is_verified
    assert names(folder, unlock(folder, OLD)) == ["Odile Brandvold"]


def test_on_a_new_laptop_the_backup_alone_makes_the_notebook(tmp_path, key, backup):
    place = tmp_path / "new" / "notebook"
    assert plan_restore(place, backup.file, key).now is None
    restored = restore(place, backup.file, unlock_backup(backup.file, OLD), later)
    assert (restored.kept, restored.set_aside) == (None, None)
    assert names(place, unlock(place, OLD)) == ["Odile Brandvold"]


def test_a_notebook_that_is_open_is_not_restored_over(changed, key, backup):
    notebook = open_notebook(changed, key, later)
    with pytest.raises(NotebookInUse):
        restore(changed, backup.file, key, later)
    notebook.people.save(Person("Zoë"))
    notebook.close()
    assert len(names(changed, key)) == 3


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_damaged_backup_is_refused_and_nothing_changed(changed, key, backup, share):
    flip(backup.file, int(backup.size * share))
    before = sorted(file.name for file in changed.iterdir())
    with pytest.raises(BackupUnusable):
        restore(changed, backup.file, key, later)
    assert sorted(file.name for file in changed.iterdir()) == before
    assert len(names(changed, key)) == 2


def test_what_is_no_backup_is_refused(changed, key, tmp_path):
    (tmp_path / "letter.txt").write_text("not a backup")
    for file in (tmp_path / "letter.txt", tmp_path / "nothing.zip", tmp_path):
        with pytest.raises(BackupUnusable):
            plan_restore(changed, file, key)
        with pytest.raises(BackupUnusable):
            unlock_backup(file, OLD)


def test_the_passphrase_of_today_or_of_then_will_do(changed, key, backup):
    create_slots(changed, NEW, key, salt_of(changed / DATABASE), CHEAP)
    assert keys_for(changed, backup.file, NEW) == (key, key)
    assert keys_for(changed, backup.file, OLD) == (key, None)


def test_a_wrong_passphrase_opens_no_backup(backup):
    with pytest.raises(WrongPassphrase):
        unlock_backup(backup.file, NEW)


@pytest.mark.parametrize("damaged", [False, True])
def test_cut_off_at_any_step_the_old_or_the_restored_one_opens(changed, key, backup, tmp_path, damaged):
    if damaged:
        flip(changed / DATABASE, -100)
    place = tmp_path / "tried"
    seen = set()

    def prepare():
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(changed, place)

    for step in cut_off_everywhere(prepare, lambda: restore(place, backup.file, key, later)):
        assert holds_notebook(place), step
        assert unlock(place, OLD) == key
        try:
            seen.add(tuple(names(place, key)))
        except NotebookDamaged:
            seen.add("damaged")
        assert not (place / RESTORING).exists()
        kept = [one for one in backups.listed(place, key) if backups.is_whole(one)]
        assert backup.file.name in {one.file.name for one in kept}
        if damaged:
            set_aside = list(place.glob(f"{SET_ASIDE}-*/before/{DATABASE}"))
            assert [one.read_bytes() for one in set_aside or [place / DATABASE]] == [(changed / DATABASE).read_bytes()]
    assert len(seen) == 2
    assert ("Odile Brandvold",) in seen


def test_cut_off_at_any_step_a_backup_is_whole_or_does_not_count(book, key, tmp_path):
    place = tmp_path / "tried"

    def prepare():
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(book, place)

    for step in cut_off_everywhere(prepare, lambda: backups.make(place, key, later, Reason.ASKED)):
        listed = backups.listed(place, key)
        assert all(one.is_verified and backups.is_whole(one) for one in listed), step
        assert names(place, key) == ["Odile Brandvold"]
        assert backups.make(place, key, later, Reason.ASKED).is_verified


def test_a_restore_cut_off_while_another_reads_goes_on_from_there(changed, key, backup):
    shutil.rmtree(changed / RESTORING, ignore_errors=True)
    reader = connect(changed / DATABASE, key, read_only=True)
    with pytest.raises(Refused):
        restore(changed, backup.file, key, later)
    reader.close()
    assert len(names(changed, key)) == 2
