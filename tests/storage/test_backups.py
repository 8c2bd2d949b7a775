"""A backup is verified before it counts, holds all that is needed, and never gives way to one that is not sound."""

import os
import shutil
import stat
import sys
import zipfile
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rerecruit_desktop.domain.backup import LATEST, Reason
from rerecruit_desktop.domain.errors import BackupNotCopied, BackupNotMade, NotebookDamaged, NotebookMissing, Refused
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.storage import backups
from rerecruit_desktop.storage.backups import Standing
from rerecruit_desktop.storage.cipher import connect, new_data_key, salt_of
from rerecruit_desktop.storage.folder import DATABASE, KEYS
from rerecruit_desktop.storage.keys import Cost, create_slots, unlock
from rerecruit_desktop.storage.notebook import open_notebook
from tests.storage.faults import fill, flip, mounted

PASSPHRASE = "three quiet herons"
START = datetime(2026, 11, 23, 9, tzinfo=UTC)


class Clock:
    """An hour later every time it is asked."""

    def __init__(self):
        self.at = START

    def __call__(self):
        self.at += timedelta(hours=1)
        return self.at


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def book(closed, key):
    create_slots(closed, PASSPHRASE, key, salt_of(closed / DATABASE), Cost(8_192, 1, 1))
    return closed


@pytest.fixture
def make(book, key, clock):
    return lambda: backups.make(book, key, clock, Reason.ASKED)


def test_a_backup_unpacked_into_an_empty_folder_is_the_notebook(make, tmp_path, now):
    with zipfile.ZipFile(make().file) as archive:
        archive.extractall(tmp_path / "elsewhere")
    elsewhere = tmp_path / "elsewhere"
    opened = open_notebook(elsewhere, unlock(elsewhere, PASSPHRASE), now)
    assert [person.full_name for person in opened.people.all()] == ["Odile Brandvold"]
    opened.close()


def test_a_backup_says_when_why_and_what(make):
    backup = make()
    assert backup.standing is Standing.VERIFIED
    assert backup.label.made_at == START + timedelta(hours=2)
    assert backup.label.reason is Reason.ASKED
    assert backup.label.rows["people"] == 1


def test_no_name_no_count_and_no_key_stands_readable_in_a_backup(make, key):
    content = make().file.read_bytes()
    for word in (b"Odile", b"people", b"CREATE TABLE", key.secret, key.secret.hex().encode()):
        assert word not in content


@pytest.mark.skipif(sys.platform == "win32", reason="modes are a matter of POSIX")
def test_a_backup_is_for_its_owner_alone(make):
    backup = make()
    assert stat.S_IMODE(backup.file.stat().st_mode) == 0o600
    assert stat.S_IMODE(backup.file.parent.stat().st_mode) == 0o700


def test_what_is_still_in_the_log_is_in_the_backup_while_a_reader_holds_it_there(book, key, clock, now):
    notebook = open_notebook(book, key, now)
    reader = connect(book / DATABASE, key, read_only=True)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM people").fetchall()
    notebook.people.save(Person("Taavi Lindqvist"))
    assert backups.make(book, key, clock, Reason.USE).label.rows["people"] == 2
    reader.close()
    notebook.close()


def test_a_writer_in_the_middle_of_a_transaction_is_not_waited_for(book, key, clock):
    writer = connect(book / DATABASE, key)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("DELETE FROM people")
    assert backups.make(book, key, clock, Reason.USE).label.rows["people"] == 1
    writer.execute("ROLLBACK")
    writer.close()


def test_no_backup_is_made_of_a_damaged_notebook(book, key, clock, make):
    good = make()
    flip(book / DATABASE, -100)
    with pytest.raises((BackupNotMade, NotebookDamaged)):
        make()
    assert [one.file for one in backups.listed(book, key)] == [good.file]


@pytest.mark.parametrize("page", range(1, 30, 4))
def test_a_flipped_bit_in_any_page_lets_no_backup_count(book, key, make, page):
    flip(book / DATABASE, page * 4096 + 200)
    with pytest.raises(Refused):
        make()
    assert not backups.listed(book, key)


def test_where_no_notebook_is_nothing_is_made(tmp_path, key, clock):
    with pytest.raises(NotebookMissing):
        backups.make(tmp_path, key, clock, Reason.ASKED)
    assert not list(tmp_path.iterdir())


