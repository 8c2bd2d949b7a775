"""The handout: what the person takes home. It is made of shareable words only, and never rates anybody."""

from rerecruit_desktop.documents.column import Column
from rerecruit_desktop.documents.composer import Composer
from rerecruit_desktop.documents.frame import Frame, Lane
from rerecruit_desktop.documents.milestones import add_milestones, add_steps
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.signatures import Signatures
from rerecruit_desktop.domain.handout import Handout
from rerecruit_desktop.domain.paper_errors import NothingToPrint
from rerecruit_desktop.domain.shared import SharedMilestone


def render_handout(handout: Handout, press: Press, signatures: bool = False) -> bytes:
    """The handout as a PDF, with lines to sign on where ``signatures`` is set.

    Sections that hold nothing are left out. Raises :class:`NothingToPrint` when none holds anything, and
    :class:`SignsMissing` when a sign can't be set.
    """
    if not _holds_anything(handout):
        raise NothingToPrint
    translate = press.translate
    about = translate("Handout", "Prepared for {name}").format(name=handout.full_name)
    composer = Composer(Frame(press, Lane.TO_HAND_OVER, about, handout.held_on or press.printed_on))
    _head(composer, handout, press)
    _thanks(composer, handout, press)
    _qualities(composer, handout, press)
    _direction(composer, handout, press)
    _milestones(composer, handout, press)
    _promises(composer, handout, press)
    _agreed(composer, handout, press)
    if signatures:
        names = (handout.full_name, translate("Handout", "Manager"))
        composer.end_with(Signatures(names, translate("Handout", "Date"), composer.setter, composer.width))
    return composer.bytes(translate("Handout", "Handout"))


def _holds_anything(handout: Handout) -> bool:
    texts = [handout.direction, handout.their_part, handout.agreed_words]
    texts += [text for one in handout.thanks for text in (one.what, one.effect)]
    texts += [text for one in handout.qualities for text in (one.name, one.example)]
    texts += [one.goal for one in handout.milestones]
    texts += [one.text for one in handout.promises]
    return any(text.strip() for text in texts)


def _head(composer: Composer, handout: Handout, press: Press) -> None:
    translate = press.translate
    if handout.thanks or handout.qualities:
        title = translate("Handout", "Thank you, {name}")
        below = translate("Handout", "What you did, why it matters, and where you are heading")
    else:
        title = translate("Handout", "What we agreed, {name}")
        below = translate("Handout", "Where you are heading, and what comes next")
    composer.title(title.format(name=handout.short_name), below)


def _thanks(composer: Composer, handout: Handout, press: Press) -> None:
    thanks = [one for one in handout.thanks if one.what.strip() or one.effect.strip()]
    if thanks:
        composer.heading(press.translate("Handout", "What we thanked you for"))
    for one in thanks:
        composer.item(one.what, one.effect)


def _qualities(composer: Composer, handout: Handout, press: Press) -> None:
    qualities = [one for one in handout.qualities if one.name.strip() or one.example.strip()]
    if qualities:
        composer.heading(press.translate("Handout", "What we value in you"))
    for one in qualities:
        composer.item(one.name, one.example)


def _direction(composer: Composer, handout: Handout, press: Press) -> None:
    if handout.direction.strip() or handout.their_part.strip():
        composer.heading(press.translate("Handout", "Where we are heading"))
        composer.markdown(handout.direction)
        composer.markdown(handout.their_part, before=6)


def _milestones(composer: Composer, handout: Handout, press: Press) -> None:
    if any(one.goal.strip() for one in handout.milestones):
        composer.heading(press.translate("Handout", "Your milestones"))
        add_milestones(composer, handout.milestones, press, handout.held_on or press.printed_on)
    for one in handout.milestones:
        if one.is_open:
            composer.section(_way(composer, one, press))


def _way(composer: Composer, milestone: SharedMilestone, press: Press) -> Column:
    """The steps of a milestone, and the help promised; empty where there are none."""
    column = Column(composer.setter, composer.width)
    add_steps(column, milestone.steps, press)
    column.fact(press.translate("Milestone", "My help"), milestone.help_promised)
    if not column.blocks:
        return column
    whole = Column(composer.setter, composer.width)
    whole.subheading(milestone.goal)
    whole.add(*column.blocks)
    return whole


def _promises(composer: Composer, handout: Handout, press: Press) -> None:
    promises = [one for one in handout.promises if one.text.strip()]
    if promises:
        composer.heading(press.translate("Handout", "What I promised you"))
    for one in promises:
        by = press.translate("Handout", "by {day}").format(day=press.day(one.due_on)) if one.due_on else ""
        composer.dated(one.text, by)


def _agreed(composer: Composer, handout: Handout, press: Press) -> None:
    if handout.agreed_words.strip():
        composer.heading(press.translate("Handout", "Agreed words"))
        composer.markdown(handout.agreed_words)
