"""A passphrase from a file, from the standard input, or typed unseen on a terminal."""

import sys
from contextlib import nullcontext
from pathlib import Path
from warnings import catch_warnings, simplefilter

from rerecruit_desktop.domain.errors import FileNotRead, NoPassphrase
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP

_LARGEST_BYTES = 65_536
_NOT_UTF8 = QT_TRANSLATE_NOOP("Refused", "it is not UTF-8 text")
_UNREADABLE = QT_TRANSLATE_NOOP("Refused", "the disk reported a fault")


def ask_passphrase(prompt: str) -> str:
    """Ask for it on the terminal, unseen. Raises :class:`NoPassphrase` where nobody answers."""
    from getpass import GetPassWarning, getpass

    try:
        with catch_warnings():
            simplefilter("error", GetPassWarning)  # it comes where there is no terminal to hide the typing on
            typed = getpass(prompt)
    except (GetPassWarning, EOFError) as error:
        raise NoPassphrase from error
    if not typed:
        raise NoPassphrase
    return typed


def read_passphrase(file: str) -> str:
    """The first line of a file, or of the standard input for ``-``, without its end.

    Raises :class:`NoPassphrase` where that line is empty, :class:`FileNotRead`.
    """
    try:
        with nullcontext(sys.stdin.buffer) if file == "-" else Path(file).open("rb") as opened:
            line = opened.readline(_LARGEST_BYTES).decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise FileNotRead(file=file, why=_NOT_UTF8) from error
    except OSError as error:
        raise FileNotRead(file=file, why=error.strerror or _UNREADABLE) from error
    if not line:
        raise NoPassphrase
    return line
