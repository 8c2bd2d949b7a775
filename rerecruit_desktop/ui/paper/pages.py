"""Pictures of the very pages that are saved, for the preview and the printer.

Made to be called in a job. PDFium is heavy, so it is loaded when first needed, and not safe in threads, so that one
page is painted at a time.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

_PDFIUM = Lock()


def page_sizes(pdf: bytes) -> tuple[QSizeF, ...]:
    """The size of each page in points; as many as there are pages."""
    with _opened(pdf) as document:
        return tuple(QSizeF(*document.get_page_size(place)) for place in range(len(document)))


def render_page(pdf: bytes, place: int, width: int) -> QImage:
    """The page at ``place``, counted from 0, painted ``width`` pixels wide. Raises ``IndexError`` beyond the last."""
    with _opened(pdf) as document:
        if not 0 <= place < len(document):
            raise IndexError(place)
        page = document[place]
        bitmap = page.render(scale=width / page.get_width(), prefer_bgrx=True)
        picture = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
        return picture.copy()  # the buffer goes with the document


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    with _PDFIUM:
        from pypdfium2 import PdfDocument

        document = PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()
