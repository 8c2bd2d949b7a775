"""A notebook on disk that tests may spoil."""

import pytest

from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.storage.cipher import DataKey
from rerecruit_desktop.storage.notebook import create_unlocked
from tests.conftest import NOW

KEY = DataKey(bytes(range(32)))


@pytest.fixture
def closed(tmp_path):
    """The folder of a notebook with one person in it, opened by ``KEY``, closed."""
    notebook = create_unlocked(tmp_path / "closed", KEY, lambda: NOW)
    notebook.people.save(Person("Odile Brandvold"))
    notebook.close()
    return tmp_path / "closed"
