"""A desk for each test. These tests use the accessibility bus of Linux desktops; elsewhere they are left out."""

import sys

import pytest

collect_ignore_glob = [] if sys.platform == "linux" else ["test_*.py"]


@pytest.fixture
def here(tmp_path):
    from tests.end_to_end.screen import desk

    with desk(tmp_path) as it:
        yield it


@pytest.fixture
def start(here, tmp_path):
    """Starts the program, on the test's notebook where nothing else is said: the process, and hands to use it with."""
    from tests.end_to_end.user import Hands

    def starting(*arguments):
        process = here.start_program(*(arguments or ("--notebook", str(tmp_path / "notebook"))))
        return process, Hands(here.bus, process.pid)

    return starting
