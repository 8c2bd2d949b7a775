"""The command line: the world's refusals are one line and a 1, wrong usage a 2, and nothing private is let slip."""

import io
import json
import os
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from rerecruit_desktop import cli, paths
from rerecruit_desktop.domain.cadence import MONTHLY
from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Plan, PlannedContribution
from rerecruit_desktop.domain.forecast import Light, StayForecast
from rerecruit_desktop.domain.milestone import Milestone
from rerecruit_desktop.domain.paper_kind import PaperKind
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.exchange.crash_log import write_crash_log
from rerecruit_desktop.storage.cipher import new_data_key, salt_of
from rerecruit_desktop.storage.folder import DATABASE
from rerecruit_desktop.storage.keys import Cost, create_slots, unlock
from rerecruit_desktop.storage.notebook import create_unlocked, open_notebook
from tests.opened import opened_up
from tests.planted import FORECAST

PASSPHRASE = "three quiet herons"
HELD = datetime.now().astimezone().date() - timedelta(days=60)  # the command line goes by the clock of the system
ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def secret(tmp_path):
    file = tmp_path / "passphrase"
    file.write_text(PASSPHRASE + "\nand a second line\n", encoding="utf-8")
    return file


@pytest.fixture
def folder(tmp_path):
    """A notebook with two people and a conversation, locked at the least cost."""
    key = new_data_key()
    notebook = create_unlocked(tmp_path / "n", key, lambda: datetime(2026, 11, 23, tzinfo=UTC))
    odile, xiaoyu = Person("Odile Brandvold", called="Odile", role="Planner"), Person("李小雨\x1b[31m")
    contribution = Contribution(odile.id, "Moved the depot in one night")
    plan = Plan((PlannedContribution(contribution.id, chosen=True, effect="Two weeks sooner"),))
    held = Conversation(odile.id, plan=plan, held_on=HELD)
    asked = Request(odile.id, "Fewer weekend shifts", held.id, because="Overheard at lunch")
    notebook.save_all([odile, xiaoyu, contribution, held, Conversation(odile.id), asked])
    notebook.close()
    create_slots(notebook.folder, PASSPHRASE, key, salt_of(notebook.folder / DATABASE), Cost(8_192, 1, 1))
    return notebook.folder


@pytest.fixture
def run(folder, secret, capsys, qapp):
    """Run a command on ``folder``: exit code, output, errors.

    The application stands before: a name that only Qt can set would bring one that is too small for other tests.
    """

    def run_it(*arguments):
        code = cli.run([*map(str, arguments), "--notebook", str(folder), "--passphrase-file", str(secret)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run_it


def text_of(file):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())


def test_without_a_command_the_options_say_what_the_window_needs(tmp_path):
    options = cli.parse(["--notebook", str(tmp_path), "--demo"])
    assert (options.command, options.notebook, options.demo, options.passphrase_file) == (None, tmp_path, True, None)
    assert cli.parse([]).notebook == paths.notebook_folder()


@pytest.mark.parametrize("arguments", [["--notebook", "a", "people"], ["people", "--notebook", "a"]])
def test_what_is_said_before_a_command_holds_as_if_said_after(arguments):
    assert cli.parse(arguments) == cli.Options(notebook=Path("a"), command="people")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--nonsense"],
        ["dance"],
        ["export"],
        ["export", "--person", "a", "--document", "poem", "--to", "b"],
        ["export", "--person", "a", "--document", "handout", "--to", "b", "--conversation", "yesterday"],
        ["export", "--document", "cue-card", "--to", "b"],
        ["export", "--document", "handout", "--person", "a", "--to", "b", "--period", "2025"],
        ["export", "--document", "private-year", "--person", "a", "--to", "b", "--period", "2026-02-01..2026-01-01"],
        ["export", "--document", "handout", "--person", "a", "--to", "b", "--password-file", "c"],
        ["export", "--document", "summary", "--person", "a", "--to", "b", "--language", "tlh"],
        ["export", "--document", "summary", "--person", "a", "--to", "b", "--without", "poems"],
        ["export", "--document", "cue-card", "--person", "a", "--to", "b", "--without", "thanks"],
        ["export", "--document", "summary", "--person", "a", "--to", "b", "--signatures"],
        ["export", "--document", "team-overview", "--to", "b", "--passphrase-file", "-", "--password-file", "-"],
        ["people", "--demo"],
        ["--demo", "check"],
        ["--note", "a"],
    ],
)
def test_wrong_usage_ends_with_2_and_says_how_it_is_used(arguments, capsys):
    assert cli.run(arguments) == 2
    assert "usage:" in capsys.readouterr().err


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_and_version_end_with_0(argument, capsys):
    assert cli.run([argument]) == 0
    assert "ecruit" in capsys.readouterr().out


