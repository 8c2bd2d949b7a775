"""Qt as a typesetter where there is no window: for the command line."""

import os

from PySide6.QtGui import QGuiApplication

from rerecruit_desktop import paths
from rerecruit_desktop.documents.styles import Look
from rerecruit_desktop.documents.typesetting import SetLine
from rerecruit_desktop.ui.paper.typesetter import QtTypesetter


class HeadlessTypesetter:
    """A typesetter that brings the Qt application it needs, and keeps it as long as it lives."""

    def __init__(self) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        self._application = QGuiApplication.instance() or QGuiApplication([])
        self._typesetter = QtTypesetter(paths.resources() / "fonts")

    def lay_out(self, text: str, width: float, look: Look) -> tuple[SetLine, ...]:
        return self._typesetter.lay_out(text, width, look)
