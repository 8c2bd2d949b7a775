"""The bytes of a paper: what ReportLab made, written down as soon as it is done, and nothing about who made it.

ReportLab's own writer keeps every page until the end and signs the file with its name.
"""

from itertools import count
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFObject, PDFObjectReference
from reportlab.pdfbase.pdfdoc import format as formatted

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


class File:
    """Takes the objects of ReportLab's ``document``, and ours, each under a number of its own."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._bytes = bytearray(_HEAD)
        self._places: dict[int, int] = {}

    def reserve(self) -> int:
        """A number for an object that is still to come."""
        self._document.objectcounter += 1
        return int(self._document.objectcounter)

    def write(self, number: int, content: str | bytes) -> None:
        """Write an object of ours under a number that was reserved for it."""
        self._places[number] = len(self._bytes)
        body = content.encode("ascii") if isinstance(content, str) else content
        self._bytes += b"%d 0 obj\n%b\nendobj\n" % (number, body)

    def reference(self, number: int) -> PDFObjectReference:
        """How an object of ReportLab's names one of ours."""
        self._document.idToObjectNumberAndVersion[f"our {number}"] = (number, 0)
        return PDFObjectReference(f"our {number}")

    def release(self, thing: PDFObject) -> int:
        """Write an object of ReportLab's that is whole, and forget it; its number, by which others may name it."""
        name = self._document.Reference(thing).name
        number, _ = self._document.idToObjectNumberAndVersion[name]
        self.write(number, formatted(thing, self._document, toplevel=1))
        self._document.idToObject[name] = None
        return int(number)

    def last_page(self) -> int:
        """Write the page that was shown last, with what is on it; its number."""
        pages = self._document.Pages.pages
        page = pages[-1]
        pages[-1] = self._document.Reference(page)
        number = self.release(page)
        self.release(page.Contents)
        return number

    def finish(self) -> bytes:
        """The whole file, with all that was not written yet."""
        document = self._document
        catalog, info = document.Reference(document.Catalog), document.Reference(document.info)
        for number in count(1):  # formatting an object may bring others
            if number > document.objectcounter:
                break
            if number in self._places:
                continue
            if number in document.numberToId:
                self.release(document.idToObject[document.numberToId[number]])
            else:
                self.write(number, "null")  # ReportLab counted it, and never used it
        return bytes(self._bytes + self._ending(catalog, info))

    def _ending(self, catalog: PDFObjectReference, info: PDFObjectReference) -> bytes:
        """The places of all objects, and where to begin reading."""
        rows = [f"{self._places[number]:010} 00000 n " for number in sorted(self._places)]
        table = "\n".join(["xref", f"0 {len(rows) + 1}", "0000000000 65535 f ", *rows, "trailer\n"])
        trailer = PDFDictionary({"Size": len(rows) + 1, "Root": catalog, "Info": info})
        end = f"\nstartxref\n{len(self._bytes)}\n%%EOF\n"
        return b"".join([table.encode(), formatted(trailer, self._document), end.encode()])
