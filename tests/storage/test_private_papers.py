"""The papers for the manager alone, gathered from the tables."""

from dataclasses import replace
from datetime import date

import pytest

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.forecast import Light, StayForecast
from rerecruit_desktop.domain.ids import new_id
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.paper_errors import NoConversation
from rerecruit_desktop.domain.period import year_until
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.domain.touchpoint import Touchpoint

HELD = date(2026, 11, 20)


def test_a_summary_holds_the_pulses_up_to_its_day(notebook, odile, conversation):
    notebook.conversations.save(replace(conversation, held_on=HELD))
    marks = {1: date(2026, 1, 1), 2: HELD, 3: date(2026, 11, 21)}
    notebook.save_all(Pulse(odile.id, Need.GROWTH, mark, on) for mark, on in marks.items())
    afterwards = Pulse(odile.id, Need.GROWTH, 4, date(2026, 11, 22), conversation_id=conversation.id)
    notebook.pulses.save(afterwards)
    assert [one.mark for one in notebook.private_papers.summary(conversation.id).pulses] == [1, 2, 4]


def test_a_talk_still_to_be_held_shows_all_pulses(notebook, odile, conversation):
    notebook.pulses.save(Pulse(odile.id, Need.GROWTH, 3, date(2030, 1, 1)))
    assert len(notebook.private_papers.summary(conversation.id).pulses) == 1


def test_worksheet_and_cue_card_hold_the_plan(notebook, odile, conversation, contribution):
    sheet = notebook.private_papers.worksheet(conversation.id)
    titles = [line.point.title for section in sheet.sections for line in section.lines if line.point]
    assert (sheet.full_name, titles) == (odile.full_name, [contribution.what])
    card = notebook.private_papers.cue_card(conversation.id)
    assert (card.short_name, [point.title for point in card.points]) == ("Odile", [contribution.what])


def test_a_year_holds_what_lies_in_it_and_the_forecast_never(notebook, odile, conversation):
    inside, outside = HELD, date(2024, 1, 1)
    forecast = StayForecast(odile.id, inside, 6, Light.RED, "quaverstone")
    for on in (inside, outside):
        notebook.save_all(
            [
                Contribution(odile.id, f"done {on}", done_on=on),
                Conversation(odile.id, held_on=on),
                Milestone(odile.id, f"reached {on}", state=MilestoneState.REACHED, reached_on=on),
                Request(odile.id, f"kept {on}", answer=Answer.AGREED, kept_on=on),
                Touchpoint(odile.id, f"met {on}", on),
                Note(odile.id, f"noted {on}", on),
                Pulse(odile.id, Need.GROWTH, 3, on),
            ]
        )
    notebook.save_all([Request(odile.id, "still open"), Milestone(odile.id, "ahead"), forecast])
    year = notebook.private_papers.year(odile.id, year_until(date(2026, 11, 30)))
    parts = (year.conversations, year.contributions, year.touchpoints, year.notes, year.pulses)
    assert [len(part) for part in parts] == [1] * 5
    assert {one.text for one in year.requests} == {f"kept {inside}", "still open"}
    assert {one.goal for one in year.milestones} == {f"reached {inside}", "ahead"}
    assert "quaverstone" not in repr(year)


def test_the_team_is_everyone_on_the_roster_with_their_pulses(notebook, odile):
    taavi = Person("Taavi Lindqvist")
    gone = Person("Robin Ashgrove", archived_on=HELD)
    notebook.save_all([taavi, gone, Pulse(odile.id, Need.GROWTH, 2, HELD), Pulse(gone.id, Need.GROWTH, 2, HELD)])
    team = notebook.private_papers.team_overview()
    assert [(one.entry.person, len(one.pulses)) for one in team.members] == [(odile, 1), (taavi, 0)]


@pytest.mark.parametrize("paper", ["summary", "worksheet", "cue_card"])
def test_there_is_no_paper_about_nothing(notebook, paper):
    with pytest.raises(NoConversation):
        getattr(notebook.private_papers, paper)(new_id())
