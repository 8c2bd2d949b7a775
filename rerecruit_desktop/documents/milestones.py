"""Milestones on paper: on a line of months and as a table; only what may be shared."""

from datetime import date

from rerecruit_desktop.documents.column import Column as TextColumn
from rerecruit_desktop.documents.composer import Composer
from rerecruit_desktop.documents.figures import Mark, timeline
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.tables import Column, table
from rerecruit_desktop.domain.milestone import MilestoneState
from rerecruit_desktop.domain.shared import SharedMilestone, SharedStep
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP

_STATES = {
    MilestoneState.PLANNED: QT_TRANSLATE_NOOP("Milestone", "planned"),
    MilestoneState.UNDER_WAY: QT_TRANSLATE_NOOP("Milestone", "under way"),
    MilestoneState.REACHED: QT_TRANSLATE_NOOP("Milestone", "reached"),
    MilestoneState.DROPPED: QT_TRANSLATE_NOOP("Milestone", "dropped"),
}


def state_word(press: Press, state: MilestoneState) -> str:
    """The state in the user's language."""
    return press.translate("Milestone", _STATES[state])


def add_timeline(
    composer: Composer, milestones: tuple[SharedMilestone, ...], press: Press, since: date, before: float = 6
) -> None:
    """The figure, which begins with the month of ``since``; nothing where none has a day, or no line is wanted."""
    marks = tuple(
        Mark(one.target_on, one.goal, one.state)
        for one in milestones
        if one.target_on and one.goal.strip() and one.state is not MilestoneState.DROPPED
    )
    if marks and press.has_timeline:
        composer.add(timeline(press, marks, since, composer.width, before))


def add_milestones(composer: Composer, milestones: tuple[SharedMilestone, ...], press: Press, since: date) -> None:
    """The figure and the table; nothing where there are none."""
    add_timeline(composer, milestones, press, since)
    told = [one for one in milestones if one.goal.strip()]
    if told:
        composer.add(table(composer.setter, _columns(told, press), composer.width, before=6))


def add_steps(column: TextColumn, steps: tuple[SharedStep, ...], press: Press) -> None:
    """The steps, each with a box, those that are done ticked with their day."""
    beside = column.beside()
    for step in filter(lambda one: one.text.strip(), steps):
        done = step.done_on is not None
        day = f" ({press.short_day(step.done_on)})" if step.done_on else ""
        beside.checkbox(f"{step.text.strip()}{day}", ticked=done, before=2)
    column.labelled(press.translate("Milestone", "Steps"), beside)


def _columns(milestones: list[SharedMilestone], press: Press) -> tuple[Column, ...]:
    translate = press.translate
    return (
        Column(translate("Milestone", "Milestone"), tuple(one.goal for one in milestones), 40),
        Column(translate("Milestone", "Skill"), tuple(one.skill for one in milestones), 20),
        Column(translate("Milestone", "Done when"), tuple(one.measure for one in milestones), 28),
        Column(translate("Milestone", "By"), tuple(when(one, press) for one in milestones), 25),
    )


def when(milestone: SharedMilestone, press: Press) -> str:
    """The day it is to be reached, or was reached, with its state where that is not plain."""
    if milestone.state is MilestoneState.REACHED and milestone.reached_on:
        return press.translate("Milestone", "reached {day}").format(day=press.short_day(milestone.reached_on))
    day = press.short_day(milestone.target_on) if milestone.target_on else ""
    word = "" if milestone.state is MilestoneState.PLANNED else state_word(press, milestone.state)
    return "\n".join(filter(None, (day, word)))
