"""What all groups of figures share: medians of runs that take turns, and a figure beside its reference."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

PROJECT = Path(__file__).resolve().parents[2]
LONGEST = 120.0  # seconds a single run may take


@dataclass(frozen=True)
class Figure:
    """One line of the report. Without a ``reference`` the ``goal`` is a limit in the figure's own unit."""

    name: str
    ours: float
    unit: str
    goal: float
    against: str = "an absolute limit"
    reference: float | None = None

    @property
    def ratio(self) -> float | None:
        return self.ours / self.reference if self.reference else None

    @property
    def is_met(self) -> bool:
        return (self.ours if self.ratio is None else self.ratio) <= self.goal


@dataclass(frozen=True)
class Bench:
    """Where and how often to measure: a scratch ``folder``, the children's ``environment``, the number of rounds."""

    folder: Path
    environment: dict[str, str]
    rounds: int

    def child(self, module: str, *arguments: str, **more: str) -> dict[str, float]:
        """Run a module of this package in a fresh process; what it prints last is JSON. ``more`` is environment.

        The key ``whole`` of the answer says how many seconds passed from here to the moment the child names
        ``at`` (on the system's monotonic clock), or to its end.
        """
        began = time.monotonic()
        ended = subprocess.run(
            [sys.executable, "-m", f"tests.performance.{module}", *arguments],
            cwd=PROJECT,
            env=self.environment | more,
            capture_output=True,
            text=True,
            timeout=LONGEST,
            check=False,
        )
        took = time.monotonic() - began
        lines = ended.stdout.strip().splitlines()
        assert lines, f"{module} {arguments}: {ended.stderr}"
        assert ended.returncode == 0, f"{module} {arguments}: {ended.stdout}{ended.stderr}"
        answer: dict[str, float] = json.loads(lines[-1])
        return answer | {"whole": answer["at"] - began if "at" in answer else took}

    def in_turns(self, *runs: Callable[[], dict[str, float]]) -> list[dict[str, float]]:
        """Every run's medians, key by key; they take turns, after one round that isn't counted."""
        answers: list[list[dict[str, float]]] = [[] for _ in runs]
        for number in range(self.rounds + 1):
            for run, kept in zip(runs, answers, strict=True):
                answer = run()
                if number:
                    kept.append(answer)
        return [{key: median(one[key] for one in kept) for key in kept[0]} for kept in answers]


def percentile(times: Sequence[float], which: int) -> float:
    """The ``which``-th of a hundred, 50 being the median."""
    return quantiles(times, n=100, method="inclusive")[which - 1]


def timed(work: Callable[[], object]) -> float:
    """Seconds that one call takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def turn_about(
    first: Callable[[], object], second: Callable[[], object], times: int
) -> tuple[list[float], list[float]]:
    """Seconds of each call of two works in this process, taking turns."""
    pairs = [(timed(first), timed(second)) for _ in range(times)]
    return [one for one, _ in pairs], [other for _, other in pairs]
