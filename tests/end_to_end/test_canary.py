"""Canaries: words that are planted in every private field, and must be found nowhere but in the notebook."""

import sqlite3
import zlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import (
    Conversation,
    Dialogue,
    Invite,
    Plan,
    PlannedContribution,
    PlannedQuality,
    PlannedQuestion,
    Stage,
    StageRecord,
    Step,
)
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, Obstacle
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.storage.notebook import create_notebook
from tests.opened import found_in, opened_up

PASSPHRASE = "zipwords quolling passphrase"
TODAY = datetime.now(UTC).date()


class Aviary:
    """Hands out words that stand nowhere else; each is noted as private or as shareable."""

    def __init__(self):
        self.private: list[str] = []
        self.shareable: list[str] = []

    def hide(self) -> str:
        self.private.append(f"qzprivate{len(self.private)}xj")
        return self.private[-1]

    def show(self) -> str:
        self.shareable.append(f"qzshared{len(self.shareable)}xj")
        return self.shareable[-1]


@pytest.fixture(scope="module")
def birds():
    return Aviary()


def values(birds):
    """A person with a word in every field there is for text."""
    hide, show = birds.hide, birds.show
    person = Person(show(), called=show(), role=hide(), team=hide(), email=hide())
    deed = Contribution(person.id, show(), effect=hide(), done_on=TODAY)
    unchosen = Contribution(person.id, hide(), effect=hide(), done_on=TODAY)
    dialogue = Dialogue(Stage.ASK, tuple(StageRecord(stage, hide(), 60) for stage in Stage), agreed_words=show())
    plan = Plan(
        contributions=(
            PlannedContribution(deed.id, chosen=True, effect=show(), said=True),
            PlannedContribution(unchosen.id, effect=hide()),
        ),
        qualities=(
            PlannedQuality("one", show(), chosen=True, example=show()),
            PlannedQuality("two", hide(), example=hide()),
        ),
        direction=show(),
        their_part=show(),
        questions=(PlannedQuestion("own", hide(), Need.GROWTH),),
    )
    invite = Invite(TODAY, place=hide(), message=hide(), sent_on=TODAY)
    held = Conversation(person.id, Step.DIALOGUE, invite, plan, dialogue, held_on=TODAY)
    requests = (
        Request(person.id, show(), held.id, Answer.AGREED, because=hide(), due_on=TODAY + timedelta(days=9)),
        Request(person.id, hide(), held.id, Answer.CANNOT, because=hide()),
        Request(person.id, hide(), held.id, Answer.FINDING_OUT, because=hide(), due_on=TODAY),
    )
    milestones = (
        Milestone(
            *(person.id, show()),
            skill=show(),
            measure=show(),
            target_on=TODAY + timedelta(days=60),
            reality=hide(),
            state_reason=hide(),
            obstacles=(Obstacle(hide(), hide()),),
            conversation_id=held.id,
        ),
        Milestone(person.id, hide(), state=MilestoneState.DROPPED, state_reason=hide(), conversation_id=held.id),
    )
    return (person, deed, unchosen, held, *requests, *milestones)


@pytest.fixture(scope="module")
def session(tmp_path_factory, birds):
    """The folder in which a whole session with the real program left whatever it left, and what it said."""
    from tests.end_to_end.screen import desk
    from tests.end_to_end.user import Hands

    folder = tmp_path_factory.mktemp("canary")
    notebook = create_notebook(folder / "notebook", PASSPHRASE, lambda: datetime.now(UTC))
    notebook.save_all(values(birds))
    notebook.close()
    with desk(folder) as it:
        process = it.start_program("--notebook", str(folder / "notebook"))
        walk_everywhere(Hands(it.bus, process.pid), folder)
        said = "".join(process.communicate(timeout=30))
        said += "".join(without_a_window(it, folder))
    assert process.returncode == 0
    return folder, said


