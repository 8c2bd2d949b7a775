"""What there is to say when a notebook has just been opened: the one thing that matters most."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.opening import Opened

translate = QCoreApplication.translate


def say_first(opened: Opened, messages: Messages, restore: Callable[[Path], None]) -> None:
    """Tell of a refusal, a new key, what was restored (``restore`` undoes it), or a guide that can't be used."""
    if opened.problem is not None:
        messages.refuse(opened.problem)
    elif opened.is_renewed:
        messages.say(
            translate("Program", "The notebook has a new key. Make a new recovery sheet; destroy the old one.")
        )
    elif opened.restored is not None:
        from rerecruit_desktop.ui.backups.wording import restored_text

        kept = opened.restored.kept
        messages.say(restored_text(opened.restored, opened.placed), partial(restore, kept.file) if kept else None)
    elif opened.used.problems:
        messages.refuse(opened.used.problems[0])
