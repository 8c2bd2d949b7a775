"""What every test can ask for: a fixed day, and a real encrypted notebook of its own."""

import gc
import os
from datetime import UTC, date, datetime

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # no window appears on anyone's desk, nor needs one

_FULL_COLLECTION_EVERY = 100  # tests
gc.disable()  # as the program does: a collection in a job's thread would destroy widgets there


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item):
    """Collect what the test left behind, here in the thread of the tests."""
    yield
    item.config.tests_done = getattr(item.config, "tests_done", 0) + 1
    gc.collect(1 if item.config.tests_done % _FULL_COLLECTION_EVERY else 2)


TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def today():
    return TODAY


@pytest.fixture
def notebook(tmp_path):
    """An open, empty notebook; encrypted, without key slots, its clock standing still."""
    from rerecruit_desktop.storage.cipher import new_data_key
    from rerecruit_desktop.storage.notebook import create_unlocked

    opened = create_unlocked(tmp_path / "notebook", new_data_key(), lambda: NOW)
    yield opened
    opened.close()
