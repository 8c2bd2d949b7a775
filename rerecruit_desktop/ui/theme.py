"""Light and dark: the colours of resources/theme poured into the style sheet, following the system or set."""

import json
import re
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from rerecruit_desktop import paths
from rerecruit_desktop.ui.widgets.look import Look


class Scheme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_FACES = ("Regular", "Medium", "SemiBold", "Bold", "Italic")
_BASE_PX = 14
_SIGNS = ("check", "chevron", "back", "onward")


class Theme(QObject):
    """Dresses the whole application; painted widgets ask its ``look``."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._folder = paths.resources() / "theme"
        self._tokens: dict[str, dict[str, str]] = json.loads((self._folder / "tokens.json").read_text("utf-8"))
        self._sheet = (self._folder / "style.qss").read_text("utf-8")
        self._scheme = Scheme.SYSTEM
        self._scale = 1.0
        self.look = Look(paths.resources() / "icons", self)
        load_typeface(paths.resources() / "fonts")
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._apply)

    def wear(self, scheme: Scheme, scale: float) -> None:
        """Put on ``scheme`` at the text size ``scale``."""
        self._scheme, self._scale = scheme, scale
        self._apply()

    @property
    def is_dark(self) -> bool:
        if self._scheme is Scheme.SYSTEM:
            return self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._scheme is Scheme.DARK

    def _apply(self) -> None:
        tokens = self._tokens["dark" if self.is_dark else "light"]
        font = QFont("Inter")
        font.setPixelSize(round(_BASE_PX * self._scale))
        self._application.setFont(font)
        self._application.setPalette(_palette(tokens))
        self.look.become(tokens, self._scale)
        self._application.setStyleSheet(self._poured(tokens))

    def _poured(self, tokens: dict[str, str]) -> str:
        scheme = "dark" if self.is_dark else "light"
        signs = {sign: (self._folder / f"{sign}-{scheme}.svg").as_posix() for sign in _SIGNS}
        names = {**tokens, **signs}
        sheet = re.sub(r"\$(\w+)", lambda found: names[found[1]], self._sheet)
        return re.sub(r"(\d+)sp\b", lambda found: f"{round(int(found[1]) * self._scale)}px", sheet)


def load_typeface(folder: Path) -> None:
    """Make the program's own typeface known to Qt; where its files are missing the system's takes its place."""
    for face in _FACES:
        QFontDatabase.addApplicationFont(str(folder / f"Inter-{face}.ttf"))


def _palette(tokens: dict[str, str]) -> QPalette:
    """The palette under the style sheet, for what Qt paints without asking it (links, placeholders, calendars)."""
    role = QPalette.ColorRole
    palette = QPalette()
    for which, token in {
        role.Window: "paper", role.Base: "surface", role.AlternateBase: "sunken", role.Button: "surface",
        role.WindowText: "ink", role.Text: "ink", role.ButtonText: "ink", role.ToolTipText: "ink",
        role.ToolTipBase: "surface", role.PlaceholderText: "faint", role.Highlight: "primary",
        role.HighlightedText: "on_primary", role.Link: "primary", role.Accent: "primary",
    }.items():  # fmt: skip
        palette.setColor(which, QColor(tokens[token]))
    return palette
