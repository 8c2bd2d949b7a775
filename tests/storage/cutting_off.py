"""Ends a piece of work at its n-th step on the disk, as a kill or a power cut would: without any clean-up."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator

import pytest

STEPS = {"open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.truncate", "os.link", "shutil.rmtree"}
CUT, ENDED = 77, 0


def cut_off_everywhere(prepare: Callable[[], object], work: Callable[[], object]) -> Iterator[int]:
    """Prepare, then let a child do ``work`` and be gone at step n; for n from 1 until the work gets to its end.

    Yields n each time, for the test to look at what is left.
    """
    if not hasattr(os, "fork"):
        pytest.skip("needs a system that can fork")
    step = 0
    while True:
        step += 1
        prepare()
        if (code := _in_child(work, step)) not in {CUT, ENDED}:
            raise AssertionError(f"the child failed at step {step}: {code}")
        yield step
        if code == ENDED:
            return


def _in_child(work: Callable[[], object], last: int) -> int:
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    count = 0

    def audit(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal count
        if event not in STEPS or (event == "open" and not _writes(arguments)):
            return
        count += 1
        if count == last:
            os._exit(CUT)

    tempfile.tempdir = None
    sys.addaudithook(audit)
    try:
        work()
    except BaseException as error:  # noqa: BLE001 - told through the exit code
        os.write(2, repr(error).encode())
        os._exit(3)
    os._exit(ENDED)


def _writes(arguments: tuple[object, ...]) -> bool:
    _path, mode, flags = arguments
    return "r" not in str(mode or "r") or bool(int(str(flags or 0)) & (os.O_WRONLY | os.O_RDWR))
