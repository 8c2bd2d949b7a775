"""The folder that is handed out: its size, and its start beside ``python -m``. Measured where it has been built."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from tests.end_to_end.screen import desk
from tests.packaging.build_and_start import BUILT, LARGEST_MB, LONGEST_START, size_in_mb, start_ratio
from tests.performance.measure import Bench, Figure


def figures(bench: Bench) -> Iterator[Figure]:
    if not BUILT.exists():
        print("(nothing is built; python -m tests.packaging.build_and_start builds it)", file=sys.stderr)
        return
    yield Figure("the built folder", size_in_mb(), "MB", LARGEST_MB)
    with desk(bench.folder / "bundle") as place:
        built, source = start_ratio(place, bench.folder / "bundle")
    yield Figure("start of the built program", built * 1000, "ms", LONGEST_START, "python -m", source * 1000)
