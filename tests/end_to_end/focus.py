"""What a window manager does at the least: the topmost window has the keyboard. Runs beside the desk until it is ended.

A window manager would be one more thing to install, and another one on every machine.
"""

from __future__ import annotations

import ctypes
import time
from collections.abc import Iterator

PAUSE = 0.05  # seconds between two looks
VIEWABLE, INPUT_OUTPUT, BACK_TO_POINTER, CURRENT_TIME = 2, 1, 1, 0  # X11's own numbers
Display, Window = ctypes.c_void_p, ctypes.c_ulong
OnError = ctypes.CFUNCTYPE(ctypes.c_int, Display, ctypes.c_void_p)


class Attributes(ctypes.Structure):
    """XWindowAttributes."""

    _fields_ = (
        *((name, ctypes.c_int) for name in ("x", "y", "width", "height", "border", "depth")),
        ("visual", ctypes.c_void_p),
        ("root", Window),
        *((name, ctypes.c_int) for name in ("window_class", "bit_gravity", "win_gravity", "backing_store")),
        ("planes", ctypes.c_ulong),
        ("pixel", ctypes.c_ulong),
        ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong),
        ("has_colormap", ctypes.c_int),
        ("map_state", ctypes.c_int),
        *((name, ctypes.c_long) for name in ("all_events", "own_events", "no_propagation")),
        ("override_redirect", ctypes.c_int),
        ("screen", ctypes.c_void_p),
    )


def loaded() -> ctypes.CDLL:
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = Display
    x11.XDefaultRootWindow.argtypes, x11.XDefaultRootWindow.restype = [Display], Window
    x11.XGetInputFocus.argtypes = [Display, ctypes.POINTER(Window), ctypes.POINTER(ctypes.c_int)]
    x11.XSetInputFocus.argtypes = [Display, Window, ctypes.c_int, ctypes.c_ulong]
    x11.XSync.argtypes = [Display, ctypes.c_int]
    x11.XGetWindowAttributes.argtypes = [Display, Window, ctypes.POINTER(Attributes)]
    x11.XQueryTree.argtypes = [Display, Window, *[ctypes.c_void_p] * 4]
    x11.XFree.argtypes = [ctypes.c_void_p]
    return x11


def from_the_top(x11: ctypes.CDLL, display: object) -> Iterator[int]:
    """The windows right on the screen, the topmost first."""
    root, parent, count = Window(), Window(), ctypes.c_uint()
    children = ctypes.POINTER(Window)()
    x11.XQueryTree(display, x11.XDefaultRootWindow(display), *map(ctypes.byref, (root, parent, children, count)))
    found = [children[place] for place in range(count.value)]
    if children:
        x11.XFree(children)
    return reversed(found)


def wants_keys(x11: ctypes.CDLL, display: object, window: int) -> bool:
    seen = Attributes()
    x11.XGetWindowAttributes(display, window, ctypes.byref(seen))
    return seen.map_state == VIEWABLE and seen.window_class == INPUT_OUTPUT and not seen.override_redirect


def main() -> None:
    x11 = loaded()
    unheard = OnError(lambda _display, _event: 0)  # a window that goes while it is looked at is no error
    x11.XSetErrorHandler(unheard)
    display = x11.XOpenDisplay(None)
    held, revert = Window(), ctypes.c_int()
    while display:
        top = next((one for one in from_the_top(x11, display) if wants_keys(x11, display, one)), None)
        x11.XGetInputFocus(display, ctypes.byref(held), ctypes.byref(revert))
        if top and held.value != top:
            x11.XSetInputFocus(display, top, BACK_TO_POINTER, CURRENT_TIME)
            x11.XSync(display, 0)
        time.sleep(PAUSE)


if __name__ == "__main__":
    main()
