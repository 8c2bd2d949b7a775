"""Writing a whole small file so that it survives a power cut."""

import os
import sys
from pathlib import Path

from rerecruit_desktop.storage.folder import UNFINISHED


def write_durably(path: Path, data: bytes) -> None:
    """Put ``data`` into ``path``, readable for its owner alone: all of it, or the old file stays.

    Written beside, forced to the disk, renamed, and the folder forced to the disk too. Raises ``OSError``.
    """
    beside = path.with_name(path.name + UNFINISHED)
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    settle_folder(path.parent)


def settle_folder(folder: Path) -> None:
    """Force the names in ``folder`` to the disk; Windows has no way to ask for it."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
