"""The photographs of people, each made round once for every size it is shown in."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QPainter, QPixmap

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.ids import Id

MOST = 400  # pictures kept: a long roster must not fill the memory


class Faces:
    """``read`` gives a person's photograph as a PNG, or nothing."""

    def __init__(self, read: Callable[[Id], bytes | None]) -> None:
        self._read = read
        self._drawn: OrderedDict[tuple[str, int], QPixmap | None] = OrderedDict()

    def of(self, person_id: str, side: int) -> QPixmap | None:
        """The photograph as a round picture of ``side`` pixels, or ``None`` for whoever has none."""
        key = (person_id, side)
        if key not in self._drawn:
            self._drawn[key] = self._draw(Id(person_id), side)
            while len(self._drawn) > MOST:
                self._drawn.popitem(last=False)
        self._drawn.move_to_end(key)
        return self._drawn[key]

    def forget(self, *person_ids: str) -> None:
        """They have another photograph now, or none any longer."""
        for key in [key for key in self._drawn if key[0] in person_ids]:
            del self._drawn[key]

    def _draw(self, person_id: Id, side: int) -> QPixmap | None:
        try:
            png = self._read(person_id)
        except Refused:  # while painting nothing can be told; the initials stand in
            return None
        square = QPixmap()
        if png is None or not square.loadFromData(png, "PNG"):
            return None
        kept, smooth = Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
        brush = QBrush(square.scaled(side, side, kept, smooth))
        made = QPixmap(side, side)
        made.fill(Qt.GlobalColor.transparent)
        with QPainter(made) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(brush)
            painter.drawEllipse(made.rect())
        return made
