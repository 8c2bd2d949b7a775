"""The message of an invitation: made from a template, and following the day as long as nobody wrote in it."""

import unicodedata
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale, Qt

from rerecruit_desktop.domain.conversation import Conversation, Invite
from rerecruit_desktop.domain.guide import Guide, InvitationTemplate
from rerecruit_desktop.domain.invitation import (
    PLACES,
    fill_template,
    question_list,
    unresolved_places,
    with_question_list,
)
from rerecruit_desktop.domain.own_words import OWN_KEY
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.moments import time_text
from rerecruit_desktop.ui.names import place_name
from rerecruit_desktop.ui.widgets.day_text import spoken_day

_LEFT_TO_RIGHT = "\u200e"  # a mark without width: a paragraph runs as its first letter does
translate = QCoreApplication.translate


def template_of(invite: Invite, guide: Guide) -> InvitationTemplate | None:
    """The template the message was made from, if the guide still has it."""
    return next((one for one in guide.templates if one.key == invite.template), None)


def written(conversation: Conversation, person: Person, guide: Guide, today: date) -> str:
    """The text of the chosen template with all that is known filled in, and the questions that go ahead.

    Empty without a template.
    """
    invite = conversation.invite
    if (template := template_of(invite, guide)) is None:
        return ""
    text = fill_template(template.text.strip("\n"), _values(invite, person, today, _locale(template, guide)))
    return with_question_list(text, "", questions_ahead(conversation, guide))


def subject(invite: Invite, person: Person, guide: Guide, today: date) -> str:
    """What stands over the message when it is mailed, in one's own words where there are some."""
    return invite.subject if invite.subject.strip() else usual_subject(invite, person, guide, today)


def usual_subject(invite: Invite, person: Person, guide: Guide, today: date) -> str:
    """What the template says over the message; a neutral word where it says nothing."""
    template = template_of(invite, guide)
    if template is not None and template.subject:
        return fill_template(template.subject, _values(invite, person, today, _locale(template, guide)))
    return translate("Invitation", "Conversation")


def questions_ahead(conversation: Conversation, guide: Guide) -> str:
    """The planned questions as they stand in the message; empty when they don't go along with it."""
    if not conversation.invite.questions_ahead:
        return ""
    return question_list(guide.questions_ahead, (question.text for question in conversation.plan.questions))


def is_untouched(conversation: Conversation, person: Person, guide: Guide, today: date) -> bool:
    """The message is just what the template says, or still empty: nobody wrote in it."""
    message = conversation.invite.message
    return not message.strip() or message == written(conversation, person, guide, today)


def following(before: Conversation, after: Conversation, person: Person, guide: Guide, today: date) -> Conversation:
    """``after`` with its message brought up to date; where somebody wrote in it, only its list of questions is.

    A message that is another one now stays as it is.
    """
    message = after.invite.message
    if message != before.invite.message:
        return after
    if message and is_untouched(before, person, guide, today):
        return with_message(after, written(after, person, guide, today))
    lists = questions_ahead(before, guide), questions_ahead(after, guide)
    return after if lists[0] == lists[1] else with_message(after, with_question_list(message, *lists))


def with_message(conversation: Conversation, message: str) -> Conversation:
    return replace(conversation, invite=replace(conversation.invite, message=message))


def open_places(message: str) -> str:
    """What the message still has to say, in words: "the day, the place"; empty when nothing is open."""
    names = {f"{{{place}}}": place_name(place) for place in PLACES}
    return ", ".join(names[place] for place in dict.fromkeys(unresolved_places(message)) if place in names)


def unknown_places(message: str) -> str:
    """What stands in braces and means nothing to the program: "{foo}, {bar}"; empty when there is no such thing."""
    known = {f"{{{place}}}" for place in PLACES}
    return ", ".join(place for place in dict.fromkeys(unresolved_places(message)) if place not in known)


def _locale(template: InvitationTemplate, guide: Guide) -> QLocale:
    """A text of the guide tells its day in the language of the guide, one's own text in that of the system."""
    here, theirs = QLocale(), QLocale(guide.language)
    is_known = QLocale.Language.C not in {here.language(), theirs.language()}
    if template.key.startswith(OWN_KEY) or not is_known or here.language() == theirs.language():
        return here
    return QLocale(theirs.language(), here.territory())


def _values(invite: Invite, person: Person, today: date, locale: QLocale) -> dict[str, str]:
    return {
        "name": _isolated(person.short_name, locale),
        "day": spoken_day(invite.meet_on, today, locale) if invite.meet_on else "",
        "time": time_text(invite.meet_at, locale) if invite.meet_at else "",
        "minutes": locale.toString(invite.minutes),
        "place": _isolated(invite.place.strip(), locale),
    }


def _isolated(text: str, locale: QLocale) -> str:
    """A name written the other way must not turn the message around it."""
    if locale.textDirection() is Qt.LayoutDirection.LeftToRight and any(map(_runs_left, text)):
        return f"{_LEFT_TO_RIGHT}\u2068{text}\u2069"
    return text


def _runs_left(letter: str) -> bool:
    return unicodedata.bidirectional(letter) in {"R", "AL"}
