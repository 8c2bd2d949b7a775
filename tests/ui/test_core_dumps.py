"""A crash leaves no picture of the memory behind."""

import subprocess
import sys

import pytest

LOOK = """
import ctypes, resource
from rerecruit_desktop.ui.core_dumps import forbid
forbid()
print(*resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux itself")
def test_the_system_is_told_to_write_no_core_dumps():
    told = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["0", "0", "0"]
