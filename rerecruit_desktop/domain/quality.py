"""What makes a person valuable: the qualities of a high performer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quality:
    """``name`` as it stands on screen and paper; ``meaning`` says in one line what behaviour shows it."""

    key: str
    name: str
    meaning: str = ""
