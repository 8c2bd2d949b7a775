"""What is missing is said in one line before Qt aborts."""

import sys

import pytest

from rerecruit_desktop import cli
from rerecruit_desktop.domain.errors import NoDisplay, SystemLibraryMissing
from rerecruit_desktop.ui.platform_check import load, require_platform

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt brings all it needs")


@pytest.mark.parametrize("environment", [{}, {"QT_QPA_PLATFORM": ""}, {"QT_QPA_PLATFORM": "xcb"}])
def test_no_screen_is_told(environment):
    with pytest.raises(NoDisplay):
        require_platform(environment)


@pytest.mark.parametrize("environment", [{"QT_QPA_PLATFORM": "offscreen"}, {"WAYLAND_DISPLAY": "wayland-0"}])
def test_a_screen_of_another_kind_is_left_to_qt(environment):
    require_platform(environment)


def test_a_library_that_is_missing_is_named(tmp_path):
    broken = tmp_path / "libqxcb.so"
    broken.write_bytes(b"no library")
    with pytest.raises(SystemLibraryMissing, match="libqxcb"):
        load(broken)


def test_a_missing_library_of_qt_is_one_line_without_a_traceback(capsys):
    error = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory", name="PySide6.QtGui")
    assert cli.tell_what_is_missing(error) == 1
    told = capsys.readouterr().err
    assert "libEGL.so.1" in told
    assert told.count("\n") == 1
