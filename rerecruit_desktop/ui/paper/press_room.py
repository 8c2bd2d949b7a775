"""The press of this computer, with Qt as the typesetter for what the embedded fonts can't set."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QLocale

from rerecruit_desktop import paths
from rerecruit_desktop.documents.press import Paper, Press, press_in
from rerecruit_desktop.domain.paper_language import ENGLISH, PaperLanguage
from rerecruit_desktop.exchange.paper_languages import paper_language
from rerecruit_desktop.ui.paper.typesetter import QtTypesetter


def make_press(paper: Paper, printed_on: date, language: PaperLanguage = ENGLISH) -> Press:
    """Everything a paper needs from the system it is made on."""
    press = press_in(language, printed_on, paper, QtTypesetter(paths.resources() / "fonts"))
    here = QLocale().bcp47Name()  # what is spoken here is more exact, and words are divided by it
    return replace(press, language=here) if here.partition("-")[0] == language.code else press


def spoken_here() -> PaperLanguage:
    """The language of the papers that is closest to the system's."""
    return paper_language(QLocale().bcp47Name())


def usual_paper() -> Paper:
    """The sheet that is usual in the user's country."""
    letter = {QLocale.Country.UnitedStates, QLocale.Country.Canada, QLocale.Country.Mexico}
    return Paper.LETTER if QLocale().territory() in letter else Paper.A4
