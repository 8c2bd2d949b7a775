"""One list of Today under its heading: as many rows as one takes in at a glance, more on demand."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.today import Ask
from rerecruit_desktop.ui.today.row import TodayRow
from rerecruit_desktop.ui.today.wording import face_of
from rerecruit_desktop.ui.widgets.keyed_column import KeyedColumn
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label

AT_A_GLANCE = 5
MORE = 20


class Section(QWidget):
    """Hidden while it has nothing to say. ``strong`` gives the first button the strong ground."""

    acted = Signal(object)
    opened = Signal(str)
    put_off = Signal(object, object, str)

    def __init__(
        self,
        title: str,
        look: Look,
        today: Callable[[], date],
        *,
        strong: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._today, self._strong = look, today, strong
        self._asks: dict[str, Ask] = {}
        self._most = AT_A_GLANCE
        self.rows: KeyedColumn[TodayRow] = KeyedColumn(spacing=10)
        self.more = button("", "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(title, "h2"))
        column.addWidget(self.rows)
        column.addWidget(self.more)
        self.setAccessibleName(title)
        self.more.clicked.connect(self._on_more)

    def show_asks(self, asks: Sequence[Ask]) -> None:
        self._asks = {ask.key: ask for ask in asks}
        self._draw()

    def _draw(self) -> None:
        keys, today = list(self._asks)[: self._most], self._today()
        self.rows.show_keys(keys, self._make_row)
        for place, key in enumerate(keys):
            ask = self._asks[key]
            if (row := self.rows.get(key)) is not None:
                row.show_face(face_of(ask, today), ask.person, is_first=self._strong and place == 0)
        rest = len(self._asks) - len(keys)
        self.more.setVisible(rest > 0)
        self.more.setText(self.tr("Show {n} more").format(n=min(rest, MORE)))
        self.more.setAccessibleName(self.more.text())
        self.setVisible(bool(keys))

    def _make_row(self, key: str) -> TodayRow:
        row = TodayRow(self._look, key, self._today)
        row.acted.connect(self._on_acted)
        row.opened.connect(self._on_opened)
        row.put_off.connect(self._on_put_off)
        row.stepped.connect(self._on_stepped)
        return row

    def _on_acted(self, key: str) -> None:
        self.acted.emit(self._asks[key])

    def _on_opened(self, key: str) -> None:
        self.opened.emit(self._asks[key].person.id)

    def _on_put_off(self, key: str, until: date, because: str) -> None:
        self.put_off.emit(self._asks[key], until, because)

    def _on_stepped(self, by: int) -> None:
        rows = self.rows.widgets
        here = next((place for place, row in enumerate(rows) if row is self.sender()), 0)
        if 0 <= here + by < len(rows):
            rows[here + by].act.setFocus()

    def _on_more(self) -> None:
        first_new = self._most
        self._most += MORE
        self._draw()
        self.rows.widgets[first_new].act.setFocus()
