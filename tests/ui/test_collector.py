"""Garbage is collected in the GUI thread, whoever made it: a job's thread must destroy no widget."""

import gc
import threading
import weakref

import pytest

from rerecruit_desktop.ui.collector import Collector


class Cycle:
    """Garbage that only a collection finds; says in which thread it went."""

    def __init__(self, went):
        self.itself = self
        weakref.finalize(self, lambda: went.append(threading.current_thread()))


@pytest.fixture
def collector(qapp):
    made = Collector()
    made.start()
    yield made
    made._timer.stop()


def make_much():
    """More young objects than the automatic collection lets pass."""
    return [[number] for number in range(20 * max(gc.get_threshold()[0], 1))]


def test_what_a_job_leaves_behind_goes_in_this_thread(collector):
    went = []
    Cycle(went)
    worker = threading.Thread(target=make_much)
    worker.start()
    worker.join()
    assert went == []
    collector.look()
    gc.collect()
    assert went == [threading.main_thread()]


def test_it_collects_by_itself_once_there_is_much(collector):
    went = []
    Cycle(went)
    kept = make_much()
    collector.look()
    assert went == [threading.main_thread()]
    assert kept


def test_with_little_to_do_it_does_nothing(collector):
    gc.collect()
    went = []
    Cycle(went)
    collector.look()
    assert went == []
    gc.collect()
