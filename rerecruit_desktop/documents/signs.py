"""Small signs that hang beside a text: bullets, and boxes to tick, which the family lacks and we draw."""

from rerecruit_desktop.documents.sheet import Sheet
from rerecruit_desktop.documents.styles import CAP_HEIGHT, INK, MUTED, PRIMARY, Look

BULLET = "•"  # what a bullet is for those who listen


def bullet(sheet: Sheet, x: float, baseline: float, look: Look) -> None:
    """A round dot in the colour of the papers."""
    sheet.fill(PRIMARY)
    radius = look.size * 0.18
    sheet.disc(x + radius + 1.5, baseline + look.size * 0.3, radius)


def box(sheet: Sheet, x: float, baseline: float, look: Look) -> None:
    """An empty box."""
    _box(sheet, x, baseline, look, "☐")


def ticked_box(sheet: Sheet, x: float, baseline: float, look: Look) -> None:
    """A box with a tick."""
    side = _box(sheet, x, baseline, look, "☑")
    sheet.stroke(INK, 1.3)
    path = sheet.canvas.beginPath()
    low = baseline - (side - CAP_HEIGHT * look.size) / 2
    path.moveTo(x + side * 0.22, low + side * 0.5)
    path.lineTo(x + side * 0.42, low + side * 0.27)
    path.lineTo(x + side * 0.8, low + side * 0.75)
    sheet.canvas.setLineCap(1)
    sheet.canvas.setLineJoin(1)
    sheet.canvas.drawPath(path, stroke=1, fill=0)
    sheet.canvas.setLineCap(0)
    sheet.canvas.setLineJoin(0)


def lock(sheet: Sheet, x: float, baseline: float, look: Look) -> None:
    """A closed lock in the colour of the look, as tall as its capitals."""
    tall, wide = CAP_HEIGHT * look.size * 1.25, look.size * 0.78
    body = tall * 0.58
    low = baseline - (tall - CAP_HEIGHT * look.size) / 2
    inset, shoulder = wide * 0.19, (wide - 2 * wide * 0.19) / 2
    sheet.fill(look.colour)
    sheet.canvas.roundRect(x, low, wide, body, 1, stroke=0, fill=1)
    sheet.stroke(look.colour, look.size * 0.13)
    path = sheet.canvas.beginPath()
    path.moveTo(x + inset, low + body)
    path.lineTo(x + inset, low + tall - shoulder)
    path.arcTo(x + inset, low + tall - 2 * shoulder, x + wide - inset, low + tall, 180, -180)
    path.lineTo(x + wide - inset, low + body)
    sheet.canvas.drawPath(path, stroke=1, fill=0)


def _box(sheet: Sheet, x: float, baseline: float, look: Look, said: str) -> float:
    side = look.size * 0.86
    low = baseline - (side - CAP_HEIGHT * look.size) / 2
    sheet.stroke(MUTED, 0.8)
    sheet.canvas.roundRect(x + 0.4, low, side, side, 1.6, stroke=1, fill=0)
    sheet.whisper(f"{said} ", x, baseline, side, look.size)
    return side
