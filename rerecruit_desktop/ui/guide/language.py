"""Which guide is used: its language, and why a guide that was wanted can't be used."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.exchange.guides import FoundGuide, GuideWish, UsedGuide, found_guides, use_guide
from rerecruit_desktop.ui.guide_wish import guide_wish
from rerecruit_desktop.ui.jobs import Job, Jobs, Progress
from rerecruit_desktop.ui.settings import Settings
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.icon_label import IconLabel
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label, mark


@dataclass(frozen=True, slots=True)
class Choosable:
    """What there is to choose from, and what the present wish leads to."""

    found: tuple[FoundGuide, ...]
    used: UsedGuide


def _read(wish: GuideWish) -> Choosable:
    return Choosable(found_guides(wish), use_guide(wish))


class LanguageChoice(QWidget):
    """``read`` tells the guide that is to be used; ``strip`` shows what is wrong with one that was wanted."""

    read = Signal(object)

    def __init__(self, look: Look, jobs: Jobs, settings: Settings, own_file: Path | None) -> None:
        super().__init__()
        self._jobs, self._settings, self._own_file = jobs, settings, own_file
        self._job: Job[Choosable] | None = None
        self.choice: Choice[str] = Choice([("", self.tr("As the system"))])
        self.strip = Problem(look)
        above = label(self.tr("Language"), "field")
        above.setBuddy(self.choice)
        self.choice.setAccessibleName(self.tr("Language of the guide"))
        self.choice.setToolTip(self.tr("Your own words stay with the language they were written in"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(above)
        row.addWidget(self.choice)
        self.choice.chosen.connect(self._on_chosen)
        self.strip.again.clicked.connect(self.refresh)

    def refresh(self) -> None:
        """Look which guides there are now, and read the one that is wanted."""
        if self._job is not None:
            self._job.cancel()
        wish = guide_wish(self._settings, self._own_file)

        def work(_progress: Progress) -> Choosable:
            return _read(wish)

        self._job = self._jobs.start(work, self._on_read, self._on_failed)

    def _on_chosen(self, language: str) -> None:
        self._settings.guide_language = language
        self.refresh()

    def _on_read(self, choosable: Choosable) -> None:
        self._job = None
        options = [("", self.tr("As the system")), *((one.language, self._name(one)) for one in choosable.found)]
        chosen = self._settings.guide_language
        if chosen not in dict(options):
            options.append((chosen, chosen))
        self.choice.offer(options)
        self.choice.fill(chosen)
        translate = QCoreApplication.translate
        self.strip.show_text("\n".join(problem.explain(translate) for problem in choosable.used.problems))
        self.read.emit(choosable.used.guide)

    def _on_failed(self, error: BaseException) -> None:
        self._job = None
        raise error

    def _name(self, one: FoundGuide) -> str:
        return self.tr("{name} (your file)").format(name=one.name) if one.is_own else one.name


class Problem(QFrame):
    """Why a guide can't be used, and a button to read it again once it is mended."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        mark(self, role="strip")
        self.text = FlowLabel()
        self.again = button(self.tr("Read it again"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 10, 10)
        row.setSpacing(10)
        row.addWidget(IconLabel(look, "warning", "accent_text", 18), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.addWidget(self.text)
        row.addLayout(column, 1)
        row.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_text(self, text: str) -> None:
        """Show it, or nothing where nothing is wrong."""
        self.text.setText(text)
        self.setVisible(bool(text))
