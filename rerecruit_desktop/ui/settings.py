"""What the window remembers between starts: sizes and tastes, never a word of the notebook."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from rerecruit_desktop.ui.theme import Scheme

TEXT_SCALES = (1.0, 1.15, 1.3, 1.5)
IDLE_MINUTES = (1, 5, 15, 30, 0)  # 0 is never
USUAL_IDLE = 5
REMINDER_HOURS = (7, 8, 9, 10, 12, 14, 16)
USUAL_REMINDER = 9


class Settings(QObject):
    """A small INI file; a value that can't be read counts as not set."""

    idle_changed = Signal()
    reminder_changed = Signal()

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def scheme(self) -> Scheme:
        try:
            return Scheme(self._text("scheme"))
        except ValueError:
            return Scheme.SYSTEM

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._store.setValue("scheme", scheme.value)

    @property
    def text_scale(self) -> float:
        try:
            scale = float(self._text("text_scale"))
        except ValueError:
            return 1.0
        return scale if scale in TEXT_SCALES else 1.0

    @text_scale.setter
    def text_scale(self, scale: float) -> None:
        self._store.setValue("text_scale", str(scale))

    @property
    def idle_minutes(self) -> int:
        """After how many minutes without a key the notebook locks; 0 for never."""
        kept = self._text("idle_minutes")
        return int(kept) if kept in map(str, IDLE_MINUTES) else USUAL_IDLE

    @idle_minutes.setter
    def idle_minutes(self, minutes: int) -> None:
        self._store.setValue("idle_minutes", str(minutes))
        self.idle_changed.emit()

    @property
    def reminder_hour(self) -> int | None:
        """At which hour of the day the tray reminds of it; ``None`` for not at all."""
        kept = self._text("reminder_hour")
        if kept == "off":
            return None
        return int(kept) if kept in map(str, REMINDER_HOURS) else USUAL_REMINDER

    @reminder_hour.setter
    def reminder_hour(self, hour: int | None) -> None:
        self._store.setValue("reminder_hour", "off" if hour is None else str(hour))
        self.reminder_changed.emit()

    @property
    def second_folder(self) -> Path | None:
        """Where a copy of every backup goes, such as a stick; ``None`` for nowhere."""
        kept = self._text("second_folder")
        return Path(kept) if kept else None

    @second_folder.setter
    def second_folder(self, folder: Path | None) -> None:
        self._store.setValue("second_folder", str(folder or ""))

    @property
    def paper(self) -> str:
        """The name of the paper size last chosen, or nothing."""
        return self._text("paper")

    @paper.setter
    def paper(self, name: str) -> None:
        self._store.setValue("paper", name)

    @property
    def worksheet_is_small(self) -> bool:
        """Whether worksheets were last wanted on A5."""
        return self._text("worksheet") == "a5"

    @worksheet_is_small.setter
    def worksheet_is_small(self, is_small: bool) -> None:
        self._store.setValue("worksheet", "a5" if is_small else "")

    @property
    def paper_language(self) -> str:
        """The language last chosen for papers, or nothing where it follows the system's."""
        return self._text("paper_language")

    @paper_language.setter
    def paper_language(self, code: str) -> None:
        self._store.setValue("paper_language", code)

    @property
    def guide_language(self) -> str:
        """The language chosen for the guide, or nothing where it follows the system's."""
        return self._text("guide_language")

    @guide_language.setter
    def guide_language(self, language: str) -> None:
        self._store.setValue("guide_language", language)

    @property
    def shows_cues(self) -> bool:
        """Whether the dialogue shows what helps while one speaks."""
        return self._text("cues") != "hidden"

    @shows_cues.setter
    def shows_cues(self, shown: bool) -> None:
        self._store.setValue("cues", "shown" if shown else "hidden")

    @property
    def geometry(self) -> QByteArray:
        kept = self._store.value("geometry")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("geometry", geometry)

    def _text(self, key: str) -> str:
        kept = self._store.value(key, "")
        return kept if isinstance(kept, str) else ""
