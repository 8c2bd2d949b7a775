"""A power cut, simulated: of what was not yet synced to the disk, any part may be missing, in any order.

The writer runs for real, and every write, sync and acknowledgement of its is noted by the system. Then the disk is
rebuilt as it might have been found after a cut at some moment, and opened.
"""

import random
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.storage.cipher import DataKey
from rerecruit_desktop.storage.notebook import create_unlocked, open_notebook

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux to note what a program writes")
KEY = DataKey(bytes(range(32)))
SAVES = 40
WRITER = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.storage.cipher import DataKey
from rerecruit_desktop.storage.notebook import open_notebook

notebook = open_notebook(Path(sys.argv[1]), DataKey(bytes(range(32))), lambda: datetime.now(UTC))
(person,) = notebook.people.all()
for number in range(int(sys.argv[2])):
    notebook.contributions.save(Contribution(person.id, f"deed {number}"))
    os.write(1, b"acknowledged %d" % number)
    if number % 15 == 14:
        notebook.checkpoint()
os._exit(0)
"""
CALL = re.compile(r"^(?:\d+ +)?(\w+)\((\d+)<([^>]*)>(?:, )?(.*)\) += (-?\d+)")


@dataclass
class Event:
    """A write, a shortening or a sync of one file, or an acknowledgement."""

    kind: str
    file: str = ""
    at: int = 0
    data: bytes = b""


@dataclass
class Disk:
    """Files with what is safe in them, and what is only on its way."""

    safe: dict[str, bytearray]
    on_the_way: list[Event] = field(default_factory=list)

    def take(self, event: Event) -> None:
        if event.kind == "sync":
            for one in [late for late in self.on_the_way if late.file == event.file]:
                self._put(one)
                self.on_the_way.remove(one)
        elif event.kind in {"write", "shorten"}:
            self.on_the_way.append(event)

    def cut(self, luck: random.Random) -> None:
        """The power goes: some of what was on its way arrives, in its order for each file, or not."""
        for one in self.on_the_way:
            if luck.random() < 0.5:
                self._put(one)

    def _put(self, event: Event) -> None:
        content = self.safe.setdefault(event.file, bytearray())
        if event.kind == "shorten":
            del content[event.at :]
            return
        if len(content) < event.at:
            content.extend(bytes(event.at - len(content)))
        content[event.at : event.at + len(event.data)] = event.data


def unescaped(text: str) -> bytes:
    """What strace writes as \\x2f\\x74 and so on."""
    return bytes.fromhex(text.replace("\\x", ""))


def events_of(log: Path) -> list[Event]:
    """What the system noted, in its order."""
    events = []
    for line in log.read_text().splitlines():
        found = CALL.match(line)
        if not found or found[5].startswith("-"):
            continue
        call, descriptor, path, rest, _ = found.groups()
        name = Path(unescaped(path).decode()).name
        if call == "write" and descriptor == "1":
            events.append(Event("acknowledged"))
        elif name not in {"notebook.db", "notebook.db-wal"}:
            continue
        elif call in {"fsync", "fdatasync"}:
            events.append(Event("sync", name))
        elif call == "ftruncate":
            events.append(Event("shorten", name, int(rest)))
        elif call == "pwrite64":
            data, _, place = re.fullmatch(r'"((?:\\x[0-9a-f]{2})*)", (\d+), (\d+)', rest).groups()
            events.append(Event("write", name, int(place), unescaped(data)))
    return events


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The notebook as it was before, and everything that a writer did to it."""
    assert shutil.which("strace"), "strace is not installed; the README's test command installs it"
    folder = tmp_path_factory.mktemp("power")
    notebook = create_unlocked(folder / "book", KEY, lambda: datetime.now(UTC))
    notebook.people.save(Person("Amara Okafor"))
    notebook.close()
    shutil.copytree(folder / "book", folder / "before")
    watch = ["strace", "-f", "-y", "-xx", "-s", "1000000", "-o", str(folder / "log")]
    watch += ["-e", "trace=write,pwrite64,ftruncate,fsync,fdatasync"]
    writer = [sys.executable, "-c", WRITER, str(folder / "book"), str(SAVES)]
    subprocess.run([*watch, *writer], check=True, capture_output=True, timeout=120)
    return folder / "before", events_of(folder / "log")


def test_the_watch_saw_every_acknowledgement_and_the_syncs_before_them(written):
    _, events = written
    kinds = [event.kind for event in events]
    assert kinds.count("acknowledged") == SAVES
    assert kinds.count("sync") >= SAVES
    assert kinds.count("write") >= SAVES


@pytest.mark.parametrize("seed", range(60))
def test_nothing_acknowledged_is_lost_in_a_power_cut(written, tmp_path, seed):
    before, events = written
    luck = random.Random(seed)
    moment = luck.randrange(len(events))
    disk = Disk({file.name: bytearray(file.read_bytes()) for file in before.iterdir() if file.is_file()})
    for event in events[:moment]:
        disk.take(event)
    disk.cut(luck)
    folder = tmp_path / "after"
    folder.mkdir()
    for name, content in disk.safe.items():
        (folder / name).write_bytes(content)
    notebook = open_notebook(folder, KEY, lambda: datetime.now(UTC))
    (person,) = notebook.people.all()
    found = {one.what for one in notebook.contributions.of(person.id)}
    notebook.close()
    promised = sum(event.kind == "acknowledged" for event in events[:moment])
    assert {f"deed {number}" for number in range(promised)} <= found


def test_the_simulation_would_notice_a_save_that_was_not_synced(written, tmp_path):
    """The same cut with every sync left out: what was acknowledged is gone, and the looking says so."""
    before, events = written
    disk = Disk({file.name: bytearray(file.read_bytes()) for file in before.iterdir() if file.is_file()})
    for event in events:
        if event.kind != "sync":
            disk.take(event)
    folder = tmp_path / "after"
    folder.mkdir()
    for name, content in disk.safe.items():
        (folder / name).write_bytes(content)
    notebook = open_notebook(folder, KEY, lambda: datetime.now(UTC))
    (person,) = notebook.people.all()
    assert notebook.contributions.of(person.id) == ()
    notebook.close()
