"""Identities are born here, not in a table, so that saving twice is saving once."""

from typing import NewType
from uuid import uuid4

Id = NewType("Id", str)


def new_id() -> Id:
    """A fresh random UUID, in text."""
    return Id(str(uuid4()))
