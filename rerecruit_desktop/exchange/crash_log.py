"""A note of a bug of ours: what kind it was and where in the code, never a word of anything that was being handled."""

import platform
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from traceback import walk_tb

from rerecruit_desktop import __version__


def write_crash_log(error: BaseException, folder: Path, now: datetime) -> Path | None:
    """Write the note into ``folder`` and give its place, or ``None`` where that can't be done.

    It holds types and code locations only: messages and values may quote what somebody confided.
    """
    file = folder / f"crash-{now:%Y%m%d-%H%M%S}.txt"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.write_text("\n".join(_lines(error, now)) + "\n", encoding="utf-8")
    except OSError:
        return None
    return file


def _lines(error: BaseException, now: datetime) -> Iterator[str]:
    yield f"Re-recruit {__version__}, {now.isoformat(timespec='seconds')}"
    yield f"Python {platform.python_version()} on {platform.system()} {platform.release()}, {sys.implementation.name}"
    told: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in told:
        told.add(id(cause))
        yield ""
        yield f"{type(cause).__module__}.{type(cause).__qualname__}"
        for frame, line in walk_tb(cause.__traceback__):
            code = frame.f_code
            yield f"  {'/'.join(Path(code.co_filename).parts[-3:])}:{line} in {code.co_qualname}"
        cause = cause.__cause__ or cause.__context__
