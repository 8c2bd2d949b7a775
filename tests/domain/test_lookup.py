"""Finding one person or conversation by what was typed on a command line."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up import people

from rerecruit_desktop.domain.conversation import Conversation, Invite
from rerecruit_desktop.domain.errors import NoSuchPerson, SeveralPeople
from rerecruit_desktop.domain.ids import new_id
from rerecruit_desktop.domain.lookup import find_conversation, find_person
from rerecruit_desktop.domain.paper_errors import NoConversation, NoConversationThen
from rerecruit_desktop.domain.person import Person

ODILE, OTTO, TWIN = Person("Odile Brandvold", called="Odi"), Person("Otto"), Person("Otto")
DAY = date(2026, 10, 1)


@pytest.mark.parametrize("typed", ["Odile Brandvold", " odile  BRANDVOLD ", "Odi", "odil", ODILE.id])
def test_a_person_is_found_by_name_short_name_beginning_or_id(typed):
    assert find_person((OTTO, ODILE), typed) == ODILE


@given(st.lists(people, min_size=1, max_size=6).map(tuple))
def test_everyone_is_found_by_their_id(everyone):
    assert all(find_person(everyone, person.id) == person for person in everyone)


def test_a_whole_name_counts_more_than_a_beginning():
    longer = Person("Otto Winterberg")
    assert find_person((longer, OTTO), "otto") == OTTO


def test_two_of_one_name_are_not_chosen_between():
    with pytest.raises(SeveralPeople, match="Otto"):
        find_person((OTTO, TWIN), "Otto")
    assert find_person((OTTO, TWIN), TWIN.id) == TWIN


@pytest.mark.parametrize("typed", ["Nobody", "", "  ", "Brandvold"])
def test_who_is_not_there_is_not_found(typed):
    with pytest.raises(NoSuchPerson):
        find_person((ODILE, OTTO), typed)


def test_the_last_conversation_is_the_last_one_held():
    held = Conversation(ODILE.id, held_on=DAY)
    older = replace(held, id=new_id(), held_on=date(2026, 1, 1))
    planned = Conversation(ODILE.id, invite=Invite(meet_on=date(2026, 12, 1)))
    assert find_conversation((older, held, planned), None) == held
    assert find_conversation((planned,), None) == planned
    assert find_conversation((older, held, planned), date(2026, 12, 1)) == planned


def test_there_must_be_one_and_one_on_that_day():
    with pytest.raises(NoConversation):
        find_conversation((), None)
    with pytest.raises(NoConversationThen, match="2026-10-02"):
        find_conversation((Conversation(ODILE.id, held_on=DAY),), date(2026, 10, 2))
