"""What is told of a bug of ours."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from rerecruit_desktop import paths
from rerecruit_desktop.exchange.crash_log import write_crash_log

translate = QCoreApplication.translate


def note_bug(error: BaseException, now: datetime) -> str:
    """Note it in a file, without a word of any note; the text that tells of it."""
    file = write_crash_log(error, paths.log_folder(), now)
    text = translate("Program", "Something went wrong inside Re-recruit. Everything saved is safe.")
    if file is not None:
        text += " " + translate("Program", "A note of it, without any of your words, is in {file}.").format(file=file)
    return text
