"""A paper that is to be made, and one that was."""

from dataclasses import dataclass

from rerecruit_desktop.ui.paper.kinds import Render
from rerecruit_desktop.ui.paper.press_room import Order


@dataclass(frozen=True, slots=True)
class Leaf:
    """``name`` is that of its file; ``is_private`` whether it stays with the manager."""

    name: str
    is_private: bool
    render: Render
    order: Order


@dataclass(frozen=True, slots=True)
class Made:
    """The bytes that are shown, printed and saved."""

    name: str
    is_private: bool
    pdf: bytes
