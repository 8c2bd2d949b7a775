"""Where the organisation is heading: written once, said to all, and worded anew when it changes."""

from datetime import timedelta

import pytest

from rerecruit_desktop.domain.asked import EarlierDirection
from rerecruit_desktop.domain.conversation import Conversation, Plan, Step
from rerecruit_desktop.ui.conversation.plan.planning import is_newer_wording
from tests.conftest import NOW

BEFORE, LATER = NOW - timedelta(hours=1), NOW + timedelta(hours=1)


@pytest.fixture
def with_diego(session, diego):
    """Says how the direction was worded for somebody else."""

    def word(text, at):
        talk = Conversation(diego.id, plan=Plan(direction=text, direction_at=at))
        session.save_conversation(talk)
        return talk

    return word


@pytest.fixture
def section(page, amara):
    """The section of a plan whose direction was worded at the hour of the notebook's clock."""

    def show():
        page.start_with(amara)
        page.go_to(Step.PLAN)
        return page.plan.direction

    return show


def test_a_new_conversation_begins_with_the_latest_wording(section, with_diego, page, kept):
    with_diego("South", BEFORE - timedelta(days=1))
    with_diego("North", BEFORE)
    assert section().direction.toPlainText() == "North"
    assert page.plan.direction.use.isHidden()
    page.flush()
    assert (kept(page).plan.direction, kept(page).plan.direction_at) == ("North", BEFORE)


def test_what_is_typed_here_is_the_wording_of_now(qtbot, section, with_diego, page, kept, diego):
    with_diego("North", BEFORE)
    qtbot.keyClicks(section().direction, "! ")
    page.flush()
    assert (kept(page).plan.direction, kept(page).plan.direction_at) == ("! North", NOW)
    assert page.plan.direction.use.isHidden()


def test_a_newer_wording_is_offered_used_and_taken_back(qtbot, section, with_diego, page, kept, said):
    qtbot.keyClicks(section().direction, "Mine")
    with_diego("Nine routes, one system", LATER)
    page.plan.direction.show_draft()
    offer = page.plan.direction._offer
    assert "Diego" in offer.text()
    assert "Nine routes" in offer.text()
    page.plan.direction.use.click()
    page.flush()
    assert (kept(page).plan.direction, kept(page).plan.direction_at) == ("Nine routes, one system", LATER)
    assert page.plan.direction.use.isHidden()
    said[-1][1]()
    assert page.plan.direction.direction.toPlainText() == "Mine"
    assert (kept(page).plan.direction, kept(page).plan.direction_at) == ("Mine", NOW)
    assert not page.plan.direction.use.isHidden()


def test_taking_back_reaches_a_plan_that_is_no_longer_shown(
    qtbot, section, with_diego, page, session, amara, diego, said
):
    qtbot.keyClicks(section().direction, "Mine")
    with_diego("Nine routes", LATER)
    page.plan.direction.show_draft()
    page.plan.direction.use.click()
    page.start_with(diego)
    said[-1][1]()
    assert session.notebook.conversations.draft_of(amara.id).plan.direction == "Mine"
    assert page.draft.conversation.plan.direction == "Nine routes"


@pytest.mark.parametrize(
    ("text", "at", "is_newer"),
    [
        ("", None, True),
        ("Other words", BEFORE, True),
        ("Other words", None, True),
        ("Other words", NOW, False),
        ("Other words", LATER, False),
        (" North\n", BEFORE, False),
    ],
)
def test_a_wording_is_newer_when_it_differs_and_was_written_later(text, at, is_newer):
    assert is_newer_wording(Plan(direction=text, direction_at=at), EarlierDirection("North", "Taavi", NOW)) is is_newer
