"""The words of needs, kinds of question and readiness on screen."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.readiness import Rule

translate = QCoreApplication.translate


def rule_name(rule: Rule) -> str:
    return {
        Rule.CONTRIBUTIONS: translate("Conversation", "two dated contributions, each with its effect"),
        Rule.QUALITIES: translate("Conversation", "a moment for every chosen quality"),
        Rule.DIRECTION: translate("Conversation", "where the organisation is heading"),
        Rule.STAYING: translate("Conversation", "a question about staying"),
        Rule.RECOGNITION: translate("Conversation", "how they like to be recognised"),
    }[rule]


def need_name(need: Need) -> str:
    return {
        Need.RECOGNITION: translate("Conversation", "Recognition"),
        Need.GROWTH: translate("Conversation", "Growth"),
        Need.ADVANCEMENT: translate("Conversation", "Advancement"),
        Need.AUTONOMY: translate("Conversation", "Autonomy"),
        Need.ALIGNMENT: translate("Conversation", "Alignment"),
    }[need]


def kind_name(kind: str) -> str:
    """The heading over questions of one kind; a kind the program does not know stands as it is written."""
    known: Mapping[str, str] = {
        "ease": translate("Conversation", "What comes easily, what is hard"),
        "interests": translate("Conversation", "Interests, and where they want to end up"),
        "skills": translate("Conversation", "Skills to sharpen"),
        "challenges": translate("Conversation", "Challenges that excite them now"),
        "milestones": translate("Conversation", "Milestones within six months"),
        "obstacles": translate("Conversation", "Obstacles you could take away"),
        "energy": translate("Conversation", "What gives energy, what drains it"),
        "mission": translate("Conversation", "The part of the mission that speaks to them"),
        "mark": translate("Conversation", "The mark they want to leave"),
        "stretch": translate("Conversation", "After a stretch task"),
        "staying": translate("Conversation", "Staying"),
    }
    return known.get(kind, kind.capitalize())
