"""A thin bar that shows how many steps of all are done; the number stands in words beside it."""

from PySide6.QtWidgets import QProgressBar, QWidget


class StepBar(QProgressBar):
    """Hidden while there are no steps to count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setAccessibleName(self.tr("Steps done"))
        self.hide()

    def show_steps(self, done: int, of: int) -> None:
        """``done`` steps of so many."""
        self.setVisible(of > 0)
        self.setRange(0, max(of, 1))
        self.setValue(done)
