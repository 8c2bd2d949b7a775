"""A key in the dialogue's editor until it is painted, autosave included, beside a bare QPlainTextEdit."""

from __future__ import annotations

from collections.abc import Iterator

from tests.performance.measure import Bench, Figure

GOALS = {"p50": 1.15, "p99": 1.3}


def figures(bench: Bench) -> Iterator[Figure]:
    answer = bench.child("editor_keys", str(bench.folder), QT_QPA_UPDATE_IDLE_TIME="0")
    for which, goal in GOALS.items():
        yield Figure(
            f"a key in the dialogue editor until painted, {which}",
            answer[f"ours {which}"] * 1000,
            "ms",
            goal,
            "a bare QPlainTextEdit with the same text",
            answer[f"bare {which}"] * 1000,
        )
