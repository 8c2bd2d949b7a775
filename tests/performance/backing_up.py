"""A verified backup of a notebook of 100 MB, while somebody goes on typing into it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from rerecruit_desktop.domain.backup import Reason
from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.storage.notebook import Notebook
from tests.performance.measure import Bench, Figure
from tests.performance.people import unlocked

MEGABYTES, ROW_BYTES = 100, 1000
LONGEST_S, LONGEST_WAIT_MS = 3.0, 50.0
BETWEEN_KEYS_S = 0.005


def figures(bench: Bench) -> Iterator[Figure]:
    notebook = _large(bench.folder / "backing-up")
    size = (notebook.folder / "notebook.db").stat().st_size / 1e6
    took, waited = zip(*(_back_up_while_typing(notebook) for _ in range(max(bench.rounds, 1))), strict=True)
    yield Figure("a verified backup, for each 100 MB", sorted(took)[len(took) // 2] * 100 / size, "s", LONGEST_S)
    yield Figure("the longest save meanwhile", max(waited) * 1000, "ms", LONGEST_WAIT_MS)
    notebook.close()


def _large(folder: Path) -> Notebook:
    notebook = unlocked(folder, 5)
    person = Person("Amara Okafor")
    notebook.people.save(person)
    rows = MEGABYTES * 1_000_000 // (ROW_BYTES + 130)
    notebook.save_all(Contribution(person.id, os.urandom(ROW_BYTES // 2).hex(), "Fewer calls") for _ in range(rows))
    notebook.checkpoint()
    return notebook


def _back_up_while_typing(notebook: Notebook) -> tuple[float, float]:
    """Seconds that the backup took, and seconds of the longest save that was made meanwhile."""
    person = notebook.people.all()[0]
    longest = 0.0
    with ThreadPoolExecutor(1) as pool:
        began = time.perf_counter()
        backing_up = pool.submit(notebook.safety.back_up, Reason.USE)
        while not backing_up.done():
            key = time.perf_counter()
            notebook.people.save(person)
            longest = max(longest, time.perf_counter() - key)
            time.sleep(BETWEEN_KEYS_S)
        backing_up.result()
        return time.perf_counter() - began, longest
