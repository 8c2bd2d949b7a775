"""Checking finds what is spoilt, changes nothing, and calls a sound notebook sound."""

import pytest

from rerecruit_desktop.domain.errors import NotebookMissing
from rerecruit_desktop.storage.check import check
from rerecruit_desktop.storage.cipher import connect, salt_of
from rerecruit_desktop.storage.folder import DATABASE, KEYS
from rerecruit_desktop.storage.keys import Cost, create_slots
from rerecruit_desktop.storage.privacy import PRIVATE

PAGE = 4096


@pytest.fixture
def locked(closed, key):
    create_slots(closed, "three quiet herons", key, salt_of(closed / DATABASE), Cost(8_192, 1, 1))
    return closed


def flip(file, place):
    data = bytearray(file.read_bytes())
    data[place] ^= 1
    file.write_bytes(data)


def damaged(report):
    return {finding.what for finding in report.findings if finding.damage}


def test_a_sound_notebook_is_sound_and_counted(locked, key):
    before = (locked / DATABASE).read_bytes()
    report = check(locked, key)
    assert report.is_sound
    assert dict(report.rows)["people"] == 1
    assert set(dict(report.rows)) == {table for table in PRIVATE if not table.startswith("_")}
    assert (locked / DATABASE).read_bytes() == before


def test_a_flipped_bit_in_any_page_is_found(locked, key):
    whole = (locked / DATABASE).read_bytes()
    for page in range(len(whole) // PAGE):
        flip(locked / DATABASE, page * PAGE + 100)
        assert not check(locked, key).is_sound, page
        (locked / DATABASE).write_bytes(whole)


def test_a_flipped_bit_in_a_page_out_of_use_is_found(locked, key):
    connection = connect(locked / DATABASE, key)
    connection.execute("CREATE TABLE gone (text)")
    connection.execute("INSERT INTO gone VALUES (?)", ("x" * 40_000,))
    connection.execute("DROP TABLE gone")
    connection.close()
    flip(locked / DATABASE, (locked / DATABASE).stat().st_size - PAGE // 2)
    assert damaged(check(locked, key)) == {"every page of the encrypted file"}


def test_damaged_keys_are_found(locked, key):
    flip(locked / KEYS, 40)
    assert damaged(check(locked, key)) == {"the file with the keys"}


def test_a_row_that_belongs_to_nobody_is_found(locked, key):
    connection = connect(locked / DATABASE, key)
    connection.execute("PRAGMA foreign_keys = OFF")
    columns = "id, person_id, what, effect, beyond_role, created_at, changed_at"
    connection.execute(f"INSERT INTO contributions ({columns}) VALUES ('1', 'nobody', '', '', 0, '', '')")
    connection.close()
    assert damaged(check(locked, key)) == {"the links between rows"}


def test_where_no_notebook_is_there_is_nothing_to_check(tmp_path, key):
    with pytest.raises(NotebookMissing):
        check(tmp_path, key)