def walk_everywhere(hands, folder):
    hands.fill("Passphrase", PASSPHRASE)
    hands.click("push button", "Unlock")
    hands.wait("push button", "Note a contribution")  # on Today
    hands.key("Ctrl+K")
    hands.key("Enter")  # opens who is due first
    for tab in ("Contributions 2", "Conversations 1", "Milestones 2", "Follow-ups 3", "Profile", "Timeline"):
        hands.click("page tab", tab)
    hands.click("push button", "Start conversation")
    for step in ("Plan", "Dialogue"):
        hands.click("push button", step)
    hands.write("Why you go on without", "It is urgent")
    hands.click("push button", "Go on anyway")
    hands.click("push button", "Direction")
    hands.key("Ctrl+L")
    hands.fill("Passphrase", PASSPHRASE)
    hands.click("push button", "Unlock")
    hands.click("push button", "Leave for now")
    hands.click("push button", "Papers")
    save(hands, folder / "handout.pdf")
    hands.click("radio button", "Private summary, only for you")
    save(hands, folder / "summary.pdf")
    for downs, page in ((8, "Archive and trash"), (9, "Backups"), (10, "Security")):
        hands.click("button menu", "More")
        for key in ("Down",) * downs + ("Enter",):
            hands.key(key)
        hands.wait("label", page)
    hands.key("Ctrl+Q")


def without_a_window(it, folder):
    """The same notebook from the command line: a paper, a backup, a check."""
    secret = folder.parent / "secret"
    secret.write_text(PASSPHRASE)
    paper = ("export", "--person", "qzshared0xj", "--document", "handout", "--to", str(folder / "exported.pdf"))
    for command in (paper, ("backup", "--to", str(folder / "backup.zip")), ("check",)):
        process = it.start_program("--notebook", str(folder / "notebook"), "--passphrase-file", str(secret), *command)
        yield "".join(process.communicate(timeout=60))
        assert process.returncode == 0


def save(hands, place):
    hands.click("push button", "Save PDF…")
    hands.wait("dialog", "Save the PDF")
    hands.write("File name:", str(place))
    hands.key("Enter")
    hands.wait("label", f"Saved as {place}.")


def test_no_file_but_the_papers_holds_a_word_of_the_notebook(session, birds):
    folder, _ = session
    papers = {folder / "handout.pdf", folder / "summary.pdf", folder / "exported.pdf"}
    looked_at = [file for file in folder.rglob("*") if file.is_file() and file not in papers]
    words = [*birds.private, *birds.shareable, PASSPHRASE]
    assert any(file.name == "notebook.db" for file in looked_at)
    assert any(file.suffix == ".ini" for file in looked_at)
    assert any(file.name == "backup.zip" for file in looked_at)
    for file in looked_at:
        assert not found_in(file.read_bytes(), words), file
        assert not found_in(file.name.encode(), words), file


def test_the_program_said_nothing_of_it(session, birds):
    _, said = session
    assert not found_in(said.encode(), [*birds.private, *birds.shareable, PASSPHRASE])


@pytest.mark.parametrize("handout", ["handout.pdf", "exported.pdf"])
def test_no_byte_of_the_handout_is_private(session, birds, handout):
    folder, _ = session
    everything = opened_up((folder / handout).read_bytes())
    assert not found_in(everything, birds.private)
    assert found_in(everything, birds.shareable) == birds.shareable  # the looking itself would find them


def test_the_looking_finds_private_words_where_they_belong(session, birds):
    folder, _ = session
    found = found_in(opened_up((folder / "summary.pdf").read_bytes()), birds.private)
    assert len(found) > len(birds.private) // 2


def test_the_files_of_the_notebook_are_not_readable_by_others(session):
    folder, _ = session
    for file in (folder / "notebook").rglob("*"):
        assert file.stat().st_mode & 0o077 == 0, file


def test_looking_finds_a_word_in_a_plain_database(tmp_path):
    """The same looking, where nothing is encrypted: it would notice."""
    file = tmp_path / "plain.db"
    with sqlite3.connect(file) as plain:
        plain.execute("CREATE TABLE note (text TEXT)")
        plain.execute("INSERT INTO note VALUES ('qzprivate0xj')")
    plain.close()
    assert found_in(Path(file).read_bytes(), ["qzprivate0xj"]) == ["qzprivate0xj"]
    assert not found_in(zlib.compress(b"qzprivate0xj"), ["qzprivate0xj"])
