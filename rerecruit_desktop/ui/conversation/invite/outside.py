"""What the invitation asks of the world around the program; a test gives answers of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimeZone, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


def ask_place(parent: QWidget, proposed: Path) -> Path | None:
    """The system's own dialog for where to save."""
    title = QCoreApplication.translate("Invitation", "Save the calendar entry")
    kinds = QCoreApplication.translate("Invitation", "Calendar entry (*.ics)")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
    return Path(chosen) if chosen else None


def open_link(url: str) -> bool:
    """Hand the link to the program it is for; ``False`` when there is none."""
    return QDesktopServices.openUrl(QUrl.fromEncoded(url.encode("ascii"), QUrl.ParsingMode.StrictMode))


def local_zone() -> "ZoneInfo | None":
    """The time zone of this computer by its name, or ``None`` where it has none that is known."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii"))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Outside:
    """Given a proposed place, ``ask_place`` gives the one that was chosen, or nothing."""

    open_link: Callable[[str], bool] = open_link
    ask_place: Callable[[QWidget, Path], Path | None] = ask_place
    zone: "Callable[[], ZoneInfo | None]" = local_zone
    now: Callable[[], datetime] = _now
