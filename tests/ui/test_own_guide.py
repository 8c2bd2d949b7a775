"""The session shows the guide in the manager's own words, keeps them, resets them, and falls back where it must."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QWidget

from rerecruit_desktop.domain.errors import NotSaved, Refused
from rerecruit_desktop.domain.guide_parts import EntryKind
from rerecruit_desktop.domain.own_words import added, changed, own_of
from rerecruit_desktop.storage.folder import DATABASE
from rerecruit_desktop.storage.notebook import read_notebook
from rerecruit_desktop.ui.leaving import Leaving
from rerecruit_desktop.ui.session import Session
from tests.storage.faults import flip

QUESTION = {"text": "What would you build?", "kind": "ease", "need": "growth", "when": ""}


@pytest.fixture
def first(session):
    return session.listed_guide(EntryKind.QUESTION)[0]


@pytest.fixture
def mine(first):
    return changed(first, "en", {"text": "In my words?"})


@pytest.fixture
def heard(session):
    kept = []
    session.guide_changed.connect(lambda: kept.append(session.guide))
    return kept


def test_own_words_show_at_once_and_after_opening_again(session, notebook, guide, mine, heard, today):
    session.save_own_entry(mine)
    assert session.guide.questions[0].text == "In my words?"
    assert heard == [session.guide]
    assert session.shipped_guide == guide
    assert Session(notebook, guide, lambda: today).guide == session.guide


def test_resetting_and_taking_it_back(session, notebook, guide, mine):
    session.save_own_entry(mine)
    session.reset_own_entry(mine)
    assert session.guide == guide
    assert notebook.own_words.all() == ()
    session.save_own_entry(mine)
    assert session.guide.questions[0].text == "In my words?"
    assert notebook.own_words.all() == (mine,)


def test_deleting_an_own_question_and_taking_it_back(session, guide):
    own = added(EntryKind.QUESTION, QUESTION)
    session.save_own_entry(own)
    session.trash_own_entry(own)
    assert session.guide == guide
    session.save_own_entry(own)
    assert session.guide.questions[-1].key == own.key


def test_a_hidden_question_is_not_offered(session, first):
    session.save_own_entry(replace(own_of(first, "en"), is_hidden=True))
    assert first.key not in [one.key for one in session.guide.questions]


def test_favourites_are_kept(session, notebook, first):
    session.set_favourite(first.key, on=True)
    session.set_favourite("nobody-knows", on=True)
    assert session.is_favourite(first.key)
    assert not session.is_favourite("nobody-knows")
    assert len(notebook.own_words.all()) == 1
    session.set_favourite(first.key, on=False)
    assert not session.is_favourite(first.key)
    assert notebook.own_words.all() == ()


def test_another_language_has_its_own_words(session, guide, mine, heard):
    session.save_own_entry(mine)
    own = added(EntryKind.QUESTION, QUESTION)
    session.save_own_entry(own)
    german = replace(guide, language="de")
    session.use_guide(german)
    assert session.guide.questions == (*guide.questions, session.guide.questions[-1])
    assert session.guide.questions[-1].key == own.key
    assert len(heard) == 3


def test_where_own_words_cant_be_read_the_shipped_guide_is_used(notebook, guide, today):
    (page,) = notebook._store.connection.execute(
        "SELECT rootpage FROM sqlite_master WHERE name = 'own_words'"
    ).fetchone()
    notebook.close()
    flip(notebook.folder / DATABASE, (page - 1) * 4096 + 50)
    torn = read_notebook(notebook.folder, notebook._key, lambda: datetime(2026, 11, 23, tzinfo=UTC))
    session = Session(torn, guide, lambda: today)
    assert session.guide == guide
    assert not session.is_favourite(guide.questions[0].key)
    with pytest.raises(Refused):
        session.listed_guide(EntryKind.QUESTION)
    torn.close()


def test_what_could_not_be_saved_is_offered_as_text(qtbot, session, notebook, look, mine, window):
    with _read_only(notebook), pytest.raises(NotSaved):
        session.save_own_entry(mine)
    assert session.guide.questions[0].text != "In my words?"
    leaving = Leaving(lambda: False, session, look, window)
    assert not leaving.may_close()
    assert "In my words?" in leaving.sheet.text.toPlainText()
    leaving.sheet.reject()
    session.save_own_entry(mine)
    assert not session.unsaved


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


@contextmanager
def _read_only(notebook):
    notebook._store.connection.execute("PRAGMA query_only = ON")
    yield
    notebook._store.connection.execute("PRAGMA query_only = OFF")
