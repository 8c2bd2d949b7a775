"""The computer's keychain in all its moods: it never harms, never blocks for long, and is never the only way in."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
from keyring.backends import chainer, fail, null

from rerecruit_desktop.domain.errors import FolderNotWritable, KeychainFailed, NoKeychain, Refused
from rerecruit_desktop.storage.cipher import salt_of
from rerecruit_desktop.storage.folder import DATABASE, KEYS
from rerecruit_desktop.storage.key_changes import change_passphrase
from rerecruit_desktop.storage.keychain import SERVICE, Keychain, trusted
from rerecruit_desktop.storage.keychain_slot import is_on, turn_off, turn_on, unlock_with_keychain
from rerecruit_desktop.storage.keys import Cost, create_slots, read_slots, unlock
from rerecruit_desktop.storage.revoking import revoke

PASSPHRASE = "three quiet herons"
CHEAP = Cost(memory_kib=8_192, passes=1, lanes=1)


class Works:
    """Keeps what it is given."""

    def __init__(self):
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


class Refuses(Works):
    def set_password(self, *_given):
        raise PermissionError("no")

    get_password = delete_password = set_password


class Panics(Works):
    """As a library written in another language may, past every ``except Exception``."""

    def set_password(self, service, username, password):
        raise SystemExit("the bus is gone")

    def get_password(self, service, username):
        raise KeyboardInterrupt


class SavesSilently(Works):
    def set_password(self, service, username, password):
        """And forgets."""


class GivesAnOldValue(Works):
    def get_password(self, service, username):
        return "ab" * 32


class GivesGarbage(Works):
    def get_password(self, service, username):
        return b"\x00\xff"


class Truncates(Works):
    def set_password(self, service, username, password):
        super().set_password(service, username, password[:63])


class Hangs(Works):
    def __init__(self):
        super().__init__()
        self.never = Event()

    def set_password(self, *_given):
        self.never.wait()

    get_password = delete_password = set_password


MOODS = [Refuses, Panics, SavesSilently, GivesAnOldValue, GivesGarbage, Truncates, Hangs]


@pytest.fixture
def locked(closed, key):
    create_slots(closed, PASSPHRASE, key, salt_of(closed / DATABASE), CHEAP)
    return closed


def keychain(backend, patience_s=0.2):
    return Keychain(lambda: backend, patience_s)


def test_it_opens_the_notebook_and_so_does_the_passphrase(locked, key):
    backend = Works()
    assert not is_on(locked)
    turn_on(locked, key, keychain(backend))
    assert is_on(locked)
    assert unlock_with_keychain(locked, keychain(backend)) == key
    assert unlock(locked, PASSPHRASE) == key


def test_neither_the_keychain_nor_the_key_file_alone_holds_the_key(locked, key):
    backend = Works()
    turn_on(locked, key, keychain(backend))
    ((name, secret),) = backend.kept.items()
    assert name[0] == SERVICE
    assert key.secret.hex() not in secret
    written = (locked / KEYS).read_text()
    assert secret not in written
    assert key.secret.hex() not in written


@pytest.mark.parametrize("mood", MOODS)
def test_a_keychain_that_can_not_be_relied_on_is_not_turned_on(locked, key, mood):
    before = (locked / KEYS).read_bytes()
    with pytest.raises(KeychainFailed, match="passphrase opens the notebook as always"):
        turn_on(locked, key, keychain(mood()))
    assert (locked / KEYS).read_bytes() == before
    assert not is_on(locked)


@pytest.mark.parametrize("mood", [*MOODS, Works])
def test_one_that_changed_its_mood_afterwards_does_no_harm(locked, key, mood):
    turn_on(locked, key, keychain(Works()))
    with pytest.raises(KeychainFailed):
        unlock_with_keychain(locked, keychain(mood()))
    assert unlock(locked, PASSPHRASE) == key
    turn_off(locked, keychain(mood()))
    assert not is_on(locked)
    assert unlock(locked, PASSPHRASE) == key


def absent():
    raise NoKeychain


def test_where_the_keychain_is_gone_the_passphrase_still_opens(locked, key):
    turn_on(locked, key, keychain(Works()))
    with pytest.raises(NoKeychain):
        unlock_with_keychain(locked, Keychain(absent))
    assert unlock(locked, PASSPHRASE) == key
    turn_off(locked, Keychain(absent))
    assert not is_on(locked)


class InPlainText(Works):
    __module__ = "keyrings.alt.file"
    __qualname__ = "PlaintextKeyring"


class OfAStranger(Works):
    """Named as one that can be trusted, but from elsewhere."""

    __module__ = "elsewhere.SecretService"
    __qualname__ = "Keyring"


@pytest.mark.parametrize("backend", [null.Keyring(), fail.Keyring(), InPlainText(), OfAStranger(), None])
def test_backends_that_keep_nothing_or_in_plain_text_are_refused(backend):
    with pytest.raises(NoKeychain):
        trusted(backend)


@pytest.mark.parametrize(
    "name",
    ["SecretService.Keyring", "libsecret.Keyring", "kwallet.DBusKeyring", "macOS.Keyring", "Windows.WinVaultKeyring"],
)
def test_the_known_good_backends_are_trusted(name):
    module, _, kind = name.partition(".")
    good = type(kind, (Works,), {"__module__": f"keyring.backends.{module}"})()
    assert trusted(good) is good


def test_of_a_chain_only_the_trusted_one_is_used(monkeypatch):
    good = type("Keyring", (Works,), {"__module__": "keyring.backends.SecretService"})()
    chain = chainer.ChainerBackend()
    monkeypatch.setattr(type(chain), "backends", [null.Keyring(), InPlainText(), good])
    assert trusted(chain) is good


def test_waiting_ends_as_soon_as_nobody_waits_any_more(locked, key):
    turn_on(locked, key, keychain(Works()))
    asked = iter([False, False, True])
    with pytest.raises(KeychainFailed, match="did not answer"):
        unlock_with_keychain(locked, Keychain(Hangs, 3600, lambda: next(asked)))


HANGER = """
import sys, threading
from rerecruit_desktop.storage.keychain import Keychain
class Hangs:
    def get_password(self, service, name):
        threading.Event().wait()
