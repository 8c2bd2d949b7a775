"""The development plan: each milestone with its steps, how both will know, the help promised, and boxes to tick."""

from rerecruit_desktop.documents.column import Column
from rerecruit_desktop.documents.composer import Composer
from rerecruit_desktop.documents.frame import Frame, Lane
from rerecruit_desktop.documents.milestones import add_steps, add_timeline, when
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.progress import tick_row
from rerecruit_desktop.domain.development_plan import DevelopmentPlan
from rerecruit_desktop.domain.milestone import MilestoneState
from rerecruit_desktop.domain.paper_errors import NoMilestones
from rerecruit_desktop.domain.shared import SharedMilestone
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP

_PROGRESS = (
    QT_TRANSLATE_NOOP("DevelopmentPlan", "begun"),
    QT_TRANSLATE_NOOP("DevelopmentPlan", "half way"),
    QT_TRANSLATE_NOOP("DevelopmentPlan", "nearly there"),
    QT_TRANSLATE_NOOP("DevelopmentPlan", "reached"),
)


def render_development_plan(plan: DevelopmentPlan, press: Press) -> bytes:
    """The plan as a PDF. Raises :class:`NoMilestones`, and :class:`SignsMissing` when a sign can't be set."""
    translate = press.translate
    told = tuple(one for one in plan.milestones if one.goal.strip())
    if not told:
        raise NoMilestones
    about = translate("Handout", "Prepared for {name}").format(name=plan.full_name)
    composer = Composer(Frame(press, Lane.TO_HAND_OVER, about, press.printed_on))
    title = translate("DevelopmentPlan", "Your way ahead, {name}").format(name=plan.short_name)
    composer.title(title, translate("DevelopmentPlan", "What you will have reached, and how we will both know"))
    add_timeline(composer, told, press, press.printed_on, before=18)
    for milestone in told:
        if milestone.is_open:
            composer.section(_milestone(composer, milestone, press))
    _reached(composer, [one for one in told if not one.is_open], press)
    return composer.bytes(translate("DevelopmentPlan", "Development plan"))


def _milestone(composer: Composer, milestone: SharedMilestone, press: Press) -> Column:
    translate = press.translate
    column = Column(composer.setter, composer.width)
    by = translate("Handout", "by {day}").format(day=press.day(milestone.target_on)) if milestone.target_on else ""
    column.heading(milestone.goal, by, before=22)
    column.fact(translate("Milestone", "Skill"), milestone.skill)
    column.fact(translate("Milestone", "Done when"), milestone.measure)
    add_steps(column, milestone.steps, press)
    column.fact(translate("Milestone", "My help"), milestone.help_promised)
    boxes = column.beside()
    begun = int(milestone.state is MilestoneState.UNDER_WAY)
    boxes.add(
        tick_row(column.setter, tuple(translate("DevelopmentPlan", one) for one in _PROGRESS), begun, boxes.width)
    )
    column.labelled(translate("DevelopmentPlan", "Progress"), boxes)
    return column


def _reached(composer: Composer, milestones: list[SharedMilestone], press: Press) -> None:
    if milestones:
        composer.heading(press.translate("DevelopmentPlan", "Reached"), before=26)
    for one in milestones:
        composer.checkbox(one.goal, when(one, press), ticked=True)
