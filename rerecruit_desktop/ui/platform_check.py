"""Can Qt open a window here at all? Found out before Qt itself would abort without a word a manager understands."""

import os
import sys
from collections.abc import Mapping
from ctypes import CDLL
from importlib.util import find_spec
from pathlib import Path

from rerecruit_desktop.domain.errors import NoDisplay, SystemLibraryMissing


def require_platform(environment: Mapping[str, str] = os.environ) -> None:
    """Raises :class:`NoDisplay` or :class:`SystemLibraryMissing`; says nothing where Qt brings all it needs."""
    if sys.platform != "linux" or (environment.get("QT_QPA_PLATFORM") or "xcb").split(":")[0] != "xcb":
        return
    if environment.get("WAYLAND_DISPLAY") and not environment.get("QT_QPA_PLATFORM"):
        return
    if not environment.get("DISPLAY"):
        raise NoDisplay
    load(_plugin())


def _plugin() -> Path:
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise SystemLibraryMissing(library="PySide6")
    return Path(spec.origin).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"


def load(plugin: Path) -> None:
    """Load ``plugin`` as Qt will. Raises :class:`SystemLibraryMissing` naming the first library that is not there."""
    try:
        CDLL(str(plugin))
    except OSError as error:
        raise SystemLibraryMissing(library=str(error).split(":")[0]) from error