try:
    Keychain(Hangs, 0.1).get("x")
except Exception as error:
    print(error)
"""


def test_one_that_hangs_does_not_keep_the_program_from_ending():
    root = Path(__file__).resolve().parents[2]
    ended = subprocess.run(
        [sys.executable, "-c", HANGER], cwd=root, capture_output=True, text=True, timeout=20, check=True
    )
    assert "did not answer" in ended.stdout
    assert not ended.stderr


def test_a_key_file_that_can_not_be_written_leaves_nothing_in_the_keychain(locked, key):
    backend = Works()
    (locked / f"{KEYS}.unfinished").mkdir()
    with pytest.raises(FolderNotWritable):
        turn_on(locked, key, keychain(backend))
    assert not backend.kept


def test_turning_it_on_again_or_off_leaves_nothing_old_behind(locked, key):
    backend = Works()
    turn_on(locked, key, keychain(backend))
    turn_on(locked, key, keychain(backend))
    assert len(backend.kept) == 1
    assert unlock_with_keychain(locked, keychain(backend)) == key
    turn_off(locked, keychain(backend))
    assert not backend.kept


def test_it_outlasts_a_new_passphrase_but_not_a_new_key(locked, key):
    backend = Works()
    turn_on(locked, key, keychain(backend))
    change_passphrase(locked, PASSPHRASE, "seven loud magpies", CHEAP)
    assert unlock_with_keychain(locked, keychain(backend)) == key
    copy = (locked / KEYS).read_bytes()
    revoke(locked, "seven loud magpies", cost=CHEAP)
    assert not is_on(locked)
    (locked / KEYS).write_bytes(copy)  # rolled back: what the keychain gives opens nothing, and is told
    with pytest.raises(KeychainFailed):
        unlock_with_keychain(locked, keychain(backend))


def test_a_slot_changed_by_hand_opens_nothing(locked, key):
    backend = Works()
    turn_on(locked, key, keychain(backend))
    slots = read_slots(locked)
    for field, value in (("nonce", "00" * 12), ("sealed", "00" * 48), ("name", "x"), ("sealed", 7)):
        changed = tuple({**one, field: value} if one["kind"] == "keychain" else one for one in slots.entries)
        (locked / KEYS).write_bytes(type(slots)(slots.notebook_id, changed).to_bytes())
        with pytest.raises(Refused):
            unlock_with_keychain(locked, keychain(backend))


REAL = """
import sys
from pathlib import Path
from rerecruit_desktop.storage.cipher import DataKey
from rerecruit_desktop.storage.keychain import Keychain, trusted_backend
from rerecruit_desktop.storage.keychain_slot import turn_off, turn_on, unlock_with_keychain
folder, key, keychain = Path(sys.argv[1]), DataKey(bytes(range(32))), Keychain(patience_s=20)
print(type(trusted_backend()).__module__)
turn_on(folder, key, keychain)
assert unlock_with_keychain(folder, keychain) == key
turn_off(folder, keychain)
print("opened")
"""


@pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="needs dbus-run-session and gnome-keyring-daemon",
)
def test_the_real_secret_service_opens_the_notebook(locked, tmp_path):
    script = tmp_path / "real.py"
    script.write_text(REAL)
    root = Path(__file__).resolve().parents[2]
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("DBUS", "XDG", "PYTHON_KEYRING"))},
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
        "PYTHONPATH": str(root),
    }
    daemon = "printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null"
    session = ["dbus-run-session", "--", "sh", "-c", f'{daemon} && exec "$0" "$1" "$2"']
    done = subprocess.run(
        [*session, sys.executable, str(script), str(locked)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.split() == ["keyring.backends.SecretService", "opened"], done.stderr
