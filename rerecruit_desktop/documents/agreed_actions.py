"""The agreed actions: who does what by when, on half a page."""

from rerecruit_desktop.documents.composer import Composer
from rerecruit_desktop.documents.frame import Frame, Lane
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.signs import box
from rerecruit_desktop.documents.tables import Column, table
from rerecruit_desktop.domain.agreed_actions import Action, AgreedActions
from rerecruit_desktop.domain.paper_errors import NothingAgreed
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP

_MINE = QT_TRANSLATE_NOOP("AgreedActions", "What I do")
_THEIRS = QT_TRANSLATE_NOOP("AgreedActions", "What you do")


def render_agreed_actions(actions: AgreedActions, press: Press) -> bytes:
    """The actions as a PDF. Raises :class:`NothingAgreed`, and :class:`SignsMissing` when a sign can't be set."""
    translate = press.translate
    if not (actions.mine or actions.theirs):
        raise NothingAgreed
    about = translate("Handout", "Prepared for {name}").format(name=actions.full_name)
    composer = Composer(Frame(press, Lane.TO_HAND_OVER, about, actions.held_on or press.printed_on))
    composer.title(
        translate("AgreedActions", "What we agreed, {name}").format(name=actions.short_name),
        translate("AgreedActions", "Who does what, and by when"),
    )
    is_for_milestones = any(one.towards.strip() for one in (*actions.mine, *actions.theirs))
    for heading, part in ((_MINE, actions.mine), (_THEIRS, actions.theirs)):
        if part:
            composer.heading(translate("AgreedActions", heading))
            columns = _columns(part, press, is_for_milestones)
            composer.add(table(composer.setter, columns, composer.width, before=6))
    return composer.bytes(translate("AgreedActions", "Agreed actions"))


def _columns(actions: tuple[Action, ...], press: Press, is_for_milestones: bool) -> tuple[Column, ...]:
    """The same columns for both parts, so that they stand in line."""
    translate = press.translate
    days = tuple(press.short_day(one.due_on) if one.due_on else "" for one in actions)
    towards = tuple(one.towards for one in actions)
    return (
        Column(translate("AgreedActions", "What"), tuple(one.text for one in actions), 50, box),
        Column(translate("AgreedActions", "For the milestone"), towards, 32, kept=is_for_milestones),
        Column(translate("AgreedActions", "By"), days, 18, kept=True),
    )
