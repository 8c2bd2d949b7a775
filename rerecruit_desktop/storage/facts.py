"""Everything that Today is made of, read in a few questions, whatever the notebook holds."""

from datetime import date, timedelta

from rerecruit_desktop.domain.follow_up import REMEMBERED_DAYS
from rerecruit_desktop.domain.today import MILESTONE_NEAR, UNRECOGNISED_SINCE, Facts, earlier, later
from rerecruit_desktop.storage.notebook import Notebook


def read_facts(notebook: Notebook, today: date) -> Facts:
    """Raises :class:`NotReadable`."""
    return Facts(
        roster=notebook.people.roster(),
        open_conversations=notebook.conversations.open_ones(),
        requests=notebook.requests.unsettled(),
        contributions=notebook.contributions.unrecognised(earlier(today, UNRECOGNISED_SINCE)),
        milestones=notebook.milestones.near(later(today, MILESTONE_NEAR)),
        driver_lines=notebook.driver_lines.noted_by(today),
        shocks=notebook.shocks.unanswered(),
        held_lately=notebook.conversations.held_since(earlier(today, timedelta(days=REMEMBERED_DAYS))),
        snoozes=notebook.snoozes.after(today),
    )
