"""What groups and orders of the roster are called on screen."""

from PySide6.QtCore import QCoreApplication

from rerecruit_desktop.domain.cadence import Cadence, Standing
from rerecruit_desktop.domain.grouping import Common, Grouping, Sorting
from rerecruit_desktop.domain.person import Strength
from rerecruit_desktop.ui.moments import cadence_text, standing_text
from rerecruit_desktop.ui.names import strength_text

translate = QCoreApplication.translate


def grouping_text(grouping: Grouping) -> str:
    return {
        Grouping.STANDING: translate("Roster", "Grouped by what is due"),
        Grouping.TEAM: translate("Roster", "Grouped by team"),
        Grouping.TAG: translate("Roster", "Grouped by tag"),
        Grouping.CADENCE: translate("Roster", "Grouped by rhythm"),
        Grouping.STRENGTH: translate("Roster", "Grouped by strength"),
        Grouping.NOTHING: translate("Roster", "Not grouped"),
    }[grouping]


def sorting_text(sorting: Sorting) -> str:
    return {
        Sorting.DUE: translate("Roster", "Earliest due first"),
        Sorting.NAME: translate("Roster", "By name"),
        Sorting.LAST_TALK: translate("Roster", "Longest without a talk"),
        Sorting.JOINED: translate("Roster", "Newest first"),
    }[sorting]


def group_text(common: Common, grouping: Grouping) -> str:
    match common:
        case None:
            return translate("Roster", "No tag") if grouping is Grouping.TAG else translate("Roster", "No team")
        case Standing():
            return standing_text(common)
        case Strength():
            return strength_text(common)
        case Cadence():
            return cadence_text(common)
    return common
