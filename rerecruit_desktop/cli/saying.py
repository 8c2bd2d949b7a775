"""How the command line speaks: answers on stdout, refusals in one line on stderr, faults of ours in a note."""

import sys
from datetime import UTC, datetime

from rerecruit_desktop import paths
from rerecruit_desktop.domain.errors import SystemLibraryMissing
from rerecruit_desktop.domain.words import one_line

DONE, REFUSED, WRONG_USAGE = 0, 1, 2


def tell(text: str) -> int:
    """Say on stderr, in one line, what the world refused; the exit code for it."""
    print(one_line(text), file=sys.stderr)  # noqa: T201
    return REFUSED


def tell_what_is_missing(error: ImportError) -> int:
    """Say which library the window lacks; the exit code. Anything else that can't be imported is a bug of ours."""
    if "rerecruit_desktop" in (error.name or ""):
        return tell(note_of(error))
    return tell(str(SystemLibraryMissing(library=str(error).split(":")[0])))


def say(text: str) -> None:
    """Print for people; signs that steer a terminal, or that it can't show, do no harm."""
    from unicodedata import category

    calm = "".join("\N{REPLACEMENT CHARACTER}" if category(sign) == "Cc" and sign != "\n" else sign for sign in text)
    encoding = sys.stdout.encoding or "utf-8"
    print(calm.encode(encoding, "replace").decode(encoding), flush=True)  # noqa: T201


def note_of(bug: Exception) -> str:
    """A line on a bug of ours; where it happened is noted in a file without a private word."""
    from rerecruit_desktop.exchange.crash_log import write_crash_log

    file = write_crash_log(bug, paths.log_folder(), datetime.now(UTC))
    where = f" Where in the code it happened, and nothing private, is noted in {file}." if file else ""
    return f"Re-recruit met a fault of its own and stopped ({type(bug).__name__}).{where}"
