"""What the world does to files, done on purpose."""

import shutil
import subprocess
import sys
from contextlib import contextmanager

import pytest


@contextmanager
def mounted(folder, kibibytes):
    """A small file system of its own, where this machine lets us have one."""
    folder.mkdir()
    if sys.platform != "linux" or shutil.which("mount") is None:
        pytest.skip("needs a Linux that can mount")
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kibibytes}k", "tmpfs", folder], check=False).returncode:
        pytest.skip("needs the right to mount")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def fill(folder, leave=0):
    """Fill the file system that ``folder`` is on, but for ``leave`` bytes."""
    with (folder / "filler").open("wb", buffering=0) as file:
        try:
            while shutil.disk_usage(folder).free > leave and file.write(bytes(1024)):
                pass
        except OSError:
            return


def flip(file, place):
    """Flip one bit of the byte at ``place``."""
    data = bytearray(file.read_bytes())
    data[place] ^= 1
    file.write_bytes(data)
