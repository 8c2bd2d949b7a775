"""What restoring a backup would change, and the two ways on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from rerecruit_desktop.storage.restoring import RestorePlan
from rerecruit_desktop.ui.backups.wording import moment_text, plan_lines
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, card, empty, label


class PlanCard(QWidget):
    """``agreed`` when it shall be done, ``declined`` when not."""

    agreed = Signal()
    declined = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        frame, self._column = card()
        self._title = label("", "h2", wraps=True)
        self._rows = QGridLayout()
        self._kept = label(
            self.tr("The present notebook is kept as a backup first, so that this can be undone."), "muted", wraps=True
        )
        self.go = button(self.tr("Restore it"), "primary")
        self.stay = button(self.tr("Leave it"), key="Esc", tip=self.tr("Change nothing"))
        look.dress(self.go, "undo", "on_primary")
        self._lay_out(frame)
        self.go.clicked.connect(self.agreed)
        self.stay.clicked.connect(self.declined)

    def _lay_out(self, frame: QWidget) -> None:
        self._rows.setHorizontalSpacing(20)
        self._rows.setVerticalSpacing(4)
        buttons = QHBoxLayout()
        buttons.addWidget(self.go)
        buttons.addWidget(self.stay)
        buttons.addStretch(1)
        self._column.addWidget(self._title)
        self._column.addLayout(self._rows)
        self._column.addWidget(self._kept)
        self._column.addSpacing(4)
        self._column.addLayout(buttons)
        around = QHBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(frame)

    def show_plan(self, plan: RestorePlan) -> None:
        """Draw it anew."""
        self._title.setText(self.tr("Restoring the backup of {moment}").format(moment=moment_text(plan.label.made_at)))
        empty(self._rows)
        head = ("", self.tr("Now"), self.tr("Then"), self.tr("Changed since"))
        for row, line in enumerate((head, *plan_lines(plan))):
            for column, text in enumerate(line):
                shown = label(text, "muted" if row == 0 or column == 0 else "")
                side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
                self._rows.addWidget(shown, row, column, side)
                if row and column:
                    shown.setAccessibleName(f"{line[0]}, {head[column]}: {text}")
        self._rows.setColumnStretch(len(head), 1)

    @property
    def text(self) -> str:
        """All that is shown, for whoever reads it aloud."""
        items = (self._rows.itemAt(place) for place in range(self._rows.count()))
        widgets = (item.widget() for item in items if item is not None)
        return " ".join([self._title.text(), *(one.text() for one in widgets if isinstance(one, QLabel))])
