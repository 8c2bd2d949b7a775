"""What the world can refuse where a paper is wanted: there is nothing to print, or it can't be made or left."""

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP


class NoPerson(Refused):
    text = QT_TRANSLATE_NOOP("Refused", "This person is not in the notebook any more, so there is nothing to print.")


class NoConversation(Refused):
    text = QT_TRANSLATE_NOOP("Refused", "There is no conversation with this person yet, so there is nothing to print.")


class NoConversationThen(Refused):
    text = QT_TRANSLATE_NOOP("Refused", "There is no conversation with this person on {day}.")


class NothingToPrint(Refused):
    text = QT_TRANSLATE_NOOP("Refused", "There is nothing to put on this paper yet.")


class NoMilestones(NothingToPrint):
    text = QT_TRANSLATE_NOOP(
        "Refused",
        "There is no milestone to put on this paper yet. Add one under “Milestones”, or after a talk.",
    )


class NothingAgreed(NothingToPrint):
    text = QT_TRANSLATE_NOOP(
        "Refused",
        "Nothing is agreed yet. Promises, steps and milestones will stand here as soon as they are noted.",
    )


class NoPoints(NothingToPrint):
    text = QT_TRANSLATE_NOOP(
        "Refused",
        "The plan of this conversation holds nothing to say or to ask yet. Plan it, and its points stand here.",
    )


class NothingInPeriod(NothingToPrint):
    text = QT_TRANSLATE_NOOP("Refused", "Nothing was noted in this time that could stand on this paper.")


class JoiningUnknown(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused", "It is not noted when this person joined. Note it in their profile, or choose another period."
    )


class NobodyOnRoster(NothingToPrint):
    text = QT_TRANSLATE_NOOP("Refused", "There is nobody on your roster yet. Add a direct report, and they stand here.")


class SignsMissing(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused",
        "This paper holds signs that no font on this computer has. Nothing was printed; "
        "install a font for that script, or write it with other signs.",
    )


class NoPassword(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused", "No password was given, so the paper was not saved. Type one, or save it without a password."
    )


class UnfitPassword(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused",
        "Not every program that shows PDFs would open the paper with this password: some of its signs are read in "
        "different ways, or it is longer than {longest} bytes. Nothing was saved; use plain letters and digits.",
    )


class NotPrinted(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused", "The printer did not take the pages. Nothing is lost; try again, or save the PDF."
    )
