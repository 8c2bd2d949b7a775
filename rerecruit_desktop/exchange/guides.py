"""Which guides there are, which one is used, and what takes the place of one that can't be read."""

import tomllib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from os.path import lexists
from pathlib import Path

from rerecruit_desktop.domain.errors import GuideReplaced, GuideUnreadable, Refused
from rerecruit_desktop.domain.guide import Guide
from rerecruit_desktop.exchange.guide_file import guide_folder, guide_for, read_guide
from rerecruit_desktop.exchange.toml_table import WHOLE_FILE, read_text

_FIRST_TABLE = "\n["


@dataclass(frozen=True, slots=True)
class GuideWish:
    """Which guide is wanted: in the ``chosen`` language, or where none was chosen in that of the ``system``.

    ``own_file``, where there is one, takes the place of the guide in its language, and is used where none was chosen.
    """

    chosen: str = ""
    system: str = "en"
    own_file: Path | None = None
    folder: Path | None = None  # another than that of the guides that come with the program


@dataclass(frozen=True, slots=True)
class UsedGuide:
    """The guide that is used, and why each one that was wanted more is not."""

    guide: Guide
    problems: tuple[Refused, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundGuide:
    """A guide that can be chosen by its ``language``; it calls itself ``name``."""

    language: str
    name: str
    is_own: bool = False


def use_guide(wish: GuideWish) -> UsedGuide:
    """The guide that is wanted, or the next best one with the reason, down to the English one of the program.

    That the English one can't be read is a bug, not the world's doing: then :class:`RuntimeError` is raised.
    """
    broken: list[GuideUnreadable] = []
    for file in _candidates(wish):
        try:
            guide = read_guide(file)
        except GuideUnreadable as refusal:
            broken.append(refusal)
            continue
        if file != wish.own_file or not wish.chosen or _same(guide.language, wish.chosen):
            return UsedGuide(guide, tuple(_replaced(refusal, guide.name) for refusal in broken))
    raise RuntimeError("the English guide of the program can't be read") from broken[-1]


def _candidates(wish: GuideWish) -> Iterator[Path]:
    """From the one that is wanted most to the one there always is."""
    if wish.own_file is not None and lexists(wish.own_file):
        yield wish.own_file
    yield from dict.fromkeys(guide_for(wanted, wish.folder) for wanted in (wish.chosen or wish.system, ""))


def _replaced(refusal: GuideUnreadable, name: str) -> Refused:
    key = refusal.details["key"]
    where = "" if key == WHOLE_FILE else f"{key}: "
    return GuideReplaced(file=refusal.details["file"], where=where, why=refusal.details["why"], instead=name)


def found_guides(wish: GuideWish) -> tuple[FoundGuide, ...]:
    """Every guide that says its name and language, by name; of two in one language the manager's own."""
    heads = [_head(wish.own_file)] if wish.own_file is not None else []
    own = [FoundGuide(*head, is_own=True) for head in heads if head is not None]
    shipped = [FoundGuide(*head) for file in guide_folder(wish.folder).glob("*.toml") if (head := _head(file))]
    others = [one for one in shipped if not any(_same(one.language, mine.language) for mine in own)]
    return tuple(sorted([*own, *others], key=lambda one: one.name.casefold()))


def _head(file: Path) -> tuple[str, str] | None:
    """Language and name, read without the long rest of the file: they stand before its first table."""
    with suppress(OSError, ValueError, KeyError, RecursionError):
        head = tomllib.loads(read_text(file).split(_FIRST_TABLE, 1)[0])
        language, name = head["language"], head["name"]
        if isinstance(language, str) and isinstance(name, str) and language.strip() and name.strip():
            return language.strip(), name.strip()
    return None


def _same(language: str, other: str) -> bool:
    return language.replace("_", "-").casefold() == other.replace("_", "-").casefold()
