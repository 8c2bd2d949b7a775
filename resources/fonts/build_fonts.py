"""Make the static Inter faces the program shows and prints with; run by the build of the wheel, or by hand.

The package of the font holds one variable file for upright and one for italic. ReportLab takes only static faces, so
each weight becomes a file of its own, with the letters the program sets itself (other scripts come from the system).
"""

from dataclasses import dataclass
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

HERE = Path(__file__).resolve().parent
FAMILY = "Inter"
OPTICAL_SIZE = 14  # drawn for the size of running text
LETTERS = tuple(
    chain(
        range(0x0020, 0x0530),  # Latin, phonetic, combining marks, Greek, Cyrillic
        range(0x1D00, 0x2070),  # Latin extensions, Vietnamese, Greek with accents, punctuation
        range(0x2070, 0x2400),  # superscripts, currency, letter-like signs, numerals, arrows, mathematics, keys
        range(0x2460, 0x2500),  # circled numbers
        range(0x25A0, 0x27C0),  # geometric shapes, stars and check marks
        range(0x2C60, 0x2C80),  # more Latin
        range(0xA640, 0xA6A0),  # more Cyrillic
        range(0xA720, 0xA800),  # more Latin
        range(0xAB30, 0xAB70),  # more Latin
        range(0xFB00, 0xFB07),  # ligatures pasted as letters
    )
)
FEATURES = ["kern", "liga", "calt", "ccmp", "locl", "tnum", "mark", "mkmk"]

_BOLD, _ITALIC, _REGULAR = 1 << 5, 1 << 0, 1 << 6  # bits of OS/2 fsSelection
_STYLE_BITS = _BOLD | _ITALIC | _REGULAR
_FAMILY_NAME, _STYLE_NAME, _UNIQUE, _FULL, _POSTSCRIPT = 1, 2, 3, 4, 6
_KEPT_NAMES = {0, 5, 7, 8, 9, 11, 12, 13, 14}  # copyright, version, trademark, makers, licence


@dataclass(frozen=True, slots=True)
class Face:
    """One file to make; ``style`` is what its name ends in."""

    style: str
    weight: int
    italic: bool = False

    @property
    def target(self) -> Path:
        return HERE / f"{FAMILY}-{self.style}.ttf"


FACES = (
    Face("Regular", 400),
    Face("Medium", 500),
    Face("SemiBold", 600),
    Face("Bold", 700),
    Face("Italic", 400, italic=True),
)


class FontBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Fonts before every build; and, in a wheel that is not editable, the resources inside the package."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        build_fonts()
        if version != "editable":
            build_data["force_include"].update(packed(Path(self.root) / "resources"))


def packed(resources: Path) -> dict[str, str]:
    """Every file to ship and its place in the wheel: all but scripts, caches and the pictures of the README."""
    files = sorted(one for one in resources.rglob("*") if one.is_file() and one.suffix not in {".py", ".pyc"})
    shipped = (one.relative_to(resources) for one in files if "screenshots" not in one.parts)
    return {str(resources / one): f"rerecruit_desktop/resources/{one.as_posix()}" for one in shipped}


def build_fonts() -> None:
    """Make the faces that are missing or older than this script."""
    missing = [face for face in FACES if not _is_fresh(face.target)]
    if not missing:
        return
    import fontpkg_inter

    package = Path(fontpkg_inter.__file__).parent
    for italic in (False, True):
        if faces := [face for face in missing if face.italic is italic]:
            name = f"{FAMILY}-Italic" if italic else FAMILY
            _make(package / "files" / f"{name}[opsz,wght].ttf", faces)


def _is_fresh(target: Path) -> bool:
    return target.exists() and target.stat().st_mtime >= Path(__file__).stat().st_mtime


def _make(source: Path, faces: list[Face]) -> None:
    letters = _only_our_letters(source)
    for face in faces:
        variable = TTFont(BytesIO(letters), recalcTimestamp=False)
        font = instantiateVariableFont(variable, {"wght": face.weight, "opsz": OPTICAL_SIZE}, inplace=True)
        _name(font, face)
        partial = face.target.with_suffix(".part")
        font.save(partial)
        partial.replace(face.target)


def _only_our_letters(source: Path) -> bytes:
    options = Options(layout_features=FEATURES, name_IDs=["*"], notdef_outline=True, hinting=False, glyph_names=False)
    font = TTFont(source, recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def _name(font: TTFont, face: Face) -> None:
    """Write the names and bits by which Qt sees one family with this face in it, on every system.

    Fonts meant to be installed give Medium and SemiBold a family of their own for old software; Qt would list both.
    """
    del font["STAT"]  # it speaks of axes that are gone
    table = font["name"]
    table.names = [record for record in table.names if record.nameID in _KEPT_NAMES]
    names = {
        _FAMILY_NAME: FAMILY,
        _STYLE_NAME: face.style,
        _UNIQUE: f"{FAMILY}-{face.style}-static",
        _FULL: f"{FAMILY} {face.style}",
        _POSTSCRIPT: f"{FAMILY}-{face.style}",
    }
    for name_id, text in names.items():
        table.setName(text, name_id, 3, 1, 0x409)
    bold, italic = face.style == "Bold", face.italic
    style = (_BOLD if bold else 0) | (_ITALIC if italic else 0) or _REGULAR
    font["OS/2"].usWeightClass = face.weight
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~_STYLE_BITS | style
    font["head"].macStyle = bold | italic << 1


if __name__ == "__main__":
    build_fonts()
