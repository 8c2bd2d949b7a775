"""The Qt application: its name, its language, and how it ends."""

import os
import sys

from PySide6.QtCore import QCoreApplication, QLocale, QLoggingCategory, QSettings, QTranslator
from PySide6.QtWidgets import QApplication

from rerecruit_desktop import paths


def make_application() -> QApplication:
    """The one application object of the process."""
    # Qt would tell of every script that our typeface leaves to the system's fonts.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    # Qt's own file dialog would keep the folders one has been in: a folder may be called after a person.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    application = QApplication([sys.argv[0]])
    application.setApplicationName("Re-recruit")
    application.setDesktopFileName("rerecruit-desktop")
    application.setQuitOnLastWindowClosed(False)  # a calendar that closes is a window, too
    install_translation(application)
    return application


def install_translation(application: QCoreApplication) -> None:
    """Speak the user's language, where there is a translation for it."""
    translator = QTranslator(application)
    if translator.load(QLocale(), "rerecruit", "_", str(paths.resources() / "translations")):
        application.installTranslator(translator)
