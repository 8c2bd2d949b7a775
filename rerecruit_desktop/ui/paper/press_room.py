"""The press in the user's language, with Qt as the typesetter for what the embedded fonts can't set."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from rerecruit_desktop import paths
from rerecruit_desktop.documents.press import Paper, Press
from rerecruit_desktop.ui.paper.typesetter import QtTypesetter
from rerecruit_desktop.ui.widgets.day_text import qdate


def make_press(paper: Paper, printed_on: date) -> Press:
    """Everything a paper needs from the system it is made on."""
    locale, fonts = QLocale(), paths.resources() / "fonts"
    return Press(
        translate=QCoreApplication.translate,
        day=lambda day: locale.toString(qdate(day), "d MMMM yyyy"),
        short_day=lambda day: locale.toString(qdate(day), "d MMM yyyy"),
        month=lambda day: locale.toString(qdate(day), "MMM"),
        typesetter=QtTypesetter(fonts),
        paper=paper,
        printed_on=printed_on,
        fonts=fonts,
        language=locale.bcp47Name(),
    )


def usual_paper() -> Paper:
    """The sheet that is usual in the user's country."""
    letter = {QLocale.Country.UnitedStates, QLocale.Country.Canada, QLocale.Country.Mexico}
    return Paper.LETTER if QLocale().territory() in letter else Paper.A4
