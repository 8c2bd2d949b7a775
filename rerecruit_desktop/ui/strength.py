"""How soon a passphrase would be guessed, shown while it is being chosen."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from rerecruit_desktop.ui.widgets.form import hint_label, say
from rerecruit_desktop.ui.widgets.parts import label, mark

# In powers of ten of guesses. A guess costs a fifth of a second and 64 MiB, so a thief with a hundred fast machines
# makes some 10,000 in a second: a day for the first, three years for the second.
FAIR, GOOD = 9.0, 12.0
_FULL = 15.0
_READ = 40  # characters; looking at more takes longer and can't tell more
_REST_MS = 120
_KNOWN = ("rerecruit", "re-recruit", "notebook")


def least_characters() -> int:
    """The fewest characters that a notebook's passphrase may have."""
    return 8


def load() -> None:
    """Load the lists of words that are guessed first; takes a tenth of a second, best while nobody types."""
    import zxcvbn  # noqa: F401


def guesses(passphrase: str) -> float:
    """The power of ten of the guesses that a clever thief would need."""
    from zxcvbn import zxcvbn

    return float(zxcvbn(passphrase[:_READ], user_inputs=_KNOWN)["guesses_log10"]) if passphrase else 0.0


class PassphraseStrength(QWidget):
    """A bar, a word, and advice where it helps; measured when the hands rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._passphrase = ""
        self._bar = QProgressBar(minimum=0, maximum=round(_FULL * 10), textVisible=False)
        self._bar.setAccessibleName(self.tr("Strength of the passphrase"))
        self.word = label("", "small")
        self._advice = hint_label()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.measure)
        self._lay_out()
        self.show_for("")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._bar, 1)
        row.addWidget(self.word)
        column.addLayout(row)
        column.addWidget(self._advice)

    def show_for(self, passphrase: str) -> None:
        """Measure ``passphrase`` soon."""
        self._passphrase = passphrase
        if len(passphrase) < least_characters():
            self._rest.stop()
            self._show(0.0, self.tr("at least {least} characters").format(least=least_characters()), "bad")
        else:
            self._rest.start()

    def measure(self) -> None:
        """Measure now what is waiting for it."""
        worth = guesses(self._passphrase)
        if worth < FAIR:
            advice = self.tr(
                "A thief would guess it within a day. Four or five words that have nothing in common hold."
            )
            self._show(worth, self.tr("weak"), "bad", advice)
        elif worth < GOOD:
            self._show(worth, self.tr("fair"), "soon")
        else:
            self._show(worth, self.tr("strong"), "good")

    def _show(self, worth: float, word: str, tone: str, advice: str = "") -> None:
        self._bar.setValue(round(min(worth, _FULL) * 10))
        mark(self._bar, tone=tone)
        self.word.setText(word)
        self._bar.setAccessibleDescription(word)
        say(self._advice, advice)
