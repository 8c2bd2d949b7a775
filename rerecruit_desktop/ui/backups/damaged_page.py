"""What stands in place of a notebook that is damaged: what is wrong, how old the best backup is, and the ways on."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.storage.rescue import Rescue
from rerecruit_desktop.ui.backups.wording import counts_text, moment_text, table_names
from rerecruit_desktop.ui.widgets.icon_label import IconLabel
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, card, label, mark, scrolling

_WIDTH = 640
translate = QCoreApplication.translate


class DamagedPage(QWidget):
    """Changes nothing itself; its signals say what was chosen."""

    look_wanted = Signal()
    restore_wanted = Signal(bool)  # with what is newer
    back_wanted = Signal()

    def __init__(self, why: Refused, rescue: Rescue, now: datetime, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.why = label(why.explain(QCoreApplication.translate), wraps=True)
        self.backup = label(_backup_text(rescue, now), wraps=True)
        self.newer = label(_newer_text(rescue), wraps=True)
        has_newer = rescue.newer.count > 0
        self.both = button(self.tr("Restore it and add what is newer"), "primary")
        self.both.setVisible(has_newer)
        self.restore = button(self.tr("Restore the backup"), "" if has_newer else "primary")
        self.peek = button(self.tr("Look into the backup"), tip=self.tr("Opens it for reading only"))
        self.back = button(self.tr("Back"), key="Esc", tip=self.tr("Change nothing, and go back"))
        self.problem = label("", "problem", wraps=True)
        self.problem.hide()
        self._busy = QProgressBar(maximum=0, textVisible=False)
        self._busy.setAccessibleName(self.tr("Working"))
        self._lay_out()
        self._connect()
        self.set_busy(busy=False)

    def _lay_out(self) -> None:
        mark(self, ground="paper")
        inside = QWidget()
        frame, column = card()
        frame.setMaximumWidth(self._look.px(_WIDTH))
        column.setContentsMargins(32, 28, 32, 28)
        column.setSpacing(12)
        column.addWidget(IconLabel(self._look, "warning", "bad_text", 28))
        column.addWidget(label(self.tr("The notebook can't be opened"), "h1", wraps=True))
        column.addWidget(self.why)
        column.addWidget(label(self.tr("The newest verified backup"), "h2", wraps=True))
        column.addWidget(self.backup)
        column.addWidget(label(self.tr("What can still be read"), "h2", wraps=True))
        column.addWidget(self.newer)
        kept = self.tr("Whatever you choose, the damaged files are set aside and never deleted.")
        column.addWidget(label(kept, "muted", wraps=True))
        column.addWidget(self.problem)
        column.addWidget(self._busy)
        for one in self._buttons():
            column.addWidget(one)
        frame.setMinimumWidth(min(self._look.px(_WIDTH), 900))
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(frame)
        middle.addStretch(1)
        around = QVBoxLayout(inside)
        around.addStretch(1)
        around.addLayout(middle)
        around.addStretch(2)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inside))
        margin = self._look.px(24)
        around.setContentsMargins(margin, margin, margin, margin)

    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.both, self.restore, self.peek, self.back

    def _connect(self) -> None:
        self.both.clicked.connect(self._on_both)
        self.restore.clicked.connect(self._on_restore)
        self.peek.clicked.connect(self._on_peek)
        self.back.clicked.connect(self.back_wanted)

    def _on_both(self) -> None:
        self.set_busy(busy=True)
        self.restore_wanted.emit(True)

    def _on_restore(self) -> None:
        self.set_busy(busy=True)
        self.restore_wanted.emit(False)

    def _on_peek(self) -> None:
        self.set_busy(busy=True)
        self.look_wanted.emit()

    def refuse(self, why: str) -> None:
        """Say why that did not work, and let them choose again."""
        self.set_busy(busy=False)
        self.problem.setText(why)
        self.problem.show()

    def set_busy(self, *, busy: bool) -> None:
        self._busy.setVisible(busy)
        for one in self._buttons():
            one.setEnabled(not busy)


def _backup_text(rescue: Rescue, now: datetime) -> str:
    backup_label = rescue.backup.label
    assert backup_label is not None
    text = translate("DamagedPage", "It was made {moment}, {age}, and holds {counts}.")
    return text.format(
        moment=moment_text(backup_label.made_at),
        age=_age_text(now - backup_label.made_at),
        counts=counts_text(backup_label.rows),
    )


def _age_text(age: timedelta) -> str:
    hours = int(age.total_seconds() // 3600)
    if hours < 0:
        return translate("DamagedPage", "by a clock that is ahead of this one")
    if hours < 1:
        return translate("DamagedPage", "less than an hour ago")
    if hours < 48:
        return translate("DamagedPage", "{n} h ago").format(n=hours)
    return translate("DamagedPage", "{n} d ago").format(n=hours // 24)


def _newer_text(rescue: Rescue) -> str:
    if not rescue.newer.count:
        return translate("DamagedPage", "Nothing newer than the backup can be read from the damaged notebook.")
    names = table_names()
    known = [f"{names[table]} {number}" for table, number in rescue.newer.counts.items() if table in names]
    text = translate("DamagedPage", "Newer than the backup, and still readable, are {count} entries: {list}.")
    if rescue.newer.torn:
        text += " " + translate("DamagedPage", "Others could not be read any more.")
    rest = translate("DamagedPage", "parts of conversations")
    return text.format(count=rescue.newer.count, list=", ".join(known) or rest)
