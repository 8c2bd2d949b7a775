"""What may be said on the command line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rerecruit_desktop import __version__, paths

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from rerecruit_desktop.domain.period import Period, Span


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for. Without a ``command`` the window opens; ``conversation`` is ``None`` for the last one, and
    ``period`` for the last twelve months.
    """

    notebook: Path
    passphrase_file: str | None = None
    demo: bool = False
    command: str | None = None
    json: bool = False
    person: str = ""
    document: str = ""
    conversation: date | None = None
    paper: str = "a4"
    period: "Span | Period | None" = None
    language: str = "en"
    without: tuple[str, ...] = ()
    signatures: bool = False
    password_file: str | None = None
    to: Path | None = None
    file: Path = Path()
    yes: bool = False


def parse(argv: Sequence[str]) -> Options:
    """The options in ``argv``. Raises ``SystemExit``: 2 on wrong usage, 0 after --help and --version."""
    if not argv:  # a double-click: nothing to parse, and no time to lose
        return Options(paths.notebook_folder())
    from argparse import Namespace

    parser = _parser()
    given = parser.parse_args(argv, Namespace(notebook=None, demo=False))
    if given.demo and given.command not in {None, "create"}:
        parser.error("--demo stands alone or with create")
    if given.command == "export" and (fault := _fault_of_export(given)):
        parser.error(fault)
    given.notebook = given.notebook or paths.notebook_folder()
    return Options(**vars(given))


def _parser() -> "ArgumentParser":
    from argparse import SUPPRESS, ArgumentParser

    everywhere = _everywhere()
    parser = ArgumentParser(
        "rerecruit-desktop",
        description="A private notebook for the conversations that keep your best people.",
        epilog="Without a command the window opens. Exit codes: 0 done, 1 refused (one line says why), 2 wrong usage.",
        parents=[everywhere],
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Re-recruit {__version__}")
    parser.add_argument("--demo", action="store_true", default=SUPPRESS, help="open a throw-away, fictional team")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, about: str) -> ArgumentParser:
        return commands.add_parser(name, help=about, description=about, parents=[everywhere], allow_abbrev=False)

    create = command("create", "make a new notebook; its passphrase is asked for twice")
    create.add_argument("--demo", action="store_true", default=SUPPRESS, help="fill it with a fictional team")
    people = command("people", "list the direct reports, the most urgent conversation first")
    people.add_argument("--json", action="store_true", help="for scripts: with ids, and days as YYYY-MM-DD")
    command("check", "check that the notebook and its backups are whole; exit code 1 on any damage")
    backup = command("backup", "make a backup in the notebook's folder, and verify it")
    backup.add_argument("--to", metavar="FILE|DIR", type=Path, help="and a copy there")
    restore = command("restore", "put a backup in place of the notebook, which is kept as a backup first")
    restore.add_argument("file", metavar="FILE", type=Path, help="the backup; its passphrase is asked for")
    restore.add_argument("--yes", action="store_true", help="do it, rather than only show what would change")
    _add_export_options(command("export", "write a paper about somebody as a PDF"))
    return parser


def _everywhere() -> "ArgumentParser":
    """What may stand before a command and after it; suppressed defaults keep the one from undoing the other."""
    from argparse import SUPPRESS, ArgumentParser

    parser = ArgumentParser(add_help=False)
    parser.add_argument("--notebook", metavar="DIR", type=Path, default=SUPPRESS, help="the folder of the notebook")
    parser.add_argument(
        "--passphrase-file",
        metavar="FILE|-",
        default=SUPPRESS,
        help="take the passphrase from the first line of a file, or of the standard input",
    )
    return parser


def _add_export_options(export: "ArgumentParser") -> None:
    from rerecruit_desktop.domain.paper_kind import PaperKind

    export.add_argument("--person", metavar="NAME|ID", default="", help="a name, its beginning, or an id")
    export.add_argument("--document", choices=tuple(PaperKind), required=True)
    export.add_argument(
        "--conversation", metavar="DATE|last", type=_day_or_last, default=None, help="the last one held by default"
    )
    export.add_argument(
        "--period",
        metavar="SPAN|YEAR|DATE..DATE",
        type=_period,
        default=None,
        help="for a year in review: last-12-months (the default), this-year, year-before, since-joined, 2025, "
        "or 2025-04-01..2026-03-31",
    )
    export.add_argument("--paper", choices=("a4", "letter", "a5"), default="a4")
    export.add_argument("--language", metavar="CODE", type=_language, default="en", help="such as en (the default), de")
    export.add_argument(
        "--without", metavar="PART,...", type=_parts, default=(), help="leave these parts out; a wrong one lists them"
    )
    export.add_argument("--signatures", action="store_true", help="with lines to sign on")
    export.add_argument(
        "--password-file", metavar="FILE|-", help="seal a paper that is only for you: the password is the first line"
    )
    export.add_argument("--to", metavar="FILE|DIR", type=Path, required=True, help="an existing file is replaced")


def _fault_of_export(given: "Namespace") -> str:
    """What does not go together, or nothing."""
    from rerecruit_desktop.domain.paper_kind import PaperKind
    from rerecruit_desktop.domain.paper_part import PaperPart, parts_of

    kind = PaperKind(given.document)
    parts = parts_of(kind)
    strange = [part for part in given.without if part not in parts]
    faults = {
        f"--person is needed for the paper {kind}": kind.is_about_somebody and not given.person,
        f"--period has no meaning for the paper {kind}": given.period is not None and not kind.has_period,
        f"--signatures has no meaning for the paper {kind}": given.signatures and PaperPart.SIGNATURES not in parts,
        f"--without: the parts of the paper {kind} are {', '.join(parts) or 'none'}": bool(strange),
        f"--password-file is for papers that are only for you, and {kind} is to hand over": bool(given.password_file)
        and not kind.is_private,
        "only one of --passphrase-file and --password-file can be the standard input": given.password_file
        == getattr(given, "passphrase_file", None)
        == "-",
    }
    return next((fault for fault, is_so in faults.items() if is_so), "")


def _period(text: str) -> "Span | Period":
    from argparse import ArgumentTypeError

    from rerecruit_desktop.domain.period import Span, read_period

    try:
        return read_period(text)
    except ValueError as error:
        raise ArgumentTypeError(f"neither {', '.join(Span)}, nor a year, nor two days A..B: {text!r}") from error


def _language(text: str) -> str:
    from argparse import ArgumentTypeError

    from rerecruit_desktop.exchange.paper_languages import paper_languages

    codes = [one.code for one in paper_languages()]
    if text not in codes:
        raise ArgumentTypeError(f"papers are written in {', '.join(codes)}, not in {text!r}")
    return text


def _parts(text: str) -> tuple[str, ...]:
    from argparse import ArgumentTypeError

    from rerecruit_desktop.domain.paper_part import PaperPart

    parts = tuple(part.strip() for part in text.split(",") if part.strip())
    if strange := [part for part in parts if part not in set(PaperPart)]:
        raise ArgumentTypeError(f"no paper has a part {strange[0]!r}; the parts are {', '.join(PaperPart)}")
    return parts


def _day_or_last(text: str) -> date | None:
    from argparse import ArgumentTypeError

    if text == "last":
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"not a day like 2026-11-23, nor the word last: {text!r}") from error
