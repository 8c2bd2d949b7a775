"""The head of the guide page: its name, what is saved, and the language of the guide."""

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.ui.guide.language import LanguageChoice
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.parts import label, mark


class Header(FoldingRow):
    def __init__(self, language: LanguageChoice, parent: QWidget | None = None) -> None:
        super().__init__(spacing=16, parent=parent)
        usual = self.tr("Saved as you type; your words stay when the program is updated.")
        self.saved = label(usual, "small", wraps=True)
        titles = QWidget()
        column = QVBoxLayout(titles)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(self.tr("Guide"), "h1"))
        column.addWidget(self.saved)
        self.row.addWidget(titles, 1)
        self.row.addWidget(language)

    def show_saved(self) -> None:
        at = self.locale().toString(QTime.currentTime(), self.locale().FormatType.ShortFormat)
        self.saved.setText(self.tr("Saved {time} · private to you").format(time=at))
        mark(self.saved, role="small")

    def show_unsaved(self) -> None:
        self.saved.setText(self.tr("Not saved yet; it is tried again"))
        mark(self.saved, role="problem")
