"""An application that wears the program's own theme, for measuring a part of the window by itself."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from rerecruit_desktop.ui.application import make_application
from rerecruit_desktop.ui.theme import Scheme, Theme
from rerecruit_desktop.ui.widgets.look import Look


def dressed() -> tuple[QApplication, Look]:
    application = make_application()
    theme = Theme(application)
    theme.wear(Scheme.LIGHT, 1.0)
    return application, theme.look
