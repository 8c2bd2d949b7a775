"""The manager's own words of the guide come back as they were, and nothing in the table can break the guide."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from made_up_words import own_entries

from rerecruit_desktop.domain.guide_parts import EntryKind
from rerecruit_desktop.domain.own_words import OwnEntry, added
from rerecruit_desktop.exchange.guide_file import shipped_guide
from rerecruit_desktop.storage.salvage import read_newer

GUIDE = shipped_guide("en")
LONG = "ה<b>&{" + "🌱" * 5_000 + "}{name}\n" + "x" * 5_000


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(entry=own_entries(GUIDE))
def test_own_words_come_back_as_they_were(notebook, entry):
    notebook.own_words.save(entry)
    assert notebook.own_words.get(entry.id) == entry


@pytest.fixture
def mine(notebook):
    entry = added(EntryKind.QUESTION, {"text": LONG, "kind": "ease", "need": "growth", "when": ""})
    notebook.own_words.save(entry)
    return entry


def test_long_text_and_any_script_stay_whole(notebook, mine):
    assert dict(notebook.own_words.get(mine.id).written)["text"] == LONG


def test_saving_again_keeps_the_order(notebook, mine):
    second = replace(mine, key="own-2", id="2")
    notebook.save_all([second, replace(mine, is_favourite=True)])
    assert [one.id for one in notebook.own_words.all()] == [mine.id, "2"]


def test_what_is_trashed_is_gone_until_it_is_saved_again(notebook, mine):
    notebook.own_words.trash(mine.id)
    assert notebook.own_words.all() == ()
    notebook.own_words.save(mine)
    assert notebook.own_words.all() == (mine,)


def test_the_trash_is_purged(notebook, mine):
    notebook.own_words.trash(mine.id)
    notebook.purge(datetime(2026, 11, 23, tzinfo=UTC) + timedelta(days=1))
    assert notebook.own_words.trashed() == ()


def test_half_a_character_does_not_stop_saving(notebook, mine):
    notebook.own_words.save(replace(mine, written=(("text", "half \ud83d"),)))
    assert dict(notebook.own_words.get(mine.id).written)["text"] == "half \ufffd"


@pytest.mark.parametrize("text", ["", "not json", "[]", "3", "null", '{"text": 3}', '{"text": [1]}', '{"text": null}'])
def test_fields_that_cant_be_read_count_as_none(notebook, mine, text):
    with notebook._store.writing():
        notebook._store.execute("UPDATE own_words SET written = ?, base = ?", text, text)
    assert notebook.own_words.all() == (replace(mine, written=(), base=()),)


def test_own_words_are_salvaged(notebook, mine):
    notebook.checkpoint()
    found = read_newer(notebook.folder, notebook._key, datetime(2026, 1, 1, tzinfo=UTC))
    assert [row["id"] for row in found.rows["own_words"]] == [mine.id]


def test_an_entry_knows_its_language(notebook):
    entry = OwnEntry(EntryKind.STEP, "invite", "de", (("aim", "Vorfreude"),), (("why", "Weil"),))
    notebook.own_words.save(entry)
    assert notebook.own_words.all() == (entry,)