def test_people_are_a_table_to_look_at(run):
    code, out, err = run("people")
    assert (code, err) == (0, "")
    head, late, new = out.splitlines()
    assert head.split()[0] == "NAME"
    assert late.startswith("Odile Brandvold  Planner")
    assert HELD.isoformat() in late
    assert new.startswith("李小雨\N{REPLACEMENT CHARACTER}[31m")


def test_people_are_json_for_scripts(run, folder):
    code, out, _ = run("people", "--json")
    odile, xiaoyu = json.loads(out)
    assert code == 0
    assert (odile["full_name"], odile["last_held_on"]) == ("Odile Brandvold", str(HELD))
    assert odile["due_on"] == str(MONTHLY.next_after(HELD))
    assert (odile["standing"], odile["unfinished_step"]) == ("late", "invite")
    assert (xiaoyu["due_on"], xiaoyu["joined_on"], xiaoyu["standing"]) == (None, None, "new")
    assert out.isascii()


def test_the_handout_of_the_last_conversation_held_is_written(run, tmp_path):
    code, out, err = run("export", "--person", "odile", "--document", "handout", "--to", tmp_path / "o.pdf")
    assert (code, out.strip(), err) == (0, str(tmp_path / "o.pdf"), "")
    text = text_of(tmp_path / "o.pdf")
    assert "Moved the depot in one night" in text
    assert "Overheard" not in text
    assert "weekend" not in text


def test_the_summary_goes_into_a_folder_under_a_name_of_its_own(run, tmp_path):
    (tmp_path / "out").mkdir()
    options = ("--document", "summary", "--conversation", HELD, "--paper", "letter")
    code, _, err = run("export", "--person", "Odile", *options, "--to", tmp_path / "out")
    assert (code, err) == (0, "")
    (file,) = (tmp_path / "out").iterdir()
    assert re.fullmatch(r"summary-\d{4}-\d\d-\d\d\.pdf", file.name), "neutral: not a word of whom it is about"
    assert "Fewer weekend shifts" in text_of(file)
    assert PdfReader(file).pages[0].mediabox.width == 612


def test_a_blank_worksheet_is_about_nobody(run, tmp_path):
    code, _, err = run("export", "--document", "blank-worksheet", "--paper", "a5", "--to", tmp_path / "b.pdf")
    assert (code, err) == (0, "")
    assert "Held on" in text_of(tmp_path / "b.pdf")


def test_the_team_and_a_year_are_written_too(run, tmp_path):
    assert run("export", "--document", "team-overview", "--to", tmp_path / "t.pdf")[0] == 0
    assert "Odile Brandvold" in text_of(tmp_path / "t.pdf")
    for document in ("year-in-review", "private-year"):
        assert run("export", "--person", "Odile", "--document", document, "--to", tmp_path / "y.pdf")[0] == 0
        assert str(HELD.year) in text_of(tmp_path / "y.pdf")


def test_a_year_looks_back_on_the_days_that_were_asked_for(run, tmp_path):
    options = ("--person", "Odile", "--document", "private-year", "--to", tmp_path / "y.pdf", "--period")
    assert run("export", *options, f"{HELD.replace(day=1)}..{HELD}")[0] == 0
    assert f"to {HELD.day} {HELD:%B} {HELD.year}" in text_of(tmp_path / "y.pdf")
    code, _, err = run("export", *options, "since-joined")
    assert (code, len(err.splitlines())) == (1, 1)
    assert "joined" in err


