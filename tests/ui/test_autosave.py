"""Saving soon, and never losing what the world refused."""

import pytest

from rerecruit_desktop.domain.errors import NotSaved
from rerecruit_desktop.ui.autosave import LONGEST_MS, QUIET_MS, Autosave


@pytest.fixture
def autosave(qapp):
    return Autosave()


def test_what_was_typed_is_saved_when_the_hands_rest(qtbot, autosave):
    saved = []
    with qtbot.waitSignal(autosave.saved, timeout=QUIET_MS * 10):
        autosave.later(lambda: saved.append("word"))
        assert not saved
    assert saved == ["word"]


def test_only_the_newest_value_is_saved(autosave):
    saved = []
    autosave.later(lambda: saved.append("old"))
    autosave.later(lambda: saved.append("new"))
    autosave.flush()
    assert saved == ["new"]


def test_steady_typing_is_saved_within_the_longest_wait(qtbot, autosave):
    saved = []
    keys = []

    def key():
        keys.append(1)
        autosave.later(lambda: saved.append(len(keys)))
        return bool(saved)

    qtbot.waitUntil(key, timeout=LONGEST_MS * 5)  # asks every few ms: the hands never rest
    assert len(keys) > 3


def test_what_was_refused_is_kept_and_tried_again(autosave):
    attempts, refusals = [], []
    autosave.failed.connect(refusals.append)

    def save():
        attempts.append(1)
        if len(attempts) == 1:
            raise NotSaved(why="the disk is full")

    autosave.later(save)
    assert autosave.flush() is False
    assert autosave.is_pending
    assert isinstance(refusals[0], NotSaved)
    assert autosave.flush() is True
    assert not autosave.is_pending


def test_a_bug_in_saving_is_not_taken_for_a_full_disk(autosave):
    def save():
        raise KeyError("ours")

    autosave.later(save)
    with pytest.raises(KeyError):
        autosave.flush()
    assert autosave.is_pending
