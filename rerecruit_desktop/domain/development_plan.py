"""Where a person is heading, milestone by milestone, to keep on the wall and tick by hand; shareable words only."""

from dataclasses import dataclass

from rerecruit_desktop.domain.shared import SharedMilestone


@dataclass(frozen=True, slots=True)
class DevelopmentPlan:
    """The milestones that are open, and those that were reached, the nearest first."""

    full_name: str
    short_name: str
    milestones: tuple[SharedMilestone, ...] = ()
