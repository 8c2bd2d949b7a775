"""A desktop of its own on a virtual screen: display, session bus, accessibility bus; it ends what it started."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

from tests.end_to_end.bus import Bus, address_of

NEEDED = ("Xvfb", "dbus-daemon")
MERCY = 5.0  # seconds between asking a process to end and forcing it
PROJECT = Path(__file__).resolve().parents[2]


class Desk:
    """Started by :func:`desk`. Programs run on it with :meth:`start`, and are ended with it."""

    def __init__(self, environment: dict[str, str], bus: Bus, started: ExitStack) -> None:
        self.environment = environment
        self.bus = bus
        self._started = started

    def start(self, *command: str, **more: str) -> subprocess.Popen[str]:
        """Run a program on this desk; ``more`` are further variables of its environment."""
        process = subprocess.Popen(
            command,
            env=self.environment | more,
            cwd=PROJECT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        self._started.callback(end, process)
        return process

    def start_program(self, *arguments: str) -> subprocess.Popen[str]:
        return self.start(sys.executable, "-m", "rerecruit_desktop", *arguments)


@contextmanager
def desk(folder: Path, size: str = "1280x800") -> Iterator[Desk]:
    """A desk whose programs keep everything of theirs below ``folder``."""
    for program in NEEDED:
        assert shutil.which(program), f"{program} is not installed; the README's test command installs it"
    with ExitStack() as started:
        environment = _homes(folder)
        environment["DISPLAY"] = _display(started, environment, size)
        environment["DBUS_SESSION_BUS_ADDRESS"] = session = _session(started, environment)
        _keep(started, [sys.executable, "-m", "tests.end_to_end.focus"], environment)
        bus = Bus(address_of(session))
        started.callback(bus.close)
        yield Desk(environment, bus, started)


def _homes(folder: Path) -> dict[str, str]:
    """The environment of a user who has just been made, with the accessibility bus always on."""
    kept = {key: os.environ[key] for key in ("PATH", "LANG", "LD_LIBRARY_PATH") if key in os.environ}
    homes = {
        "HOME": "home",
        "XDG_RUNTIME_DIR": "run",
        "XDG_DATA_HOME": "data",
        "XDG_CONFIG_HOME": "config",
        "XDG_CACHE_HOME": "cache",
        "XDG_STATE_HOME": "state",
        "TMPDIR": "temporary",
    }
    for name in homes.values():
        (folder / name).mkdir(mode=0o700, parents=True, exist_ok=True)
    return {
        **kept,
        **{key: str(folder / name) for key, name in homes.items()},
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_ACCESSIBILITY": "1",
        "QT_LOGGING_RULES": "qt.accessibility.*=false",  # asking for a control that has just gone is no fault
        "PYTHONPATH": str(PROJECT),
        "PYTHONFAULTHANDLER": "1",
    }


def _display(started: ExitStack, environment: dict[str, str], size: str) -> str:
    """A virtual screen on whatever number is free, told by the server itself once it is ready."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"]
    _keep(started, command, environment, writing)
    return ":" + _first_line(reading)


def _session(started: ExitStack, environment: dict[str, str]) -> str:
    reading, writing = os.pipe()
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={writing}"]
    _keep(started, command, environment, writing)
    return _first_line(reading)


def _keep(started: ExitStack, command: list[str], environment: dict[str, str], *descriptors: int) -> None:
    process = subprocess.Popen(
        command,
        env=environment,
        cwd=PROJECT,
        pass_fds=descriptors,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    for descriptor in descriptors:
        os.close(descriptor)
    started.callback(end, process)


def _first_line(descriptor: int) -> str:
    with os.fdopen(descriptor) as pipe:
        line = pipe.readline().strip()
    assert line, "a part of the virtual desk ended before it was ready"
    return line


def end(process: subprocess.Popen[Any]) -> None:
    """Ask a process started here, and all that it started, to end; force what has not ended after a while.

    Each was started as the leader of a group of its own, so that nobody else's process can be meant.
    """
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            process.wait(MERCY)
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for pipe in (process.stdout, process.stderr):
        if pipe:
            pipe.close()
