"""Qt as a typesetter where there is no window: for the command line."""

import os
from functools import cached_property

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QGuiApplication

from rerecruit_desktop import paths
from rerecruit_desktop.documents.styles import Look
from rerecruit_desktop.documents.typesetting import SetLine, Span
from rerecruit_desktop.ui.paper.typesetter import QtTypesetter


class HeadlessTypesetter:
    """Brings the Qt application it needs, when the first text needs it, and keeps it as long as it lives."""

    @cached_property
    def _typesetter(self) -> QtTypesetter:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        QLoggingCategory.setFilterRules("qt.text.font.db=false")
        self._application = QGuiApplication.instance() or QGuiApplication([])
        return QtTypesetter(paths.resources() / "fonts")

    def lay_out(self, text: str, width: float, look: Look, spans: tuple[Span, ...] = ()) -> tuple[SetLine, ...]:
        """As :class:`Typesetter` says."""
        return self._typesetter.lay_out(text, width, look, spans)