def test_a_paper_is_written_in_the_language_asked_for(run, tmp_path):
    options = ("--person", "Odile", "--document", "handout", "--language", "de", "--signatures")
    assert run("export", *options, "--to", tmp_path / "o.pdf")[0] == 0
    assert "Danke, Odile" in text_of(tmp_path / "o.pdf")
    assert "Führungskraft" in text_of(tmp_path / "o.pdf")
    assert PdfReader(tmp_path / "o.pdf").root_object["/Lang"] == "de"


def test_what_is_left_out_is_not_written(run, tmp_path):
    options = ("--person", "Odile", "--document", "summary", "--without", "requests,milestones")
    assert run("export", *options, "--to", tmp_path / "o.pdf")[0] == 0
    assert "Fewer weekend shifts" not in text_of(tmp_path / "o.pdf")


def test_a_private_paper_can_be_sealed(run, tmp_path):
    (tmp_path / "password").write_text("a quiet heron\n")
    options = ("--person", "Odile", "--document", "summary", "--password-file", tmp_path / "password")
    assert run("export", *options, "--to", tmp_path / "o.pdf")[0] == 0
    reader = PdfReader(tmp_path / "o.pdf")
    assert reader.is_encrypted
    assert not reader.decrypt("a loud heron")
    assert reader.decrypt("a quiet heron")


@pytest.mark.parametrize("password", [b"", b"\n", b"\xff\xfe", "a\u200bb".encode(), b"x" * 128])
def test_a_password_that_seals_nothing_is_told_and_nothing_is_written(run, tmp_path, password):
    (tmp_path / "password").write_bytes(password)
    options = ("--person", "Odile", "--document", "summary", "--password-file", tmp_path / "password")
    code, _, err = run("export", *options, "--to", tmp_path / "o.pdf")
    assert (code, len(err.splitlines())) == (1, 1)
    assert not (tmp_path / "o.pdf").exists()


def test_a_second_paper_in_a_folder_takes_no_place_of_the_first(run, tmp_path):
    for _ in range(2):
        run("export", "--person", "Odile", "--document", "handout", "--to", tmp_path)
    first, second = sorted(tmp_path.glob("handout-*.pdf"), key=lambda file: len(file.name))
    assert second.stem == f"{first.stem}-2"


@pytest.mark.parametrize(
    ("person", "day", "word"),
    [("Nobody", "last", "Nobody"), ("Odile", "1999-10-02", "1999-10-02"), ("李", "last", "yet")],
)
def test_what_is_not_there_is_not_exported(run, tmp_path, person, day, word):
    to = tmp_path / "o.pdf"
    code, out, err = run("export", "--person", person, "--conversation", day, "--document", "handout", "--to", to)
    assert (code, out) == (1, "")
    assert word in err
    assert len(err.splitlines()) == 1
    assert not to.exists()


def test_a_place_that_cannot_be_written_is_told(run, tmp_path):
    to = tmp_path / "nowhere" / "o.pdf"
    code, _, err = run("export", "--person", "Odile", "--document", "handout", "--to", to)
    assert code == 1
    assert str(to) in err
    assert len(err.splitlines()) == 1


def test_a_sound_notebook_is_called_sound(run):
    code, out, err = run("check")
    assert (code, err) == (0, "")
    assert "people: 2" in out.splitlines()


def test_a_damaged_page_is_found_with_1(run, folder):
    data = bytearray((folder / DATABASE).read_bytes())
    data[-100] ^= 1
    (folder / DATABASE).write_bytes(data)
    code, out, _ = run("check")
    assert code == 1
    assert "every page of the encrypted file: HMAC verification failed" in out


def made_backup(folder):
    (file,) = (folder / "backups").glob("*.zip")
    return file


def test_a_backup_is_made_told_and_copied(run, folder, tmp_path):
    code, out, err = run("backup", "--to", tmp_path)
    assert (code, err) == (0, "")
    assert f"{made_backup(folder)}: verified, people 2" in out
    assert (tmp_path / made_backup(folder).name).read_bytes() == made_backup(folder).read_bytes()


