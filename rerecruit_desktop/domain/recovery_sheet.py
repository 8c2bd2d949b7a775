"""The recovery sheet: the code that opens the notebook when the passphrase is forgotten or its key file is lost."""

from dataclasses import dataclass, field
from datetime import date

from rerecruit_desktop.domain.recovery_code import code_groups, sheet_mark


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """The groups of the code, the mark that tells sheets apart, and the day it was made; it names nobody."""

    groups: tuple[str, ...] = field(repr=False)
    mark: str
    made_on: date


def recovery_sheet(key: bytes, made_on: date) -> RecoverySheet:
    """The sheet for a data key of 32 bytes."""
    return RecoverySheet(code_groups(key), sheet_mark(key), made_on)
