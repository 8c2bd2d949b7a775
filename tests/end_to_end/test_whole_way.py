"""The whole way through the real program: from the first start to a handout on disk, with a kill in the middle."""

import shutil

import pytest
from pypdf import PdfReader

from tests.end_to_end.screen import NEEDED
from tests.end_to_end.user import CHECKED

PASSPHRASE = "seven quiet ferries"
PERSON = "Amara Okafor"
DEED = "Found the cause of the nightly export failures"
EFFECT = "Support stopped losing two hours every Monday; für alle: <b> & 李 stay as typed."
MOMENT = "Said no to the shortcut on customer data"
DIRECTION = "By next summer all nine routes sell from one system."
NOTES = "“I didn't think anyone had noticed.”\nWants to be seen by the architecture group – 候船."
PROMISE = "Back the data decision at the staff meeting"
MILESTONE = "Present at the architecture group"
QUALITY = "Lives the values"


@pytest.mark.parametrize("program", NEEDED)
def test_a_virtual_desk_can_be_had(program):
    assert shutil.which(program), f"{program} is not installed; the README's test command installs it"


def test_from_the_first_start_to_a_handout_on_disk(start, tmp_path):
    process, hands = start()
    choose_a_passphrase(hands)
    add_a_person(hands)
    invite(hands)
    plan(hands)
    hold_the_dialogue(hands)
    take_notes_until_saved(hands, tmp_path / "notebook" / "notebook.db-wal")
    process.kill()
    process.wait()

    process, hands = start()
    unlock_after_one_mistake(hands)
    hands.click("push button", f"Start: {PERSON}")
    assert notes(hands).text() == NOTES
    finish(hands)
    paper = tmp_path / "handout.pdf"
    save_the_paper(hands, paper)
    hands.key("Ctrl+Q")
    assert process.wait(20) == 0
    assert process.stderr.read() == ""

    words = read(paper)
    for shared in (PERSON, DEED, EFFECT, QUALITY, MOMENT, DIRECTION, PROMISE, MILESTONE):
        assert squeezed(shared) in words, words
    assert squeezed("architecture group –") not in words


def choose_a_passphrase(hands):
    hands.fill("Choose a passphrase", PASSPHRASE)
    hands.fill("Once more, to be sure", PASSPHRASE)
    hands.click("push button", "Create the notebook")
    hands.click("push button", "I'll do it later")  # the recovery sheet
    hands.wait("push button", "Add your first direct report")


def unlock_after_one_mistake(hands):
    hands.fill("Passphrase", PASSPHRASE + "?")
    hands.click("push button", "Unlock")
    hands.wait("label", "That passphrase does not open this notebook. Nothing was changed; try again.")
    hands.fill("Passphrase", PASSPHRASE)
    hands.click("push button", "Unlock")
    hands.wait("list", "Roster")


def add_a_person(hands):
    hands.click("push button", "Add direct report")
    hands.write("Full name", PERSON)
    hands.write("Role", "Staff engineer")
    hands.click("push button", "Add to the roster")
    hands.wait("list item", f"{PERSON}, Staff engineer, new")


def invite(hands):
    hands.click("push button", "Start conversation")
    hands.write("Day", "+1")
    hands.write("Place", "the small room")
    hands.until(lambda: "the small room" in hands.wait("text", "Message").text(), "the place in the message")
    hands.click("push button", "I asked in person")


def plan(hands):
    hands.click("push button", "Plan")
    hands.write("Note another contribution", DEED)
    hands.key("Enter")
    hands.fill(f"Effect of {DEED}", EFFECT)
    hands.until(lambda: hands.wait("check box", DEED).has(CHECKED), "the deed among those chosen")
    hands.fill(f"Moment for {QUALITY}", MOMENT)
    hands.until(lambda: hands.wait("check box", QUALITY).has(CHECKED), "the quality among those chosen")
    hands.fill("Where the organisation is heading", DIRECTION)


def hold_the_dialogue(hands):
    hands.click("push button", "Dialogue")
    hands.write("Why you go on without", "She asked to talk at once")
    hands.click("push button", "Go on anyway")
    notes(hands)
    thanks = f"{DEED} · {EFFECT}"
    hands.click("check box", thanks)
    hands.until(lambda: hands.wait("check box", thanks).has(CHECKED), "the thanks ticked")
    hands.key("Ctrl+P")
    hands.write("A new promise", PROMISE)
    hands.key("Enter")
    hands.wait("check box", PROMISE)
    hands.key("Ctrl+M")
    hands.write("A new milestone", MILESTONE)
    hands.key("Enter")
    hands.wait("push button", f"Take out: {MILESTONE}")


def notes(hands):
    return hands.wait("text", "Notes for the stage Thank")


def take_notes_until_saved(hands, log):
    """Until the notebook's log has grown and rests again: that is all that can be seen from outside."""
    notes(hands).fill(NOTES)
    before = log.stat().st_mtime_ns
    looks = [before, before]

    def rests():
        looks.append(log.stat().st_mtime_ns)
        return looks[-1] == looks[-2] != before

    hands.until(rests, "the notes on disk")


def finish(hands):
    for stage in ("Ask", "Finish…", "Finish conversation", "Make the handout"):
        hands.click("push button", stage)


def save_the_paper(hands, paper):
    hands.click("push button", "Save PDF…")
    hands.wait("dialog", "Save the PDF")
    hands.write("File name:", str(paper))
    hands.key("Enter")
    hands.until(paper.exists, "the paper on disk")


def read(paper):
    return squeezed("".join(page.extract_text() for page in PdfReader(paper).pages))


def squeezed(text):
    """Without white space: where lines end on paper is not the point."""
    return "".join(text.split())
