"""Milestones on the manager's own paper: with how things are today, what stands in the way, and the help."""

from datetime import date

from rerecruit_desktop.documents.column import Column
from rerecruit_desktop.documents.composer import Composer
from rerecruit_desktop.documents.milestones import add_milestones, add_steps, state_word
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.domain.milestone import Milestone, by_target
from rerecruit_desktop.domain.shared import SharedMilestone, SharedStep


def shared_part(milestone: Milestone) -> SharedMilestone:
    """What of a milestone may be shared, for the pieces that both lanes have."""
    return SharedMilestone(
        goal=milestone.goal,
        skill=milestone.skill,
        measure=milestone.measure,
        target_on=milestone.target_on,
        state=milestone.state,
        reached_on=milestone.reached_on,
        steps=tuple(SharedStep(one.text, one.done_on) for one in milestone.steps),
        help_promised=milestone.help_promised,
    )


def add_private_milestones(composer: Composer, milestones: tuple[Milestone, ...], press: Press, since: date) -> None:
    """The section of milestones; nothing where there are none."""
    told = tuple(one for one in by_target(milestones) if one.goal.strip())
    if not told:
        return
    composer.heading(press.translate("Summary", "Milestones"))
    shared = tuple(shared_part(one) for one in told)
    add_milestones(composer, shared, press, since)
    for milestone in told:
        _add_details(composer, milestone, press)


def _add_details(composer: Composer, milestone: Milestone, press: Press) -> None:
    """What the table can't say of one milestone; nothing where there is no more to say."""
    column = Column(composer.setter, composer.width)
    translate = press.translate
    column.fact(translate("Summary", "Today"), milestone.reality)
    column.fact(state_word(press, milestone.state).capitalize(), milestone.state_reason)
    for obstacle in milestone.obstacles:
        column.fact(translate("Summary", "In the way"), obstacle.what)
        column.fact(translate("Summary", "What I do"), obstacle.help)
    column.fact(translate("Summary", "Options"), milestone.options)
    add_steps(column, shared_part(milestone).steps, press)
    column.fact(translate("Milestone", "My help"), milestone.help_promised)
    if column.blocks:
        composer.subheading(milestone.goal)
        composer.add(*column.blocks)
