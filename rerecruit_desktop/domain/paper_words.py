"""How each kind of paper introduces itself."""

from dataclasses import dataclass, replace

from rerecruit_desktop.domain.paper_kind import PaperKind
from rerecruit_desktop.domain.paper_part import PaperPart
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


_PARTS = {
    PaperPart.THANKS: QT_TRANSLATE_NOOP("Papers", "Thanks"),
    PaperPart.QUALITIES: QT_TRANSLATE_NOOP("Papers", "Qualities"),
    PaperPart.DIRECTION: QT_TRANSLATE_NOOP("Papers", "Direction"),
    PaperPart.REACHED: QT_TRANSLATE_NOOP("Papers", "What was reached"),
    PaperPart.MILESTONES: QT_TRANSLATE_NOOP("Papers", "Milestones"),
    PaperPart.TIMELINE: QT_TRANSLATE_NOOP("Papers", "Timeline"),
    PaperPart.PROMISES: QT_TRANSLATE_NOOP("Papers", "My promises"),
    PaperPart.STEPS: QT_TRANSLATE_NOOP("Papers", "Their steps"),
    PaperPart.GIST: QT_TRANSLATE_NOOP("Papers", "Summing up"),
    PaperPart.NOTES: QT_TRANSLATE_NOOP("Papers", "Notes"),
    PaperPart.AGREED_WORDS: QT_TRANSLATE_NOOP("Papers", "Agreed words"),
    PaperPart.REQUESTS: QT_TRANSLATE_NOOP("Papers", "Requests"),
    PaperPart.EXPECTED: QT_TRANSLATE_NOOP("Papers", "Hard requests"),
    PaperPart.CONVERSATIONS: QT_TRANSLATE_NOOP("Papers", "Conversations"),
    PaperPart.CONTRIBUTIONS: QT_TRANSLATE_NOOP("Papers", "Contributions"),
    PaperPart.CONTACTS: QT_TRANSLATE_NOOP("Papers", "Touchpoints, notes"),
    PaperPart.PULSES: QT_TRANSLATE_NOOP("Papers", "Pulses"),
    PaperPart.SIGNATURES: QT_TRANSLATE_NOOP("Papers", "Lines to sign on"),
}


def words_of(kind: PaperKind, translate: Translate) -> PaperWords:
    """The words of a kind in the user's language, with the lane it belongs to."""
    words = _WORDS[kind]
    lane = translate("Papers", "only for you") if kind.is_private else translate("Papers", "to hand over")
    return replace(words, name=translate("Papers", words.name), about=translate("Papers", words.about), lane=lane)


def part_word(part: PaperPart, translate: Translate) -> str:
    """What a part of a paper is called where one chooses, in the user's language."""
    return translate("Papers", _PARTS[part])
