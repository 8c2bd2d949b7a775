"""One running copy for each notebook."""

import subprocess
import sys

import pytest

from rerecruit_desktop.ui.one_copy import OneCopy

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from rerecruit_desktop.ui.one_copy import OneCopy
application = QCoreApplication([])
copy = OneCopy(Path(sys.argv[1]))
print("first" if copy.is_first() else "called" if copy.call_first() else "deaf", flush=True)
if len(sys.argv) > 2:
    sys.stdin.read()
"""


@pytest.fixture
def start_second(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    tmp_path.chmod(0o700)
    started = []

    def start(folder, *more):
        process = subprocess.Popen(
            [sys.executable, "-c", SECOND, str(folder), *more],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def test_a_second_start_calls_the_first_window(qtbot, tmp_path, start_second):
    first = OneCopy(tmp_path / "book")
    assert first.is_first()
    first.listen()
    with qtbot.waitSignal(first.wanted, timeout=20000):
        second = start_second(tmp_path / "book")
    assert second.communicate()[0].strip() == "called"
    first.release()


def test_another_notebook_may_be_open_beside_it(qapp, tmp_path, start_second):
    first = OneCopy(tmp_path / "book")
    assert first.is_first()
    assert start_second(tmp_path / "other").communicate(timeout=20)[0].strip() == "first"
    first.release()


def test_the_lock_of_a_killed_copy_does_not_stand_in_the_way(qapp, tmp_path, start_second):
    killed = start_second(tmp_path / "book", "stay")
    assert killed.stdout.readline().strip() == "first"
    assert not OneCopy(tmp_path / "book").is_first()
    killed.kill()
    killed.wait()
    assert OneCopy(tmp_path / "book").is_first()


def test_a_recycled_process_id_does_not_stand_in_the_way(qapp, tmp_path, start_second):
    killed = start_second(tmp_path / "book", "stay")
    assert killed.stdout.readline().strip() == "first"
    killed.kill()
    killed.wait()
    (lock,) = tmp_path.glob("*.lock")
    lines = lock.read_text().splitlines()
    lock.write_text("\n".join(["1", *lines[1:]]) + "\n")  # the number is now that of another program, alive
    assert OneCopy(tmp_path / "book").is_first()
