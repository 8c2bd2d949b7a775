"""Milestones on the manager's own paper: with how things are today, what stands in the way, and the help."""

from datetime import date

from rerecruit_desktop.documents.composer import Composer
from rerecruit_desktop.documents.milestones import add_milestones, state_word
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.domain.milestone import Milestone, by_target
from rerecruit_desktop.domain.shared import SharedMilestone


def add_private_milestones(composer: Composer, milestones: tuple[Milestone, ...], press: Press, since: date) -> None:
    """The section of milestones; nothing where there are none."""
    told = tuple(one for one in by_target(milestones) if one.goal.strip())
    if not told:
        return
    composer.heading(press.translate("Summary", "Milestones"))
    shared = tuple(
        SharedMilestone(one.goal, one.skill, one.measure, one.target_on, one.state, one.reached_on) for one in told
    )
    add_milestones(composer, shared, press, since)
    for milestone in told:
        _add_details(composer, milestone, press)


def _add_details(composer: Composer, milestone: Milestone, press: Press) -> None:
    """What the table can't say of one milestone; nothing where there is no more to say."""
    translate = press.translate
    facts = [(translate("Summary", "Today"), milestone.reality)]
    facts.append((state_word(press, milestone.state).capitalize(), milestone.state_reason))
    for obstacle in milestone.obstacles:
        facts.append((translate("Summary", "In the way"), obstacle.what))
        facts.append((translate("Summary", "My help"), obstacle.help))
    told = [(label, text) for label, text in facts if text.strip()]
    if told:
        composer.subheading(milestone.goal)
    for label, text in told:
        composer.fact(label, text)
