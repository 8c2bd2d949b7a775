"""The words for what weakens the thanks."""

from PySide6.QtCore import QCoreApplication

from rerecruit_desktop.domain.lint import Finding

translate = QCoreApplication.translate


def finding_text(finding: Finding, words: str = "") -> str:
    """What weakens the thanks, and why that matters; ``words`` are those that it was found in."""
    text = {
        Finding.USED: translate("Conversation", "You thanked them for this before; twice sounds like nothing else."),
        Finding.GENERIC: translate("Conversation", "“{words}” would fit anybody. Which act do you mean?"),
        Finding.NO_EFFECT: translate("Conversation", "What changed because of it? Thanks without that stay pale."),
        Finding.NO_DAY: translate("Conversation", "When was it? A day makes it real."),
        Finding.OLD: translate("Conversation", "That is more than a year ago. Is there something newer?"),
    }[finding]
    return text.format(words=words)
