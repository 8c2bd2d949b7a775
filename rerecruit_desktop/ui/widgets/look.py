"""How things look now: colours by name, sizes at the chosen text size, icons in the ink of the theme, faces."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton

FaceOf = Callable[[str, int], QPixmap | None]


class Look(QObject):
    """Colours, sizes and icons for whatever paints itself; ``changed`` when the theme or the text size does."""

    changed = Signal()

    def __init__(self, icons: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._tokens: Mapping[str, str] = {}
        self._scale = 1.0
        self._drawn: dict[tuple[str, str, int], QIcon] = {}
        self._face_of: FaceOf | None = None

    def become(self, tokens: Mapping[str, str], scale: float) -> None:
        """Take on the colours ``tokens`` and the text size ``scale`` (1.0 is the usual one)."""
        self._tokens, self._scale = tokens, scale
        self._drawn.clear()
        self.changed.emit()

    def colour(self, token: str) -> QColor:
        return QColor(self._tokens[token])

    def px(self, size: int) -> int:
        """A size in pixels that grows with the text."""
        return round(size * self._scale)

    def icon(self, name: str, token: str = "ink", size: int = 20) -> QIcon:
        """The icon ``name`` drawn in the colour ``token``, sharp on every screen."""
        key = (name, token, size)
        if key not in self._drawn:
            self._drawn[key] = self._draw(name, token, size)
        return self._drawn[key]

    def _draw(self, name: str, token: str, size: int) -> QIcon:
        from PySide6.QtSvg import QSvgRenderer

        source = (self._icons / f"{name}.svg").read_text(encoding="utf-8")
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", self._tokens[token]).encode()))
        icon = QIcon()
        # For the sharpest screen there is; where it is coarser Qt shrinks the picture.
        for ratio in {1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}:
            pixmap = QPixmap(QSize(size, size) * ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            renderer.render(painter)
            painter.end()
            pixmap.setDevicePixelRatio(ratio)
            icon.addPixmap(pixmap)
        return icon

    def show_faces(self, face_of: FaceOf | None) -> None:
        """Take the photographs of people from there, or have none."""
        self._face_of = face_of

    def face(self, identity: str, side: int) -> QPixmap | None:
        """The round photograph of somebody, ``side`` pixels each way, if there is one."""
        return self._face_of(identity, side) if self._face_of is not None else None

    def dress(self, button: QAbstractButton, name: str, token: str = "ink", size: int = 18) -> None:
        """Give ``button`` an icon that follows the theme, in the place of the one it had."""
        dress = next(iter(button.findChildren(_Dress)), None) or _Dress(self, button)
        dress.wear(name, token, size)


class _Dress(QObject):
    """Draws a button's icon anew; belongs to the button, so that it goes with it."""

    def __init__(self, look: Look, button: QAbstractButton) -> None:
        super().__init__(button)
        self._look, self._button = look, button
        self._name, self._token, self._size = "", "", 0
        look.changed.connect(self.draw)

    def wear(self, name: str, token: str, size: int) -> None:
        self._name, self._token, self._size = name, token, size
        self.draw()

    def draw(self) -> None:
        size = self._look.px(self._size)
        self._button.setIcon(self._look.icon(self._name, self._token, size))
        self._button.setIconSize(QSize(size, size))
