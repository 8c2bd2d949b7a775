"""Which guide the user wants: what they chose, or what the system speaks."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from rerecruit_desktop.ui.settings import Settings

if TYPE_CHECKING:
    from rerecruit_desktop.exchange.guides import GuideWish


def guide_wish(settings: Settings, own_file: Path | None) -> "GuideWish":
    """The wish as it stands now; ``own_file`` is where a guide of the user's own may be."""
    from rerecruit_desktop.exchange.guides import GuideWish  # reading guides waits until the window is painted

    return GuideWish(settings.guide_language, QLocale().bcp47Name(), own_file)
