"""The papers there are, and whose they are."""

from enum import Enum, StrEnum


class Scope(Enum):
    """What a paper is about."""

    CONVERSATION = "conversation"
    PERSON = "person"
    TEAM = "team"
    NOBODY = "nobody"


class PaperKind(StrEnum):
    """The value is what the command line calls it, and the beginning of its file's name."""

    HANDOUT = "handout"
    DEVELOPMENT_PLAN = "development-plan"
    AGREED_ACTIONS = "agreed-actions"
    YEAR_REVIEW = "year-in-review"
    SUMMARY = "summary"
    WORKSHEET = "worksheet"
    BLANK_WORKSHEET = "blank-worksheet"
    CUE_CARD = "cue-card"
    PRIVATE_YEAR = "private-year"
    TEAM_OVERVIEW = "team-overview"

    @property
    def is_private(self) -> bool:
        """Whether it never leaves the manager's hands."""
        return self not in _SHARED

    @property
    def scope(self) -> Scope:
        return _SCOPES.get(self, Scope.CONVERSATION)

    @property
    def is_about_somebody(self) -> bool:
        """Whether it can't be made without a person."""
        return self.scope in {Scope.PERSON, Scope.CONVERSATION}

    @property
    def has_period(self) -> bool:
        """Whether it looks back on a stretch of days."""
        return self in {PaperKind.YEAR_REVIEW, PaperKind.PRIVATE_YEAR}

    @property
    def is_worksheet(self) -> bool:
        """Whether it is for writing on by hand, and so may be small."""
        return self in {PaperKind.WORKSHEET, PaperKind.BLANK_WORKSHEET}

    @property
    def card(self) -> "PaperKind":
        """The kind that stands for it where papers are chosen; what makes it another one is an option there."""
        return _VARIANTS.get(self, self)


_SHARED = frozenset(
    {PaperKind.HANDOUT, PaperKind.DEVELOPMENT_PLAN, PaperKind.AGREED_ACTIONS, PaperKind.YEAR_REVIEW},
)
_VARIANTS = {PaperKind.PRIVATE_YEAR: PaperKind.YEAR_REVIEW, PaperKind.BLANK_WORKSHEET: PaperKind.WORKSHEET}
_SCOPES = {
    PaperKind.DEVELOPMENT_PLAN: Scope.PERSON,
    PaperKind.YEAR_REVIEW: Scope.PERSON,
    PaperKind.PRIVATE_YEAR: Scope.PERSON,
    PaperKind.TEAM_OVERVIEW: Scope.TEAM,
    PaperKind.BLANK_WORKSHEET: Scope.NOBODY,
}

CARDS = tuple(kind for kind in PaperKind if kind.card is kind)
