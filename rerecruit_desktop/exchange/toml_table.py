"""A table of a TOML file, read strictly: every value of the type that is wanted, and nothing left over."""

import tomllib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP

Wanted = TypeVar("Wanted")
Member = TypeVar("Member", bound=StrEnum)

NOT_READ = QT_TRANSLATE_NOOP("Refused", "the file can't be read")
NOT_UTF8 = QT_TRANSLATE_NOOP("Refused", "the file is not written in UTF-8")
MISSING = QT_TRANSLATE_NOOP("Refused", "it is missing")
UNKNOWN = QT_TRANSLATE_NOOP("Refused", "nothing of that name belongs there")
NOT_TEXT = QT_TRANSLATE_NOOP("Refused", "it should be a text, in quotation marks")
NOT_TEXTS = QT_TRANSLATE_NOOP("Refused", "it should be a list of texts")
NOT_NUMBER = QT_TRANSLATE_NOOP("Refused", "it should be a whole number")
NOT_YES_OR_NO = QT_TRANSLATE_NOOP("Refused", "it should be true or false")
NOT_ONE_OF = QT_TRANSLATE_NOOP("Refused", "the program knows no such word")
NOT_TABLE = QT_TRANSLATE_NOOP("Refused", "it should be a table, with its own entries")
EMPTY = QT_TRANSLATE_NOOP("Refused", "it is empty")
TOO_DEEP = QT_TRANSLATE_NOOP("Refused", "its tables and lists are nested too deeply")
TOO_LARGE = QT_TRANSLATE_NOOP("Refused", "the file is far too large")
WHOLE_FILE = "-"
LARGEST = 2**20  # bytes


class Misfit(Exception):
    """The entry ``key`` (dotted, from the top of the file) is not what was wanted, and ``why``."""

    def __init__(self, key: str, why: str) -> None:
        super().__init__(f"{key}: {why}")
        self.key = key
        self.why = why


class Table:
    """One table, and the dotted ``path`` that leads to it. Everything it lacks or holds amiss is a :class:`Misfit`."""

    def __init__(self, entries: Mapping[str, object], path: str = "") -> None:
        self._entries = entries
        self._path = path
        self._asked: set[str] = set()

    def at(self, key: str) -> str:
        """The dotted name of ``key`` in the file."""
        return f"{self._path}.{key}" if self._path else key

    def take(self, key: str, kind: type[Wanted], why: str) -> Wanted:
        """The value of ``key`` if it is there and of that very ``kind``; else a misfit that says ``why``."""
        if key not in self._entries:
            raise Misfit(self.at(key), MISSING)
        self._asked.add(key)
        value = self._entries[key]
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise Misfit(self.at(key), why)
        return value

    def text(self, key: str) -> str:
        """A text that says something, without the white space around it."""
        value = self.take(key, str, NOT_TEXT).strip()
        if not value:
            raise Misfit(self.at(key), EMPTY)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, none of them empty; the list itself may be."""
        values = self.take(key, list, NOT_TEXTS)
        if not all(isinstance(value, str) and value.strip() for value in values):
            raise Misfit(self.at(key), NOT_TEXTS)
        return tuple(value.strip() for value in values)

    def text_or_nothing(self, key: str) -> str:
        return self.text(key) if self.has(key) else ""

    def texts_or_none(self, key: str) -> tuple[str, ...]:
        return self.texts(key) if self.has(key) else ()

    def number(self, key: str, otherwise: int | None = None) -> int:
        """A whole number, or ``otherwise`` where there is no such entry."""
        return otherwise if otherwise is not None and not self.has(key) else self.take(key, int, NOT_NUMBER)

    def numbers(self, key: str) -> tuple[int, ...]:
        values = self.take(key, list, NOT_NUMBER)
        if not all(type(value) is int for value in values):
            raise Misfit(self.at(key), NOT_NUMBER)
        return tuple(values)

    def yes(self, key: str, otherwise: bool) -> bool:
        return self.take(key, bool, NOT_YES_OR_NO) if self.has(key) else otherwise

    def one_of(self, kind: type[Member], key: str) -> Member:
        """The member of ``kind`` that the text under ``key`` names."""
        word = self.text(key)
        if word not in set(kind):
            raise Misfit(self.at(key), NOT_ONE_OF)
        return kind(word)

    def table(self, key: str) -> "Table":
        return Table(self.take(key, dict, NOT_TABLE), self.at(key))

    def table_or_empty(self, key: str) -> "Table":
        return self.table(key) if self.has(key) else Table({}, self.at(key))

    def tables(self) -> Iterator[tuple[str, "Table"]]:
        """Every entry of this table as a table with its key, in the file's order."""
        return ((key, self.table(key)) for key in self._entries)

    def rows(self, key: str) -> "tuple[Table, ...]":
        """A list of tables, in the file's order; none at all when the key is not there."""
        rows = self.take(key, list, NOT_TABLE) if self.has(key) else []
        numbered = Table({str(place): row for place, row in enumerate(rows, 1)}, self.at(key))
        return tuple(row for _, row in numbered.tables())

    @property
    def keys(self) -> tuple[str, ...]:
        """What it holds, in the file's order."""
        return tuple(self._entries)

    def has(self, key: str) -> bool:
        return key in self._entries

    def nothing_else(self) -> None:
        """Refuse entries that nobody asked for: they are slips of the pen that would be lost in silence."""
        for key in self._entries:
            if key not in self._asked:
                raise Misfit(self.at(key), UNKNOWN)


def read_table(path: Path) -> Table:
    """The whole file as a table. Raises :class:`Misfit` when it can't be read, is not UTF-8 or not TOML."""
    try:
        return Table(tomllib.loads(read_text(path)))
    except UnicodeDecodeError as error:
        raise Misfit(WHOLE_FILE, NOT_UTF8) from error
    except ValueError as error:  # not TOML; the words name the line, and a key that stands there twice
        raise Misfit("TOML", str(error)) from error
    except RecursionError as error:
        raise Misfit("TOML", TOO_DEEP) from error
    except OSError as error:
        raise Misfit(WHOLE_FILE, NOT_READ) from error


def read_text(path: Path) -> str:
    """The text of a small file in UTF-8. Raises :class:`OSError` (for what is no file, too) or :class:`ValueError`."""
    if not path.is_file():  # a pipe would be waited for for ever
        raise FileNotFoundError(path)
    if path.stat().st_size > LARGEST:
        raise ValueError(TOO_LARGE)
    return path.read_bytes().decode("utf-8-sig")
