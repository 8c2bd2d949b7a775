"""The command line: the same notebook and the same papers, without a window."""

import os
import sys
from collections.abc import Sequence

from rerecruit_desktop.cli.grammar import Options, parse
from rerecruit_desktop.cli.saying import DONE, REFUSED, WRONG_USAGE, note_of, tell, tell_what_is_missing
from rerecruit_desktop.domain.errors import Refused

__all__ = ["DONE", "REFUSED", "WRONG_USAGE", "Options", "parse", "run", "run_command", "tell", "tell_what_is_missing"]


def run(argv: Sequence[str]) -> int:
    """Parse and do it, for a command; the window is not opened from here. The exit code."""
    try:
        options = parse(argv)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else WRONG_USAGE
    return run_command(options) if options.command else WRONG_USAGE


def run_command(options: Options) -> int:
    """Do what the command says and give the exit code; whatever fails is told in one line on stderr."""
    try:
        from rerecruit_desktop.cli.commands import do

        return do(options)
    except Refused as refusal:
        return tell(str(refusal))
    except KeyboardInterrupt:
        return tell("Stopped; nothing more was done.")
    except BrokenPipeError:  # whoever was reading has left; at exit Python would try to write the rest once more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED
    except Exception as bug:  # noqa: BLE001 - the last net: no traceback ever reaches a user
        return tell(note_of(bug))
