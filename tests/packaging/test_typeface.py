"""The faces made by the build: one family to Qt, with every weight, and static for the papers."""

import importlib.util
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700, "Italic": 400}
SAMPLE = "Zoë Łukasz Nguyễn Ελένη Олексій “10 €” → − × ≥ … – ✓ ★"


@pytest.fixture(scope="module")
def family(qapp_cls):
    """The one family that all the faces belong to."""
    qapp_cls.instance() or qapp_cls([])
    handles = [QFontDatabase.addApplicationFont(str(FONTS / f"Inter-{style}.ttf")) for style in WEIGHTS]
    families = {name for handle in handles for name in QFontDatabase.applicationFontFamilies(handle)}
    yield families
    for handle in handles:
        QFontDatabase.removeApplicationFont(handle)


def test_qt_sees_one_family(family):
    assert family == {"Inter"}


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold, QFont.Weight.Bold])
def test_each_weight_is_a_face_of_its_own(family, weight):
    style = next(name for name, value in WEIGHTS.items() if value == weight.value)
    assert QRawFont.fromFont(QFont("Inter", weight=weight)).styleName() == style


def test_italic_is_drawn_not_slanted(family):
    font = QFont("Inter")
    font.setItalic(True)
    assert QRawFont.fromFont(font).styleName() == "Italic"


@pytest.mark.parametrize(("style", "weight"), WEIGHTS.items())
def test_a_face_is_static_and_tells_its_weight(style, weight):
    with TTFont(FONTS / f"Inter-{style}.ttf") as font:
        assert "fvar" not in font
        assert font["OS/2"].usWeightClass == weight
        assert bool(font["OS/2"].fsSelection & 1) == (style == "Italic")


@pytest.mark.parametrize("style", WEIGHTS)
def test_a_face_sets_european_names_and_the_signs_of_the_papers(style):
    with TTFont(FONTS / f"Inter-{style}.ttf") as font:
        known = font.getBestCmap()
    assert not [letter for letter in SAMPLE if ord(letter) not in known]


@pytest.mark.parametrize("feature", ["kern", "tnum", "mark", "locl"])
def test_a_face_keeps_the_features_that_are_used(feature):
    with TTFont(FONTS / "Inter-Regular.ttf") as font:
        tables = [font["GSUB"].table, font["GPOS"].table]
    assert feature in {record.FeatureTag for table in tables for record in table.FeatureList.FeatureRecord}


def test_faces_that_are_there_are_not_made_again():
    spec = importlib.util.spec_from_file_location("build_fonts", FONTS / "build_fonts.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    script.build_fonts()
    before = {face.target: face.target.stat().st_mtime_ns for face in script.FACES}
    script.build_fonts()
    assert before == {face.target: face.target.stat().st_mtime_ns for face in script.FACES}
