"""A drawing as SVG, for the window."""

from collections.abc import Callable
from xml.sax.saxutils import escape, quoteattr

from rerecruit_desktop.documents.drawing import Disc, Drawing, Label, Shape, Stroke

_FAMILY = "Inter"


def svg(drawing: Drawing, colour: Callable[[str], str]) -> str:
    """The text of an SVG file as large as the drawing; ``colour`` gives what a name stands for, such as #0F5C5C."""
    shapes = "\n".join(_shape(shape, drawing.height, colour) for shape in drawing.shapes)
    size = f'width="{drawing.width:g}" height="{drawing.height:g}" viewBox="0 0 {drawing.width:g} {drawing.height:g}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label={quoteattr(drawing.said)}>\n'
        f"<title>{escape(drawing.said)}</title>\n{shapes}\n</svg>\n"
    )


def _shape(shape: Shape, height: float, colour: Callable[[str], str]) -> str:
    match shape:
        case Stroke(points, name, width):
            places = " ".join(f"{x:.2f},{height - y:.2f}" for x, y in points)
            ends = 'stroke-linecap="round" stroke-linejoin="round" fill="none"'
            return f'<polyline points="{places}" stroke="{colour(name)}" stroke-width="{width:g}" {ends}/>'
        case Disc():
            return _disc(shape, height - shape.y, colour)
        case Label(x, y, line, look, name):
            font = f'font-family="{_FAMILY}" font-size="{look.size:g}" font-weight="{look.face.weight}"'
            return f'<text x="{x:.2f}" y="{height - y:.2f}" {font} fill="{colour(name)}">{escape(line.text)}</text>'


def _disc(disc: Disc, y: float, colour: Callable[[str], str]) -> str:
    edge = colour(disc.colour)
    inside = edge if disc.filled >= 1 else colour("surface")
    whole = (
        f'<circle cx="{disc.x:.2f}" cy="{y:.2f}" r="{disc.radius:g}" fill="{inside}" stroke="{edge}" '
        f'stroke-width="1.5"/>'
    )
    if not 0 < disc.filled < 1:
        return whole
    top, bottom = y - disc.radius, y + disc.radius
    arc = f"M {disc.x:.2f} {top:.2f} A {disc.radius:g} {disc.radius:g} 0 0 0 {disc.x:.2f} {bottom:.2f} Z"
    return f'{whole}<path d="{arc}" fill="{edge}"/>'
