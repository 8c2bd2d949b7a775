"""A line that says that Caps Lock is on, while a passphrase is typed."""

from PySide6.QtWidgets import QLabel, QWidget

from rerecruit_desktop.ui.widgets.form import say
from rerecruit_desktop.ui.widgets.parts import mark
from rerecruit_desktop.ui.widgets.secret_field import SecretField


class CapsHint(QLabel):
    """Takes room only while one of ``fields`` notices it."""

    def __init__(self, *fields: SecretField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        mark(self, role="hint")
        self.hide()
        for field in fields:
            field.caps_lock_noticed.connect(self._on_noticed)

    def _on_noticed(self, is_on: bool) -> None:
        say(self, self.tr("Caps Lock is on.") if is_on else "")
