"""A damaged notebook: the best backup is found, newer rows are read, and the damaged files are only ever read."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from rerecruit_desktop.domain.backup import Reason
from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Stage, StageRecord
from rerecruit_desktop.domain.errors import NotSaved, WrongPassphrase
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.storage import backups
from rerecruit_desktop.storage.cipher import salt_of
from rerecruit_desktop.storage.folder import DATABASE, KEYS
from rerecruit_desktop.storage.keys import Cost, create_slots
from rerecruit_desktop.storage.notebook import open_notebook
from rerecruit_desktop.storage.rescue import find_rescue, look_into, rescued
from tests.storage.faults import flip

PASSPHRASE = "three quiet herons"
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
PAGE = 4096


@pytest.fixture
def book(closed, key):
    """A backup at noon; an hour later a person, many contributions, and changed notes."""
    create_slots(closed, PASSPHRASE, key, salt_of(closed / DATABASE), Cost(8_192, 1, 1))
    notebook = open_notebook(closed, key, lambda: NOON - timedelta(hours=1))
    (odile,) = notebook.people.all()
    notebook.conversations.save(Conversation(odile.id))
    backups.make(closed, key, lambda: NOON, Reason.USE)
    notebook.close()
    later = open_notebook(closed, key, lambda: NOON + timedelta(hours=1))
    (talk,) = later.conversations.of(odile.id)
    spoken = talk.dialogue.with_record(StageRecord(Stage.ASK, "Wants depth.", 60))
    later.conversations.save(replace(talk, dialogue=spoken), talk)
    taavi = Person("Taavi Lindqvist")
    later.save_all([taavi, *(Contribution(taavi.id, f"Did {n} " + "x" * 2_500) for n in range(200))])
    later.close()
    return closed


def damage_a_page_of(folder, share):
    place = int((folder / DATABASE).stat().st_size * share) // PAGE * PAGE + 99
    flip(folder / DATABASE, place)


def later():
    return NOON + timedelta(hours=2)


def test_newer_rows_around_a_damaged_page_are_read_and_put_back(book, key):
    damage_a_page_of(book, 0.7)
    damaged = (book / DATABASE).read_bytes()
    rescue = find_rescue(book, PASSPHRASE)
    assert rescue.newer.torn == ("contributions",)
    assert 150 < len(rescue.newer.rows["contributions"]) < 200
    notebook, restored, placed = rescued(rescue, later, with_newer=True)
    assert placed["contributions"] == len(rescue.newer.rows["contributions"])
    taavi = next(person for person in notebook.people.all() if person.full_name == "Taavi Lindqvist")
    assert len(notebook.contributions.of(taavi.id)) == placed["contributions"]
    (odile,) = (person for person in notebook.people.all() if person.id != taavi.id)
    (talk,) = notebook.conversations.of(odile.id)
    assert talk.dialogue.of(Stage.ASK).notes == "Wants depth."
    assert (restored.set_aside / "before" / DATABASE).read_bytes() == damaged
    notebook.close()


@pytest.mark.parametrize("content", [b"", b"torn", b"\x55" * 9000, None])
def test_with_nothing_left_to_read_the_backup_alone_is_offered(book, key, content):
    (book / DATABASE).unlink()
    if content is not None:
        (book / DATABASE).write_bytes(content)
    rescue = find_rescue(book, PASSPHRASE)
    assert rescue.newer.count == 0
    notebook, _restored, placed = rescued(rescue, later, with_newer=True)
    assert placed == {}
    assert [person.full_name for person in notebook.people.all()] == ["Odile Brandvold"]
    notebook.close()


def test_the_newest_backup_that_is_whole_is_taken(book, key):
    newer = backups.make(book, key, later, Reason.USE)
    flip(newer.file, newer.size // 2)
    damage_a_page_of(book, 0.7)
    assert find_rescue(book, PASSPHRASE).backup.number == newer.number - 1


def test_looking_into_the_backup_changes_nothing_and_leaves_nothing(book, key):
    damage_a_page_of(book, 0.7)
    before = {file: file.read_bytes() for file in book.rglob("*") if file.is_file()}
    notebook, shop = look_into(find_rescue(book, PASSPHRASE), later)
    assert [person.full_name for person in notebook.people.all()] == ["Odile Brandvold"]
    with pytest.raises(NotSaved, match="reading only"):
        notebook.people.save(Person("Nobody"))
    notebook.close()
    shop.cleanup()
    assert {file: file.read_bytes() for file in before} == before
    assert not list(book.rglob("*.unfinished"))


def test_a_wrong_passphrase_finds_nothing_out(book):
    damage_a_page_of(book, 0.7)
    with pytest.raises(WrongPassphrase):
        find_rescue(book, "four noisy herons")
    (book / DATABASE).write_bytes(b"")
    with pytest.raises(WrongPassphrase):
        find_rescue(book, "four noisy herons")


def test_without_a_backup_there_is_no_rescue(book):
    for file in (book / backups.FOLDER).iterdir():
        file.unlink()
    damage_a_page_of(book, 0.7)
    assert find_rescue(book, PASSPHRASE) is None
    (book / DATABASE).write_bytes(b"")
    assert find_rescue(book, PASSPHRASE) is None
    assert (book / KEYS).exists()
