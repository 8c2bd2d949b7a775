"""Attends to the unlock page: what is typed there opens the notebook in a job, or is refused in place."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from rerecruit_desktop.domain.errors import Refused, WrongPassphrase
from rerecruit_desktop.ui import opening
from rerecruit_desktop.ui.jobs import Jobs, Progress

if TYPE_CHECKING:
    from rerecruit_desktop.exchange.guides import GuideWish
    from rerecruit_desktop.ui.jobs import Job
    from rerecruit_desktop.ui.opening import Now, Opened
    from rerecruit_desktop.ui.unlock.page import UnlockPage


class WayIn(QObject):
    """``opened`` with what was opened; ``failed`` with a bug of ours."""

    opened = Signal(object)
    failed = Signal(object)

    def __init__(
        self, folder: Path, jobs: Jobs, now: "Now", wish: "Callable[[], GuideWish]", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._folder, self._jobs, self._now, self._wish = folder, jobs, now, wish
        self._page: UnlockPage | None = None
        self._asking: Job[Opened] | None = None
        self._is_warm = False

    def attend(self, page: "UnlockPage") -> None:
        """Open with what is typed on ``page``."""
        self.leave()
        self._page = page
        page.passphrase_given.connect(self._on_passphrase_given)
        page.passphrase_chosen.connect(self._on_passphrase_chosen)
        page.keychain_wanted.connect(self._on_keychain_wanted)
        page.code_given.connect(self._on_code_given)
        page.recovered.connect(self._on_recovered)
        if self._is_warm:
            self._on_warm(None)

    def leave(self) -> None:
        """Nobody waits for the keychain any more, and the page is gone."""
        if self._asking is not None:
            self._asking.cancel()
        self._page = self._asking = None

    def warm_up(self) -> None:
        """Load what opening needs, then see whether the keychain may open this notebook."""
        self._jobs.start(lambda _progress: opening.warm_up(), self._on_warm, self.failed.emit)

    def _on_warm(self, _nothing: None) -> None:
        self._is_warm = True
        if self._page is None:
            return
        if self._page.is_new:
            self._load_strength()
        else:
            self._look_for_keychain()

    def _load_strength(self) -> None:
        from rerecruit_desktop.ui import strength

        self._jobs.start(lambda _progress: strength.load(), _ignore, self.failed.emit)

    def _look_for_keychain(self) -> None:
        from rerecruit_desktop.ui.other_ways import keychain_is_on

        self._jobs.start(lambda _progress: keychain_is_on(self._folder), self._on_looked, self.failed.emit)

    def _on_looked(self, is_on: bool) -> None:
        if is_on and self._page is not None:
            self._page.offer_keychain()

    def _on_passphrase_given(self, passphrase: str) -> None:
        self._stop_asking()
        self._open(partial(opening.open_or_rescue, self._folder, passphrase, self._now, self._wish()))

    def _on_passphrase_chosen(self, passphrase: str) -> None:
        self._open(partial(opening.create_with, self._folder, passphrase, self._now, self._wish()))

    def _on_keychain_wanted(self) -> None:
        from rerecruit_desktop.ui.other_ways import open_with_keychain

        wish = self._wish()

        def work(progress: Progress) -> "Opened":
            return open_with_keychain(self._folder, self._now, wish, lambda: progress.is_cancelled)

        self._stop_asking()
        self._asking = self._jobs.start(work, self._on_opened, self._on_failed)

    def _on_code_given(self, code: str) -> None:
        from rerecruit_desktop.ui.other_ways import check_code

        self._stop_asking()
        self._jobs.start(lambda _progress: check_code(self._folder, code), self._on_code_fits, self._on_failed)

    def _on_code_fits(self, _nothing: None) -> None:
        if self._page is not None:
            self._page.accept_code()

    def _on_recovered(self, code: str, passphrase: str) -> None:
        from rerecruit_desktop.ui.other_ways import open_recovered

        self._open(partial(open_recovered, self._folder, code, passphrase, self._now, self._wish()))

    def _open(self, work: "Callable[[], Opened]") -> None:
        self._jobs.start(lambda _progress: work(), self._on_opened, self._on_failed)

    def _stop_asking(self) -> None:
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None

    def _on_opened(self, opened: "Opened") -> None:
        self._asking = None
        self.opened.emit(opened)

    def _on_failed(self, error: BaseException) -> None:
        self._asking = None
        if not isinstance(error, Refused):
            self.failed.emit(error)
        elif self._page is not None:
            why = error.explain(QCoreApplication.translate)
            refuse = self._page.refuse_wrong if isinstance(error, WrongPassphrase) else self._page.refuse
            refuse(why)


def _ignore(_nothing: None) -> None:
    """Loading has no result."""
