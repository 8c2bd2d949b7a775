"""Opening a notebook, in a job: the derivation takes a good part of a second, and the storage is imported here."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from rerecruit_desktop.domain.errors import NotebookDamaged, NotebookMissing, NotSaved, Refused

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

    from rerecruit_desktop.exchange.guides import GuideWish, UsedGuide
    from rerecruit_desktop.storage.cipher import DataKey
    from rerecruit_desktop.storage.notebook import Notebook
    from rerecruit_desktop.storage.rescue import Rescue
    from rerecruit_desktop.storage.restoring import Restored
    from rerecruit_desktop.storage.safety import Safety

Now = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Opened:
    """An open notebook and the guide that is used; what was restored, or why nothing was.

    ``is_new`` when it was made just now, ``is_renewed`` when it was given a new key.
    """

    notebook: "Notebook"
    used: "UsedGuide"
    restored: "Restored | None" = None
    placed: int = 0  # rows saved from the damaged notebook
    problem: Refused | None = None
    shop: "TemporaryDirectory[str] | None" = None  # holds a backup that is only looked into
    is_new: bool = False
    is_renewed: bool = False


def warm_up() -> None:
    """Load what opening needs while the passphrase is being typed."""
    import rerecruit_desktop.exchange.guides
    import rerecruit_desktop.storage.keys
    import rerecruit_desktop.storage.notebook
    import rerecruit_desktop.ui.main_window  # noqa: F401


def open_with(folder: Path, passphrase: str, now: Now, wish: "GuideWish") -> Opened:
    """Unlock the notebook in ``folder``. Raises :class:`~rerecruit_desktop.domain.errors.Refused`."""
    from rerecruit_desktop.storage.keys import unlock

    return open_with_key(folder, unlock(folder, passphrase), now, wish)


def open_with_key(folder: Path, key: "DataKey", now: Now, wish: "GuideWish") -> Opened:
    """Open the notebook in ``folder`` with its data key. Raises as :func:`open_with` does."""
    from rerecruit_desktop.storage.driver_errors import TORN
    from rerecruit_desktop.storage.notebook import TRASH_DAYS, open_notebook

    notebook = open_notebook(folder, key, now)
    try:
        notebook.purge(now() - timedelta(days=TRASH_DAYS))
    except NotSaved as refusal:
        if refusal.details["why"] == TORN:  # it reads every table: so damage is met where there is a way out
            notebook.close()
            raise NotebookDamaged(folder=folder, what=TORN) from refusal
        # Else the trash can wait for a better day.
    return Opened(notebook, _guide(wish))


class Damaged(Exception):
    """The notebook can't be opened, but there is a backup of it."""

    def __init__(self, why: Refused, rescue: "Rescue") -> None:
        super().__init__()
        self.why, self.rescue = why, rescue


def open_or_rescue(folder: Path, passphrase: str, now: Now, wish: "GuideWish") -> Opened:
    """Unlock the notebook; where it is damaged or gone, and there is a backup, raise :class:`Damaged`.

    A single fault may be a disk that went away for a moment, so it is tried twice. Raises
    :class:`~rerecruit_desktop.domain.errors.Refused`.
    """
    for _attempt in (1, 2):
        try:
            return open_with(folder, passphrase, now, wish)
        except (NotebookDamaged, NotebookMissing) as error:
            why: Refused = error
    from rerecruit_desktop.storage.rescue import find_rescue

    rescue = find_rescue(folder, passphrase)
    if rescue is None:
        raise why
    raise Damaged(why, rescue)


def look_into(rescue: "Rescue", now: Now, wish: "GuideWish") -> Opened:
    """Open the backup for reading only. Raises :class:`~rerecruit_desktop.domain.errors.Refused`."""
    from rerecruit_desktop.storage import rescue as rescuing

    notebook, shop = rescuing.look_into(rescue, now)
    return Opened(notebook, _guide(wish), shop=shop)


def rescue_with(rescue: "Rescue", now: Now, wish: "GuideWish", *, with_newer: bool) -> Opened:
    """Restore the backup, with what is newer if wanted. Raises :class:`~rerecruit_desktop.domain.errors.Refused`."""
    from rerecruit_desktop.storage import rescue as rescuing

    notebook, restored, placed = rescuing.rescued(rescue, now, with_newer=with_newer)
    return Opened(notebook, _guide(wish), restored, sum(placed.values()))


def create_with(folder: Path, passphrase: str, now: Now, wish: "GuideWish") -> Opened:
    """Make the notebook in ``folder``. Raises :class:`~rerecruit_desktop.domain.errors.Refused`."""
    from rerecruit_desktop.storage.notebook import create_notebook

    return Opened(create_notebook(folder, passphrase, now), _guide(wish), is_new=True)


def open_demo(folder: Path, today: date, now: Now, wish: "GuideWish") -> Opened:
    """Make a throw-away notebook in ``folder``, with a key nobody keeps, and fill it with the fictional team."""
    from rerecruit_desktop.exchange.demo_file import demo_team
    from rerecruit_desktop.storage.cipher import new_data_key
    from rerecruit_desktop.storage.notebook import create_unlocked

    notebook = create_unlocked(folder, new_data_key(), now)
    team = demo_team(today)
    notebook.save_all(team.values)
    for person_id, png in team.portraits:
        notebook.photographs.put(person_id, png)
    return Opened(notebook, _guide(wish))


def restore_with(safety: "Safety", file: Path, now: Now, wish: "GuideWish") -> Opened:
    """Restore ``file`` and open what stands there then, the notebook from before where restoring was refused."""
    from rerecruit_desktop.storage.notebook import open_notebook
    from rerecruit_desktop.storage.restoring import restore

    restored, problem = None, None
    try:
        restored = restore(safety.folder, file, safety.key, now, safety.key)
    except Refused as refusal:
        problem = refusal
    return Opened(open_notebook(safety.folder, safety.key, now), _guide(wish), restored, problem=problem)


def _guide(wish: "GuideWish") -> "UsedGuide":
    from rerecruit_desktop.exchange.guides import use_guide

    return use_guide(wish)
