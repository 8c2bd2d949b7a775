"""A keychain to test with, in place of the computer's own."""

from contextlib import contextmanager
from threading import Event

import keyring
from keyring.backend import KeyringBackend


class FakeSecretService(KeyringBackend):
    """Named as the one it stands for, or it would not be trusted."""

    __module__, __qualname__ = "keyring.backends.SecretService", "Keyring"
    priority = 1

    def __init__(self):
        super().__init__()
        self.kept, self.answers = {}, Event()
        self.answers.set()

    def get_password(self, service, username):
        self.answers.wait()
        return self.kept.get(username)

    def set_password(self, service, username, password):
        self.kept[username] = password

    def delete_password(self, service, username):
        self.kept.pop(username)


@contextmanager
def fake_keychain():
    """Stands in for the computer's keychain; ``answers`` cleared, it hangs."""
    before, fake = keyring.core._keyring_backend, FakeSecretService()
    keyring.set_keyring(fake)
    try:
        yield fake
    finally:
        keyring.core._keyring_backend = before
        fake.answers.set()
