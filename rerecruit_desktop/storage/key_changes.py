"""Changing what opens the notebook, its data key staying the same: a new passphrase, and when the sheet was made."""

from contextlib import suppress
from datetime import date
from pathlib import Path

from rerecruit_desktop.domain.errors import FolderNotWritable, KeysDamaged, Refused
from rerecruit_desktop.storage.cipher import DataKey, salt_of
from rerecruit_desktop.storage.folder import DATABASE, KEYS
from rerecruit_desktop.storage.keys import (
    BY_PASSPHRASE,
    USUAL_COST,
    Cost,
    read_slots,
    refuse_short,
    save_slots,
    sealed,
    unlock,
)
from rerecruit_desktop.storage.slots_file import Entry, Slots

_SHEET, _MADE_ON = "recovery-sheet", "made_on"


def change_passphrase(folder: Path, old: str, new: str, cost: Cost = USUAL_COST) -> None:
    """From now on ``new`` opens the notebook, and ``old`` no more; whatever else opens it stays.

    A copy of the key file from before still opens with ``old``: only a new data key ends that (``revoking``). Takes
    twice as long as unlocking. Raises as :func:`~rerecruit_desktop.storage.keys.unlock` does, and
    :class:`PassphraseTooShort`, :class:`FolderNotWritable`; the old one opens then.
    """
    refuse_short(new)
    key = unlock(folder, old)
    _put_passphrase(folder, read_slots(folder), new, key, cost)


def choose_passphrase(folder: Path, key: DataKey, new: str, cost: Cost = USUAL_COST) -> None:
    """Make ``new`` open the notebook whose proved data key is ``key``, as after the recovery code was used.

    A key file that can't be used is set aside, not deleted. Raises :class:`PassphraseTooShort`,
    :class:`FolderNotWritable`, and what reading the key file raises.
    """
    refuse_short(new)
    try:
        slots = read_slots(folder)
    except KeysDamaged:
        slots = Slots(salt_of(folder / DATABASE), ())
        _set_aside(folder)
    _put_passphrase(folder, slots, new, key, cost)


def _put_passphrase(folder: Path, slots: Slots, passphrase: str, key: DataKey, cost: Cost) -> None:
    fresh = sealed(slots.notebook_id, passphrase, key, cost)
    replace_slots(folder, slots, BY_PASSPHRASE, fresh)


def replace_slots(folder: Path, slots: Slots, kind: str, *fresh: Entry) -> None:
    """Write the key file with ``fresh`` in place of the slots of that kind. Raises :class:`FolderNotWritable`."""
    others = tuple(entry for entry in slots.entries if entry["kind"] != kind)
    save_slots(folder, Slots(slots.notebook_id, (*fresh, *others)))


def _set_aside(folder: Path) -> None:
    """It may be the file of another notebook, and somebody's only one."""
    number = 1
    while (aside := folder / f"{KEYS}.set-aside-{number}").exists():
        number += 1
    try:
        with suppress(FileNotFoundError):
            (folder / KEYS).rename(aside)
    except OSError as error:
        raise FolderNotWritable(folder=folder) from error


def note_sheet(folder: Path, made_on: date) -> None:
    """Keep in mind that the recovery sheet was printed or saved that day. Raises as reading and writing keys do."""
    replace_slots(folder, read_slots(folder), _SHEET, {"kind": _SHEET, _MADE_ON: made_on.isoformat()})


def sheet_made_on(folder: Path) -> date | None:
    """When a recovery sheet for the present data key was last printed or saved; ``None`` if never."""
    try:
        noted = [entry.get(_MADE_ON) for entry in read_slots(folder).of_kind(_SHEET)]
        return date.fromisoformat(str(noted[-1])) if noted else None
    except (Refused, ValueError):
        return None
