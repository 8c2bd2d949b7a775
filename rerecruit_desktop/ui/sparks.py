"""Small pictures of how needs were met, as the papers draw them, in the colours of the theme."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QByteArray, QObject, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

from rerecruit_desktop.domain.series import Series
from rerecruit_desktop.ui.jobs import Jobs, Progress
from rerecruit_desktop.ui.widgets.look import Look

_ENLARGED = 1.4  # pixels for a point, at the usual text size
_MOST_KEPT = 4000


class Sparks(QObject):
    """Draws each series once, and again when the theme or the text size changes."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._days = (date.min, date.min)
        self._drawn: dict[Series, QPixmap] = {}
        look.changed.connect(self._drawn.clear)

    def show_scale(self, days: tuple[date, date]) -> None:
        """The first and the last day that every picture reaches over."""
        if days != self._days:
            self._days = days
            self._drawn.clear()

    @property
    def size(self) -> QSizeF:
        """How large a picture is, in pixels."""
        from rerecruit_desktop.documents.trends import CHART, CHART_HEIGHT

        return QSizeF(CHART, CHART_HEIGHT) * self._look.px(round(_ENLARGED * 100)) / 100

    def paint(self, painter: QPainter, left: float, middle: float, one: Series) -> None:
        """With its left edge at ``left``, upright around ``middle``."""
        picture = self._drawn.get(one)
        if picture is None:
            if len(self._drawn) >= _MOST_KEPT:
                self._drawn.clear()
            picture = self._drawn[one] = self._draw(one, painter.device().devicePixelRatioF())
        painter.drawPixmap(round(left), round(middle - picture.deviceIndependentSize().height() / 2), picture)

    def _draw(self, one: Series, ratio: float) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer

        size = self.size
        picture = QPixmap((size * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        source = QByteArray(drawn(one, self._days, self._colour).encode())
        with QPainter(picture) as painter:
            QSvgRenderer(source).render(painter, QRectF(0, 0, size.width(), size.height()))
        return picture

    def _colour(self, token: str) -> str:
        return self._look.colour(token).name()


def drawn(one: Series, days: tuple[date, date], colour: Callable[[str], str]) -> str:
    """The SVG of a series between the first and the last day of any."""
    from rerecruit_desktop.documents.axis import axis
    from rerecruit_desktop.documents.drawing import Drawing
    from rerecruit_desktop.documents.press import english_press
    from rerecruit_desktop.documents.svg import svg
    from rerecruit_desktop.documents.text import Setter
    from rerecruit_desktop.documents.trends import CHART, CHART_HEIGHT, spark

    setter = Setter(english_press(days[1]))  # it sets nothing but a number
    shapes = tuple(spark(setter, one, axis(days, days[0]), 0.0))
    return svg(Drawing(CHART, CHART_HEIGHT, shapes, one.name), colour)


def warm_up() -> None:
    """Load what drawing needs, in a job: it takes longer than a window may stand still."""
    from rerecruit_desktop.documents import axis, press, svg, text, trends

    assert axis, (press, svg, text, trends)


def warm_up_in(jobs: Jobs) -> None:
    """The same, where no other job is at it; whoever draws meanwhile only waits a little."""

    def work(_progress: Progress) -> None:
        warm_up()

    jobs.start(work, _nothing, _nothing)


def _nothing(_result: object) -> None:
    """Whoever draws first tells what is wrong."""
