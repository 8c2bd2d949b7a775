"""Attends to the page of a damaged notebook: what is chosen there is done in a job, or refused in place."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.exchange.guides import GuideWish
from rerecruit_desktop.ui import opening
from rerecruit_desktop.ui.backups.damaged_page import DamagedPage
from rerecruit_desktop.ui.backups.reading_strip import ReadingFrame
from rerecruit_desktop.ui.backups.wording import moment_text
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.widgets.look import Look


class RescueDesk(QObject):
    """``opened`` with what was opened, ``left`` when nothing shall be done, ``failed`` with a bug of ours."""

    opened = Signal(object)
    left = Signal()
    failed = Signal(object)

    def __init__(
        self,
        damaged: opening.Damaged,
        look: Look,
        jobs: Jobs,
        now: Callable[[], datetime],
        wish: Callable[[], GuideWish],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._damaged, self._look, self._jobs = damaged, look, jobs
        self._now, self._wish = now, wish
        self._page: DamagedPage | None = None

    def make_page(self) -> DamagedPage:
        """A fresh page to choose on."""
        page = DamagedPage(self._damaged.why, self._damaged.rescue, self._now(), self._look)
        page.look_wanted.connect(self._on_look)
        page.restore_wanted.connect(self._on_restore)
        page.back_wanted.connect(self.left)
        self._page = page
        return page

    def frame(self, window: QWidget) -> ReadingFrame:
        """``window`` with the strip above it that says that it shows a backup."""
        label = self._damaged.rescue.backup.label
        return ReadingFrame(moment_text(label.made_at) if label else "", window, self._look)

    def _on_look(self) -> None:
        self._start(partial(opening.look_into, self._damaged.rescue, self._now, self._wish()))

    def _on_restore(self, with_newer: bool) -> None:
        rescue = self._damaged.rescue
        self._start(partial(opening.rescue_with, rescue, self._now, self._wish(), with_newer=with_newer))

    def _start(self, work: Callable[[], opening.Opened]) -> None:
        self._jobs.start(lambda _progress: work(), self.opened.emit, self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        if self._page is not None:
            self._page.set_busy(busy=False)
        if not isinstance(error, Refused):
            self.failed.emit(error)
        elif self._page is not None:
            self._page.refuse(error.explain(QCoreApplication.translate))
