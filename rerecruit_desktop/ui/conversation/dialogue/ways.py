"""Where one can go from a place in the dialogue, in words."""

from PySide6.QtCore import QCoreApplication

from rerecruit_desktop.domain.conversation import DialoguePart, Stage
from rerecruit_desktop.ui.names import stage_name

translate = QCoreApplication.translate
_STAGES = tuple(Stage)


def after(stage: Stage) -> Stage | None:
    """The stage after it, or nothing after the last."""
    place = _STAGES.index(stage) + 1
    return _STAGES[place] if place < len(_STAGES) else None


def before(stage: Stage) -> Stage | None:
    """The stage before it, or nothing before the first."""
    place = _STAGES.index(stage)
    return _STAGES[place - 1] if place else None


def ways(part: DialoguePart, stage: Stage, *, is_held: bool) -> tuple[str, str]:
    """What lies behind and ahead; nothing behind the first stage."""
    if part is DialoguePart.CLOSING:
        end = translate("Dialogue", "What follows") if is_held else translate("Dialogue", "Finish conversation")
        return stage_name(stage), end
    last = translate("Dialogue", "Closing words") if is_held else translate("Dialogue", "Finish…")
    if part is DialoguePart.WORKSHEET:
        return translate("Dialogue", "Dialogue"), last
    ahead, behind = after(stage), before(stage)
    return stage_name(behind) if behind else "", stage_name(ahead) if ahead else last
