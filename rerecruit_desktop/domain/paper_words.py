"""How each kind of paper introduces itself."""

from dataclasses import dataclass, replace

from rerecruit_desktop.domain.paper_kind import PaperKind
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP, Translate


@dataclass(frozen=True, slots=True)
class PaperWords:
    """Its name, what it holds in a sentence, and whose it is."""

    name: str
    about: str
    lane: str = ""


_WORDS = {
    PaperKind.HANDOUT: PaperWords(
        QT_TRANSLATE_NOOP("Papers", "Handout"),
        QT_TRANSLATE_NOOP("Papers", "Thanks, qualities, milestones and your promises. Private notes can't get in."),
    ),
    PaperKind.DEVELOPMENT_PLAN: PaperWords(
        QT_TRANSLATE_NOOP("Papers", "Development plan"),
        QT_TRANSLATE_NOOP("Papers", "Milestones with their steps, your help, and boxes to tick."),
    ),
    PaperKind.AGREED_ACTIONS: PaperWords(
        QT_TRANSLATE_NOOP("Papers", "Agreed actions"),
        QT_TRANSLATE_NOOP("Papers", "Who does what by when, on half a page."),
    ),
    PaperKind.YEAR_REVIEW: PaperWords(
        QT_TRANSLATE_NOOP("Papers", "Year in review"),
        QT_TRANSLATE_NOOP("Papers", "A year of thanks, and of milestones reached and ahead."),
    ),
    PaperKind.SUMMARY: PaperWords(
        QT_TRANSLATE_NOOP("Papers", "Private summary"),
        QT_TRANSLATE_NOOP("Papers", "Everything noted in the conversation, stage by stage."),
    ),
    PaperKind.WORKSHEET: PaperWords(
        QT_TRANSLATE_NOOP("Papers", "Worksheet"),
        QT_TRANSLATE_NOOP("Papers", "Your plan with room to write by hand."),
    ),
    PaperKind.BLANK_WORKSHEET: PaperWords(
        QT_TRANSLATE_NOOP("Papers", "Blank worksheet"),
        QT_TRANSLATE_NOOP("Papers", "The same lines, for a talk that nobody planned."),
    ),
    PaperKind.CUE_CARD: PaperWords(
        QT_TRANSLATE_NOOP("Papers", "Cue card"),
        QT_TRANSLATE_NOOP("Papers", "The points in large type for a glance, always one page."),
    ),
    PaperKind.PRIVATE_YEAR: PaperWords(
        QT_TRANSLATE_NOOP("Papers", "Private year in review"),
        QT_TRANSLATE_NOOP("Papers", "Everything of a year, with how the needs were met."),
    ),
    PaperKind.TEAM_OVERVIEW: PaperWords(
        QT_TRANSLATE_NOOP("Papers", "Team overview"),
        QT_TRANSLATE_NOOP("Papers", "Who is due when, and the needs of everyone in small charts."),
    ),
}


def words_of(kind: PaperKind, translate: Translate) -> PaperWords:
    """The words of a kind in the user's language, with the lane it belongs to."""
    words = _WORDS[kind]
    lane = translate("Papers", "only for you") if kind.is_private else translate("Papers", "to hand over")
    return replace(words, name=translate("Papers", words.name), about=translate("Papers", words.about), lane=lane)
