"""How strong a passphrase looks while it is being chosen."""

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from rerecruit_desktop.ui.widgets.parts import label, mark


def least_characters() -> int:
    """The fewest characters that a notebook's passphrase may have."""
    return 8


_FAIR, _GOOD = 12, 18


class PassphraseStrength(QWidget):
    """A bar and a word. Length is what counts most against guessing, so length is what it measures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar(minimum=0, maximum=_GOOD, textVisible=False)
        self._bar.setAccessibleName(self.tr("Strength of the passphrase"))
        self._word = label("", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._bar, 1)
        row.addWidget(self._word)
        self.show_for("")

    def show_for(self, passphrase: str) -> None:
        """Measure ``passphrase``; characters that only repeat one another count for little."""
        worth = min(len(passphrase), len(set(passphrase)) * 2)
        word, tone = self._judge(passphrase, worth)
        self._bar.setValue(min(worth, _GOOD))
        mark(self._bar, tone=tone)
        self._word.setText(word)

    def _judge(self, passphrase: str, worth: int) -> tuple[str, str]:
        if len(passphrase) < least_characters():
            return self.tr("at least {least} characters").format(least=least_characters()), "bad"
        if worth < _FAIR:
            return self.tr("weak"), "bad"
        return (self.tr("fair"), "soon") if worth < _GOOD else (self.tr("strong"), "good")
