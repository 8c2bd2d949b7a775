"""The notebook's folder: what its files are called, and whether it can be used at all."""

import os
from contextlib import suppress
from pathlib import Path

from rerecruit_desktop.domain.errors import FolderNotWritable, NotAFolder, NotebookExists

DATABASE = "notebook.db"
KEYS = "keys.json"
BACKUPS = "backups"
RESTORING = "restoring"  # what is being restored, from the moment it is whole until it stands in its place
SET_ASIDE = "set-aside"  # begins the name of a folder with files that a restore took out of use but did not delete
KEEP = "keep"  # stands beside what is being restored where the files from before must be set aside
UNFINISHED = ".unfinished"  # ends the name of a file that is still being made


def holds_notebook(folder: Path) -> bool:
    """Whether there is a notebook, or any part of one. Cheap, and needs no passphrase."""
    if any((folder / name).exists() for name in (DATABASE, KEYS, RESTORING)):
        return True
    try:  # whose notebook was deleted must not be led to begin a new one: it can be restored
        return any((folder / BACKUPS).glob("*.zip"))
    except OSError:
        return False


def prepare(folder: Path) -> bool:
    """Make ``folder`` ready for a new notebook, and say whether it had to be made.

    What we make, and what was empty, becomes readable for its owner alone; a folder with other things in it keeps
    its mode, for the notebook's files have their own. Raises :class:`NotAFolder`, :class:`NotebookExists`,
    :class:`FolderNotWritable`.
    """
    refuse_notebook(folder)
    try:
        made = not folder.exists()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not any(folder.iterdir()):
            folder.chmod(0o700)
    except NotADirectoryError as error:
        raise NotAFolder(folder=folder) from error
    except OSError as error:
        raise FolderNotWritable(folder=folder) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise FolderNotWritable(folder=folder)
    return made


def refuse_notebook(folder: Path) -> None:
    """Raise :class:`NotebookExists` where there is one, or a part of one, and :class:`NotAFolder` for a file."""
    refuse_file(folder)
    if holds_notebook(folder):
        raise NotebookExists(folder=folder)


def refuse_file(folder: Path) -> None:
    """Raise :class:`NotAFolder` when something else stands where the folder should be."""
    try:
        strange = folder.exists() and not folder.is_dir()
    except OSError as error:  # a name too long, a folder on the way that may not be entered
        raise FolderNotWritable(folder=folder) from error
    if strange:
        raise NotAFolder(folder=folder)


def keep_private(folder: Path) -> None:
    """Take back what others may do with the notebook's files, as after a copy that lost their mode."""
    for file in (folder / DATABASE, folder / KEYS):
        with suppress(OSError):
            if file.stat().st_mode & 0o077:
                file.chmod(0o600)


def finish_creation(folder: Path) -> None:
    """Give the database its name, where creating a notebook was cut off just before that last step.

    The keys come first, so a database that has them is whole, only not yet named. A restore that was cut off is
    finished too.
    """
    finish_restore(folder)
    database, unfinished = folder / DATABASE, folder / (DATABASE + UNFINISHED)
    if unfinished.exists() and not database.exists() and (folder / KEYS).exists():
        unfinished.replace(database)


def finish_restore(folder: Path) -> Path | None:
    """Put what stands whole in :data:`RESTORING` into its place; where the files from before were set aside, if kept.

    Every step is a rename or can be done again, so that being cut off anywhere only means to go on from there. The log
    of the old database goes first: beside another database it would look like a wrong key. Raises
    :class:`FolderNotWritable`.
    """
    new = folder / RESTORING
    if not new.is_dir():
        return None
    from shutil import rmtree  # hardly ever needed, and this file is loaded at every start

    try:
        if (new / DATABASE).exists():
            _change_over(folder, new)
        if (new / KEEP).exists():
            return new.rename(free_name(folder))
        rmtree(new)
    except OSError as error:
        raise FolderNotWritable(folder=folder) from error
    return None


def _change_over(folder: Path, new: Path) -> None:
    from shutil import copyfile

    before = new / "before"
    before.mkdir(exist_ok=True)
    for name in (DATABASE + "-wal", DATABASE + "-shm", DATABASE):
        if (folder / name).exists():
            (folder / name).replace(before / name)
    if (folder / KEYS).exists() and not (before / KEYS).exists():
        copyfile(folder / KEYS, before / (KEYS + UNFINISHED))
        (before / (KEYS + UNFINISHED)).replace(before / KEYS)
    if (new / KEYS).exists():
        (new / KEYS).replace(folder / KEYS)
    (new / DATABASE).replace(folder / DATABASE)


def free_name(folder: Path) -> Path:
    """A name for a folder of set-aside files that is not taken."""
    number = 1
    while (name := folder / f"{SET_ASIDE}-{number}").exists():
        number += 1
    return name
