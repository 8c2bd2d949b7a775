"""Starting the real program: the demo, a second copy, an end from outside, a folder that can't be used."""

import signal

import pytest

SOMEBODY = "Amara Okafor"


def roster(hands):
    return [one.name for one in hands.wait("list", "Roster").children()]


def test_the_demo_shows_the_fictional_team_and_leaves_nothing_behind(start, tmp_path):
    process, hands = start("--demo")
    hands.until(lambda: any(SOMEBODY in name for name in roster(hands)), f"{SOMEBODY} on the roster")
    assert any("小雨" in name for name in roster(hands))
    hands.key("Ctrl+Q")
    assert process.wait(20) == 0
    assert process.stderr.read() == ""
    assert list((tmp_path / "temporary").iterdir()) == []
    assert not list(tmp_path.rglob("notebook.db"))


def test_a_second_start_leaves_the_notebook_to_the_first(start):
    first, hands = start()
    hands.wait("text", "Choose a passphrase")
    second, _ = start()
    assert second.wait(20) == 0
    assert first.poll() is None
    hands.wait("text", "Choose a passphrase")


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT])
def test_asked_to_end_it_ends_well(start, asked):
    process, hands = start()
    hands.wait("text", "Choose a passphrase")
    process.send_signal(asked)
    assert process.wait(20) == 0
    assert process.stderr.read() == ""


def test_a_file_in_place_of_the_notebook_is_told_in_one_clear_message(start, tmp_path):
    (tmp_path / "notebook").write_text("a shopping list")
    process, hands = start()
    message = hands.until(
        lambda: next((one.name for one in hands.all("label") if "is a file" in one.name), None), "the reason"
    )
    assert "Nothing was changed" in message
    assert (tmp_path / "notebook").read_text() == "a shopping list"
    process.terminate()
    assert process.wait(20) == 0
    assert "Traceback" not in process.stderr.read()
