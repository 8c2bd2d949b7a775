"""Build the folder that is handed out, weigh it, start it as a user would: python -m tests.packaging.build_and_start.

The built program opens its demo on a virtual screen, its roster is read over the accessibility bus, and it is asked to
close. Then its start is timed against ``python -m rerecruit_desktop``, turn by turn. Linux only, takes a minute or two.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.end_to_end.screen import Desk, desk
from tests.end_to_end.user import Hands

ROOT = Path(__file__).resolve().parents[2]
BUILT = ROOT / "dist" / "rerecruit-desktop" / "rerecruit-desktop"
SOURCE = (sys.executable, "-m", "rerecruit_desktop")
LARGEST_MB = 130
LONGEST_START = 1.15  # of what python -m takes
ROUNDS = 9
SOMEBODY = "Amara Okafor"  # of the fictional team


def build() -> None:
    """Make ``dist/rerecruit-desktop``."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "build.spec"]
    subprocess.run(command, cwd=ROOT, check=True)


def size_in_mb() -> float:
    """What the folder holds, in millions of bytes; a link weighs nothing."""
    files = [one for one in BUILT.parent.rglob("*") if one.is_file() and not one.is_symlink()]
    return sum(one.stat().st_size for one in files) / 1e6


def see_the_roster(place: Desk) -> None:
    """Open the demo, find somebody on the roster, and close. Raises ``AssertionError`` when any of it fails."""
    process = place.start(str(BUILT), "--demo", PYTHONPATH="")
    hands = Hands(place.bus, process.pid)
    roster = hands.wait("list", "Roster")
    hands.until(lambda: any(SOMEBODY in child.name for child in roster.children()), f"{SOMEBODY} on the roster")
    process.terminate()
    assert process.wait(20) == 0, "the built program did not end well"


def seconds_to_window(place: Desk, command: Sequence[str], folder: Path) -> float:
    """From the start of the process until its first window is there."""
    begun = perf_counter()
    process = place.start(*command, "--notebook", str(folder))
    hands = Hands(place.bus, process.pid)
    while not hands.windows():
        assert process.poll() is None, "the program ended before its window was there"
        assert perf_counter() - begun < 30, "no window came"
    took = perf_counter() - begun
    process.terminate()
    process.wait(20)
    return took


def start_ratio(place: Desk, folder: Path) -> tuple[float, float]:
    """The median seconds to the first window, of the built program and of ``python -m``."""
    built, source = [], []
    for number in range(ROUNDS + 1):
        times = (
            seconds_to_window(place, [str(BUILT)], folder / "notebook"),
            seconds_to_window(place, SOURCE, folder / "notebook"),
        )
        if number:  # the first round only warms the disk's cache
            built.append(times[0])
            source.append(times[1])
    return median(built), median(source)


def main() -> int:
    build()
    size = size_in_mb()
    print(f"size   {size:6.1f} MB    at most {LARGEST_MB}")
    with TemporaryDirectory() as folder, desk(Path(folder)) as place:
        see_the_roster(place)
        print("roster seen, closed well")
        built, source = start_ratio(place, Path(folder))
    print(f"start  {built:6.3f} s     python -m {source:.3f} s, ratio {built / source:.2f}, at most {LONGEST_START}")
    return 0 if size <= LARGEST_MB else 1  # a busy machine may spoil a time, never a size


if __name__ == "__main__":
    sys.exit(main())
