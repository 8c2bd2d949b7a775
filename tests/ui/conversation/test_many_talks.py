"""Opening a dialogue asks the notebook the same, whether there were two hundred talks before it or none.

How many rows the answers have is bounded in tests/storage/test_asked.py, how long it takes in tests/performance.
"""

from datetime import timedelta

from rerecruit_desktop.domain.conversation import Conversation, Plan, PlannedQuestion, Step
from rerecruit_desktop.domain.need import Need

MANY = 200
PLAN = Plan(questions=(PlannedQuestion("a", "What is in your way?", Need.GROWTH, True, "They told it at length"),))


def asked_at_opening(page, session, person):
    """How many questions opening a dialogue asks the notebook."""
    talk = Conversation(person.id, step=Step.DIALOGUE, plan=PLAN)
    session.save_conversation(talk)
    asked = []
    connection = session.notebook.conversations._store.connection
    connection.set_trace_callback(asked.append)
    page.show_conversation(talk)
    connection.set_trace_callback(None)
    return len(asked)


def test_two_hundred_talks_before_it_cost_no_more_questions(page, session, amara, diego):
    days = (session.today() - timedelta(days=n) for n in range(MANY))
    session.notebook.save_all([Conversation(diego.id, plan=PLAN, held_on=day) for day in days])
    asked_at_opening(page, session, amara)  # what is made when it is first wanted
    assert 0 < asked_at_opening(page, session, diego) <= asked_at_opening(page, session, amara)
