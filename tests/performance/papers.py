"""A handout in a running program: the first, and the hundredth beside the same page drawn straight on a canvas.

And a paper of two thousand pages, the longest that somebody might ask for.
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.performance.measure import Bench, Figure


def figures(bench: Bench) -> Iterator[Figure]:
    (answer,) = bench.in_turns(lambda: bench.child("handouts", str(bench.folder)))
    yield Figure("the first handout in a running program", answer["first"] * 1000, "ms", 300)
    yield Figure(
        "a handout after a hundred others",
        answer["later"] * 1000,
        "ms",
        2.2,
        "its words, lines and shapes, drawn straight on a ReportLab canvas",
        answer["straight"] * 1000,
    )
    long = bench.child("long_papers")
    yield Figure(
        "a page of a private year of two thousand",
        long["page"] * 1000,
        "ms",
        3.0,
        "its words, lines and shapes, drawn straight on a ReportLab canvas",
        long["straight"] * 1000,
    )
    yield Figure("memory for these two thousand pages", long["peak"], "MB", 100)
