"""A connection of its own for what leaves the manager's hands: it cannot see a private column."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from rerecruit_desktop.storage.cipher import Connection, DataKey, connect
from rerecruit_desktop.storage.driver_errors import translated
from rerecruit_desktop.storage.privacy import is_shareable


@contextmanager
def shareable_only(path: Path, key: DataKey) -> Iterator[Connection]:
    """A connection that can write nothing, and read only columns that are declared shareable.

    Raises what :func:`~rerecruit_desktop.storage.cipher.connect` raises; what fails inside is told as the world's.
    """
    connection = connect(path, key, read_only=True)
    try:
        connection.set_authorizer(_authorize)
        with translated(path.parent):
            yield connection
    finally:
        connection.close()


def _authorize(action: int, table: str | None, column: str | None, _database: str | None, _inside: str | None) -> int:
    if action == driver.SQLITE_SELECT:
        return int(driver.SQLITE_OK)
    if action == driver.SQLITE_READ and table and column and is_shareable(table, column):
        return int(driver.SQLITE_OK)
    return int(driver.SQLITE_DENY)
