"""A password for a paper that stays with the manager: typed twice, or once where it can be seen."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.ui.widgets.form import hint_label, named, say
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.secret_field import SecretField


class PasswordField(QWidget):
    """Kept in memory alone, and only as long as it stands in the field."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.again = SecretField(look), SecretField(look)
        self.first.setPlaceholderText(self.tr("none"))
        self.hint = hint_label()
        self._second = QWidget()
        second = named(self.tr("The same again"), self.again)
        second.setContentsMargins(0, 0, 0, 0)
        self._second.setLayout(second)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(named(self.tr("Password of the file"), self.first))
        column.addWidget(self._second)
        column.addWidget(self.hint)
        for field in (self.first, self.again):
            field.typed.connect(self._on_typed)
        self.first.revealed.connect(self._on_typed)
        self._on_typed()

    @property
    def password(self) -> str:
        """What was typed; nothing for none."""
        return self.first.text()

    @property
    def is_settled(self) -> bool:
        """Whether there is none, or it can't hold a slip that nobody saw."""
        return not self.password or self.first.is_revealed or self.password == self.again.text()

    def forget(self) -> None:
        self.first.clear()
        self.again.clear()
        self.first.hide_again()

    def point_out(self) -> None:
        """Say that the two differ, and put the keyboard where that is mended."""
        say(self.hint, self.tr("The two are not the same."), is_problem=True)
        self.again.start_again()

    def _on_typed(self) -> None:
        self._second.setVisible(bool(self.password) and not self.first.is_revealed)
        say(self.hint, self.tr("Nobody can open the file without it. It is kept nowhere.") if self.password else "")
