"""No network: a whole session needs none, and asks for none."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
FAMILY = re.compile(r"\bsocket\((AF_\w+)")


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    """A walk through every page, in a namespace that has no network at all, with every network call written down."""
    for program in ("strace", "unshare"):
        assert shutil.which(program), f"{program} is not installed; the README's test command installs it"
    folder = tmp_path_factory.mktemp("network")
    calls = folder / "calls"
    walk = [sys.executable, "-m", "tests.screenshots", str(folder / "pictures"), "--scheme", "light"]
    traced = ["strace", "--follow-forks", "--trace=%network", f"--output={calls}", *walk]
    become_root = [] if os.geteuid() == 0 else ["--map-root-user"]
    alone = ["unshare", *become_root, "--net", *traced]
    done = subprocess.run(alone, cwd=PROJECT, capture_output=True, text=True, timeout=300, check=False)
    assert calls.exists(), done.stderr
    return done, folder / "pictures", calls.read_text()


def test_every_page_works_without_a_network(session):
    done, pictures, _ = session
    assert done.returncode == 0, done.stderr
    assert {"person-light.png", "dialogue-thank-light.png", "paper-handout-light.png"} <= {
        picture.name for picture in pictures.iterdir()
    }


def test_only_local_sockets_are_ever_opened(session):
    _, _, calls = session
    assert set(FAMILY.findall(calls)) <= {"AF_UNIX"}


def test_the_watch_would_see_another_kind_of_socket(tmp_path):
    calls = tmp_path / "calls"
    knock = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM)"
    subprocess.run(
        ["strace", "--follow-forks", "--trace=%network", f"--output={calls}", sys.executable, "-c", knock], check=True
    )
    assert "AF_INET" in FAMILY.findall(calls.read_text())
