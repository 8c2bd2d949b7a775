"""Whatever the world does while a file is written, it holds all of the old bytes or all of the new ones."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from rerecruit_desktop.domain.errors import FileNotWritten
from rerecruit_desktop.exchange.door import write_whole

OLD, NEW = b"the old words", b"the new words, rather more of them"


@pytest.fixture
def paper(tmp_path):
    path = tmp_path / "paper.pdf"
    path.write_bytes(OLD)
    return path


def names(folder):
    return [one.name for one in folder.iterdir()]


def fail_with(number):
    def failing(*_arguments, **_named):
        raise OSError(number, os.strerror(number))

    return failing


def test_a_new_file_holds_the_bytes(tmp_path):
    write_whole(tmp_path / "new.pdf", NEW)
    assert (tmp_path / "new.pdf").read_bytes() == NEW


def test_an_old_file_is_replaced_and_nothing_else_is_left(paper):
    write_whole(paper, NEW)
    assert paper.read_bytes() == NEW
    assert names(paper.parent) == [paper.name]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_the_owner_may_read_it(paper):
    paper.chmod(0o644)
    write_whole(paper, NEW)
    assert paper.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("call", ["fsync", "replace", "open"])
@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "the disk is full"),
        (errno.EACCES, "writing there is not allowed"),
        (errno.EROFS, "writing there is not allowed"),
        (errno.EIO, "the disk reported a fault"),
    ],
)
def test_a_fault_leaves_the_old_file_and_says_why(paper, monkeypatch, call, number, why):
    monkeypatch.setattr(os, call, fail_with(number))
    with pytest.raises(FileNotWritten, match=why) as refused:
        write_whole(paper, NEW)
    monkeypatch.undo()
    assert str(paper) in str(refused.value)
    assert paper.read_bytes() == OLD
    assert names(paper.parent) == [paper.name]


def test_the_bytes_reach_the_disk_before_the_name_does_and_the_name_after(paper, monkeypatch):
    order = []
    really_sync, really_replace = os.fsync, os.replace

    def sync(descriptor):
        order.append("folder" if Path(f"/proc/self/fd/{descriptor}").is_dir() else "file")
        really_sync(descriptor)

    def replace(*places):
        order.append("replace")
        really_replace(*places)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(os, "replace", replace)
    write_whole(paper, NEW)
    if sys.platform == "linux":
        assert order == ["file", "replace", "folder"]


def test_a_folder_that_cannot_be_synced_is_no_fault(paper, monkeypatch):
    really_sync = os.fsync
    calls = []

    def sync(descriptor):
        calls.append(descriptor)
        if len(calls) > 1:
            raise OSError(errno.EINVAL, "not on this file system")
        really_sync(descriptor)

    monkeypatch.setattr(os, "fsync", sync)
    write_whole(paper, NEW)
    assert paper.read_bytes() == NEW


def test_an_interruption_leaves_no_crumbs(paper, monkeypatch):
    def interrupted(_descriptor):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(paper, NEW)
    assert names(paper.parent) == [paper.name]
    assert paper.read_bytes() == OLD


def test_a_folder_of_that_name_is_refused(tmp_path):
    (tmp_path / "paper.pdf").mkdir()
    with pytest.raises(FileNotWritten, match="a folder of that name"):
        write_whole(tmp_path / "paper.pdf", NEW)
    assert names(tmp_path) == ["paper.pdf"]


def test_a_folder_that_is_gone_is_refused_and_not_made(tmp_path):
    with pytest.raises(FileNotWritten, match="is not there"):
        write_whole(tmp_path / "gone" / "paper.pdf", NEW)
    assert not (tmp_path / "gone").exists()


def test_a_file_where_the_folder_should_be_is_refused(paper):
    with pytest.raises(FileNotWritten, match="is not there"):
        write_whole(paper / "below.pdf", NEW)
    assert paper.read_bytes() == OLD


def test_a_name_that_is_too_long_is_refused(tmp_path):
    with pytest.raises(FileNotWritten, match="can't have that name"):
        write_whole(tmp_path / ("x" * 300), NEW)
    assert names(tmp_path) == []


@pytest.mark.skipif(os.name == "nt", reason="made with Unix calls")
def test_a_pipe_is_never_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(FileNotWritten, match="no ordinary file"):
        write_whole(pipe, NEW)
    assert pipe.is_fifo()


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_stays_and_what_it_points_at_is_written(paper, tmp_path):
    link = tmp_path / "link.pdf"
    link.symlink_to(paper)
    write_whole(link, NEW)
    assert link.is_symlink()
    assert paper.read_bytes() == NEW


LIMITED = """
import resource, signal, sys
from pathlib import Path
from rerecruit_desktop.domain.errors import FileNotWritten
from rerecruit_desktop.exchange.door import write_whole
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    write_whole(Path(sys.argv[1]), b"x" * 100_000)
except FileNotWritten as refused:
    print(refused)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="made with Unix limits")
def test_a_disk_that_really_stops_in_the_middle_leaves_the_old_file(paper):
    ran = run_python(LIMITED, paper).communicate(timeout=60)[0]
    assert "files of that size" in ran
    assert paper.read_bytes() == OLD
    assert names(paper.parent) == [paper.name]


ENDLESS = """
import sys
from pathlib import Path
from rerecruit_desktop.exchange.door import write_whole
while True:
    for sign in b"ab":
        write_whole(Path(sys.argv[1]), bytes([sign]) * 500_000)
        print("written", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="made with Unix signals")
@pytest.mark.parametrize("writes", [1, 2, 5])
def test_killed_while_writing_the_file_is_whole(paper, writes):
    writer = run_python(ENDLESS, paper)
    for _ in range(writes):
        assert writer.stdout.readline() == "written\n"
    writer.send_signal(signal.SIGKILL)
    writer.communicate(timeout=60)
    data = paper.read_bytes()
    assert len(data) == 500_000
    assert len(set(data)) == 1


def run_python(program, path):
    here = Path(__file__).resolve().parents[2]
    return subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=here,
    )
