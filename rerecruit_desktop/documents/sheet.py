"""The paper while it is drawn: a ReportLab canvas, and what the drawings share across pages."""

import zlib
from io import BytesIO
from typing import Any
from urllib.parse import quote

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFInfo,
    PDFName,
    PDFObject,
    PDFStream,
    PDFString,
)

from rerecruit_desktop.documents.embedded import EmbeddedFont
from rerecruit_desktop.documents.file import File
from rerecruit_desktop.documents.hidden import NAME, HiddenFont, operators
from rerecruit_desktop.documents.ink import Ink, rgb
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.structure import Node, Path, Structure, Tag
from rerecruit_desktop.documents.styles import ASCENT, DESCENT, PRIMARY, Face, Look
from rerecruit_desktop.documents.text import Line, MixedLine, Piece, PlainLine, Setter
from rerecruit_desktop.documents.typesetting import Cluster, Outline, SetLine, Spot

_FURNITURE = "/Artifact BMC"


class _OnlyTitle(PDFInfo):  # type: ignore[misc]
    """What the file says of itself: its title, and neither who, with what nor when."""

    def format(self, document: Any) -> Any:
        return PDFDictionary({"Title": PDFString(self.title)}).format(document)


class Sheet(Ink):
    """Draws at points from the lower left corner of the page; every text in the embedded family or as shapes.

    ``setter`` is the one that measured the words of this paper.
    """

    def __init__(self, press: Press, title: str, setter: Setter | None = None) -> None:
        self.setter = setter or Setter(press)
        self._shapers = self.setter.shapers
        super().__init__(press.paper.size, press.language)
        self._document = self.canvas._doc  # noqa: SLF001
        self._document.info = _OnlyTitle()
        self.canvas.setTitle(title)
        self.canvas.setViewerPreference("DisplayDocTitle", "true")
        self._file = File(self._document)
        self._structure = Structure(self._file)
        self._fonts: dict[Face, str] = {}
        self._forms: dict[Outline, str] = {}
        self._hidden: HiddenFont | None = None
        self._path: Path = ()
        self._begin_page()

    def tag(self, path: Path) -> None:
        """What is drawn next belongs to the element at the end of ``path``."""
        if path != self._path:
            self._path = path
            self._draw(f"EMC\n{self._structure.mark(path) if path else _FURNITURE}")

    def furnish(self) -> None:
        """What is drawn next says nothing by itself: rules, backgrounds, what stands on every page."""
        self.tag(())

    def lines(self, lines: list[tuple[float, float, Line]], look: Look) -> None:
        """Draw lines, each with the left end of its baseline, in one look."""
        self.fill(look.colour)
        plain: list[str] = []
        for x, y, line in lines:
            spots = self.setter.links(line, look)
            if isinstance(line, SetLine) or spots:
                self._text_object(plain, look)
                plain = []
                self._apart(line, x, y, look, spots)
            else:
                plain.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
                plain += [self._text(piece, look) for piece in _pieces(line)]
        self._text_object(plain, look)

    def whisper(self, words: str, x: float, y: float, width: float, size: float) -> None:
        """Lay words without ink over something drawn, for those who search, copy or listen."""
        self._draw(operators(self._hidden_font(), (Cluster(words, 0.0, width),), x, y, size))

    def lead(self, path: Path, place: tuple[float, float, float, float], said: str, key: str) -> None:
        """A link from a place (left, bottom, right, top) to what is, or will be, known by ``key``."""
        self._annotate(path, place, said, Dest=self.canvas._bookmarkReference(key))  # noqa: SLF001

    def note(self, title: str, level: int, key: str, place: tuple[float, float]) -> None:
        """An entry of the outline, known by ``key``, for a place of this page; levels count from 0."""
        self.canvas.bookmarkPage(key, fit="XYZ", left=place[0], top=place[1], zoom=0)
        self.canvas.addOutlineEntry(title, key, level)

    def turn(self) -> None:
        """The page is done; it is packed and written at once, for a long paper would need much room until it ends."""
        self._draw("EMC")
        self.canvas.showPage()
        page = self._document.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = self._structure.page_key, PDFName("S")
        filters = PDFDictionary({"Filter": PDFName("FlateDecode")})
        page.Contents = PDFStream(filters, zlib.compress(page.stream.encode("latin-1")))
        page.stream = None
        self._structure.turn(self._file.last_page())
        self._begin_page()

    def finish(self) -> bytes:
        """The whole file; nothing can be drawn afterwards."""
        document = self._document
        for face, name in self._fonts.items():
            self._file.name_font(name, EmbeddedFont(self._shapers.of(face), face.slants).write(self._file))
        if self._hidden:
            self._file.name_font(NAME, self._hidden.write(self._file))
        document.Outlines.prepare(document, self.canvas)
        catalog = document.Catalog
        catalog.Outlines = catalog.Outlines if catalog.Outlines.ready > 0 else None
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.StructTreeRoot = self._file.reference(self._structure.root)
        self._structure.finish()
        return self._file.finish()

    def _begin_page(self) -> None:
        self._path = ()
        self._draw(_FURNITURE)

    def _text_object(self, shown: list[str], look: Look) -> None:
        if shown:
            begin, end = (f"BT {look.tracking:g} Tc", "0 Tc ET") if look.tracking else ("BT", "ET")
            self._draw("\n".join([begin, *shown, end]))

    def _apart(self, line: Line, x: float, y: float, look: Look, spots: tuple[Spot, ...]) -> None:
        """A line that can't be one text with its neighbours: links are elements of their own."""
        if isinstance(line, SetLine):
            self._shapes(line, x, y, look)
            if self._path and self._path[-1].tag is not Tag.FIGURE:
                self._structure.say(self._path, line.text)
            for spot in spots:
                self._link((*self._path, Node(Tag.LINK)), spot, x, y, look)
            return
        path, at = self._path, x
        for piece in _pieces(line):
            width = self.setter.width(MixedLine((piece,)), look)
            if piece.link:
                self.tag((*path, Node(Tag.LINK)))
                self._link(self._path, Spot(piece.link, 0.0, width), at, y, look)
            else:
                self.tag(path)
            self._text_object([f"1 0 0 1 {at:.2f} {y:.2f} Tm", self._text(piece, look)], look)
            at += width
        self.tag(path)

    def _text(self, piece: Piece, look: Look) -> str:
        face = piece.face or look.face
        shown = f"/{self._font(face)} {look.size:g} Tf [{self._shapers.of(face).codes(piece.text)}] TJ"
        return f"{rgb(PRIMARY)} rg {shown} {rgb(look.colour)} rg" if piece.link else shown

    def _link(self, path: Path, spot: Spot, x: float, y: float, look: Look) -> None:
        address = quote(spot.link, safe="%/:=&?~#+!$,;'@()*[]")
        low, high = y + DESCENT * -look.size, y + ASCENT * look.size
        action = PDFDictionary({"S": PDFName("URI"), "URI": PDFString(address)})
        self._annotate(path, (x + spot.x, low, x + spot.x + spot.width, high), address, A=action)

    def _annotate(self, path: Path, place: tuple[float, ...], said: str, **leads: PDFObject) -> None:
        """A link from a ``place`` on this page: left, bottom, right, top."""
        key = self._structure.key()
        about = {"Type": PDFName("Annot"), "Subtype": PDFName("Link"), "Rect": PDFArray(place), "F": 4}
        about |= {"Border": "[ 0 0 0 ]", "Contents": PDFString(said), "StructParent": key}
        self.canvas._addAnnotation(PDFDictionary(about | leads))  # noqa: SLF001
        self._structure.attach(path, key, self._document.objectcounter)

    def _font(self, face: Face) -> str:
        """The name of a face on the pages of this file."""
        if face not in self._fonts:
            self._fonts[face] = f"F{len(self._fonts)}"
        return self._fonts[face]

    def _shapes(self, line: SetLine, x: float, y: float, look: Look) -> None:
        for glyph in line.glyphs:
            form = self._form(glyph.outline)
            scale = glyph.size / 1000
            self._draw(f"q {scale:.5g} 0 0 {scale:.5g} {x + glyph.x:.3f} {y + glyph.y:.3f} cm")
            self.canvas.doForm(form)
            self._draw("Q")
        for one in line.pictures:
            image = ImageReader(BytesIO(one.png))
            self.canvas.drawImage(image, x + one.x, y + one.y, one.width, one.height, mask="auto")
        if line.clusters:
            self._draw(operators(self._hidden_font(), line.clusters, x, y, look.size))

    def _form(self, outline: Outline) -> str:
        """The name of the shape in this file, which holds it once however often it is drawn."""
        if outline not in self._forms:
            name = self._forms[outline] = f"S{len(self._forms)}"
            self.canvas.beginForm(name, -3000, -3000, 3000, 3000)
            steps = [f"{' '.join(map(str, numbers))} {command}" for command, numbers in outline.commands]
            self._draw(" ".join([*steps, "f"]))
            self.canvas.endForm()
        return self._forms[outline]

    def _hidden_font(self) -> HiddenFont:
        if self._hidden is None:
            self._hidden = HiddenFont(self._shapers.of(Face.REGULAR).cut)
        return self._hidden


def _pieces(line: Line) -> tuple[Piece, ...]:
    """A line of the embedded family in its pieces, with the blank at its end that keeps its last word apart."""
    if isinstance(line, MixedLine):
        return (*line.pieces, Piece(" ")) if line.wraps else line.pieces
    return (Piece(f"{line.text} " if isinstance(line, PlainLine) and line.wraps else line.text),)
