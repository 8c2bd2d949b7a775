"""A new key for everything: what that means, and the passphrase before it is done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.storage.ways_in import WaysIn
from rerecruit_desktop.ui.caps_hint import CapsHint
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.security.section import Section, side_by_side
from rerecruit_desktop.ui.widgets.form import named
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label
from rerecruit_desktop.ui.widgets.secret_field import SecretField


class RenewalSection(Section):
    """``wanted`` with the passphrase, which was proved; who does it must close the notebook."""

    wanted = Signal(str)

    def __init__(self, ways: WaysIn, jobs: Jobs, look: Look) -> None:
        super().__init__()
        self._ways, self._jobs = ways, jobs
        self.begin = button(self.tr("Give the notebook a new key…"))
        self.passphrase = SecretField(look)
        self.renew = button(self.tr("Encrypt everything anew"), "primary")
        self.leave = button(self.tr("Leave it as it is"), "quiet")
        self._form = QWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        text = self.tr(
            "For when somebody may have seen the recovery sheet, or has an old copy of the file with the keys and "
            "knows the passphrase of then. A new passphrase does not shut them out of the notebook; a new key does."
        )
        self.say_heading(self.tr("A new key for everything"), text)
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for line in self._consequences():
            column.addWidget(label(f"•  {line}", wraps=True))
        column.addLayout(named(self.tr("Present passphrase"), self.passphrase))
        column.addWidget(CapsHint(self.passphrase))
        column.addLayout(side_by_side(self.renew, self.leave))
        self.add(side_by_side(self.begin), self._form)
        self._form.hide()

    def _consequences(self) -> tuple[str, ...]:
        return (
            self.tr("The notebook is encrypted anew. That takes some seconds, and no harm is done if it is cut off."),
            self.tr("Your passphrase stays. To change it too, do that first."),
            self.tr("Recovery sheets from before open it no more: make a new one."),
            self.tr("Unlocking with this computer is turned off."),
            self.tr("Backups from before keep the old key, and the old sheet opens them: delete those that worry you."),
        )

    def _connect(self) -> None:
        self.begin.clicked.connect(self._on_begin)
        self.leave.clicked.connect(self.fold)
        self.renew.clicked.connect(self._on_renew)
        self.passphrase.entered.connect(self._on_renew)
        self.passphrase.typed.connect(self.calm)

    def fold(self) -> None:
        """Forget what was typed, and show the button again."""
        self.passphrase.clear()
        self.calm()
        self._form.hide()
        self.begin.show()

    def _on_begin(self) -> None:
        self.begin.hide()
        self._form.show()
        self.passphrase.setFocus()
        self.unfolded.emit()

    def _on_renew(self) -> None:
        self._set_busy(True)
        typed, ways = self.passphrase.text(), self._ways
        self._jobs.start(lambda _progress: ways.prove(typed), self._on_proved, self._on_failed)

    def _on_proved(self, _nothing: None) -> None:
        typed = self.passphrase.text()
        self._set_busy(False)
        self.fold()
        self.wanted.emit(typed)

    def _on_failed(self, error: BaseException) -> None:
        self._set_busy(False)
        self.tell(error)
        self.passphrase.start_again()

    def _set_busy(self, busy: bool) -> None:
        self.busy.setVisible(busy)
        self._form.setEnabled(not busy)
