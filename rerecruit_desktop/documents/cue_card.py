"""The cue card: the points of a talk in large type for a glance, always on one page."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from rerecruit_desktop.documents.blocks import Block, Rule, Words
from rerecruit_desktop.documents.composer import Composer
from rerecruit_desktop.documents.frame import Frame, Lane
from rerecruit_desktop.documents.inset import Aside, Inset
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.signs import box, ticked_box
from rerecruit_desktop.documents.stages import meeting_words, stage_word
from rerecruit_desktop.documents.structure import Node, Path, Tag, item, paragraph
from rerecruit_desktop.documents.styles import HAIRLINE, MUTED, PRIMARY, SUBTITLE, TITLE, Face, Look, first_baseline
from rerecruit_desktop.domain.cue_card import CueCard
from rerecruit_desktop.domain.paper_errors import NoPoints
from rerecruit_desktop.domain.points import Point

_STAGE = Look(Face.SEMIBOLD, 10, 14, PRIMARY)
_STAGES_WIDTH = 84.0
_FIRST = 18.0  # between the title and the first stage


@dataclass(frozen=True, slots=True)
class _Fit:
    """How all is made to fit: the type size, whether details are set, or ``most`` points of a stage on a line each."""

    size: float
    has_details: bool = True
    most: int | None = None

    @property
    def look(self) -> Look:
        return Look(Face.MEDIUM, self.size, self.size * 1.32)

    @property
    def detail_look(self) -> Look:
        return Look(Face.REGULAR, self.size * 0.68, self.size * 0.98, MUTED)

    @property
    def hanging(self) -> float:
        return self.size * 1.5


# Smaller first, down to what can still be read at a glance; then without details; then cut.
_FITS = (
    *(_Fit(size) for size in (20.0, 18.0, 16.0, 14.0)),
    *(_Fit(size, has_details=False) for size in (18.0, 16.0, 14.0, 12.5, 11.0)),
    *(_Fit(11.0, has_details=False, most=most) for most in range(12, 0, -1)),
)


def render_cue_card(card: CueCard, press: Press) -> bytes:
    """The card as a PDF of one page, with a note where not everything has room on it.

    Raises :class:`NoPoints`, and :class:`SignsMissing` when a sign can't be set.
    """
    if not card.points:
        raise NoPoints
    composed = (_composed(card, press, fit) for fit in _FITS)
    fitting = next(composer for composer in composed if composer.page_count == 1)
    return fitting.bytes(press.translate("CueCard", "Cue card"))


def _composed(card: CueCard, press: Press, fit: _Fit) -> Composer:
    name = press.translate("CueCard", "Cue card")
    composer = Composer(Frame(press, Lane.ONLY_FOR_YOU, name, card.meet_on or press.printed_on))
    meeting = meeting_words(press, card.meet_on, card.meet_at, card.place)
    composer.title(_shortened(composer, card.short_name, TITLE), _shortened(composer, meeting, SUBTITLE))
    left_out, gap = 0, _FIRST
    for stage, group in groupby(card.points, key=lambda point: point.stage):
        points = tuple(group)
        shown = points[: fit.most]
        left_out += len(points) - len(shown)
        composer.add(Rule(composer.width, 0.6, HAIRLINE, gap, keeps_next=True))
        composer.add(*_stage(composer, shown, stage_word(press, stage), fit))
        gap = fit.size * 0.7
    composer.note(_note(press, card, fit, left_out), before=14)
    return composer


def _shortened(composer: Composer, text: str, look: Look) -> str:
    """As much of the text as stands on one line."""
    line = composer.setter.one_line(text, look, composer.width)
    return line.text if line else ""


def _stage(composer: Composer, points: tuple[Point, ...], name: str, fit: _Fit) -> Iterator[Block]:
    """The points of a stage, its name on the left of the first."""
    line = composer.setter.one_line(name, _STAGE, _STAGES_WIDTH - 8)
    aside = Aside(line, _STAGE, 0.0, first_baseline(fit.look), (Node(Tag.HEADING),)) if line else None
    whole = (Node(Tag.LIST),)
    for point in points:
        body = item(whole)
        title, detail = (point.title, point.detail) if point.title.strip() else (point.detail, "")
        words = _words(composer, title, fit.look, fit, fit.size * 0.4, body)
        yield Inset(replace(words, sign=ticked_box if point.said else box), _STAGES_WIDTH, aside)
        if fit.has_details and detail.strip():
            yield Inset(_words(composer, detail, fit.detail_look, fit, 1.0, body), _STAGES_WIDTH)
        aside = None


def _words(composer: Composer, text: str, look: Look, fit: _Fit, before: float, body: Path) -> Words:
    """The text in full, or its beginning where every point stands on a single line."""
    width = composer.width - _STAGES_WIDTH
    if fit.most is None:
        lines = composer.setter.set(" ".join(text.split()), look, width - fit.hanging)
    else:
        line = composer.setter.one_line(text, look, width - fit.hanging)
        lines = (line,) if line else ()
    return Words(lines, look, width, before, fit.hanging, path=paragraph(body))


def _note(press: Press, card: CueCard, fit: _Fit, left_out: int) -> str:
    translate = press.translate
    if left_out:
        return translate("CueCard", "This page is full. Points found in the plan alone: {count}.").format(
            count=left_out
        )
    if fit.most is not None:
        return translate("CueCard", "Long points are cut short here; the plan has all of them.")
    if not fit.has_details and any(point.detail.strip() for point in card.points):
        return translate("CueCard", "Effects and examples are left out so that every point can be read at a glance.")
    return ""
