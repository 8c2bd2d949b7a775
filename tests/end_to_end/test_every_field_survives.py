"""Whatever is typed anywhere is still there after a kill, once the time that autosave promises has passed.

A process for each part of the program types into one field after another and is killed; with THOROUGH=1 in the
environment it is a process, and a kill, for each field.
"""

import json
import os
import subprocess
import sys
from functools import cached_property
from pathlib import Path

import pytest

from rerecruit_desktop.storage.notebook import open_notebook
from rerecruit_desktop.ui.pages import Pages
from rerecruit_desktop.ui.person.tabs import PersonTabs
from tests.end_to_end.killed.place import Field, Place
from tests.end_to_end.killed.places import GROUPS
from tests.end_to_end.killed.world import KEY, make, now

TOP = Path(__file__).resolve().parents[2]
PLACES = {place.name: place for places in GROUPS.values() for place in places}
ONE_BY_ONE = [
    (group, place.name, str(number))
    for group, places in GROUPS.items()
    for place in places
    for number in range(len(place.fields))
]
CASES = ONE_BY_ONE if os.environ.get("THOROUGH") else [(group,) for group in GROUPS]


def told_until_killed(folder, copies, *which):
    """What the typist says until it is done; then it is killed."""
    command = [sys.executable, "-m", "tests.end_to_end.killed.typist", str(folder), str(copies), *which]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(TOP)}
    with subprocess.Popen(command, cwd=TOP, env=environment, stdout=subprocess.PIPE, text=True) as process:
        told = []
        for line in process.stdout:
            told.append(json.loads(line))
            if "ready" in told[-1]:
                process.kill()
        process.wait()
    assert told, "the typist did not come as far as its first field"
    assert "ready" in told[-1], f"the typist stopped after {told[-1]}"
    return told[:-1]


def kept(folder, field: Field):
    notebook = open_notebook(Path(folder), KEY, now)
    try:
        return field.kept(notebook)
    finally:
        notebook.close()


@pytest.mark.parametrize("case", CASES, ids=["-".join(case) for case in CASES])
def test_what_is_typed_survives_a_kill(tmp_path, case):
    folder, copies = tmp_path / "notebook", tmp_path / "copies"
    make(folder)
    told = told_until_killed(folder, copies, *case)
    typed = [(PLACES[one["place"]].fields[one["field"]], one) for one in told if "field" in one]
    lost = [f"{field.name}: {found!r}" for field, one in typed if (found := kept(one["copy"], field)) != field.wanted]
    strayed = [field.name for field, one in typed if not one["stayed"]]
    strangers = [one["stranger"] for one in told if "stranger" in one]
    wrong = {"lost": lost, "cursor went away": strayed, "nobody knows": sorted(set(strangers))}
    assert not any(wrong.values()), json.dumps(wrong, indent=1)
    assert typed or not any(place.fields for place in GROUPS[case[0]])
    if typed:  # the kill itself, with the cursor in the last field
        assert kept(folder, typed[-1][0]) == typed[-1][0].wanted


@pytest.mark.parametrize(("made_by", "named"), [(Pages, "page"), (PersonTabs, "tab")])
def test_no_page_is_forgotten_here(made_by, named):
    there = {name for name, made in vars(made_by).items() if isinstance(made, cached_property) and name[0] != "_"}
    assert {getattr(place, named) for place in PLACES.values()} - {""} == there


def test_every_field_has_a_name_of_its_own_in_its_place():
    for place in PLACES.values():
        assert isinstance(place, Place)
        assert len({field.name for field in place.fields}) == len(place.fields), place.name
