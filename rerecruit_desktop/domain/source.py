"""How the manager knows something about a person."""

from enum import StrEnum


class Source(StrEnum):
    """Every pulse and every line of the driver card says which (The five needs, Driver card in the method)."""

    TOLD_ME = "told me"
    MY_GUESS = "my guess"
