"""A key in the rail's search, painted: with ten thousand people and with one thousand."""

from __future__ import annotations

from collections.abc import Iterator

from tests.performance.measure import Bench, Figure


def figures(bench: Bench) -> Iterator[Figure]:
    answer = bench.child("rail_keys", str(bench.folder))
    for which, goal in (("p50", 1.3), ("p95", 1.3)):
        yield Figure(
            f"a key in the search over 10,000 people, painted, {which}",
            answer[f"many {which}"] * 1000,
            "ms",
            goal,
            "the same over 1,000 people",
            answer[f"few {which}"] * 1000,
        )
