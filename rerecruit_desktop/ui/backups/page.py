"""The backups: what there is, one more now, a second folder, the last check, and the way back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from rerecruit_desktop.domain.backup import Reason
from rerecruit_desktop.storage.backups import Backup
from rerecruit_desktop.storage.restoring import RestorePlan
from rerecruit_desktop.storage.safety import BackedUp, Checked
from rerecruit_desktop.ui.backups.keeper import BackupKeeper
from rerecruit_desktop.ui.backups.plan_card import PlanCard
from rerecruit_desktop.ui.backups.wording import line_of
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.settings import Settings
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.lines import LineList
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, card, label, mark, scrolling

AskFolder = Callable[[QWidget], Path | None]
_LETTERS_SIDE_BY_SIDE = 84
_LEAST_LIST = 180


def ask_folder(parent: QWidget) -> Path | None:
    """The system's own dialog for a folder."""
    title = QCoreApplication.translate("BackupsPage", "Choose a second folder for backups")
    chosen = QFileDialog.getExistingDirectory(parent, title)
    return Path(chosen) if chosen else None


class BackupsPage(QWidget):
    """``restore_wanted`` tells the file that shall take the notebook's place; who does it must close the notebook."""

    restore_wanted = Signal(object)

    def __init__(
        self,
        session: Session,
        messages: Messages,
        look: Look,
        jobs: Jobs,
        settings: Settings,
        keeper: BackupKeeper,
        ask: AskFolder = ask_folder,
    ) -> None:
        super().__init__()
        self._session, self._messages, self._jobs, self._settings = session, messages, jobs, settings
        self._keeper, self._ask, self._look = keeper, ask, look
        self._safety = session.notebook.safety
        self._plan: RestorePlan | None = None
        self._running = 0
        self._shown: dict[str, Backup] = {}
        self.list = LineList(look, self.tr("Backups"), 0)
        self.make = button(self.tr("Back up now"), "primary", key="Ctrl+B")
        self.restore = button(self.tr("Restore…"), tip=self.tr("Show what restoring the chosen backup would change"))
        self.check = button(self.tr("Check now"))
        self.choose = button(self.tr("Choose…"), tip=self.tr("Choose a second folder for backups"))
        self.stop = button(self.tr("Stop using it"), tip=self.tr("Copy no more backups into the second folder"))
        self.plan = PlanCard(look)
        self.checked = label("", "muted", wraps=True)
        self.second = label("", "muted", wraps=True)
        self.none = label(
            self.tr("There is no backup yet. The first comes by itself, or now, if you like."), "muted", wraps=True
        )
        self._busy = QProgressBar(maximum=0, textVisible=False)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        mark(self, ground="paper")
        self._look.dress(self.make, "save", "on_primary")
        self._look.dress(self.restore, "undo")
        self._busy.setAccessibleName(self.tr("Working"))
        self.list.setMinimumHeight(_LEAST_LIST)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Backups"), "h1"), 1)
        head.addWidget(self.make)
        column.addLayout(head)
        text = self.tr(
            "A backup is the whole notebook in one file, encrypted as the notebook is. It counts only when it was read "
            "back and checked. One is made after an hour of use, and before anything that changes much."
        )
        column.addWidget(label(text, "muted", wraps=True))
        column.addWidget(self._busy)
        column.addWidget(self._cards())
        column.addWidget(self.none)
        column.addWidget(self.list, 1)
        column.addWidget(self.plan)
        buttons = QHBoxLayout()
        buttons.addWidget(self.restore)
        buttons.addStretch(1)
        column.addLayout(buttons)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        self._area = scrolling(inside)
        around.addWidget(self._area)
        self.plan.hide()
        self._show_busy()

    def _cards(self) -> FoldingRow:
        beside = FoldingRow(_LETTERS_SIDE_BY_SIDE)
        for title, words, controls in (
            (self.tr("Last check"), self.checked, (self.check,)),
            (self.tr("Second folder"), self.second, (self.choose, self.stop)),
        ):
            frame, column = card()
            column.addWidget(label(title, "h2"))
            column.addWidget(words, 1)
            row = QHBoxLayout()
            for control in controls:
                row.addWidget(control)
            row.addStretch(1)
            column.addLayout(row)
            beside.row.addWidget(frame, 1)
        return beside

    def _connect(self) -> None:
        self.make.clicked.connect(self._on_make)
        self.check.clicked.connect(self._on_check)
        self.choose.clicked.connect(self._on_choose)
        self.stop.clicked.connect(self._on_stop)
        self.restore.clicked.connect(self._on_restore)
        self.list.opened.connect(self._on_restore)
        self.list.current_changed.connect(self._on_moved)
        self.plan.declined.connect(self._on_declined)
        self.plan.agreed.connect(self._on_agreed)
        self._keeper.made.connect(self.refresh)
        self._keeper.checked.connect(self._show_checked)

    def refresh(self) -> None:
        """Read what there is; in a job, for every backup is opened."""
        self._show_checked()
        self._show_second()
        self._work(self._safety.listed, self._on_listed)

    def _work(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        def finished(result: object) -> None:
            if not isValid(self):  # locked meanwhile
                return
            self._running -= 1
            self._show_busy()
            done(result)

        def failed(error: BaseException) -> None:
            if not isValid(self):
                return
            self._running -= 1
            self._show_busy()
            self._messages.refuse(error)

        self._running += 1
        self._show_busy()
        self._jobs.start(lambda _progress: work(), finished, failed)

    def _show_busy(self) -> None:
        self._busy.setVisible(self._running > 0)
        for control in (self.make, self.check):
            control.setEnabled(self._running == 0)
        self._on_moved()

    def _on_listed(self, backups: object) -> None:
        assert isinstance(backups, tuple)
        self._shown = {str(one.file): one for one in backups}
        self.list.show_lines([line_of(one) for one in backups])
        self.none.setVisible(not backups)
        self.list.setVisible(bool(backups))
        if backups and not self.list.current_key():
            self.list.go_to(str(backups[0].file))
        self._on_moved()

    def _on_moved(self) -> None:
        backup = self._shown.get(self.list.current_key())
        self.restore.setEnabled(backup is not None and backup.label is not None and self._running == 0)

    def _on_make(self) -> None:
        second = self._settings.second_folder
        self._work(lambda: self._safety.back_up(Reason.ASKED, second), self._on_made)

    def _on_made(self, done: object) -> None:
        assert isinstance(done, BackedUp)
        if done.problem is not None:
            self._messages.refuse(done.problem)
        else:
            self._messages.say(self.tr("The backup was made and verified."))
        self.refresh()

    def _on_check(self) -> None:
        self._work(self._safety.check, lambda _checked: self._show_checked())

    def _show_checked(self) -> None:
        last = self._safety.last_check()
        self.checked.setText(self._checked_text(last))
        mark(self.checked, role="problem" if last and not last.is_sound else "muted")

    def _checked_text(self, last: Checked | None) -> str:
        if last is None:
            return self.tr("Not checked yet. It is done once a week, while the notebook is open.")
        day = day_text(last.on, self._session.today())
        if last.is_sound:
            return self.tr("{day}: the notebook and all its backups are sound.").format(day=day)
        if not last.damage:
            return self.tr("{day}: the notebook is sound. Damaged are the backups {names}; they don't count.").format(
                day=day, names=", ".join(last.backups)
            )
        told = "; ".join(last.damage[:3])
        return self.tr(
            "{day}: damage was found ({what}). Nothing was changed. Restore the newest verified backup from before; "
            "the damaged files are set aside, not deleted."
        ).format(day=day, what=told)

    def _show_second(self) -> None:
        folder = self._settings.second_folder
        self.stop.setVisible(folder is not None)
        if folder is None:
            text = self.tr("None. A stick or a synced folder keeps a copy of each backup if this computer is lost.")
        elif folder.is_dir():
            text = self.tr("Every backup is copied into {folder}").format(folder=folder)
        else:
            text = self.tr("{folder} is not there now. Backups are copied into it when it is.").format(folder=folder)
        self.second.setText(text)

    def _on_choose(self) -> None:
        if (folder := self._ask(self)) is not None:
            self._settings.second_folder = folder
            self._show_second()

    def _on_stop(self) -> None:
        self._settings.second_folder = None
        self._show_second()

    def _on_restore(self) -> None:
        backup = self._shown.get(self.list.current_key())
        if backup is not None and backup.label is not None:
            self._work(lambda: self._safety.plan_restore(backup.file), self._on_planned)

    def _on_planned(self, plan: object) -> None:
        assert isinstance(plan, RestorePlan)
        self._plan = plan
        self.plan.show_plan(plan)
        self.plan.show()
        self.restore.hide()
        self.plan.go.setFocus()
        QTimer.singleShot(0, self, self._show_whole_plan)  # once it has its size

    def _show_whole_plan(self) -> None:
        self._area.ensureWidgetVisible(self.plan, 0, 24)

    def _on_declined(self) -> None:
        self._plan = None
        self.plan.hide()
        self.restore.show()
        self.list.setFocus()

    def _on_agreed(self) -> None:
        if self._plan is not None:
            self.restore_wanted.emit(self._plan.file)
