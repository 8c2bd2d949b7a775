"""Slow work elsewhere, its result here."""

import threading

import pytest

from rerecruit_desktop.ui.jobs import Jobs


@pytest.fixture
def pool(qapp):
    jobs = Jobs()
    yield jobs
    jobs.close()


def test_work_runs_elsewhere_and_its_result_comes_back_here(qtbot, pool):
    places = {}

    def work(_progress):
        places["work"] = threading.current_thread()
        return 42

    def done(result):
        places["done"], places["result"] = threading.current_thread(), result

    pool.start(work, done, pytest.fail)
    qtbot.waitUntil(lambda: "done" in places)
    assert places["result"] == 42
    assert places["done"] is threading.main_thread()
    assert places["work"] is not threading.main_thread()


@pytest.mark.parametrize("error", [ValueError("ours"), SystemExit(3), MemoryError()])
def test_every_failure_is_delivered(qtbot, pool, error):
    failures = []

    def work(_progress):
        raise error

    pool.start(work, pytest.fail, failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert failures == [error]


def test_progress_is_told_here(qtbot, pool):
    told = []
    go = threading.Event()

    def work(progress):
        go.wait(10)
        progress.reach(1, 3)

    job = pool.start(work, lambda _: told.append("end"), pytest.fail)
    job.progressed.connect(lambda done, total: told.append((done, total, threading.current_thread())))
    go.set()
    qtbot.waitUntil(lambda: "end" in told)
    assert told[0] == (1, 3, threading.main_thread())


def test_cancelled_work_stops_and_says_nothing_more(qtbot, pool):
    heard, reached = [], []
    go = threading.Event()

    def work(progress):
        go.wait(10)
        progress.reach(1, 2)
        reached.append("beyond")

    job = pool.start(work, heard.append, heard.append)
    job.cancel()
    go.set()
    with qtbot.waitSignal(job.destroyed, timeout=5000):
        pass
    assert not heard
    assert not reached
