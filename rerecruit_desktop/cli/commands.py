"""What each subcommand does."""

from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rerecruit_desktop.cli.grammar import Options
from rerecruit_desktop.cli.saying import DONE, REFUSED, say
from rerecruit_desktop.domain.errors import NoPassphrase, PassphrasesDiffer
from rerecruit_desktop.domain.paper_errors import NoPassword
from rerecruit_desktop.domain.paper_kind import PaperKind, Scope

if TYPE_CHECKING:
    from rerecruit_desktop.documents.typesetting import Typesetter
    from rerecruit_desktop.exchange.demo_file import DemoTeam
    from rerecruit_desktop.storage.backups import Backup
    from rerecruit_desktop.storage.cipher import DataKey
    from rerecruit_desktop.storage.notebook import Notebook
    from rerecruit_desktop.ui.paper.kinds import Subject


def do(options: Options) -> int:
    """Do what the command says; the exit code. Raises :class:`~rerecruit_desktop.domain.errors.Refused`."""
    commands = {
        "create": _create,
        "people": _people,
        "check": _check,
        "backup": _backup,
        "restore": _restore,
        "export": _export,
    }
    return commands[options.command or ""](options)


def _create(options: Options) -> int:
    from rerecruit_desktop.exchange.passphrase import ask_passphrase
    from rerecruit_desktop.storage.folder import refuse_notebook
    from rerecruit_desktop.storage.keys import refuse_short
    from rerecruit_desktop.storage.notebook import create_notebook

    refuse_notebook(options.notebook)
    team = _demo_team() if options.demo else None
    passphrase = _passphrase(options)
    refuse_short(passphrase)
    if options.passphrase_file is None and ask_passphrase("The same passphrase again: ") != passphrase:
        raise PassphrasesDiffer
    notebook = create_notebook(options.notebook, passphrase, _now)
    with closing(notebook):
        if team is not None:
            notebook.save_all(team.values)
            for person_id, png in team.portraits:
                notebook.photographs.put(person_id, png)
    say(f"There is a new notebook in {options.notebook}.")
    return DONE


def _demo_team() -> "DemoTeam":
    from rerecruit_desktop.exchange.demo_file import demo_team

    return demo_team(_today())


def _people(options: Options) -> int:
    from rerecruit_desktop.domain.roster import in_order
    from rerecruit_desktop.exchange.roster_text import as_json, as_table

    today = _today()
    with _open(options) as notebook:
        entries = in_order(notebook.people.roster())
    say(as_json(entries, today) if options.json else as_table(entries, today))
    return DONE


def _check(options: Options) -> int:
    from rerecruit_desktop.storage.backups import damaged_backups
    from rerecruit_desktop.storage.check import check

    key = _unlocked(options)
    report = check(options.notebook, key)
    spoilt = damaged_backups(options.notebook, key)
    for what, damage in (*((one.what, one.damage) for one in report.findings), ("the backups", spoilt)):
        say(f"{what}: {'; '.join(damage) or 'sound'}")
    for table, number in report.rows:
        say(f"{table}: {number}")
    return DONE if report.is_sound and not spoilt else REFUSED


def _backup(options: Options) -> int:
    from rerecruit_desktop.domain.backup import Reason
    from rerecruit_desktop.storage.backups import make, save_copy, thin

    key = _unlocked(options)
    backup = make(options.notebook, key, _now, Reason.ASKED)
    say(f"{backup.file}: {backup.standing.value}, {_counts(backup)}")
    thin(options.notebook, key)
    if options.to is not None:
        say(f"{save_copy(backup, options.to)}: a copy, {backup.standing.value}")
    return DONE


def _counts(backup: "Backup") -> str:
    rows = backup.label.rows if backup.label else {}
    return ", ".join(f"{table} {number}" for table, number in rows.items() if number)


def _restore(options: Options) -> int:
    from rerecruit_desktop.storage.restoring import keys_for, plan_restore, restore

    key, present_key = keys_for(options.notebook, options.file, _passphrase(options))
    plan = plan_restore(options.notebook, options.file, key)
    say(f"This backup was made {plan.label.made_at:%Y-%m-%d %H:%M} UTC ({plan.label.reason.value}).")
    for table, then in plan.then.items():
        now = plan.now[table] if plan.now and table in plan.now else 0
        changed = f", {plan.lost[table]} changed since" if plan.lost and plan.lost.get(table) else ""
        say(f"{table}: {now} now, {then} then{changed}")
    if not options.yes:
        say("Nothing was changed. To restore it, say the same with --yes.")
        return DONE
    restored = restore(options.notebook, options.file, key, _now, present_key)
    if restored.kept:
        say(f"The notebook from before is kept in {restored.kept.file}.")
    if restored.set_aside:
        say(f"The files from before could not be kept as a backup; they are in {restored.set_aside}.")
    say(f"The backup was restored into {options.notebook}.")
    return DONE


def _export(options: Options) -> int:
    from rerecruit_desktop.documents.press import Paper, press_in
    from rerecruit_desktop.domain.paper_part import PaperPart
    from rerecruit_desktop.exchange.door import unused, write_whole
    from rerecruit_desktop.exchange.paper_languages import paper_language
    from rerecruit_desktop.ui.paper.kinds import file_name, prepare

    kind, language, paper = PaperKind(options.document), paper_language(options.language), Paper(options.paper)
    left_out = {PaperPart(part) for part in options.without} | (set() if options.signatures else {PaperPart.SIGNATURES})
    with _open(options) as notebook:
        render = prepare(kind, notebook, _subject(options, notebook), frozenset(left_out))
    pdf = _sealed(render(press_in(language, _today(), paper, _typesetter())), options)
    to = options.to or Path()
    file = unused(to / file_name(kind, _today())) if to.is_dir() else to
    write_whole(file, pdf)
    say(f"{file}")
    return DONE


def _sealed(pdf: bytes, options: Options) -> bytes:
    """The paper under the password in the file that was named, or as it is."""
    if options.password_file is None:
        return pdf
    from rerecruit_desktop.documents.sealing import sealed
    from rerecruit_desktop.exchange.passphrase import read_passphrase

    try:
        return sealed(pdf, read_passphrase(options.password_file))
    except NoPassphrase as error:
        raise NoPassword from error


def _subject(options: Options, notebook: "Notebook") -> "Subject":
    """What the paper is about: a person, and a conversation where it needs one."""
    from rerecruit_desktop.domain.lookup import find_conversation, find_person
    from rerecruit_desktop.domain.period import Period, Span, period_of
    from rerecruit_desktop.ui.paper.kinds import Subject

    kind = PaperKind(options.document)
    if not kind.is_about_somebody:
        return Subject()
    person = find_person(notebook.people.all(), options.person)
    if kind.has_period:
        span = options.period or Span.LAST_YEAR
        period = span if isinstance(span, Period) else period_of(span, _today(), person.joined_on)
        return Subject(person.id, period=period)
    if kind.scope is Scope.PERSON:
        return Subject(person.id)
    return Subject(person.id, find_conversation(notebook.conversations.of(person.id), options.conversation).id)


def _typesetter() -> "Typesetter | None":
    """Qt, without a window, for the scripts that the embedded fonts can't set; none where Qt can't be loaded."""
    try:
        from rerecruit_desktop.ui.paper.headless import HeadlessTypesetter
    except ImportError:
        return None
    return HeadlessTypesetter()


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


def _now() -> datetime:
    return datetime.now(UTC)


def _today() -> date:
    return datetime.now().astimezone().date()
