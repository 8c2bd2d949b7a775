"""The papers there are, and whose they are."""

from enum import Enum, StrEnum


class Scope(Enum):
    """What a paper is about."""

    CONVERSATION = "conversation"
    PERSON = "person"
    NOBODY = "nobody"


class PaperKind(StrEnum):
    """The value is what the command line calls it, and the beginning of its file's name."""

    HANDOUT = "handout"
    DEVELOPMENT_PLAN = "development-plan"
    AGREED_ACTIONS = "agreed-actions"
    SUMMARY = "summary"
    WORKSHEET = "worksheet"
    BLANK_WORKSHEET = "blank-worksheet"
    CUE_CARD = "cue-card"

    @property
    def is_private(self) -> bool:
        """Whether it never leaves the manager's hands."""
        return self in _PRIVATE

    @property
    def scope(self) -> Scope:
        return _SCOPES.get(self, Scope.CONVERSATION)

    @property
    def has_signatures(self) -> bool:
        """Whether it has lines to sign on where they are wanted."""
        return self is PaperKind.HANDOUT


_PRIVATE = frozenset(
    {PaperKind.SUMMARY, PaperKind.WORKSHEET, PaperKind.BLANK_WORKSHEET, PaperKind.CUE_CARD},
)
_SCOPES = {PaperKind.DEVELOPMENT_PLAN: Scope.PERSON, PaperKind.BLANK_WORKSHEET: Scope.NOBODY}
