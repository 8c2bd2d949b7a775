"""Text laid out by hand: it breaks wherever it must, so that no word is too long, and markup stays text."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from rerecruit_desktop.ui.widgets.parts import mark
from rerecruit_desktop.ui.widgets.utf16 import units

LONGEST = 2000  # characters; more of a pasted text would push everything else off the screen
_LINE_SEPARATOR = "\u2028"
_LEADING = 1.16  # lines are read more easily with some air between them


def shortened(text: str, longest: int = LONGEST) -> str:
    """``text``, or its beginning with an ellipsis where it is too long to be shown whole."""
    return text if len(text) <= longest else text[:longest].rstrip() + "…"


class Flow:
    """A text in lines of a given width; its first ``strong`` characters in a heavier face."""

    def __init__(self, text: str, font: QFont, strong: int = 0) -> None:
        lines = _LINE_SEPARATOR.join(text.splitlines())
        self._layout = QTextLayout(lines, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._heights: dict[int, int] = {}
        self._broken_at = -1
        if strong:
            self._layout.setFormats([_heavy(units(lines[:strong]))])

    def height_for(self, width: int) -> int:
        """How high the lines are together at a width of so many pixels."""
        if width not in self._heights:
            self._heights[width] = self._break(width)
        return self._heights[width]

    def _break(self, width: int) -> int:
        self._broken_at = width
        self._layout.beginLayout()
        height = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            room = round(line.height() * _LEADING)
            line.setPosition(QPointF(0, height + (room - line.height()) / 2))
            height += room
        self._layout.endLayout()
        return height

    def draw(self, painter: QPainter, left: int, top: int, width: int) -> int:
        """Draw with the painter's pen and give back the height."""
        height = self.height_for(width)
        if self._broken_at != width:
            self._break(width)
        self._layout.draw(painter, QPointF(left, top))
        return height

    def natural_width(self) -> int:
        """The width at which nothing has to break."""
        self._break(2**20)
        return int(self._layout.maximumWidth() + 0.99)


def _heavy(length: int) -> QTextLayout.FormatRange:
    strong = QTextLayout.FormatRange()
    strong.start, strong.length = 0, length
    strong.format = QTextCharFormat()
    strong.format.setFontWeight(QFont.Weight.DemiBold)
    return strong


class FlowLabel(QLabel):
    """A label for text that somebody typed: wraps anywhere, and shortens what is far too long."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        self._laid_out: tuple[str, Flow] | None = None
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(_wrapping_policy())
        if role:
            mark(self, role=role)

    def _flow(self) -> Flow:
        self.ensurePolished()
        if self._laid_out is None or self._laid_out[0] != self.text():
            self._laid_out = (self.text(), Flow(shortened(self.text()), self.font()))
        return self._laid_out[1]

    def changeEvent(self, event: QEvent) -> None:
        self._laid_out = None  # the letters may have changed
        super().changeEvent(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        around = self.contentsMargins()
        inside = self._flow().height_for(width - around.left() - around.right())
        return inside + around.top() + around.bottom()

    def sizeHint(self) -> QSize:
        around = self.contentsMargins()
        width = min(self._flow().natural_width(), 480) + around.left() + around.right()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        around = self.contentsMargins()
        return QSize(1, self.fontMetrics().lineSpacing() + around.top() + around.bottom())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            inside = self.contentsRect()
            self._flow().draw(painter, inside.left(), inside.top(), inside.width())


def _wrapping_policy() -> QSizePolicy:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    return policy
