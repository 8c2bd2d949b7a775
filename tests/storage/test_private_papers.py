"""The papers for the manager alone, gathered from the tables."""

from dataclasses import replace
from datetime import date

import pytest

from rerecruit_desktop.domain.errors import NoConversation
from rerecruit_desktop.domain.ids import new_id
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.pulse import Pulse

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


@pytest.mark.parametrize("paper", ["summary", "worksheet", "cue_card"])
def test_there_is_no_paper_about_nothing(notebook, paper):
    with pytest.raises(NoConversation):
        getattr(notebook.private_papers, paper)(new_id())
