"""The year in review in both lanes, and the team overview."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from corpus import PRIVATE_YEARS, TEAMS, YEAR, milestone, private_year_of, team_of
from papers import DAY, pages_of, press, words_of

from rerecruit_desktop.documents.catalogue import render
from rerecruit_desktop.domain.milestone import MilestoneState
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.paper_errors import NobodyOnRoster, NothingInPeriod
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.private_year import PrivateYear
from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.domain.shared import Thanks
from rerecruit_desktop.domain.team_overview import TeamMember, TeamOverview
from rerecruit_desktop.domain.year_review import SharedTalk, YearReview

EMPTY = YearReview("Amara Okafor", "Amara", YEAR)
FULL = replace(
    EMPTY,
    talks=(SharedTalk(DAY, (Thanks("Ran the review", "Two people spoke up"),)), SharedTalk(date(2026, 3, 1))),
    reached=(replace(milestone("Take the exam", state=MilestoneState.REACHED), reached_on=date(2026, 5, 1)),),
    ahead=(milestone("Lead the design"),),
)


def text_of(value):
    return " ".join(" ".join(pages_of(render(value, press()))).split())


@pytest.mark.parametrize(
    "said",
    [
        "Your year, Amara",
        "25 November 2025 to 24 November 2026",
        "What we thanked you for 24 November 2026 Ran the review Two people spoke up",
        "What you reached ☑ Take the exam reached 1 May 2026",
        "Where you are heading",
        "Lead the design",
        "When we talked 1 March 2026 · 24 November 2026",
    ],
)
def test_the_year_tells_thanks_milestones_and_days(said):
    assert said in text_of(FULL)


@pytest.mark.parametrize("part", ["talks", "reached", "ahead"])
def test_a_part_that_holds_nothing_vanishes(part):
    heading = {"talks": "When we talked", "reached": "What you reached", "ahead": "Where you are heading"}[part]
    assert heading not in text_of(replace(FULL, **{part: ()}))


@pytest.mark.parametrize("value", [EMPTY, PrivateYear(Person("Amara"), YEAR)])
def test_a_year_in_which_nothing_was_noted_is_refused(value):
    with pytest.raises(NothingInPeriod, match="Nothing was noted"):
        render(value, press())


def test_the_private_year_holds_everything():
    text = text_of(private_year_of("quill"))
    for heading in ("Conversations", "Contributions", "Milestones", "Requests", "Touchpoints and notes", "How far the"):
        assert heading in text
    for label in ("Summed up quill", "Would keep quill", "We agreed quill", "Not held quill"):
        assert label in text


def test_talks_that_say_only_their_day_fill_the_pages():
    assert len(pages_of(render(PRIVATE_YEARS["a talk a day"], press()))) < 20


def test_the_team_says_who_is_due():
    late = RosterEntry(Person("Odile Brandvold", role="Planner"), DAY - timedelta(days=60))
    team = TeamOverview((TeamMember(late), TeamMember(RosterEntry(Person("Taavi Lindqvist")))))
    text = text_of(team)
    assert "Odile Brandvold Planner 25 Sep 2026 25 Oct 2026 late" in text
    assert "Taavi Lindqvist – – new" in text
    assert "starved" not in text, "there is no key to what is not there"


def test_the_names_of_the_needs_are_whole():
    text = text_of(team_of(["Amara Okafor"]))
    assert all(need.value.title() in text for need in Need)
    assert "From 1 (starved) to 5 (met), Oct 2026 to" in text


def test_sixty_people_go_on_under_the_same_head():
    pages = pages_of(render(TEAMS["sixty"], press()))
    assert all("Last talk" in page for page in pages)
    assert sum(f"Person {n:02}." in "".join(pages) for n in range(60)) == 60


def test_a_team_of_nobody_is_refused():
    with pytest.raises(NobodyOnRoster, match="nobody on your roster"):
        render(TeamOverview(), press())


def test_the_overview_says_that_it_is_private():
    assert "Only for you" in words_of(render(TEAMS["one"], press()))
