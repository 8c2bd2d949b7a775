"""A small picture says without colour what was read, and who said so."""

from datetime import date, timedelta

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from rerecruit_desktop.domain.series import Reading, Series
from rerecruit_desktop.ui.sparks import Sparks, drawn
from rerecruit_desktop.ui.theme import Scheme

FIRST, LAST = date(2026, 1, 1), date(2026, 11, 23)
TOLD, GUESSED = Reading(LAST, 4, told=True), Reading(FIRST + timedelta(days=40), 2)


def colour(token):
    return {"primary": "#000001", "surface": "#fffffe"}.get(token, "#888888")


def test_told_is_filled_a_guess_is_hollow_and_the_last_mark_stands_as_a_number():
    text = drawn(Series("", (GUESSED, TOLD)), (FIRST, LAST), colour)
    hollow, filled = (part for part in text.split("\n") if part.startswith("<circle"))
    assert 'fill="#fffffe" stroke="#000001"' in hollow
    assert 'fill="#000001" stroke="#000001"' in filled
    assert ">4</text>" in text
    assert QSvgRenderer(QByteArray(text.encode())).isValid()


def test_without_a_reading_there_are_bare_lines():
    text = drawn(Series("", ()), (FIRST, LAST), colour)
    assert "circle" not in text
    assert "<text" not in text


def test_another_theme_draws_anew(qtbot, look, theme):
    def painted():
        picture = QPixmap(120, 80)
        picture.fill("white")
        with QPainter(picture) as painter:
            sparks.paint(painter, 0, 40, Series("", (GUESSED, TOLD)))
        return picture.toImage()

    sparks = Sparks(look)
    sparks.show_scale((FIRST, LAST))
    light = painted()
    assert painted() == light
    theme.wear(Scheme.DARK, 1.0)
    assert painted() != light
    theme.wear(Scheme.LIGHT, 1.0)
