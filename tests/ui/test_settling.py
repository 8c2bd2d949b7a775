"""The log is emptied into the notebook when the hands rest, and after a while also when they never do."""

from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui import settling
from rerecruit_desktop.ui.settling import Settling


def log_size(session):
    return (session.notebook.folder / "notebook.db-wal").stat().st_size


def test_the_log_is_emptied_when_the_hands_rest(qtbot, monkeypatch, session, messages):
    monkeypatch.setattr(settling, "IDLE_MS", 50)
    Settling(session, messages)
    session.save_person(Person("Amara Okafor"))
    assert log_size(session) > 0
    qtbot.waitUntil(lambda: log_size(session) == 0, timeout=5000)


def test_hands_that_never_rest_do_not_keep_it_full(qtbot, monkeypatch, session, messages):
    monkeypatch.setattr(settling, "IDLE_MS", 200)
    monkeypatch.setattr(settling, "LONGEST_MS", 400)
    Settling(session, messages)

    sizes = [log_size(session)]

    def was_emptied_between():
        session.save_person(Person("Amara Okafor"))
        sizes.append(log_size(session))
        return sizes[-1] < sizes[-2]

    qtbot.waitUntil(was_emptied_between, timeout=5000)  # which asks every ten milliseconds
