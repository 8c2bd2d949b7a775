"""Values of every kind, made up by Hypothesis: any text, any day, any number of parts."""

from hypothesis import strategies as st

from rerecruit_desktop.domain.cadence import LONGEST_WEEKS, Cadence
from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import (
    Conversation,
    Dialogue,
    Invite,
    Plan,
    PlannedContribution,
    PlannedQuality,
    PlannedQuestion,
    Stage,
    StageRecord,
    Step,
)
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, Obstacle
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person, Recognition
from rerecruit_desktop.domain.request import Answer, Request

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
names = words.filter(str.strip)
days = st.none() | st.dates()
truth = st.booleans()
cadences = st.builds(Cadence, months=st.integers(1, 60)) | st.builds(Cadence, weeks=st.integers(1, LONGEST_WEEKS))
people = st.builds(
    Person, names, words, words, words, words, days, cadences, st.sampled_from(Recognition), st.none() | st.dates()
)


def contributions(person):
    return st.builds(Contribution, st.just(person.id), words, words, days, truth)


def conversations(person, contribution_ids):
    """Conversations with ``person`` whose plan offers some of the contributions."""
    planned = st.builds(PlannedContribution, st.sampled_from(contribution_ids), truth, words, truth)
    qualities = st.builds(PlannedQuality, words, words, truth, words, truth)
    questions = st.builds(PlannedQuestion, words, words, st.sampled_from(Need), truth)
    records = st.tuples(*(st.builds(StageRecord, st.just(stage), words, st.integers(0, 10**6)) for stage in Stage))
    return st.builds(
        Conversation,
        st.just(person.id),
        st.sampled_from(Step),
        st.builds(Invite, days, st.none() | st.times(), st.integers(0, 600), words, words, words, days),
        st.builds(Plan, _some(planned), _some(qualities), words, words, truth, _some(questions)),
        st.builds(Dialogue, st.sampled_from(Stage), records, words),
        days,
    )


def milestones(person):
    obstacles = _some(st.builds(Obstacle, words, words))
    state = st.sampled_from(MilestoneState)
    return st.builds(Milestone, st.just(person.id), words, words, words, days, words, state, words, days, obstacles)


def requests(person):
    return st.builds(Request, st.just(person.id), words, st.none(), st.sampled_from(Answer), words, days, days)


def _some(parts):
    return st.lists(parts, max_size=4).map(tuple)
