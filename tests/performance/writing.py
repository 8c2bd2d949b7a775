"""A key in the dialogue's editor until it is painted, autosave included, beside a bare QPlainTextEdit."""

from __future__ import annotations

from collections.abc import Iterator

from tests.performance.measure import Bench, Figure

GOALS = {"p50": 1.15, "p99": 1.3}


def figures(bench: Bench) -> Iterator[Figure]:
    at_once = {"QT_QPA_UPDATE_IDLE_TIME": "0"}  # else Qt waits some milliseconds before it paints
    ours, bare = bench.in_turns(
        lambda: bench.child("editor_keys", str(bench.folder), "ours", **at_once),
        lambda: bench.child("editor_keys", str(bench.folder), "bare", **at_once),
    )
    for which, goal in GOALS.items():
        yield Figure(
            f"a key in the dialogue editor until painted, {which}",
            ours[which] * 1000,
            "ms",
            goal,
            "a bare QPlainTextEdit with the same text",
            bare[which] * 1000,
        )