def test_a_backup_that_cannot_be_copied_is_made_all_the_same(run, folder, tmp_path):
    code, _, err = run("backup", "--to", tmp_path / "nowhere" / "b.zip")
    assert (code, len(err.splitlines())) == (1, 1)
    assert made_backup(folder).exists()


def test_restore_shows_what_would_change_and_does_it_when_told_to(run, folder):
    run("backup")
    file = made_backup(folder)
    (odile, *_rest) = json.loads(run("people", "--json")[1])
    opened = open_notebook(folder, unlock(folder, PASSPHRASE), lambda: datetime.now(UTC))
    opened.people.trash(odile["id"])
    opened.close()
    code, out, _ = run("restore", file)
    assert code == 0
    assert "people: 2 now, 2 then, 1 changed since" in out
    assert "Nothing was changed" in out
    assert "Odile" not in run("people")[1]
    code, out, err = run("restore", file, "--yes")
    assert (code, err) == (0, "")
    assert "is kept in" in out
    assert "Odile" in run("people")[1]


def test_a_file_that_is_no_backup_is_not_restored(run, secret):
    code, _, err = run("restore", secret, "--yes")
    assert (code, len(err.splitlines())) == (1, 1)
    assert "no backup" in err


def test_a_damaged_backup_is_found_with_1(run, folder):
    run("backup")
    data = bytearray(made_backup(folder).read_bytes())
    data[len(data) // 2] ^= 1
    made_backup(folder).write_bytes(data)
    code, out, _ = run("check")
    assert code == 1
    assert f"the backups: {made_backup(folder).name}" in out


@pytest.mark.parametrize("command", ["people", "check", "backup"])
def test_a_wrong_passphrase_is_refused_in_one_line(run, secret, command):
    secret.write_text("four noisy herons")
    code, out, err = run(command)
    assert (code, out) == (1, "")
    assert "passphrase" in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff\xfe\x00"])
def test_a_passphrase_file_without_one_is_refused(run, secret, content):
    secret.write_bytes(content)
    code, _, err = run("people")
    assert code == 1
    assert len(err.splitlines()) == 1


def test_a_missing_passphrase_file_is_refused(run, secret):
    secret.unlink()
    code, _, err = run("people")
    assert code == 1
    assert str(secret) in err


def test_where_no_notebook_is_nobody_is_asked_for_a_passphrase(tmp_path, capsys):
    assert cli.run(["people", "--notebook", str(tmp_path / "none"), "--passphrase-file", "/none"]) == 1
    assert "There is no notebook" in capsys.readouterr().err
    assert not (tmp_path / "none").exists()


def test_the_passphrase_may_come_over_the_standard_input(folder, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PASSPHRASE.encode() + b"\r\n")))
    assert cli.run(["people", "--notebook", str(folder), "--passphrase-file", "-"]) == 0


def test_create_makes_an_empty_notebook_and_never_a_second_one(tmp_path, secret, capsys):
    arguments = ["create", "--notebook", str(tmp_path / "new"), "--passphrase-file", str(secret)]
    assert cli.run(arguments) == 0
    assert cli.run(["people", *arguments[1:]]) == 0
    assert cli.run(arguments) == 1
    assert "already a notebook" in capsys.readouterr().err


def test_create_demo_fills_it_with_a_fictional_team(tmp_path, secret, capsys):
    arguments = ["--notebook", str(tmp_path / "demo"), "--passphrase-file", str(secret)]
    assert cli.run(["create", "--demo", *arguments]) == 0
    capsys.readouterr()
    assert cli.run(["people", "--json", *arguments]) == 0
    assert len(json.loads(capsys.readouterr().out)) >= 10


def test_a_short_passphrase_makes_nothing(tmp_path, secret, capsys):
    secret.write_text("short")
    assert cli.run(["create", "--notebook", str(tmp_path / "new"), "--passphrase-file", str(secret)]) == 1
    assert "8 characters" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal that can be played")