def test_without_its_keys_it_is_kept_but_pushes_nothing_out(book, key, make):
    whole = [make() for _ in range(LATEST)]
    (book / KEYS).write_bytes(b"torn")
    bare = [make() for _ in range(3)]
    assert {one.standing for one in bare} == {Standing.WITHOUT_KEYS}
    assert backups.thin(book, key) == 0
    assert len(backups.listed(book, key)) == len(whole) + len(bare)


def test_older_ones_are_thinned_and_the_last_of_another_day_stays(book, key, clock, make):
    yesterday = make()
    clock.at += timedelta(days=1)
    for _ in range(LATEST + 2):
        make()
        clock.at -= timedelta(minutes=50)
    assert backups.thin(book, key) == 2
    left = [one.number for one in backups.listed(book, key)]
    assert len(left) == LATEST + 1
    assert yesterday.number in left


def test_a_damaged_newest_backup_pushes_no_sound_one_out(book, key, clock, make):
    made = []
    for _ in range(LATEST + 1):
        made.append(make())
        clock.at -= timedelta(minutes=59)
    flip(made[-1].file, made[-1].size // 2)
    assert backups.thin(book, key) == 0
    assert not backups.is_whole(made[-1])
    assert all(one.file.exists() for one in made)


def test_backups_of_an_earlier_key_are_told_apart_and_left_alone(book, key, make):
    backup = make()
    (listed,) = backups.listed(book, new_data_key())
    assert (listed.file, listed.standing, listed.label) == (backup.file, Standing.OTHER_KEY, None)
    assert backups.thin(book, new_data_key()) == 0


def unpacked(backup, shop):
    shutil.rmtree(shop, ignore_errors=True)
    shop.mkdir()
    backups.backup_file.unpack(backup.file, shop)
    return {file.name: file.read_bytes() for file in shop.iterdir()}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(share=st.floats(0, 0.999), bit=st.integers(0, 7), cut=st.booleans())
def test_a_spoilt_backup_is_never_taken_for_a_whole_one(book, key, make, tmp_path, share, bit, cut):
    if not (kept := backups.listed(book, key)):
        kept = (make(),)
    whole = kept[0].file.read_bytes()
    place = int(share * len(whole))
    spoilt = whole[:place] if cut else whole[:place] + bytes([whole[place] ^ 1 << bit]) + whole[place + 1 :]
    other = tmp_path / "other"
    other.mkdir(exist_ok=True)
    (other / kept[0].file.name).write_bytes(spoilt)
    (found,) = backups.listed(book, key, other)
    if found.is_verified and backups.is_whole(found):  # a flip where nothing is read: the zip's own decoration
        assert not cut
        assert unpacked(found, tmp_path / "shop") == unpacked(kept[0], tmp_path / "shop")


def test_a_copy_goes_into_the_second_folder_and_is_read_back(make, tmp_path, key, book):
    second = tmp_path / "stick"
    second.mkdir()
    copy = backups.copy_to(make(), second)
    assert backups.listed(book, key, second)[0].is_verified
    assert [copy] == list(second.iterdir())


def test_an_absent_second_folder_is_told_and_nothing_is_made_there(make, tmp_path):
    backup = make()
    with pytest.raises(BackupNotCopied, match="is not there"):
        backups.copy_to(backup, tmp_path / "away")
    assert not (tmp_path / "away").exists()


def test_a_full_second_folder_is_told_and_left_clean(make, tmp_path):
    backup = make()
    with mounted(tmp_path / "stick", 60) as stick:
        with pytest.raises(BackupNotCopied, match="disk is full"):
            backups.copy_to(backup, stick)
        assert not list(stick.iterdir())


def test_a_full_disk_makes_no_backup_and_harms_nothing(tmp_path, book, key, clock, now):
    with mounted(tmp_path / "small", 700) as small:
        shutil.copytree(book, small / "n")
        fill(small, leave=60_000)
        with pytest.raises(Refused, match="full"):
            backups.make(small / "n", key, clock, Reason.USE)
        assert not backups.listed(small / "n", key)
        (small / "filler").unlink()
        opened = open_notebook(small / "n", key, now)
        assert len(opened.people.all()) == 1
        opened.close()


def test_what_a_killed_backup_left_is_cleared_away_when_it_is_old(make, book, clock):
    left = book / backups.FOLDER / "tmpabc.unfinished"
    young = book / backups.FOLDER / "tmpdef.unfinished"
    make()
    for one, age in ((left, 200_000), (young, 60)):
        one.mkdir()
        (one / DATABASE).write_bytes(b"half")
        os.utime(one, (clock.at.timestamp() - age,) * 2)
    make()
    assert not left.exists()
    assert young.exists()
