"""From the locked notebook to the open one and back: who is built from what, in plain constructors."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from rerecruit_desktop.domain.errors import NotAFolder, Refused
from rerecruit_desktop.storage.folder import holds_notebook
from rerecruit_desktop.ui import opening
from rerecruit_desktop.ui.clock import local_today, utc_now
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.settings import Settings
from rerecruit_desktop.ui.shell import Shell
from rerecruit_desktop.ui.theme import Theme
from rerecruit_desktop.ui.unlock.page import UnlockPage
from rerecruit_desktop.ui.unlock.waiting import WaitingPage
from rerecruit_desktop.ui.way_in import WayIn

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

    from rerecruit_desktop.exchange.guides import GuideWish
    from rerecruit_desktop.ui.backups.rescue_desk import RescueDesk
    from rerecruit_desktop.ui.bookmark import Bookmark
    from rerecruit_desktop.ui.building import Built
    from rerecruit_desktop.ui.guard import Guard
    from rerecruit_desktop.ui.leaving import Leaving
    from rerecruit_desktop.ui.main_window import MainWindow
    from rerecruit_desktop.ui.reminder import Reminder
    from rerecruit_desktop.ui.signals import SignalWatch


class Program(QObject):
    """Holds the one window, and what is open in it."""

    def __init__(
        self, application: QApplication, theme: Theme, settings: Settings, folder: Path, own_guide: Path | None = None
    ) -> None:
        super().__init__()
        self._application = application
        self._theme, self._settings, self._folder = theme, settings, folder
        self._own_guide = own_guide
        self._messages = Messages(self)
        self._jobs = Jobs(parent=self)
        self._built: Built | None = None  # around the notebook that is open
        self._page: UnlockPage | None = None
        self._watch: SignalWatch | None = None
        self._guard: Guard | None = None
        self._desk: RescueDesk | None = None
        self._shop: TemporaryDirectory[str] | None = None
        self._leaving: Leaving | None = None
        self._reminder: Reminder | None = None
        self._has_passphrase = True
        self._bookmark: Bookmark | None = None
        self.shell = Shell(theme.look, settings, self._messages)
        self.shell.keys_wanted.connect(self._show_keys)
        self._way_in = WayIn(folder, self._jobs, utc_now, self._wish, self)
        self._way_in.opened.connect(self._on_opened)
        self._way_in.failed.connect(self._on_failed)

    def start(self, passphrase: str = "") -> None:
        """Show the way in, and go in at once with ``passphrase``."""
        self._show_locked()
        self.shell.first_painted.connect(self._warm_up)
        self.shell.show()
        if passphrase and self._page is not None:
            self._page.go_in_with(passphrase)

    def _wish(self) -> "GuideWish":
        from rerecruit_desktop.ui.guide_wish import guide_wish

        return guide_wish(self._settings, self._own_guide)

    def start_demo(self, folder: Path) -> None:
        """Open a throw-away notebook in ``folder``; it has no passphrase, so it can't be locked."""
        self._has_passphrase = False
        self.shell.show_content(WaitingPage(self.tr("Gathering a fictional team…")))
        self.shell.show()
        self._open(partial(opening.open_demo, folder, local_today(), utc_now, self._wish()))

    def watch_signals(self) -> None:
        """Close the window, as a person would, when the system says so."""
        from rerecruit_desktop.ui.signals import SignalWatch

        self._watch = SignalWatch(self.shell.close, self)

    def lock(self) -> None:
        """Save, close the notebook, and show the way in again; nothing on the screen names anybody any more.

        What the world won't let us save stays where it is typed, behind the way in: it is locked, not lost.
        """
        if self._built is None or self._page is not None or not self._has_passphrase:
            return
        from rerecruit_desktop.ui.dialogs import close_dialogs

        close_dialogs(keep=self.shell)
        self._bookmark = self._built.window.put_away()
        if self._is_saved():
            self._close_notebook()
        self._show_locked()

    def end(self) -> None:
        """Close what is open; the last thing that is called."""
        self._way_in.leave()
        self._close_notebook()
        self._jobs.close()
        if self._watch is not None:
            self._watch.stop()

    def on_bug(self, _kind: type[BaseException], error: BaseException, _traceback: TracebackType | None = None) -> None:
        """Note a bug of ours without a word of any note, and tell that everything saved is safe."""
        if isinstance(error, Refused):  # the world was in the way where no page expected it
            self._messages.refuse(error)
            return
        from rerecruit_desktop.ui.bug_note import note_bug

        self._messages.say(note_bug(error, utc_now()))

    def _show_locked(self) -> None:
        is_new = not holds_notebook(self._folder) and not self._folder.is_file()
        page = UnlockPage(self._folder, self._theme.look, is_new=is_new)
        self._way_in.attend(page)
        self._page = page
        if self._guard is not None:
            self._guard.turn_off()
        self.shell.show_content(page, keep=self._built is not None)
        if self._folder.is_file():
            page.refuse(NotAFolder(folder=self._folder).explain(QApplication.translate))

    def _warm_up(self) -> None:
        from rerecruit_desktop.ui.core_dumps import forbid

        forbid()
        self._way_in.warm_up()

    def _open(self, work: Callable[[], opening.Opened]) -> None:
        self._jobs.start(lambda _progress: work(), self._on_opened, self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, opening.Damaged):
            self._show_damaged(error)
            return
        if not isinstance(error, Refused):
            self.on_bug(type(error), error)
            if self._page is not None:
                self._page.refuse(self.tr("That did not work. Try again."))  # it must not stay busy
            return
        if self._page is None and self._built is None:
            self._show_locked()
        if self._page is not None:
            self._page.refuse(error.explain(QApplication.translate))
        else:
            self._messages.refuse(error)

    def _on_opened(self, opened: opening.Opened) -> None:
        if self._built is not None:  # locked with something unsaved: it is still there
            opened.notebook.close()
            self._show_open(self._built.window)
            return
        self._shop = opened.shop
        window = self._make_window(opened)
        self._show_open(window)
        if opened.is_new:
            window.open_first_sheet()
        from rerecruit_desktop.ui.first_words import say_first

        say_first(opened, self._messages, self._on_restore_wanted)

    def _show_damaged(self, damaged: opening.Damaged) -> None:
        from rerecruit_desktop.ui.backups.rescue_desk import RescueDesk

        desk = RescueDesk(damaged, self._theme.look, self._jobs, utc_now, self._wish, self)
        desk.opened.connect(self._on_opened)
        desk.failed.connect(self._on_failed)
        desk.left.connect(self._show_locked)
        self._desk, self._page = desk, None
        self._way_in.leave()
        self.shell.show_content(desk.make_page())

    def _on_read(self) -> None:
        """Back from a backup that was looked into."""
        self._close_notebook(back_up=False)
        if self._desk is not None:
            self.shell.show_content(self._desk.make_page())

    def _make_window(self, opened: opening.Opened) -> "MainWindow":
        from rerecruit_desktop.ui.building import Surroundings, build
        from rerecruit_desktop.ui.reminder import make_reminder

        around = Surroundings(self._theme, self._settings, self._messages, self._jobs, local_today, self._own_guide)
        self._built = build(opened, around, self)
        window, keeper = self._built.window, self._built.keeper
        window.restore_wanted.connect(self._on_restore_wanted)
        window.renewal_wanted.connect(self._on_renewal_wanted)
        self._built.menu.keys_wanted.connect(self._show_keys)
        window.rail.lock.setVisible(self._has_passphrase)
        window.rail.lock.clicked.connect(self.lock)
        QShortcut(QKeySequence("Ctrl+L"), window, self.lock)  # the dialogue hides the rail with its button
        if self._has_passphrase and not opened.notebook.is_read_only:  # a throw-away one is not kept
            keeper.start()
            self._built.session.changed.connect(keeper.note_change)
        self._reminder = self._reminder or make_reminder(self._settings, self.shell.come_forward, self)
        self._reminder.attend(self._built.session)
        return window

    def _show_open(self, window: "MainWindow") -> None:
        if self._page is not None:
            QTimer.singleShot(0, self._watch_over)  # after the roster has been painted
        self._page = None
        self._way_in.leave()
        self._show_window(window)
        if self._bookmark is None:
            window.rail.people.setFocus()
        else:
            window.go_back_to(self._bookmark)

    def _show_window(self, window: "MainWindow") -> None:
        if self._shop is not None and self._desk is not None:
            frame = self._desk.frame(window)
            frame.back_wanted.connect(self._on_read)
            self.shell.show_content(frame, is_private=True)
        elif self._built is not None:
            from rerecruit_desktop.ui.leaving import Leaving

            self._leaving = Leaving(window.save_all, self._built.session, self._theme.look, self.shell)
            self._leaving.agreed.connect(self.shell.close)
            self.shell.show_content(window, self._leaving.may_close, is_private=True)

    def _watch_over(self) -> None:
        from rerecruit_desktop.ui.guard import Guard

        if self._page is not None:  # locked again already
            return
        if self._guard is None:
            self._guard = Guard(self._application, self._settings, self)
            self._guard.lock_wanted.connect(self.lock)
        self._guard.turn_on()

    def _on_restore_wanted(self, file: Path) -> None:
        if self._built is not None:
            safety = self._built.session.notebook.safety
            work = partial(opening.restore_with, safety, file, utc_now, self._wish())
            self._reopen(self.tr("Restoring the backup…"), work)

    def _on_renewal_wanted(self, passphrase: str) -> None:
        from rerecruit_desktop.ui.other_ways import open_renewed

        if self._built is not None:
            self._bookmark = self._built.window.put_away()
            work = partial(open_renewed, self._folder, passphrase, utc_now, self._wish())
            self._reopen(self.tr("Encrypting everything anew…"), work)

    def _reopen(self, meanwhile: str, work: Callable[[], opening.Opened]) -> None:
        """Close the notebook, for nobody may have it open while ``work`` changes its files, and open what comes."""
        if self._close_notebook(back_up=False):
            self.shell.show_content(WaitingPage(meanwhile))
            self._open(work)

    def _close_notebook(self, *, back_up: bool = True) -> bool:
        if self._built is None:
            return True
        if not self._is_saved():
            return False
        built, self._built = self._built, None
        built.settling.settle()
        if self._reminder is not None:
            self._reminder.leave()
        self._theme.look.show_faces(None)
        built.session.notebook.close()
        built.keeper.close(back_up=back_up)
        if self._shop is not None:
            self._shop.cleanup()
            self._shop = None
        return True

    def _is_saved(self) -> bool:
        """Whether nothing is lost by closing that somebody wants to keep."""
        given_up = self._shop is not None or (self._leaving is not None and self._leaving.is_given_up)
        return self._built is None or self._built.window.save_all() or given_up

    def _show_keys(self) -> None:
        from rerecruit_desktop.ui.key_sheet import show_keys

        show_keys(self.shell)
