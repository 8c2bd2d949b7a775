"""The guide as the manager made it: the shipped one with their own words over it, in step with what is saved."""

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.guide import STAYING, Guide
from rerecruit_desktop.domain.guide_parts import EntryKind, words_of
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.own_words import Listed, OwnEntry, listed, with_own_words
from rerecruit_desktop.storage.own_words import OwnWords


class OwnGuide:
    """Reads the manager's words when they are first wanted; the guide is laid together when it is asked for."""

    def __init__(self, table: OwnWords, shipped: Guide) -> None:
        self._table, self._shipped = table, shipped
        self._entries: dict[Id, OwnEntry] | None = None
        self._guide: Guide | None = None
        self._all_questions: tuple[Listed, ...] | None = None

    @property
    def shipped(self) -> Guide:
        return self._shipped

    def use(self, shipped: Guide) -> None:
        """Lay the manager's words over another guide."""
        self._shipped = shipped
        self._forget()

    @property
    def guide(self) -> Guide:
        """The guide in the manager's words; the shipped one where those can't be read, for a guide there must be."""
        if self._guide is None:
            try:
                self._guide = with_own_words(self._shipped, self._read().values())
            except Refused:
                return self._shipped
        return self._guide

    @property
    def favourites(self) -> frozenset[str]:
        """The keys of the questions that the manager likes to ask; none where they can't be read."""
        return frozenset(one.key for one in self._questions if one.is_favourite)

    @property
    def staying_keys(self) -> frozenset[str]:
        """The keys of the questions about staying, hidden or not; the guide's own where the others can't be read."""
        ours = frozenset(one.key for one in self.guide.questions if one.kind == STAYING)
        return ours | frozenset(one.key for one in self._questions if words_of(one.kind, one.entry)["kind"] == STAYING)

    @property
    def _questions(self) -> tuple[Listed, ...]:
        """All of them; none where they can't be read."""
        if self._all_questions is None:
            try:
                self._all_questions = self.listed(EntryKind.QUESTION)
            except Refused:
                return ()
        return self._all_questions

    def listed(self, kind: EntryKind) -> tuple[Listed, ...]:
        """All there is of one kind, what is hidden too. Raises :class:`NotReadable`."""
        return listed(self._shipped, self._read().values(), kind)

    def put(self, entry: OwnEntry) -> None:
        """What was just saved counts from now on."""
        self._read()[entry.id] = entry
        self._forget()

    def drop(self, entry: OwnEntry) -> None:
        self._read().pop(entry.id, None)
        self._forget()

    def _forget(self) -> None:
        self._guide = self._all_questions = None

    def _read(self) -> dict[Id, OwnEntry]:
        if self._entries is None:
            self._entries = {one.id: one for one in self._table.all()}
        return self._entries
