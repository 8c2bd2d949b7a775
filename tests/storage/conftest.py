"""A notebook on disk that tests may spoil, and a team to put into one."""

from datetime import UTC, datetime

import pytest

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Plan, PlannedContribution
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.storage.cipher import DataKey
from rerecruit_desktop.storage.notebook import create_unlocked


@pytest.fixture
def key():
    return DataKey(bytes(range(32)))


@pytest.fixture
def now():
    return lambda: datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def closed(tmp_path, key, now):
    """The folder of a notebook with one person in it, opened by ``key``, closed."""
    notebook = create_unlocked(tmp_path / "closed", key, now)
    notebook.people.save(Person("Odile Brandvold"))
    notebook.close()
    return tmp_path / "closed"


@pytest.fixture
def odile(notebook):
    person = Person("Odile Brandvold", called="Odile")
    notebook.people.save(person)
    return person


@pytest.fixture
def contribution(notebook, odile):
    saved = Contribution(odile.id, "Led the move of the depot", "Two weeks sooner")
    notebook.contributions.save(saved)
    return saved


@pytest.fixture
def conversation(notebook, odile, contribution):
    saved = Conversation(odile.id, plan=Plan((PlannedContribution(contribution.id, chosen=True),)))
    notebook.conversations.save(saved)
    return saved
