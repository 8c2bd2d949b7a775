"""The numbers behind the pictures of one person: a table that is one key away from them."""

from PySide6.QtCore import QAbstractTableModel, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, mark

_LEAST_LETTERS = 90  # average ones; narrower, the buttons stand under the title


class Numbers(QWidget):
    """``left`` by Escape or the button; ``opened`` asks for the person's page."""

    left = Signal()
    opened = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person_id = ""
        self._look = look
        self._title = FlowLabel("", "h2")
        self.table = QTableView()
        self.back = button(self.tr("Back to the pictures"), tip=self.tr("Back to the pictures  (Esc)"))
        self.open = button(self.tr("Open their page"))
        look.dress(self.back, "arrow-left")
        self._prepare()
        self._lay_out()
        self.back.clicked.connect(self.left)
        self.open.clicked.connect(self._on_open)
        escape = QShortcut(QKeySequence("Esc"), self, self.left.emit)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _prepare(self) -> None:
        table = self.table
        mark(table, role="table")
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for one in (head, table.verticalHeader()):
            one.setHighlightSections(False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for one in (self.back, self.open):
            buttons.addWidget(one)
        buttons.addStretch(1)
        top = FoldingRow(least=_LEAST_LETTERS, spacing=8)
        top.row.addWidget(self._title, 1)
        top.row.addLayout(buttons)
        column.addWidget(top)
        column.addWidget(self.table, 1)

    def show_numbers(self, person_id: str, title: str, model: QAbstractTableModel, heads: tuple[str, ...]) -> None:
        self._person_id = person_id
        self._title.setText(title)
        self.table.setAccessibleName(title)
        head = self.table.horizontalHeader()
        head.setMinimumSectionSize(max(map(self._head_width, heads), default=0))
        self.table.setModel(model)
        self.table.setCurrentIndex(model.index(0, 0))
        self.table.setFocus()

    def _head_width(self, head: str) -> int:
        font = QFont(self.font())
        font.setPixelSize(self._look.px(12))
        return QFontMetrics(font).horizontalAdvance(head) + self._look.px(20)

    def _on_open(self) -> None:
        self.opened.emit(self._person_id)
