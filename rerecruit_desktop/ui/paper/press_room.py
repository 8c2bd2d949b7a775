"""The press of this computer, with Qt as the typesetter for what the embedded fonts can't set."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QLocale

from rerecruit_desktop import paths
from rerecruit_desktop.documents.press import Paper, Press, press_in
from rerecruit_desktop.domain.paper_language import ENGLISH, PaperLanguage
from rerecruit_desktop.exchange.paper_languages import paper_language
from rerecruit_desktop.ui.jobs import Cancelled, Progress
from rerecruit_desktop.ui.paper.typesetter import QtTypesetter


def make_press(paper: Paper, printed_on: date, language: PaperLanguage = ENGLISH) -> Press:
    """Everything a paper needs from the system it is made on."""
    press = press_in(language, printed_on, paper, QtTypesetter(paths.resources() / "fonts"))
    here = QLocale().bcp47Name()  # what is spoken here is more exact, and words are divided by it
    return replace(press, language=here) if here.partition("-")[0] == language.code else press


@dataclass(frozen=True, slots=True)
class Order:
    """How a paper is to be printed: on what, with what day, in which language."""

    paper: Paper
    printed_on: date
    language: PaperLanguage = ENGLISH

    def press(self, progress: Progress, *, tells: bool = True) -> Press:
        """The press for it, in a job that can be stopped at every paragraph; it ``tells`` how many pages are drawn."""

        def reach(done: int, total: int) -> None:
            if progress.is_cancelled:
                raise Cancelled
            if tells and total:
                progress.reach(done, total)

        return replace(make_press(self.paper, self.printed_on, self.language), reach=reach)


def spoken_here() -> PaperLanguage:
    """The language of the papers that is closest to the system's."""
    return paper_language(QLocale().bcp47Name())


def usual_paper() -> Paper:
    """The sheet that is usual in the user's country."""
    letter = {QLocale.Country.UnitedStates, QLocale.Country.Canada, QLocale.Country.Mexico}
    return Paper.LETTER if QLocale().territory() in letter else Paper.A4
