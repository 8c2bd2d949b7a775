"""Bringing the tables up to date: the steps of :mod:`.migrations`, each once and in their order."""

from collections.abc import Callable
from pathlib import Path

from rerecruit_desktop.domain.errors import NotebookDamaged, NotebookFromTheFuture
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP
from rerecruit_desktop.storage.cipher import Connection
from rerecruit_desktop.storage.driver_errors import translated

# isort: split
from sqlite_utils import Database, Migrations  # after the cipher, which gives it our driver

from rerecruit_desktop.storage.migrations import (
    first_tables,
    own_words,
    resuming,
    the_year,
    timeline,
    typed_in,
    whole_conversation,
)

_NO_TABLES = QT_TRANSLATE_NOOP("Refused", "its database holds no notebook")

MIGRATIONS = Migrations("rerecruit")
_IN_ORDER = (
    *first_tables.STEPS,
    *whole_conversation.STEPS,
    *the_year.STEPS,
    *own_words.STEPS,
    *typed_in.STEPS,
    *timeline.STEPS,
    *resuming.STEPS,
)
for step in _IN_ORDER:
    MIGRATIONS()(step)

STEPS = frozenset(step.__name__ for step in _IN_ORDER)  # every step this program knows


def migrate(
    connection: Connection, folder: Path, *, new: bool = False, before: Callable[[], object] = lambda: None
) -> None:
    """Bring the tables up to date; ``before`` is called when that will change a notebook that is in use.

    Raises :class:`NotebookFromTheFuture` when a newer program has been here, before anything is touched, and
    :class:`NotebookDamaged` when no program has (unless the notebook is ``new``).
    """
    with translated(folder):
        # Plugins of sqlite_utils are other people's code; they have no business in here.
        database = Database(connection, recursive_triggers=False, execute_plugins=False)
        applied = MIGRATIONS.applied(database)
        if not applied and not new:
            raise NotebookDamaged(folder=folder, what=_NO_TABLES)
        if not {one.name for one in applied} <= STEPS:
            raise NotebookFromTheFuture
        if len(applied) < len(STEPS):
            if applied:
                before()
            MIGRATIONS.apply(database)
