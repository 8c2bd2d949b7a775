"""The one atomic door: bytes leave the program whole, or not at all."""

import errno
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from rerecruit_desktop.domain.errors import FileNotWritten
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP

_DISK_FULL = QT_TRANSLATE_NOOP("Refused", "the disk is full")
_NOT_ALLOWED = QT_TRANSLATE_NOOP("Refused", "writing there is not allowed")
_IS_FOLDER = QT_TRANSLATE_NOOP("Refused", "there is a folder of that name")
_IS_DEVICE = QT_TRANSLATE_NOOP("Refused", "there is something of that name that is no ordinary file")
_NO_FOLDER = QT_TRANSLATE_NOOP("Refused", "the folder it should go into is not there")
_BAD_NAME = QT_TRANSLATE_NOOP("Refused", "a file can't have that name there")
_TOO_LARGE = QT_TRANSLATE_NOOP("Refused", "files of that size are not allowed there")
_OPEN_ELSEWHERE = QT_TRANSLATE_NOOP("Refused", "another program has it open")
_DISK_FAILED = QT_TRANSLATE_NOOP("Refused", "the disk reported a fault")

_REASONS = {
    errno.ENOSPC: _DISK_FULL,
    errno.EDQUOT: _DISK_FULL,
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.EROFS: _NOT_ALLOWED,
    errno.EISDIR: _IS_FOLDER,
    errno.ENOENT: _NO_FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
    errno.ENAMETOOLONG: _BAD_NAME,
    errno.EINVAL: _BAD_NAME,
    errno.ELOOP: _BAD_NAME,
    errno.EFBIG: _TOO_LARGE,
    errno.EBUSY: _OPEN_ELSEWHERE,
    errno.ETXTBSY: _OPEN_ELSEWHERE,
}
_SHARING_VIOLATION = 32  # Windows: another program holds the file
_NO_SYNC_OF_FOLDERS = {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EACCES}


def write_whole(path: Path, data: bytes) -> None:
    """Put ``data`` into the file ``path``, readable for its owner alone, so that it survives a power cut.

    Whatever happens, the file holds either all of the old bytes or all of the new ones. A link is followed. Raises
    :class:`FileNotWritten` with the reason in plain words.
    """
    try:
        target = Path(os.path.realpath(path))
        _refuse_what_is_no_file(path, target)
        with _file_beside(target) as (descriptor, beside):
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                _settle(file.fileno())
            beside.replace(target)
        _settle_folder(target.parent)
    except OSError as error:
        raise FileNotWritten(file=path, why=_reason(error)) from error


def unused(path: Path) -> Path:
    """``path``, or where something stands there already the same name with the first number that is free."""
    if not path.exists():
        return path
    names = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    return next(name for name in names if not name.exists())


def _refuse_what_is_no_file(path: Path, target: Path) -> None:
    if target.is_dir():
        raise FileNotWritten(file=path, why=_IS_FOLDER)
    if target.exists() and not target.is_file():
        raise FileNotWritten(file=path, why=_IS_DEVICE)


@contextmanager
def _file_beside(target: Path) -> Iterator[tuple[int, Path]]:
    """An open new file in the same folder, mode 0600; removed again when it could not take its place."""
    descriptor, name = tempfile.mkstemp(prefix=".rerecruit-", suffix=".part", dir=target.parent)
    beside = Path(name)
    try:
        yield descriptor, beside
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


def _settle(descriptor: int) -> None:
    """Wait until the bytes are on the disk itself."""
    if sys.platform == "darwin":  # there fsync only reaches the drive's own cache
        import fcntl

        with suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def _settle_folder(folder: Path) -> None:
    """Make the new name itself last; Windows and some network folders have no way to ask for it."""
    if sys.platform == "win32":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in _NO_SYNC_OF_FOLDERS:
            raise


def _reason(error: OSError) -> str:
    if getattr(error, "winerror", None) == _SHARING_VIOLATION:
        return _OPEN_ELSEWHERE
    return _REASONS.get(error.errno or 0, _DISK_FAILED)
