"""The paper while it is drawn: a ReportLab canvas, and what the drawings share across pages."""

from io import BytesIO
from threading import Lock
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFString
from reportlab.pdfgen.canvas import Canvas

from rerecruit_desktop.documents.hidden import NAME, HiddenFont, operators
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.styles import Face, Look
from rerecruit_desktop.documents.text import Line, PlainLine
from rerecruit_desktop.documents.typeface import typeface
from rerecruit_desktop.documents.typesetting import Cluster, Outline, SetLine

rl_config.useA85 = 0  # plain bytes instead of text: a quarter smaller, and faster
_ONE_AT_A_TIME = Lock()  # ReportLab's fonts keep a reading position while they are written into a paper


class _OnlyTitle(PDFInfo):  # type: ignore[misc]
    """What the file says of itself: its title, and neither who, with what nor when."""

    def format(self, document: Any) -> Any:
        return PDFDictionary({"Title": PDFString(self.title)}).format(document)


class Sheet:
    """Draws at points from the lower left corner of the page; every text in the embedded family or as shapes."""

    def __init__(self, press: Press, title: str) -> None:
        self._typeface = typeface(press.fonts)
        self._file = BytesIO()
        regular = self._typeface.cut(Face.REGULAR).name
        self.width, self.height = press.paper.size
        self.canvas = Canvas(
            self._file,
            pagesize=press.paper.size,
            pageCompression=1,
            invariant=1,
            initialFontName=regular,
            lang=press.language,
        )
        self.canvas._doc.info = _OnlyTitle()  # noqa: SLF001
        self.canvas.setTitle(title)
        self.canvas.setViewerPreference("DisplayDocTitle", "true")
        self._forms: dict[Outline, str] = {}
        self._hidden: HiddenFont | None = None
        self._colours: dict[str, HexColor] = {}

    def fill(self, colour: str) -> None:
        """Set the colour of what is filled next, text too."""
        self.canvas.setFillColor(self._colour(colour))

    def stroke(self, colour: str, width: float) -> None:
        """Set the colour and width of the lines drawn next."""
        self.canvas.setStrokeColor(self._colour(colour))
        self.canvas.setLineWidth(width)

    def lines(self, lines: list[tuple[float, float, Line]], look: Look) -> None:
        """Draw lines, each with the left end of its baseline, in one look."""
        self.fill(look.colour)
        plain = [(x, y, line.text) for x, y, line in lines if isinstance(line, PlainLine) and line.text]
        if plain:
            text = self.canvas.beginText()
            text.setFont(self._typeface.cut(look.face).name, look.size)
            if look.tracking:
                text.setCharSpace(look.tracking)
            for x, y, words in plain:
                text.setTextOrigin(x, y)
                text.textOut(words)
            if look.tracking:
                text.setCharSpace(0)
            self.canvas.drawText(text)
        for x, y, line in lines:
            if isinstance(line, SetLine):
                self._shapes(line, x, y, look)

    def whisper(self, words: str, x: float, y: float, width: float, size: float) -> None:
        """Lay words without ink over something drawn, for those who search, copy or listen."""
        self.canvas._code.append(operators(self._hidden_font(), (Cluster(words, 0.0, width),), x, y, size))  # noqa: SLF001

    def finish(self) -> bytes:
        """The whole file; nothing can be drawn afterwards."""
        with _ONE_AT_A_TIME:
            self.canvas.save()
        return self._file.getvalue()

    def _shapes(self, line: SetLine, x: float, y: float, look: Look) -> None:
        code = self.canvas._code  # noqa: SLF001
        for glyph in line.glyphs:
            form = self._form(glyph.outline)
            scale = glyph.size / 1000
            code.append(f"q {scale:.5g} 0 0 {scale:.5g} {x + glyph.x:.3f} {y + glyph.y:.3f} cm")
            self.canvas.doForm(form)
            code.append("Q")
        for one in line.pictures:
            image = ImageReader(BytesIO(one.png))
            self.canvas.drawImage(image, x + one.x, y + one.y, one.width, one.height, mask="auto")
        if line.clusters:
            code.append(operators(self._hidden_font(), line.clusters, x, y, look.size))

    def _form(self, outline: Outline) -> str:
        """The name of the shape in this file, which holds it once however often it is drawn."""
        if outline not in self._forms:
            name = self._forms[outline] = f"S{len(self._forms)}"
            self.canvas.beginForm(name, -3000, -3000, 3000, 3000)
            steps = [f"{' '.join(map(str, numbers))} {command}" for command, numbers in outline.commands]
            self.canvas._code.append(" ".join([*steps, "f"]))  # noqa: SLF001
            self.canvas.endForm()
        return self._forms[outline]

    def _hidden_font(self) -> HiddenFont:
        if self._hidden is None:
            self._hidden = HiddenFont(self._typeface.cut(Face.REGULAR))
            document = self.canvas._doc  # noqa: SLF001
            document.fontMapping[NAME] = f"/{NAME}"
            document.delayedFonts.append(self._hidden)
        return self._hidden

    def _colour(self, colour: str) -> HexColor:
        if colour not in self._colours:
            self._colours[colour] = HexColor(colour)
        return self._colours[colour]
