"""Measure the program beside its references: ``python -m tests.performance [--only GROUP] [--json FILE]``."""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.performance.measure import Bench, Figure

GROUPS = ("start", "writing", "opening", "filtering", "timeline", "saving", "backing_up", "papers", "bundle")


def main() -> int:
    options = _options()
    found: list[Figure] = []
    with TemporaryDirectory(prefix="rerecruit-performance-") as name, _environment(Path(name)) as environment:
        bench = Bench(Path(name), environment, options.rounds)
        print(f"{'':58}{'ours':>10}{'reference':>11}     {'ratio':>6} {'goal':>6}")
        for group in options.only or GROUPS:
            for figure in import_module(f"tests.performance.{group}").figures(bench):
                found.append(figure)
                print(_line(figure), flush=True)
    if options.json:
        options.json.write_text(json.dumps(_report(found), indent=2) + "\n", encoding="utf-8")
    missed = [figure for figure in found if not figure.is_met]
    print(f"\n{len(found) - len(missed)} of {len(found)} goals met")
    return 1 if missed and options.strict else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.performance", description=__doc__)
    parser.add_argument("--only", action="append", choices=GROUPS, help="measure this group (may be given again)")
    parser.add_argument("--rounds", type=int, default=7, help="how often to start each program")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there, too")
    parser.add_argument("--strict", action="store_true", help="exit code 1 when a goal is missed")
    return parser.parse_args()


@contextmanager
def _environment(folder: Path) -> Iterator[dict[str, str]]:
    """A virtual screen of our own where there is one; otherwise Qt draws off the screen."""
    if sys.platform == "linux" and shutil.which("Xvfb") and shutil.which("dbus-daemon"):
        from tests.end_to_end.screen import desk

        with desk(folder) as it:
            unheard = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "0", "QT_ACCESSIBILITY": "0"}
            yield {key: value for key, value in it.environment.items() if key not in unheard}
    else:
        yield dict(os.environ) | {"QT_QPA_PLATFORM": "offscreen"}


def _line(figure: Figure) -> str:
    reference = f"{figure.reference:11.2f}" if figure.reference is not None else " " * 11
    ratio = f"{figure.ratio:6.2f}" if figure.ratio is not None else " " * 6
    verdict = "" if figure.is_met else "  missed"
    head = f"{figure.name:58}{figure.ours:10.2f}{reference} {figure.unit:4}{ratio} {figure.goal:6.2f}{verdict}"
    return f"{head}\n    beside {figure.against}"


def _report(found: list[Figure]) -> dict[str, object]:
    return {
        "python": platform.python_version(),
        "system": platform.platform(),
        "processors": os.cpu_count(),
        "figures": [asdict(one) | {"ratio": one.ratio, "met": one.is_met} for one in found],
    }


if __name__ == "__main__":
    sys.exit(main())
