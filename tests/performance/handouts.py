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
INTER = "Inter-Regular.ttf"


def a_handout(folder: Path) -> Handout:
    """That of a rich conversation of the fictional team, out of a real notebook."""
    team = demo_team(TODAY)
    conversation = next(one for one in team.conversations if one.is_held and one.dialogue.agreed_words)
    scratch = folder / f"handouts-{len(list(folder.iterdir()))}"
    with_team = create_unlocked(scratch, new_data_key(), now)
    with_team.save_all(team.values)
    return with_team.handout(conversation.id)


def first_rendering(handout: Handout) -> tuple[float, Callable[[], bytes]]:
    """What the very first one takes, with all that has to be loaded for it; and how to make more."""

    def load_and_render() -> bytes:
        from rerecruit_desktop.documents.handout import render_handout
        from rerecruit_desktop.documents.press import english_press

        return render_handout(handout, english_press(TODAY))

    return timed(load_and_render), load_and_render


def straight(pdf: bytes) -> Callable[[], bytes]:
    """The same page by hand: every piece of its text at its place and size, and no more."""
    from pypdf import PdfReader
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    from rerecruit_desktop import paths

    pieces: list[list[tuple[float, float, float, str]]] = []
    for page in PdfReader(BytesIO(pdf)).pages:
        on_page: list[tuple[float, float, float, str]] = []

        def note(text: str, _cm: Any, tm: list[float], _font: Any, size: float, kept: Any = on_page) -> None:
            if text.strip():
                kept.append((tm[4], tm[5], size, text.strip("\n")))

        page.extract_text(visitor_text=note)
        pieces.append(on_page)
    pdfmetrics.registerFont(TTFont("reference", str(paths.resources() / "fonts" / INTER)))

    def draw() -> bytes:
        target = BytesIO()
        canvas = Canvas(target, pagesize=(595.28, 841.89), invariant=1)
        for page in pieces:
            for x, y, size, text in page:
                canvas.setFont("reference", size)
                canvas.drawString(x, y, text)
            canvas.showPage()
        canvas.save()
        return target.getvalue()

    assert pieces
    assert pieces[0]
    return draw


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
