"""Makes a hundred handouts as the running program does and prints what they take.

python -m tests.performance.handouts FOLDER
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import Any

from rerecruit_desktop.domain.handout import Handout
from rerecruit_desktop.exchange.demo_file import demo_team
from rerecruit_desktop.storage.cipher import new_data_key
from rerecruit_desktop.storage.notebook import create_unlocked
from tests.performance.dressed import dressed
from tests.performance.measure import timed, turn_about
from tests.performance.people import TODAY, now

WARM, MEASURED = 100, 40
USUAL = "Inter-Regular"


def a_handout(folder: Path) -> Handout:
    """That of a rich conversation of the fictional team, out of a real notebook."""
    team = demo_team(TODAY)
    conversation = next(one for one in team.conversations if one.is_held and one.dialogue.agreed_words)
    scratch = folder / f"handouts-{len(list(folder.iterdir()))}"
    with_team = create_unlocked(scratch, new_data_key(), now)
    with_team.save_all(team.values)
    return with_team.shared_papers.handout(conversation.id)


def first_rendering(handout: Handout) -> tuple[float, Callable[[], bytes]]:
    """What the very first one takes, with all that has to be loaded for it; and how to make more."""

    def load_and_render() -> bytes:
        from rerecruit_desktop.documents.handout import render_handout
        from rerecruit_desktop.documents.press import english_press

        return render_handout(handout, english_press(TODAY))

    return timed(load_and_render), load_and_render


def straight(pdf: bytes) -> Callable[[], bytes]:
    """The same page by hand: every piece of its text in its face at its place and size, every line and shape."""
    from pypdf import PdfReader
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    from rerecruit_desktop import paths

    reader = PdfReader(BytesIO(pdf))
    pages = [(_texts(page), _shapes(page, reader)) for page in reader.pages]
    for face in {face for texts, _ in pages for *_, face, _ in texts}:
        file = str(paths.resources() / "fonts" / f"{face}.ttf")
        pdfmetrics.registerFont(TTFont(f"reference {face}", file, asciiReadable=0, shapable=False))  # the fastest

    def draw() -> bytes:
        target = BytesIO()
        canvas = Canvas(target, pagesize=(595.28, 841.89), invariant=1)
        for texts, shapes in pages:
            for x, y, size, face, text in texts:
                canvas.setFont(f"reference {face}", size)
                canvas.drawString(x, y, text)
            for shape in shapes:
                path = canvas.beginPath()
                for operator, places in shape:
                    {"m": path.moveTo, "l": path.lineTo, "c": path.curveTo, "re": path.rect}[operator](*places)
                canvas.drawPath(path)
            canvas.showPage()
        canvas.save()
        return target.getvalue()

    assert all(texts for texts, _ in pages)
    return draw


def _texts(page: Any) -> list[tuple[float, float, float, str, str]]:
    found: list[tuple[float, float, float, str, str]] = []

    def note(text: str, _cm: Any, tm: list[float], font: Any, size: float) -> None:
        if text.strip():
            face = str(font["/BaseFont"]).partition("+")[2]
            found.append((tm[4], tm[5], size, face if face.startswith("Inter-") else USUAL, text.strip("\n")))

    page.extract_text(visitor_text=note)
    return found


def _shapes(page: Any, reader: Any) -> list[list[tuple[str, list[float]]]]:
    from pypdf.generic import ContentStream

    shapes: list[list[tuple[str, list[float]]]] = [[]]
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        name = operator.decode()
        if name in {"m", "l", "c", "re"}:
            shapes[-1].append((name, [float(place) for place in operands]))
        elif name in {"S", "s", "f", "f*", "B", "n"} and shapes[-1]:
            shapes.append([])
    return [shape for shape in shapes if shape]


def main(folder: Path) -> None:
    dressed()
    handout = a_handout(folder)
    first, render = first_rendering(handout)
    for _ in range(WARM - 2):
        render()
    ours, reference = turn_about(render, straight(render()), MEASURED)
    print(json.dumps({"first": first, "later": median(ours), "straight": median(reference)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
