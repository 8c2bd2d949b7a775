"""The paper while it is drawn: a ReportLab canvas, and what the drawings share across pages."""

import zlib
from functools import cache
from io import BytesIO
from typing import Any
from urllib.parse import quote

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFName, PDFStream, PDFString
from reportlab.pdfgen.canvas import Canvas

from rerecruit_desktop.documents.embedded import EmbeddedFont
from rerecruit_desktop.documents.hidden import HiddenFont, operators
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.styles import ASCENT, DESCENT, PRIMARY, Face, Look
from rerecruit_desktop.documents.text import Line, Piece, PlainLine, Setter
from rerecruit_desktop.documents.typesetting import Cluster, Outline, SetLine, Spot

rl_config.useA85 = 0  # plain bytes instead of text: a quarter smaller, and faster


class _Canvas(Canvas):  # type: ignore[misc]
    """A canvas that begins no page with a font of its own."""

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"


class _OnlyTitle(PDFInfo):  # type: ignore[misc]
    """What the file says of itself: its title, and neither who, with what nor when."""

    def format(self, document: Any) -> Any:
        return PDFDictionary({"Title": PDFString(self.title)}).format(document)


class Sheet:
    """Draws at points from the lower left corner of the page; every text in the embedded family or as shapes.

    ``setter`` is the one that measured the words of this paper.
    """

    def __init__(self, press: Press, title: str, setter: Setter | None = None) -> None:
        self.setter = setter or Setter(press)
        self._shapers = self.setter.shapers
        self._file = BytesIO()
        self.width, self.height = press.paper.size
        self.canvas = _Canvas(
            self._file, pagesize=press.paper.size, pageCompression=1, invariant=1, lang=press.language
        )
        self._document = self.canvas._doc  # noqa: SLF001
        self._document.info = _OnlyTitle()
        self.canvas.setTitle(title)
        self.canvas.setViewerPreference("DisplayDocTitle", "true")
        self._fonts: dict[Face, str] = {}
        self._forms: dict[Outline, str] = {}
        self._hidden: HiddenFont | None = None

    def fill(self, colour: str) -> None:
        """Set the colour of what is filled next, text too."""
        self._draw(f"{_rgb(colour)} rg")

    def stroke(self, colour: str, width: float) -> None:
        """Set the colour and width of the lines drawn next."""
        self._draw(f"{_rgb(colour)} RG {width:g} w")

    def lines(self, lines: list[tuple[float, float, Line]], look: Look) -> None:
        """Draw lines, each with the left end of its baseline, in one look."""
        self.fill(look.colour)
        code = [f"BT {look.tracking:g} Tc" if look.tracking else "BT"]
        for x, y, line in lines:
            if not isinstance(line, SetLine):
                code.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
                pieces = (Piece(line.text),) if isinstance(line, PlainLine) else line.pieces
                code += [self._text(piece, look) for piece in pieces]
        code.append("0 Tc ET" if look.tracking else "ET")
        if len(code) > 2:
            self._draw("\n".join(code))
        for x, y, line in lines:
            if isinstance(line, SetLine):
                self._shapes(line, x, y, look)
            for spot in self.setter.links(line, look):
                self._link(spot, x, y, look)

    def whisper(self, words: str, x: float, y: float, width: float, size: float) -> None:
        """Lay words without ink over something drawn, for those who search, copy or listen."""
        self._draw(operators(self._hidden_font(), (Cluster(words, 0.0, width),), x, y, size))

    def turn(self) -> None:
        """The page is done; it is packed at once, for a long paper would need much room until it is closed."""
        self.canvas.showPage()
        page = self._document.Pages.pages[-1]
        filters = PDFDictionary({"Filter": PDFName("FlateDecode")})
        page.Contents = PDFStream(filters, zlib.compress(page.stream.encode("latin-1")))
        page.stream = None

    def finish(self) -> bytes:
        """The whole file; nothing can be drawn afterwards."""
        self.canvas.save()
        return self._file.getvalue()

    def _text(self, piece: Piece, look: Look) -> str:
        face = piece.face or look.face
        shown = f"/{self._font(face)} {look.size:g} Tf [{self._shapers.of(face).codes(piece.text)}] TJ"
        return f"{_rgb(PRIMARY)} rg {shown} {_rgb(look.colour)} rg" if piece.link else shown

    def _link(self, spot: Spot, x: float, y: float, look: Look) -> None:
        low, high = y + DESCENT * -look.size, y + ASCENT * look.size
        address = quote(spot.link, safe="%/:=&?~#+!$,;'@()*[]")
        self.canvas.linkURL(address, (x + spot.x, low, x + spot.x + spot.width, high))

    def _font(self, face: Face) -> str:
        """The name of a face on the pages of this file."""
        if face not in self._fonts:
            name = self._fonts[face] = f"F{len(self._fonts)}"
            self._document.delayedFonts.append(EmbeddedFont(name, self._shapers.of(face), face.slants))
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
            self._document.delayedFonts.append(self._hidden)
        return self._hidden

    def _draw(self, code: str) -> None:
        self.canvas._code.append(code)  # noqa: SLF001


@cache
def _rgb(colour: str) -> str:
    """A colour such as #0F5C5C in a PDF's own terms."""
    return " ".join(f"{int(colour[place : place + 2], 16) / 255:.4g}" for place in (1, 3, 5))
