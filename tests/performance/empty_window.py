"""The reference program: an empty main window of the same size."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

application = QApplication(sys.argv[:1])
window = QMainWindow()
window.resize(1280, 800)
window.show()
application.exec()
