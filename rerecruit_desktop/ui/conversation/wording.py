"""The words of needs, kinds of question and readiness on screen."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from rerecruit_desktop.domain.driver_card import Driver
from rerecruit_desktop.domain.lint import Finding
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


def finding_text(finding: Finding) -> str:
    """What weakens the thanks, and why that matters."""
    return {
        Finding.USED: translate("Conversation", "You thanked them for this before; twice sounds like nothing else."),
        Finding.GENERIC: translate("Conversation", "This praise would fit anybody. Which act do you mean?"),
        Finding.NO_EFFECT: translate("Conversation", "What changed because of it? Thanks without that stay pale."),
        Finding.NO_DAY: translate("Conversation", "When was it? A day makes it real."),
        Finding.OLD: translate("Conversation", "That is more than a year ago. Is there something newer?"),
    }[finding]


def driver_name(driver: Driver) -> str:
    return {
        Driver.RECOGNITION: translate("Conversation", "Likes to be recognised"),
        Driver.STRENGTHS: translate("Conversation", "Strengths"),
        Driver.PASSIONS: translate("Conversation", "Passions"),
        Driver.VALUES: translate("Conversation", "Values"),
        Driver.ENERGISES: translate("Conversation", "Gives energy"),
        Driver.DRAINS: translate("Conversation", "Drains"),
        Driver.HEADING: translate("Conversation", "Wants to go"),
        Driver.LEAVING: translate("Conversation", "Would make them leave"),
    }[driver]


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
