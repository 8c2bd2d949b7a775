"""Requests one under the other, each answered in place; hundreds of them come a few at a time."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rerecruit_desktop.domain.request import Request
from rerecruit_desktop.ui.follow_through.answer_row import AnswerRow
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.more_rows import MoreRows


class RequestRows(MoreRows[AnswerRow]):
    """``changed`` tells a request that was answered as a new value."""

    changed = Signal(object)

    def __init__(self, look: Look, today: Callable[[], date], most: int, parent: QWidget | None = None) -> None:
        super().__init__(most, 8, parent)
        self._look, self._today = look, today
        self._requests: dict[str, Request] = {}
        self.more_shown.connect(self._on_more_shown)

    @property
    def requests(self) -> tuple[Request, ...]:
        """All of them as they stand now, shown or not."""
        return tuple(self._requests.values())

    def show_requests(self, requests: Sequence[Request]) -> None:
        self._requests = {one.id: one for one in requests}
        self.show_keys(list(self._requests), self._make_row)
        for key, one in self._requests.items():
            if (row := self.get(key)) is not None:
                row.show_request(one)

    def focus_first(self) -> bool:
        """Put the keyboard onto the first request; ``False`` where there is none."""
        if not self.widgets:
            return False
        self.widgets[0].focus_first()
        return True

    def _make_row(self, key: str) -> AnswerRow:
        row = AnswerRow(self._look, self._today)
        row.show_request(self._requests[key])
        row.changed.connect(self._on_changed)
        return row

    def _on_changed(self, request: Request) -> None:
        self._requests[request.id] = request
        self.changed.emit(request)

    def _on_more_shown(self, first_new: int) -> None:
        self.widgets[first_new].focus_first()
