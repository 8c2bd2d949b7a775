"""Printing the very pages that are previewed, through the system's dialog."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from rerecruit_desktop.documents.press import Paper
from rerecruit_desktop.domain.paper_errors import NotPrinted
from rerecruit_desktop.ui.jobs import Cancelled, Job, Jobs, Progress
from rerecruit_desktop.ui.paper.pages import page_sizes, render_page

Ask = Callable[[QPrinter, QWidget], bool]
FINEST_DPI = 300
_SIZES = {
    Paper.A4: QPageSize.PageSizeId.A4,
    Paper.LETTER: QPageSize.PageSizeId.Letter,
    Paper.A5: QPageSize.PageSizeId.A5,
}


def ask_with_dialog(printer: QPrinter, parent: QWidget) -> bool:
    """The system's own print dialog; whether it was accepted."""
    return bool(QPrintDialog(printer, parent).exec())


class Printing(QObject):
    """Asks for the printer, then paints in a job; ``done`` or ``failed`` in the end."""

    done = Signal()
    failed = Signal(object)
    progressed = Signal(int, int)

    def __init__(self, jobs: Jobs, ask: Ask = ask_with_dialog, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._ask = jobs, ask
        self._job: Job[None] | None = None

    def print(self, pdf: bytes, paper: Paper, parent: QWidget) -> Job[None] | None:
        """Print ``pdf``; ``None`` when the dialog was left without printing."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("Re-recruit")  # what waits in a printer's queue names nobody
        printer.setPageSize(QPageSize(_SIZES[paper]))
        printer.setFullPage(True)
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        printer.setFromTo(0, 0)
        if not self._ask(printer, parent):
            return None
        self._job = self._jobs.start(partial(paint_pages, pdf, printer), self._on_done, self.failed.emit)
        self._job.progressed.connect(self.progressed)
        return self._job

    def cancel(self) -> None:
        """Give up the pages that are not painted yet."""
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def _on_done(self, _nothing: None) -> None:
        self._job = None
        self.done.emit()


def paint_pages(pdf: bytes, printer: QPrinter, progress: Progress) -> None:
    """Paint the chosen pages onto ``printer``. Raises :class:`NotPrinted` when it does not take them."""
    count = len(page_sizes(pdf))
    first, last = printer.fromPage() or 1, min(printer.toPage() or count, count)
    painter = QPainter()
    if not painter.begin(printer):
        raise NotPrinted
    try:
        for number in range(first, last + 1):
            progress.reach(number - first, last - first + 1)
            if number > first and not printer.newPage():
                raise NotPrinted
            _paint(painter, printer, pdf, number - 1)
    except Cancelled:
        printer.abort()
        raise
    finally:
        painter.end()


def _paint(painter: QPainter, printer: QPrinter, pdf: bytes, place: int) -> None:
    sheet = printer.pageLayout().fullRectPixels(printer.resolution())
    width = round(printer.width() * min(1.0, FINEST_DPI / printer.resolution()))
    picture = render_page(pdf, place, max(width, 1))
    height = round(sheet.width() * picture.height() / picture.width())
    painter.drawImage(QRect(0, 0, sheet.width(), height), picture)
