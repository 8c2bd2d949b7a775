"""Opening the dialogue of somebody with two hundred conversations behind them, beside the first one of somebody."""

from __future__ import annotations

from collections.abc import Iterator

from tests.performance.measure import Bench, Figure

GOAL = 1.5


def figures(bench: Bench) -> Iterator[Figure]:
    found = bench.child("opening_dialogues", str(bench.folder))
    yield Figure(
        "opening a dialogue after 200 conversations",
        found["many"] * 1000,
        "ms",
        GOAL,
        "opening the dialogue of the first conversation",
        found["none"] * 1000,
    )
