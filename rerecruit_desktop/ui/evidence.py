"""The choices that place a contribution: the quality it shows, the need it speaks to."""

from PySide6.QtCore import QCoreApplication

from rerecruit_desktop.domain.guide import Guide
from rerecruit_desktop.domain.guide_parts import EntryKind
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.quality import Quality
from rerecruit_desktop.ui.session import Session

translate = QCoreApplication.translate


def quality_options(session: Session, also: str = "", none: str = "") -> list[tuple[str, str]]:
    """No quality at all, then those of the guide by key and name; ``also`` is offered even if it is hidden by now."""
    options = [("", none or translate("Evidence", "none in particular"))]
    options += [(one.key, one.name) for one in session.guide.qualities]
    if also not in {key for key, _ in options}:
        options.append((also, _hidden_name(session, also)))
    return options


def _hidden_name(session: Session, key: str) -> str:
    entries = (one.entry for one in session.listed_guide(EntryKind.QUALITY) if one.key == key)
    named = next((entry.name for entry in entries if isinstance(entry, Quality)), "")
    return named or translate("Evidence", "one that is not in the guide any more")


def need_options(guide: Guide, none: str = "") -> list[tuple[Need | None, str]]:
    """No need at all, then the five."""
    nothing: list[tuple[Need | None, str]] = [(None, none or translate("Evidence", "none in particular"))]
    return nothing + [(one.need, one.name) for one in guide.needs]
