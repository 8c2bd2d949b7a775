"""Hands on a running program: finds controls by role and name, and uses them as assistive technology does."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from tests.end_to_end.bus import ACCESSIBLE, CONTROLLER, DEVICES, REGISTRY, Bus, Gone

DEADLINE = 20.0  # seconds until what is awaited must have come
PAUSE = 0.05  # seconds between two looks
MOST_CHILDREN = 200  # of one control; long lists are not walked to their end
SHOWING, ENABLED, CHECKED, EDITABLE, FOCUSED = 25, 8, 4, 7, 12  # places of bits in a control's state
PRESSING = ("press", "click", "activate")
KEYCODES = {"Ctrl": 37, "Shift": 50, "Alt": 64}  # on the virtual screen's keyboard
KEYSYMS = {"Enter": 0xFF0D, "Tab": 0xFF09, "Esc": 0xFF1B, "Down": 0xFF54, "Up": 0xFF52, "Home": 0xFF50, "End": 0xFF57}
KEY_DOWN, KEY_UP, KEY_SYM, KEY_STRING = 0, 1, 3, 4  # what the registry calls them
Found = TypeVar("Found")


class NotThere(AssertionError):
    """What was awaited did not come; the message shows what was on the screen instead."""


@dataclass(frozen=True)
class Control:
    """One control of a running program; everything may raise :class:`Gone`."""

    bus: Bus
    program: str
    path: str

    def _ask(self, interface: str, method: str, signature: str | None = None, *body: object) -> object:
        answer = self.bus.call(self.program, self.path, f"org.a11y.atspi.{interface}", method, signature, *body)
        return answer[0] if answer else None

    @property
    def role(self) -> str:
        return str(self._ask("Accessible", "GetRoleName"))

    @property
    def name(self) -> str:
        return str(self.bus.read(self.program, self.path, ACCESSIBLE, "Name"))

    @property
    def description(self) -> str:
        return str(self.bus.read(self.program, self.path, ACCESSIBLE, "Description"))

    def has(self, state: int) -> bool:
        """Whether the bit is set, one of the numbers named above."""
        low, high = self._ask("Accessible", "GetState")  # type: ignore[misc]
        return bool((low | high << 32) >> state & 1)

    def children(self) -> list[Control]:
        references = self._ask("Accessible", "GetChildren")
        return [Control(self.bus, name, path) for name, path in references[:MOST_CHILDREN]]  # type: ignore[index]

    def walk(self) -> Iterator[tuple[int, Control]]:
        """This control and all below it that are showing, with their depth; what goes away meanwhile is left out."""
        yield 0, self
        try:
            children = [child for child in self.children() if child.has(SHOWING)]
        except Gone:
            return
        for child in children:
            for depth, control in child.walk():
                yield depth + 1, control

    def text(self) -> str:
        return str(self._ask("Text", "GetText", "ii", 0, -1))

    def fill(self, text: str) -> None:
        """Replace the whole text of a field."""
        if not self._ask("EditableText", "SetTextContents", "s", text):
            raise Gone(f"{self!r} takes no text")

    def focus(self) -> None:
        self._ask("Component", "GrabFocus")

    def actions(self) -> list[str]:
        return [name.lower() for name, _, _ in self._ask("Action", "GetActions")]  # type: ignore[union-attr]

    def click(self) -> None:
        """By its action where it has one, else with the mouse."""
        try:
            known = self.actions()
        except Gone:
            known = []
        for wanted in PRESSING:
            if wanted in known:
                self._ask("Action", "DoAction", "i", known.index(wanted))
                return
        self.press_mouse()

    def press_mouse(self, how: str = "b1c") -> None:
        """With the mouse, in its middle: ``b1c`` is a click of the first button, ``b1d`` a double click."""
        x, y, width, height = self._ask("Component", "GetExtents", "u", 0)  # type: ignore[misc]
        place = (x + width // 2, y + height // 2)
        self.bus.call(REGISTRY, CONTROLLER, DEVICES, "GenerateMouseEvent", "iis", *place, how)

    def __repr__(self) -> str:
        try:
            return f"<{self.role} {self.name!r}>"
        except Gone:
            return "<a control that is gone>"


class Hands:
    """What one does with the program that runs as process ``pid``."""

    def __init__(self, bus: Bus, pid: int) -> None:
        self.bus = bus
        self.pid = pid

    def windows(self) -> list[Control]:
        found = []
        for name, path in self.bus.programs():
            try:
                if self.bus.process_of(name) == self.pid:
                    found += Control(self.bus, name, path).children()
            except Gone:  # a program on its way out
                continue
        return found

    def all(self, role: str, name: str | None = None) -> list[Control]:
        """Every control that is showing of that role, with that very name where one is given."""
        found = []
        for window in self.windows():
            for _, control in window.walk():
                try:
                    if control.role == role and (name is None or control.name == name):
                        found.append(control)
                except Gone:
                    continue
        return found

    def wait(self, role: str, name: str | None = None) -> Control:
        """The first such control, as soon as it is showing."""
        return self.until(lambda: next(iter(self.all(role, name)), None), f"a {role} named {name!r}")

    def wait_gone(self, role: str, name: str) -> None:
        self.until(lambda: not self.all(role, name), f"no {role} named {name!r}")

    def until(self, look: Callable[[], Found | None], wanted: str) -> Found:
        """What ``look`` gives, as soon as it gives something. Raises :class:`NotThere` after the deadline."""
        deadline = time.monotonic() + DEADLINE
        while True:
            try:
                if found := look():
                    return found
            except Gone:
                pass
            if time.monotonic() > deadline:
                raise NotThere(f"Awaited {wanted}; on the screen was:\n{self.tree()}")
            time.sleep(PAUSE)

    def click(self, role: str, name: str) -> None:
        """Click a control once it is there and can be used."""
        control = self.until(lambda: self._usable(role, name), f"a usable {role} named {name!r}")
        control.click()

    def _usable(self, role: str, name: str) -> Control | None:
        return next((control for control in self.all(role, name) if control.has(ENABLED)), None)

    def fill(self, name: str, text: str, role: str = "text") -> None:
        self.wait(role, name).fill(text)

    def write(self, name: str, text: str, role: str = "text") -> None:
        """Write into a field with the keyboard, in place of what it holds."""
        self.enter(name, role)
        self.key("Ctrl+A")
        self.type(text)
        self.until(lambda: self.wait(role, name).text() == text, f"{text!r} in the {role} {name!r}")

    def enter(self, name: str, role: str = "text") -> None:
        """Put the cursor into a field."""
        self.wait(role, name).focus()
        self.until(lambda: self.wait(role, name).has(FOCUSED), f"the cursor in the {role} {name!r}")

    def type(self, text: str) -> None:
        """Type on the keyboard, into whatever has the focus; letters that the virtual keyboard has."""
        assert text.isascii(), "the virtual keyboard has no key for some of this; use fill()"
        self.bus.call(REGISTRY, CONTROLLER, DEVICES, "GenerateKeyboardEvent", "isu", 0, text, KEY_STRING)

    def key(self, combination: str) -> None:
        """Press a key, or several at once, named as in "Ctrl+P" or "Enter"."""
        *held, last = combination.split("+")
        for one in held:
            self._key(KEYCODES[one], KEY_DOWN)
        self._key(KEYSYMS.get(last) or ord(last.lower()), KEY_SYM)
        for one in reversed(held):
            self._key(KEYCODES[one], KEY_UP)

    def _key(self, code: int, how: int) -> None:
        self.bus.call(REGISTRY, CONTROLLER, DEVICES, "GenerateKeyboardEvent", "isu", code, "", how)

    def tree(self) -> str:
        """Everything that is showing, a line for each control."""
        return "\n".join("  " * depth + repr(control) for window in self.windows() for depth, control in window.walk())
