"""An icon that is no button: follows the theme and grows with the text."""

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from rerecruit_desktop.ui.widgets.look import Look


class IconLabel(QLabel):
    def __init__(
        self, look: Look, icon: str, token: str = "muted", size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._icon, self._token, self._size = look, icon, token, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._draw)
        self._draw()

    def show_icon(self, icon: str, token: str) -> None:
        if (icon, token) != (self._icon, self._token):
            self._icon, self._token = icon, token
            self._draw()

    def _draw(self) -> None:
        side = self._look.px(self._size)
        self.setPixmap(self._look.icon(self._icon, self._token, side).pixmap(side, side))
