"""The bytes of a paper: what ReportLab made, written down as soon as it is done, and nothing about who made it.

ReportLab's own writer keeps every page until the end and signs the file with its name. Objects that are no streams are
packed by the hundreds (PDF 1.5's object streams), since the structure of a long paper has many small ones.
"""

import zlib
from itertools import count
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject, PDFObjectReference
from reportlab.pdfbase.pdfdoc import format as formatted

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_PACK = 400  # objects of one stream
_PLAIN, _PACKED = 1, 2  # how an object is found: by its place in the file, or by its place in a pack
_ROW = 7  # bytes of a place: its kind, four for where, two for which


class File:
    """Takes the objects of ReportLab's ``document``, and ours, each under a number of its own."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._bytes = bytearray(_HEAD)
        self._places = bytearray(b"\0\0\0\0\0\xff\xff")  # a row for each number; nothing has the number 0
        self._pack: list[tuple[int, bytes]] = []

    def reserve(self) -> int:
        """A number for an object that is still to come."""
        self._document.objectcounter += 1
        return int(self._document.objectcounter)

    def write(self, number: int, content: str | bytes) -> None:
        """Write an object under a number that was reserved for it."""
        body = content.encode("ascii") if isinstance(content, str) else content
        if body.endswith((b"endstream", b"endstream\n")):
            self._place(number, _PLAIN, len(self._bytes), 0)
            self._bytes += b"%d 0 obj\n%b\nendobj\n" % (number, body)
        else:
            self._pack.append((number, body))
            if len(self._pack) == _PACK:
                self._close_pack()

    def add(self, content: str) -> int:
        """Write an object of ours; its number."""
        number = self.reserve()
        self.write(number, content)
        return number

    def add_stream(self, about: str, content: bytes) -> int:
        """Write a stream of ours, packed; ``about`` is what else its dictionary says."""
        number = self.reserve()
        self.write(number, _stream(about, content))
        return number

    def name_font(self, name: str, number: int) -> None:
        """Make a font known to all pages."""
        self._document.idToObject["BasicFonts"].dict[name] = self.reference(number)

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
        catalog, info = (self._number_of(one) for one in (document.Catalog, document.info))
        for number in count(1):  # formatting an object may bring others
            if number > document.objectcounter:
                break
            thing = document.idToObject.get(document.numberToId.get(number))
            if thing is not None:
                self.release(thing)
        self._close_pack()
        self._bytes += self._ending(f"/Root {catalog} 0 R/Info {info} 0 R")
        return bytes(self._bytes)

    def _number_of(self, thing: PDFObject) -> int:
        name = self._document.Reference(thing).name
        return int(self._document.idToObjectNumberAndVersion[name][0])

    def _place(self, number: int, kind: int, where: int, which: int) -> None:
        missing = _ROW * (number + 1) - len(self._places)
        self._places += bytes(max(missing, 0))
        row = bytes([kind]) + where.to_bytes(4) + which.to_bytes(2)
        self._places[_ROW * number : _ROW * (number + 1)] = row

    def _close_pack(self) -> None:
        if not self._pack:
            return
        pack, self._pack = self._pack, []
        home, heads, bodies, at = self.reserve(), [], [], 0
        for which, (number, body) in enumerate(pack):
            self._place(number, _PACKED, home, which)
            heads.append(b"%d %d" % (number, at))
            bodies.append(body)
            at += len(body) + 1
        head = b" ".join(heads) + b"\n"
        about = f"/Type/ObjStm/N {len(pack)}/First {len(head)}"
        self.write(home, _stream(about, head + b"\n".join(bodies)))

    def _ending(self, known: str) -> bytes:
        """The places of all objects, and where to begin reading."""
        start, number = len(self._bytes), self.reserve()
        self._place(number, _PLAIN, start, 0)
        about = f"/Type/XRef/W[1 4 2]/Size {number + 1}{known}"
        table = _stream(about, bytes(self._places))
        return b"%d 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n" % (number, table, start)


def _stream(about: str, content: bytes) -> bytes:
    packed = zlib.compress(content)
    head = f"<<{about}/Filter/FlateDecode/Length {len(packed)}>>\nstream\n"
    return b"".join([head.encode("ascii"), packed, b"\nendstream"])
