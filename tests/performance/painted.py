"""Run a program in this process and say when its window was painted; the program knows nothing of it.

    python -m tests.performance.painted empty | unlock FOLDER | roster FOLDER PASSPHRASE

Once PySide6.QtWidgets is imported, by the program itself, the application class is replaced by one that also looks
about every millisecond, when nothing else is to be done.
"""

import importlib.util
import json
import os
import runpy
import sys
import time
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

TYPING = 0.8  # seconds that somebody needs at least to type a passphrase; meanwhile the program may load things
GATHERING = 0.1  # seconds within which Qt paints what is not painted yet
MANY = 1000  # people on the roster that is waited for


class WhenImported(MetaPathFinder):
    """Calls ``then`` with PySide6.QtWidgets, right after somebody has imported it."""

    def __init__(self, then: Any) -> None:
        self.then = then

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        if name != "PySide6.QtWidgets":
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        assert spec
        assert spec.loader
        really = spec.loader.exec_module

        def execute(module: ModuleType) -> None:
            really(module)
            self.then(module)

        spec.loader.exec_module = execute  # type: ignore[method-assign]
        return spec


class Watcher:
    """Looks at the windows of the application until what is awaited has been painted."""

    def __init__(self, awaited: str, passphrase: str) -> None:
        self.awaited = awaited
        self.passphrase = passphrase
        self.look = self.see_window if awaited == "empty" else self.see_unlock_page
        self.entered_at = 0.0
        self.painted_list = False

    def watch(self, widgets: Any) -> None:
        from PySide6.QtCore import QTimer

        watcher = self
        self.widgets = widgets

        class Watched(widgets.QApplication):
            def __init__(self, *arguments: Any) -> None:
                super().__init__(*arguments)
                self._look = QTimer(self)
                self._look.timeout.connect(watcher.glance)
                self._look.start(1)

        widgets.QApplication = Watched

    def glance(self) -> None:
        self.look()

    def exposed(self) -> Any:
        """The main window, once its first painting is over: that happens while the window is exposed."""
        for window in self.widgets.QApplication.topLevelWidgets():
            if (
                isinstance(window, self.widgets.QMainWindow)
                and window.isVisible()
                and window.windowHandle().isExposed()
            ):
                return window
        return None

    def see_window(self) -> None:
        if self.exposed():
            finish(at=time.monotonic())

    def see_unlock_page(self) -> None:
        if window := self.exposed():
            fields = [one for one in window.findChildren(self.widgets.QLineEdit) if one.isVisible()]
            if not [one for one in fields if one.echoMode() is self.widgets.QLineEdit.EchoMode.Password]:
                return
            if self.awaited == "unlock":
                finish(at=time.monotonic())
            self.field = fields[0]
            self.field.setText(self.passphrase)
            self.enter_at = time.monotonic() + TYPING
            self.look = self.see_that_it_is_typed

    def see_that_it_is_typed(self) -> None:
        if time.monotonic() < self.enter_at:
            return
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QKeyEvent

        self.look = self.see_roster
        self.entered_at = time.monotonic()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
            self.widgets.QApplication.postEvent(self.field, key)

    def see_roster(self) -> None:
        """Qt may have painted the list while it was put in place, or gathers first what else is to be painted."""
        for roster in self.exposed().findChildren(self.widgets.QListView):
            if roster.isVisible() and roster.model() and roster.model().rowCount() >= MANY:
                self.await_painting(roster.viewport())
                return

    def await_painting(self, view: Any) -> None:
        from PySide6.QtCore import QEvent, QObject

        watcher, paint = self, QEvent.Type.Paint

        class PaintFilter(QObject):
            def eventFilter(self, _seen: QObject, event: QEvent) -> bool:
                watcher.painted_list |= event.type() is paint
                return False

        self.filter = PaintFilter(view)
        view.installEventFilter(self.filter)
        self.seen_at = time.monotonic()
        self.look = self.see_that_it_is_painted

    def see_that_it_is_painted(self) -> None:
        if self.painted_list:
            finish(roster=time.monotonic() - self.entered_at)
        elif time.monotonic() - self.seen_at > GATHERING:
            finish(roster=self.seen_at - self.entered_at)


def finish(**found: float) -> None:
    """Print what was found, with the memory in MiB, and leave without ado."""
    status = dict(line.split(":", 1) for line in open("/proc/self/status").read().splitlines())  # noqa: SIM115, PTH123
    resident, peak = (int(status[key].split()[0]) / 1024 for key in ("VmRSS", "VmHWM"))
    print(json.dumps(found | {"resident": resident, "peak": peak}), flush=True)
    os._exit(0)


def main() -> None:
    awaited, *more = sys.argv[1:]
    watcher = Watcher(awaited, *more[1:] or [""])
    sys.meta_path.insert(0, WhenImported(watcher.watch))
    if awaited == "empty":
        runpy.run_module("tests.performance.empty_window", run_name="__main__", alter_sys=True)
        return
    sys.argv = ["rerecruit-desktop", "--notebook", more[0]]
    runpy.run_module("rerecruit_desktop", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
