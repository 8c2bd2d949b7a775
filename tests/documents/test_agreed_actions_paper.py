"""The agreed actions on paper."""

from datetime import date

import pytest
from corpus import ACTIONS
from geometry import inked
from papers import DAY, pages_of, press, words_of

from rerecruit_desktop.documents.agreed_actions import render_agreed_actions
from rerecruit_desktop.domain.agreed_actions import Action, AgreedActions
from rerecruit_desktop.domain.paper_errors import NothingAgreed

MINE = (
    Action("Ask Finance about a budget", date(2026, 12, 4)),
    Action("I take you out of the rota until the end of January", date(2027, 1, 31), "Lead the storage design"),
)
THEIRS = (
    Action("Walk the chair through the open questions", date(2027, 1, 31), "Lead the storage design"),
    Action("Try the talk on two colleagues"),
)


def paper(mine=MINE, theirs=THEIRS):
    return render_agreed_actions(AgreedActions("Amara Okafor", "Amara", DAY, mine, theirs), press())


@pytest.mark.parametrize(
    "said",
    [
        "What we agreed, Amara",
        "What I do",
        "☐ Ask Finance about a budget",
        "4 Dec 2026",
        "Lead the storage design",
        "What you do",
        "31 Jan 2027",
    ],
)
def test_who_does_what_by_when_is_printed(said):
    assert said in " ".join(pages_of(paper())[0].split())


def test_it_is_half_a_page():
    (page,) = inked(paper())
    lowest = min(box[1] for letter, box in page.letters if box[1] > 70 and not letter.isspace())
    assert lowest > page.size[1] / 2


@pytest.mark.parametrize(("side", "heading"), [("mine", "What I do"), ("theirs", "What you do")])
def test_a_side_that_does_nothing_is_left_out(side, heading):
    assert heading not in words_of(paper(**{side: ()}))


def test_both_tables_stand_in_line():
    (page,) = pages_of(paper(theirs=(Action("Try the talk", DAY),)))
    assert page.count("For the milestone") == 2
    assert "For the milestone" not in words_of(paper(MINE[:1], (Action("Try the talk", DAY),)))


def test_where_nothing_is_agreed_nothing_is_printed():
    with pytest.raises(NothingAgreed, match="Nothing is agreed yet"):
        paper((), ())


def test_hundreds_go_on_over_pages_under_the_same_heads():
    pages = pages_of(render_agreed_actions(ACTIONS["hundreds"], press()))
    assert sum(page.count("Short.") for page in pages) == 600 + 300
    assert all("By" in page for page in pages)
