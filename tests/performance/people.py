"""A roster of any size, for measuring: made-up names, half of them met before."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from rerecruit_desktop.domain.conversation import Conversation, Step
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.storage.cipher import new_data_key
from rerecruit_desktop.storage.notebook import Notebook, create_notebook, create_unlocked

PASSPHRASE = "seven quiet ferries"
TODAY = date(2026, 11, 23)
_FIRST = ("Amara", "Zoë", "Diego", "Priya", "Layla", "Noa", "Dafni", "Maxi", "Robin", "Yusuf", "Hana", "Ивана")
_LAST = ("Okafor", "Łukasz", "Muñoz", "Raman", "Haddad", "Karali", "Ashgrove", "Wierzbik", "Ellings", "Nakano")
_ROLES = ("Engineer", "Designer", "Analyst", "Support lead", "Planner", "Account manager", "Writer")


def now() -> datetime:
    return datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def fill(notebook: Notebook, many: int) -> None:
    people = [
        Person(
            full_name=f"{_FIRST[n % len(_FIRST)]} {_LAST[n % len(_LAST)]}-{n:05}",
            role=_ROLES[n % len(_ROLES)],
            team=f"Team {n % 40}",
            joined_on=TODAY - timedelta(days=n % 3000),
        )
        for n in range(many)
    ]
    held = [
        Conversation(one.id, step=Step.DIALOGUE, held_on=TODAY - timedelta(days=n % 60))
        for n, one in enumerate(people)
        if n % 2
    ]
    notebook.save_all([*people, *held])


def locked(folder: Path, many: int) -> Path:
    """A closed notebook that :data:`PASSPHRASE` opens."""
    if not folder.exists():
        notebook = create_notebook(folder, PASSPHRASE, now)
        fill(notebook, many)
        notebook.close()
    return folder


def unlocked(folder: Path, many: int) -> Notebook:
    """An open notebook that nothing opens again."""
    notebook = create_unlocked(folder, new_data_key(), now)
    fill(notebook, many)
    return notebook
