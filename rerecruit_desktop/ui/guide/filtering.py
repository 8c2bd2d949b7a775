"""Finding entries of the guide by words, and by what they are."""

from dataclasses import dataclass
from enum import StrEnum

from rerecruit_desktop.domain.guide import Guide, Question
from rerecruit_desktop.domain.guide_parts import Entry, words_of
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.own_words import Listed


class Show(StrEnum):
    """Which entries are shown, by what the manager made of them."""

    ALL = "all"
    FAVOURITE = "favourite"
    CHANGED = "changed"
    OWN = "own"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Filter:
    """``typed`` words must all be found; ``kind`` and ``need`` narrow questions down, where they are given."""

    typed: str = ""
    show: Show = Show.ALL
    kind: str = ""
    need: Need | None = None

    def fits(self, one: Listed, guide: Guide) -> bool:
        return self._narrows_to(one.entry) and _is_shown(one, self.show) and _says(one, self.typed, guide)

    def _narrows_to(self, entry: Entry) -> bool:
        if not isinstance(entry, Question):
            return True
        return self.kind in {"", entry.kind} and self.need in {None, entry.need}


def _is_shown(one: Listed, show: Show) -> bool:
    return {
        Show.ALL: True,
        Show.FAVOURITE: one.is_favourite,
        Show.CHANGED: one.is_changed,
        Show.OWN: one.is_own,
        Show.HIDDEN: one.is_hidden,
    }[show]


def _says(one: Listed, typed: str, guide: Guide) -> bool:
    wanted = typed.casefold().split()
    if not wanted:
        return True
    said = [words if isinstance(words, str) else "\n".join(words) for words in words_of(one.kind, one.entry).values()]
    if isinstance(one.entry, Question):
        question = one.entry
        said += [guide.need(question.need).name, *(kind.name for kind in guide.kinds if kind.key == question.kind)]
    body = "\n".join(said).casefold()
    return all(word in body for word in wanted)
