"""What makes a notebook lock by itself, and what becomes of a copy."""

import shutil
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from rerecruit_desktop.ui.clipboard import ClipboardGuard
from rerecruit_desktop.ui.idle import IdleWatch
from rerecruit_desktop.ui.settings import Settings


class Clocks:
    """A steady clock and one on the wall, both moved by hand."""

    def __init__(self):
        self.steady, self.wall = 1000.0, 1_790_000_000.0

    def pass_by(self, seconds):
        self.steady += seconds
        self.wall += seconds


@pytest.fixture
def clocks():
    return Clocks()


@pytest.fixture
def watch(qapp, clocks):
    watch = IdleWatch(qapp, lambda: clocks.steady, lambda: clocks.wall)
    watch.start(300)
    yield watch
    watch.start(0)


@pytest.fixture
def touch(qtbot, watch):
    """A key in a window of ours."""
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.windowHandle().installEventFilter(watch)

    def touch():
        qtbot.keyClick(field.windowHandle(), Qt.Key.Key_A)

    return touch


def test_it_locks_when_nobody_touches_it(qtbot, watch, clocks):
    clocks.pass_by(299)
    with qtbot.assertNotEmitted(watch.idle):
        watch.look()
    clocks.pass_by(1)
    with qtbot.waitSignal(watch.idle):
        watch.look()


def test_a_touch_starts_the_time_anew(qtbot, watch, clocks, touch):
    clocks.pass_by(200)
    touch()
    clocks.pass_by(200)
    with qtbot.assertNotEmitted(watch.idle):
        watch.look()
    clocks.pass_by(100)
    with qtbot.waitSignal(watch.idle):
        watch.look()


def test_a_laptop_that_slept_is_locked_at_the_first_touch(qtbot, watch, clocks, touch):
    clocks.wall += 3600  # the steady clock stood still meanwhile
    with qtbot.waitSignal(watch.idle):
        touch()


def test_a_wall_clock_set_back_does_not_keep_it_open(qtbot, watch, clocks):
    clocks.steady += 300
    clocks.wall -= 86_400
    with qtbot.waitSignal(watch.idle):
        watch.look()


def test_it_tells_once(qtbot, watch, clocks):
    told = []
    watch.idle.connect(lambda: told.append(1))
    clocks.pass_by(400)
    watch.look()
    watch.look()
    assert told == [1]


def test_the_timer_itself_fires(qtbot, qapp):
    watch = IdleWatch(qapp)
    with qtbot.waitSignal(watch.idle, timeout=5000):
        watch.start(0.05)


@pytest.fixture
def clipboard(qapp):
    clipboard = qapp.clipboard()
    yield clipboard
    clipboard.clear()


def test_a_copy_is_marked_as_a_secret(clipboard):
    guard = ClipboardGuard(clipboard, lambda: True)
    clipboard.setText("she wants to lead the migration")
    assert clipboard.text() == "she wants to lead the migration"
    assert clipboard.mimeData().data("x-kde-passwordManagerHint").data() == b"secret"
    guard.clear()


def test_a_copy_is_taken_away_when_its_time_is_over(qtbot, clipboard):
    guard = ClipboardGuard(clipboard, lambda: True)
    guard._timer.setInterval(30)
    clipboard.setText("private")
    qtbot.waitUntil(lambda: not clipboard.text(), timeout=5000)


def test_what_somebody_else_copied_meanwhile_stays(clipboard):
    ours = [True]
    guard = ClipboardGuard(clipboard, lambda: ours[0])
    clipboard.setText("private")
    ours[0] = False
    clipboard.setText("a train ticket")
    guard.clear()
    assert clipboard.text() == "a train ticket"


def test_the_idle_minutes_are_remembered_and_nonsense_is_not_believed(tmp_path):
    settings = Settings(tmp_path / "settings.ini")
    assert settings.idle_minutes == 5
    settings.idle_minutes = 15
    assert Settings(tmp_path / "settings.ini").idle_minutes == 15
    settings._store.setValue("idle_minutes", "-7")
    assert settings.idle_minutes == 5


LISTENER = """
from PySide6.QtCore import QCoreApplication, QTimer
from rerecruit_desktop.ui.system_watch import SystemWatch
application = QCoreApplication([])
watch = SystemWatch()
watch.leaving.connect(lambda: (print("leaving", flush=True), application.quit()))
QTimer.singleShot(0, lambda: print("ready", flush=True))
QTimer.singleShot(20000, application.quit)
application.exec()
"""
SCRIPT = """
"$1" -c "$2" | while read -r word; do
  echo "$word"
  if [ "$word" = ready ]; then
    dbus-send --session --type=signal /screen "$3".ActiveChanged boolean:true
  fi
done
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells over D-Bus")
@pytest.mark.parametrize("interface", ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"])
def test_the_screen_saver_is_heard_over_a_real_bus(interface):
    assert shutil.which("dbus-run-session"), "the tests need D-Bus; see the README's test command"
    bus = ["dbus-run-session", "--", "sh", "-c", SCRIPT, "sh", sys.executable, LISTENER, interface]
    told = subprocess.run(bus, capture_output=True, text=True, timeout=60, check=False)
    assert told.stdout.split() == ["ready", "leaving"]
