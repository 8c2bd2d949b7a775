"""Two entries made one in the notebook: everything moves, all at once, and comes back by undo."""

import os
from dataclasses import replace
from operator import attrgetter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.errors import NotSaved, Refused
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.storage.notebook import open_notebook
from tests import made_up
from tests.storage.cutting_off import CUT

TABLES = (
    *("contributions", "conversations", "milestones", "requests", "pulses", "driver_lines", "forecasts"),
    *("touchpoints", "notes", "shocks", "snoozes"),
)


def everything_of(notebook, *people):
    """What each of them has, trash and photograph among it."""
    return [
        (
            notebook.people.get(person.id),
            notebook.photographs.get(person.id),
            *(frozenset(one.id for one in getattr(notebook, table).of(person.id)) for table in TABLES),
        )
        for person in people
    ]


def drawn(data, person):
    """Some of everything that can belong to a person."""
    few = {"max_size": 3}
    contributions = data.draw(st.lists(made_up.contributions(person), min_size=1, max_size=3))
    talks = data.draw(st.lists(made_up.conversations(person, [one.id for one in contributions]), max_size=2))
    rest = [
        data.draw(st.lists(make(person), **few))
        for make in (
            made_up.milestones,
            made_up.requests,
            made_up.pulses,
            made_up.driver_lines,
            made_up.forecasts,
            made_up.others,
        )
    ]
    return [person, *contributions, *talks, *(one for some in rest for one in some)]


@pytest.fixture
def pair(notebook, odile):
    """Two entries with something in each; the second has a photograph, something in the trash, an earlier version."""
    other = Person("Odile B.", role="Planner")
    theirs, hers = Contribution(other.id, "Wrote the runbook"), Contribution(odile.id, "Led the move")
    trashed = Contribution(other.id, "Not worth keeping")
    notebook.save_all([other, theirs, hers, trashed])
    notebook.contributions.trash(trashed.id)
    notebook.photographs.put(other.id, b"theirs")
    return odile, other


def test_everything_goes_to_the_kept_one_and_the_other_into_the_trash(notebook, pair):
    odile, other = pair
    notebook.people.merge(odile, other)
    assert {one.what for one in notebook.contributions.of(odile.id)} == {"Wrote the runbook", "Led the move"}
    assert [one.what for one in notebook.contributions.trashed()] == ["Not worth keeping"]
    assert notebook.photographs.get(odile.id) == b"theirs"
    assert notebook.people.get(odile.id).role == "Planner"
    assert notebook.people.trashed() == (other,)
    assert len(notebook.people.roster()) == 1


def test_ones_own_photograph_stays(notebook, pair):
    odile, other = pair
    notebook.photographs.put(odile.id, b"hers")
    merger = notebook.people.merge(odile, other)
    assert notebook.photographs.get(odile.id) == b"hers"
    notebook.people.part(merger)
    assert (notebook.photographs.get(odile.id), notebook.photographs.get(other.id)) == (b"hers", b"theirs")


def test_undo_gives_each_what_was_their_own(notebook, pair):
    before = everything_of(notebook, *pair)
    notebook.people.part(notebook.people.merge(*pair))
    assert everything_of(notebook, *pair) == before
    assert notebook.people.trashed() == ()


def test_what_was_added_and_changed_since_stays_where_it_is(notebook, pair):
    odile, other = pair
    merger = notebook.people.merge(odile, other)
    notebook.contributions.save(Contribution(odile.id, "Since then"))
    notebook.people.save(replace(notebook.people.get(odile.id), team="Depot"))
    notebook.people.part(merger)
    assert {one.what for one in notebook.contributions.of(odile.id)} == {"Led the move", "Since then"}
    assert (notebook.people.get(odile.id).team, notebook.people.get(odile.id).role) == ("Depot", "")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(st.data())
def test_whatever_two_entries_hold_is_held_by_one_and_comes_back(notebook, data):
    kept, gone = data.draw(made_up.people), data.draw(made_up.people)
    notebook.save_all([*drawn(data, kept), *drawn(data, gone)])
    (_, _, *mine), (_, _, *theirs) = before = everything_of(notebook, kept, gone)
    merger = notebook.people.merge(kept, gone)
    ((_, _, *both),) = everything_of(notebook, kept)
    assert both == [one | other for one, other in zip(mine, theirs, strict=True)]
    notebook.people.part(merger)
    assert everything_of(notebook, kept, gone) == before


def test_every_table_that_names_a_person_is_thought_of(notebook, pair):
    odile, other = pair
    names = [row[0] for row in notebook._store.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    naming = [
        name
        for name in names
        if "person_id" in {row["name"] for row in notebook._store.rows(f"SELECT name FROM pragma_table_info('{name}')")}
    ]
    assert {"contributions", "photographs", "revisions", "begun"} <= set(naming)
    notebook.people.merge(odile, other)
    for name in naming:
        assert not notebook._store.rows(f"SELECT 1 FROM {name} WHERE person_id = ?", other.id), name


def test_refused_in_the_middle_both_are_as_they_were(notebook, pair, monkeypatch):
    odile, other = pair
    before = everything_of(notebook, odile, other)
    for step in ("save", "trash"):
        with monkeypatch.context() as broken:
            broken.setattr(notebook.people, step, refuse)
            with pytest.raises(Refused):
                notebook.people.merge(odile, other)
        assert everything_of(notebook, odile, other) == before


def refuse(*_arguments):
    raise NotSaved(why="the disk is full")


def gone_at_once(*_arguments):
    os._exit(CUT)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can fork")
@pytest.mark.parametrize(
    ("verb", "at"),
    [
        *(("merge", at) for at in ("people.save", "people.trash", "_store._refuse_ghost")),
        *(("part", at) for at in ("people.restore", "people.save", "_store._refuse_ghost")),
    ],
)
def test_killed_in_the_middle_nothing_of_it_was_done(closed, key, now, verb, at):
    """The process is gone after the rows have moved, before the entry goes, and just before it is all kept."""
    notebook = open_notebook(closed, key, now)
    (kept,) = notebook.people.all()
    gone = Person("Odile B.")
    notebook.save_all([gone, *(Contribution(gone.id, f"Act {n}") for n in range(40))])
    merger = notebook.people.merge(kept, gone) if verb == "part" else None
    before = everything_of(notebook, kept, gone), notebook.people.trashed()
    notebook.close()
    if os.fork() == 0:
        notebook = open_notebook(closed, key, now)
        owner, name = attrgetter(at.rpartition(".")[0])(notebook), at.rpartition(".")[2]
        setattr(owner, name, gone_at_once)
        notebook.people.part(merger) if merger else notebook.people.merge(kept, gone)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.wait()[1]) == CUT
    again = open_notebook(closed, key, now)
    assert (everything_of(again, kept, gone), again.people.trashed()) == before
    again.close()
