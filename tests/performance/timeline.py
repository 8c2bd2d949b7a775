"""Opening the page of somebody with fifty thousand entries on the timeline, beside somebody with fifty."""

from __future__ import annotations

from collections.abc import Iterator

from tests.performance.measure import Bench, Figure


def figures(bench: Bench) -> Iterator[Figure]:
    answer = bench.child("timeline_opening", str(bench.folder))
    for which in ("p50", "p95"):
        yield Figure(
            f"a timeline of 50,000 entries, opened and painted, {which}",
            answer[f"many {which}"] * 1000,
            "ms",
            1.5,
            "the same with 50 entries",
            answer[f"few {which}"] * 1000,
        )
