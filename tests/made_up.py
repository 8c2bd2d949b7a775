"""Values of every kind, made up by Hypothesis: any text, any day, any number of parts."""

from dataclasses import replace
from datetime import UTC

from hypothesis import strategies as st

from rerecruit_desktop.domain.cadence import LONGEST_WEEKS, Cadence
from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import (
    Conversation,
    Dialogue,
    DialoguePart,
    ExpectedRequest,
    Invite,
    Move,
    Plan,
    PlannedContribution,
    PlannedQuality,
    PlannedQuestion,
    Stage,
    StageRecord,
    Step,
)
from rerecruit_desktop.domain.driver_card import Driver, DriverLine
from rerecruit_desktop.domain.forecast import HORIZONS, Light, StayForecast
from rerecruit_desktop.domain.half_typed import HalfTyped, QuickLine
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, MilestoneStep, Obstacle
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.person import Person, Recognition, Strength
from rerecruit_desktop.domain.pulse import MET, STARVED, Pulse
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.domain.rule import Rule
from rerecruit_desktop.domain.shock import Shock, ShockKind
from rerecruit_desktop.domain.snooze import Snooze
from rerecruit_desktop.domain.source import Source
from rerecruit_desktop.domain.touchpoint import Touchpoint

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
names = words.filter(str.strip)
days = st.none() | st.dates()
truth = st.booleans()
seconds = st.integers(0, 10**6)
cadences = st.builds(Cadence, months=st.integers(1, 60)) | st.builds(Cadence, weeks=st.integers(1, LONGEST_WEEKS))
people = st.builds(
    Person,
    names,
    *[words] * 4,
    days,
    cadences,
    st.sampled_from(Recognition),
    st.none() | st.dates(),
    st.lists(words, max_size=3).map(tuple),
    st.integers(0, 52),
    st.sampled_from(Strength),
)


def contributions(person):
    recognised = (days, st.sampled_from(Recognition))
    told = (words, words, days, truth, words, words, st.none() | st.sampled_from(Need), words, *recognised)
    return st.builds(Contribution, st.just(person.id), *told)


def conversations(person, contribution_ids):
    """Conversations with ``person`` whose plan offers some of the contributions."""
    planned = st.builds(PlannedContribution, st.sampled_from(contribution_ids), truth, words, truth, words)
    qualities = st.builds(PlannedQuality, words, words, truth, words, truth, words)
    questions = st.builds(PlannedQuestion, words, words, st.sampled_from(Need), truth, words)
    expected = _some(st.builds(ExpectedRequest, words, words, words, truth, words))
    unready = words, st.frozensets(st.sampled_from(Rule)), st.none() | st.datetimes(timezones=st.just(UTC)), words
    records = st.tuples(*(st.builds(StageRecord, st.just(stage), words, *[seconds] * 3) for stage in Stage))
    moves = _some(st.builds(Move, days, st.none() | st.times(), st.dates(), words))
    invite = (days, st.none() | st.times(), st.integers(0, 600), words, words, words, days, days, moves, truth, words)
    return st.builds(
        Conversation,
        st.just(person.id),
        st.sampled_from(Step),
        st.builds(Invite, *invite),
        st.builds(Plan, _some(planned), _some(qualities), words, words, truth, _some(questions), expected, *unready),
        st.builds(
            Dialogue, st.sampled_from(Stage), records, words, words, words, st.none() | seconds, half_typed(), parts
        ),
        days,
        days,
        words,
        days,
    )


parts = st.sampled_from(DialoguePart)


def half_typed():
    """At most one for each line, as they stand beside the notes."""
    answer = st.sampled_from(Answer)
    one = st.builds(HalfTyped, st.sampled_from(QuickLine), words, words, answer, days)
    return st.lists(one, max_size=3, unique_by=lambda made: made.line).map(tuple)


def milestones(person):
    obstacles = _some(st.builds(Obstacle, words, words))
    state = st.sampled_from(MilestoneState)
    steps = _some(st.builds(MilestoneStep, words, days))
    told = (words, words, words, days, words, state, words, days, obstacles, words, steps, words, days, days)
    return st.builds(Milestone, st.just(person.id), *told)


def requests(person):
    return st.builds(
        Request, st.just(person.id), words, st.none(), st.sampled_from(Answer), words, *[days] * 3, words, days, days
    )


def pulses(person):
    mark, source = st.integers(STARVED, MET), st.sampled_from(Source)
    return st.builds(Pulse, st.just(person.id), st.sampled_from(Need), mark, st.dates(), words, source)


def driver_lines(person):
    source = st.sampled_from(Source)
    return st.builds(DriverLine, st.just(person.id), st.sampled_from(Driver), words, st.dates(), source, days)


def forecasts(person):
    months, light, stayed = st.sampled_from(HORIZONS), st.sampled_from(Light), st.none() | truth
    made = st.builds(StayForecast, st.just(person.id), st.dates(), months, light, words)
    return st.builds(replace, made, scored_on=days, stayed=stayed)


def others(person):
    """What belongs to a person beside the conversations: a touchpoint, a note, a shock, something put off."""
    day, kind = st.dates(), st.sampled_from(ShockKind)
    return st.one_of(
        st.builds(Touchpoint, st.just(person.id), words, day),
        st.builds(Note, st.just(person.id), words, day),
        st.builds(Shock, st.just(person.id), kind, day, day, words, days),
        st.builds(Snooze, st.just(person.id), words, day, words),
    )


def _some(parts):
    return st.lists(parts, max_size=4).map(tuple)
