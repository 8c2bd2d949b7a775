"""Killed in the middle of a word, again and again: at most the last second is lost, and nothing is torn.

Three kills by default; a hundred with THOROUGH=1 in the environment.
"""

import os
import random
import time
from datetime import UTC, datetime

import pytest

from rerecruit_desktop.domain.conversation import Conversation, Invite, Stage, Step
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.storage.keys import unlock
from rerecruit_desktop.storage.notebook import create_notebook, open_notebook
from tests.end_to_end.user import Hands

PASSPHRASE = "seven quiet ferries"
KILLS = 100 if os.environ.get("THOROUGH") else 3
LOST_AT_MOST = 1.0  # seconds: the longest an autosave waits
MERCY = 0.5  # for a busy machine


@pytest.fixture
def conversation(tmp_path):
    notebook = create_notebook(tmp_path / "notebook", PASSPHRASE, lambda: datetime.now(UTC))
    person = Person("Amara Okafor")
    talk = Conversation(person.id, Step.DIALOGUE, Invite(datetime.now(UTC).date()))
    notebook.save_all((person, talk))
    notebook.close()
    return talk


def kept(folder, conversation):
    """What the notebook holds after the kill: opened anew, log and all."""
    notebook = open_notebook(folder, unlock(folder, PASSPHRASE), lambda: datetime.now(UTC))
    try:
        return notebook.conversations.get(conversation.id).dialogue.of(Stage.THANK).notes
    finally:
        notebook.close()


def type_until(hands, moment, begun):
    """Type steadily; what stood in the editor at which time, as the program itself told."""
    hands.enter("Notes for the stage Thank")
    hands.key("Ctrl+End")
    editor, seen, number = hands.wait("text", "Notes for the stage Thank"), [], begun
    while time.monotonic() < moment:
        hands.type(f"w{number} ")
        seen.append((time.monotonic(), editor.text()))
        number += 1
    return seen, number


@pytest.mark.parametrize("number", range(KILLS))
def test_at_most_the_last_second_is_lost(here, tmp_path, conversation, number):
    luck = random.Random(number)
    folder, secret = tmp_path / "notebook", tmp_path / "passphrase"
    secret.write_text(PASSPHRASE)
    begun, before = 0, ""
    for _ in range(2):
        process = here.start_program("--notebook", str(folder), "--passphrase-file", str(secret))
        hands = Hands(here.bus, process.pid)
        hands.click("push button", "Start: Amara Okafor")
        hands.until(lambda: hands.wait("text", "Notes for the stage Thank").text() == before, "what was kept")  # noqa: B023
        seen, begun = type_until(hands, time.monotonic() + luck.uniform(1.0, 3.5), begun)
        process.kill()
        killed = time.monotonic()
        process.wait()
        before = kept(folder, conversation)
        safe = [text for at, text in seen if at < killed - LOST_AT_MOST - MERCY]
        assert seen[-1][1].startswith(before.rstrip()) or before.startswith(seen[-1][1])
        assert not safe or len(before) >= len(safe[-1])
