"""What the stages of the dialogue are called on the manager's own papers, and when and where it is held."""

from datetime import date, time

from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.domain.conversation import Stage
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP

_STAGES = {
    Stage.THANK: QT_TRANSLATE_NOOP("Summary", "Thanks"),
    Stage.DIRECTION: QT_TRANSLATE_NOOP("Summary", "Direction"),
    Stage.QUALITIES: QT_TRANSLATE_NOOP("Summary", "Qualities"),
    Stage.ASK: QT_TRANSLATE_NOOP("Summary", "Questions"),
}


def stage_word(press: Press, stage: Stage) -> str:
    """The stage in the user's language."""
    return press.translate("Summary", _STAGES[stage])


def meeting_words(press: Press, day: date | None, at: time | None, place: str) -> str:
    """When and where, as far as it is known: "24 November 2026 · 14:05 · Garden room"."""
    words = (press.day(day) if day else "", at.strftime("%H:%M") if at else "", place)
    return " · ".join(one.strip() for one in words if one.strip())