def test_create_asks_twice_on_a_terminal_and_refuses_two_that_differ(tmp_path):
    import pty

    try:
        child, terminal = pty.fork()
    except OSError:
        pytest.skip("no terminal is to be had here")
    if child == 0:
        os.chdir(ROOT)
        program = "import sys; from rerecruit_desktop import cli; sys.exit(cli.run(sys.argv[1:]))"
        os.execv(sys.executable, [sys.executable, "-c", program, "create", "--notebook", str(tmp_path / "new")])
    heard = b""
    for typed in (b"three quiet herons\n", b"four quiet herons\n"):
        while not heard.endswith((b"Passphrase: ", b"again: ")):
            heard += os.read(terminal, 1000)
        os.write(terminal, typed)
        heard += os.read(terminal, 1)
    while True:
        try:
            part = os.read(terminal, 1000)
        except OSError:
            break
        if not part:
            break
        heard += part
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 1
    assert b"not the same" in heard
    assert b"herons" not in heard
    assert not (tmp_path / "new").exists()


def test_without_a_terminal_nobody_waits_for_a_passphrase(folder):
    program = "import sys; from rerecruit_desktop import cli; sys.exit(cli.run(sys.argv[1:]))"
    ended = subprocess.run(
        [sys.executable, "-c", program, "people", "--notebook", folder],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, cwd=ROOT, start_new_session=True, check=False,
    )  # fmt: skip
    assert ended.returncode == 1
    assert len(ended.stderr.splitlines()) == 1
    assert "--passphrase-file" in ended.stderr


def test_a_bug_of_ours_is_one_line_and_a_note_without_a_private_word(run, tmp_path, monkeypatch):
    def broken(*_):
        raise LookupError("Odile wants to leave")

    monkeypatch.setattr(paths, "log_folder", lambda: tmp_path / "log")
    monkeypatch.setattr("rerecruit_desktop.domain.roster.in_order", broken)
    code, out, err = run("people")
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    (note,) = (tmp_path / "log").iterdir()
    written = note.read_text(encoding="utf-8")
    assert "Odile" not in written + err
    assert "LookupError" in written
    assert "commands.py:" in written
    assert str(Path.home()) not in written


def test_the_note_tells_of_the_cause_too_and_survives_a_folder_it_cannot_make(tmp_path):
    def chain():
        try:
            raise KeyError("private")
        except KeyError as error:
            raise ValueError("private") from error

    with pytest.raises(ValueError, match="private") as caught:
        chain()
    note = write_crash_log(caught.value, tmp_path, datetime(2026, 11, 23, tzinfo=UTC))
    assert "builtins.KeyError" in note.read_text()
    assert "private" not in note.read_text()
    assert write_crash_log(caught.value, note, datetime(2026, 11, 23, tzinfo=UTC)) is None


def test_starting_it_loads_no_heavy_library():
    program = "import sys; from rerecruit_desktop import cli; cli.parse(['people']); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=True)
    heavy = {"PySide6", "sqlcipher3", "sqlite_utils", "cryptography", "reportlab"}
    assert not heavy & {name.split(".")[0] for name in loaded.stdout.split()}


@pytest.mark.parametrize("words", [["people"], ["people", "--json"], ["check"], ["backup"], ["export"]])
def test_a_stay_forecast_is_told_by_no_command(run, folder, secret, tmp_path, words):
    key = unlock(folder, PASSPHRASE)
    notebook = open_notebook(folder, key, lambda: datetime(2026, 11, 23, tzinfo=UTC))
    odile = next(one for one in notebook.people.all() if one.called == "Odile")
    (held,) = [one for one in notebook.conversations.of(odile.id) if one.is_held]
    agreed = Request(odile.id, "A course", held.id, answer=Answer.AGREED, due_on=HELD)
    milestone = Milestone(odile.id, "Lead a site", conversation_id=held.id)
    forecast = StayForecast(odile.id, HELD, 3, Light.RED, FORECAST, conversation_id=held.id)
    notebook.save_all([agreed, milestone, forecast])
    notebook.close()
    told = []
    if words == ["export"]:
        for kind in PaperKind:
            file = tmp_path / f"{kind}.pdf"
            told += run("export", "--person", "Odile", "--document", kind, "--to", file)
            told.append(opened_up(file.read_bytes()).decode(errors="replace"))
    else:
        told += run(*words)
    assert told[0] == 0
    assert FORECAST not in " ".join(map(str, told))
