"""The command line: the same notebook and the same papers, without a window."""

import os
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rerecruit_desktop import __version__, paths
from rerecruit_desktop.domain.errors import PassphrasesDiffer, Refused, SystemLibraryMissing
from rerecruit_desktop.domain.words import one_line

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from rerecruit_desktop.documents.typesetting import Typesetter
    from rerecruit_desktop.storage.cipher import DataKey
    from rerecruit_desktop.storage.notebook import Held, Notebook

DONE, REFUSED, WRONG_USAGE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for. Without a ``command`` the window opens; ``conversation`` is ``None`` for the last one."""

    notebook: Path
    passphrase_file: str | None = None
    demo: bool = False
    command: str | None = None
    json: bool = False
    person: str = ""
    document: str = ""
    conversation: date | None = None
    paper: str = "a4"
    to: Path = Path()


def parse(argv: Sequence[str]) -> Options:
    """The options in ``argv``. Raises ``SystemExit``: 2 on wrong usage, 0 after --help and --version."""
    if not argv:  # a double-click: nothing to parse, and no time to lose
        return Options(paths.notebook_folder())
    from argparse import Namespace

    parser = _parser()
    given = parser.parse_args(argv, Namespace(notebook=None, demo=False))
    if given.demo and given.command not in {None, "create"}:
        parser.error("--demo stands alone or with create")
    given.notebook = given.notebook or paths.notebook_folder()
    return Options(**vars(given))


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
        return _done(options)
    except Refused as refusal:
        return tell(str(refusal))
    except KeyboardInterrupt:
        return tell("Stopped; nothing more was done.")
    except BrokenPipeError:  # whoever was reading has left; at exit Python would try to write the rest once more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED
    except Exception as bug:  # noqa: BLE001 - the last net: no traceback ever reaches a user
        return tell(_note_of(bug))


def _done(options: Options) -> int:
    match options.command:
        case "create":
            return _create(options)
        case "people":
            return _people(options)
        case "check":
            return _check(options)
        case _:
            return _export(options)


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
    command("check", "check that the notebook is whole; exit code 1 on any damage")
    _add_export_options(command("export", "write a conversation's handout or private summary as a PDF"))
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
    export.add_argument("--person", metavar="NAME|ID", required=True, help="a name, its beginning, or an id")
    export.add_argument("--document", choices=("handout", "summary"), required=True)
    export.add_argument(
        "--conversation", metavar="DATE|last", type=_day_or_last, default=None, help="the last one held by default"
    )
    export.add_argument("--paper", choices=("a4", "letter"), default="a4")
    export.add_argument("--to", metavar="FILE|DIR", type=Path, required=True, help="an existing file is replaced")


def _day_or_last(text: str) -> date | None:
    from argparse import ArgumentTypeError

    if text == "last":
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"not a day like 2026-11-23, nor the word last: {text!r}") from error


def _create(options: Options) -> int:
    from rerecruit_desktop.exchange.passphrase import ask_passphrase
    from rerecruit_desktop.storage.folder import refuse_notebook
    from rerecruit_desktop.storage.keys import refuse_short
    from rerecruit_desktop.storage.notebook import create_notebook

    refuse_notebook(options.notebook)
    values = _demo_values() if options.demo else ()
    passphrase = _passphrase(options)
    refuse_short(passphrase)
    if options.passphrase_file is None and ask_passphrase("The same passphrase again: ") != passphrase:
        raise PassphrasesDiffer
    notebook = create_notebook(options.notebook, passphrase, _now)
    with closing(notebook):
        notebook.save_all(values)
    _say(f"There is a new notebook in {options.notebook}.")
    return DONE


def _demo_values() -> "tuple[Held, ...]":
    from rerecruit_desktop.exchange.demo_file import demo_team

    return demo_team(_today()).values


def _people(options: Options) -> int:
    from rerecruit_desktop.domain.roster import in_order
    from rerecruit_desktop.exchange.roster_text import as_json, as_table

    today = _today()
    with _open(options) as notebook:
        entries = in_order(notebook.people.roster(), today)
    _say(as_json(entries, today) if options.json else as_table(entries, today))
    return DONE


def _check(options: Options) -> int:
    from rerecruit_desktop.storage.check import check

    report = check(options.notebook, _unlocked(options))
    for finding in report.findings:
        _say(f"{finding.what}: {'; '.join(finding.damage) or 'sound'}")
    for table, number in report.rows:
        _say(f"{table}: {number}")
    return DONE if report.is_sound else REFUSED


def _export(options: Options) -> int:
    from rerecruit_desktop.documents.handout import render_handout
    from rerecruit_desktop.documents.press import Paper, english_press
    from rerecruit_desktop.documents.summary import render_summary
    from rerecruit_desktop.domain.lookup import find_conversation, find_person
    from rerecruit_desktop.exchange.door import write_whole

    press = english_press(_today(), Paper(options.paper), _typesetter())
    with _open(options) as notebook:
        person = find_person(notebook.people.all(), options.person)
        conversation = find_conversation(notebook.conversations.of(person.id), options.conversation)
        if options.document == "handout":
            paper = render_handout(notebook.handout(conversation.id), press)
        else:
            paper = render_summary(notebook.summary(conversation.id), press)
    name = f"{options.document} {person.short_name} {conversation.day or ''}"
    file = options.to / f"{_file_name(name)}.pdf" if options.to.is_dir() else options.to
    write_whole(file, paper)
    _say(f"{file}")
    return DONE


def _typesetter() -> "Typesetter | None":
    """Qt, without a window, for the scripts that the embedded fonts can't set; none where Qt can't be loaded."""
    try:
        from rerecruit_desktop.ui.paper.headless import HeadlessTypesetter
    except ImportError:
        return None
    return HeadlessTypesetter()


def _file_name(name: str) -> str:
    """Letters, digits and hyphens of any script; what a file system could take amiss is left out."""
    from unicodedata import category

    words = "".join(sign if category(sign)[0] in "LNM" else "-" for sign in name).split("-")
    return "-".join(word for word in words if word)[:80]


def _open(options: Options) -> "closing[Notebook]":
    from rerecruit_desktop.storage.notebook import open_notebook

    return closing(open_notebook(options.notebook, _unlocked(options), _now))


def _unlocked(options: Options) -> "DataKey":
    from rerecruit_desktop.storage.keys import read_slots, unlock

    read_slots(options.notebook)  # whoever has no notebook is not asked for a passphrase
    return unlock(options.notebook, _passphrase(options))


def _passphrase(options: Options) -> str:
    from rerecruit_desktop.exchange.passphrase import ask_passphrase, read_passphrase

    return read_passphrase(options.passphrase_file) if options.passphrase_file else ask_passphrase("Passphrase: ")


def tell(text: str) -> int:
    """Say on stderr, in one line, what the world refused; the exit code for it."""
    print(one_line(text), file=sys.stderr)  # noqa: T201
    return REFUSED


def tell_what_is_missing(error: ImportError) -> int:
    """Say which library the window lacks; the exit code. Anything else that can't be imported is a bug of ours."""
    if "rerecruit_desktop" in (error.name or ""):
        return tell(_note_of(error))
    return tell(str(SystemLibraryMissing(library=str(error).split(":")[0])))


def _say(text: str) -> None:
    """Print for people; signs that steer a terminal, or that it can't show, do no harm."""
    from unicodedata import category

    calm = "".join("\N{REPLACEMENT CHARACTER}" if category(sign) == "Cc" and sign != "\n" else sign for sign in text)
    encoding = sys.stdout.encoding or "utf-8"
    print(calm.encode(encoding, "replace").decode(encoding), flush=True)  # noqa: T201


def _note_of(bug: Exception) -> str:
    from rerecruit_desktop.exchange.crash_log import write_crash_log

    file = write_crash_log(bug, paths.log_folder(), _now())
    where = f" Where in the code it happened, and nothing private, is noted in {file}." if file else ""
    return f"Re-recruit met a fault of its own and stopped ({type(bug).__name__}).{where}"


def _now() -> datetime:
    return datetime.now(UTC)


def _today() -> date:
    return datetime.now().astimezone().date()
