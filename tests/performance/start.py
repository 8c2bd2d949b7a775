"""From the command to the painted unlock page, from Enter to the painted roster, and the memory that takes."""

from __future__ import annotations

from collections.abc import Iterator

from tests.performance.measure import Bench, Figure
from tests.performance.people import PASSPHRASE, locked

ROSTER = 1000
EMPTY = "an empty PySide6 main window"


def figures(bench: Bench) -> Iterator[Figure]:
    folder = str(locked(bench.folder / "thousand", ROSTER))
    empty, unlock, roster, derivation = bench.in_turns(
        lambda: bench.child("painted", "empty"),
        lambda: bench.child("painted", "unlock", folder),
        lambda: bench.child("painted", "roster", folder, PASSPHRASE),
        lambda: bench.child("derivation", folder, PASSPHRASE),
    )
    yield Figure("start to the painted unlock page", unlock["whole"] * 1000, "ms", 1.3, EMPTY, empty["whole"] * 1000)
    yield Figure(
        "Enter on the passphrase to the painted roster of 1,000",
        roster["roster"] * 1000,
        "ms",
        1.3,
        "the bare Argon2id derivation",
        derivation["derivation"] * 1000,
    )
    yield Figure("memory with that roster, at its peak", roster["peak"], "MiB", 1.5, EMPTY, empty["peak"])
    yield Figure("memory with that roster, once it stands", roster["resident"], "MiB", 1.5, EMPTY, empty["resident"])
    yield Figure("memory with the unlock page, at its peak", unlock["peak"], "MiB", 1.5, EMPTY, empty["peak"])
