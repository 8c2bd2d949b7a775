"""Reads what the head of a person's page tells, in questions that cost the same however much is known of them."""

from datetime import date

from rerecruit_desktop.domain.conversation import last_not_held
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.person_head import Counts, PersonHead
from rerecruit_desktop.domain.today import UNRECOGNISED_SINCE, earlier
from rerecruit_desktop.storage.notebook import Notebook


def read_head(notebook: Notebook, person_id: Id, today: date) -> PersonHead | None:
    """``None`` where there is no such person. Raises :class:`NotReadable`."""
    entry = notebook.people.entry(person_id)
    if entry is None:
        return None
    draft, newest = notebook.conversations.draft_of(person_id), notebook.conversations.newest_of(person_id)
    return PersonHead(
        entry=entry,
        draft=draft,
        not_held=last_not_held((newest,)) if newest is not None and draft is None else None,
        shock=notebook.shocks.pressing(person_id),
        last_touch_on=notebook.touchpoints.last_day(person_id, today),
        requests=notebook.requests.unsettled_of(person_id),
        milestones=notebook.milestones.open_of(person_id),
        unthanked=notebook.contributions.unthanked_of(person_id, earlier(today, UNRECOGNISED_SINCE)),
        pulses=notebook.pulses.last_two_of(person_id),
        counts=Counts(
            notebook.contributions.count(person_id),
            notebook.conversations.count(person_id),
            notebook.milestones.count(person_id),
            notebook.requests.count(person_id),
        ),
    )
