"""The computer's own keychain, trusted with a secret only where it is known to keep one, and never waited for long."""

from collections.abc import Callable
from queue import Empty, Queue
from threading import Thread
from time import monotonic
from typing import Protocol, TypeVar

from rerecruit_desktop.domain.errors import KeychainFailed, NoKeychain
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP

SERVICE = "Re-recruit"
PATIENCE_S = 5.0  # for a keychain that answers by itself
PATIENCE_WITH_PEOPLE_S = 60.0  # for one that may ask for its own password

_TOO_LATE = QT_TRANSLATE_NOOP("Refused", "it did not answer")
_UNWILLING = QT_TRANSLATE_NOOP("Refused", "it refused")
_FORGETFUL = QT_TRANSLATE_NOOP("Refused", "it did not keep what it was given")
_EMPTY = QT_TRANSLATE_NOOP("Refused", "it holds nothing for this notebook")
ANOTHER = QT_TRANSLATE_NOOP("Refused", "what it holds does not open this notebook")

# All others are refused: some keep secrets in plain text, some only say that they keep them.
_TRUSTED = frozenset({
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.libsecret.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
    "keyring.backends.kwallet.DBusKeyringKWallet4",
    "keyring.backends.macOS.Keyring",
    "keyring.backends.Windows.WinVaultKeyring",
})  # fmt: skip
_STEP_S = 0.05
T = TypeVar("T")


class Backend(Protocol):
    """What is asked of a keychain; those of ``keyring`` have it."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


class Keychain:
    """Keeps small secrets under names. ``find`` gives the backend; it may be slow, refuse or hang, like all of it.

    Whatever goes wrong is :class:`NoKeychain` or :class:`KeychainFailed` with the reason in words. A call that does
    not come back is abandoned after ``patience_s``, or as soon as ``given_up`` says so, in a thread that does not keep
    the program from ending.
    """

    def __init__(
        self,
        find: Callable[[], Backend] | None = None,
        patience_s: float = PATIENCE_WITH_PEOPLE_S,
        given_up: Callable[[], bool] = lambda: False,
    ) -> None:
        self._find = find or trusted_backend
        self._patience_s, self._given_up = patience_s, given_up

    def put(self, name: str, secret: str) -> None:
        """Keep ``secret``, and prove that it is kept by reading it back."""

        def work() -> str | None:
            backend = self._find()
            backend.set_password(SERVICE, name, secret)
            return backend.get_password(SERVICE, name)

        if self._in_time(work) != secret:
            raise KeychainFailed(why=_FORGETFUL)

    def get(self, name: str) -> str:
        """What is kept under ``name``."""
        kept = self._in_time(lambda: self._find().get_password(SERVICE, name))
        if not isinstance(kept, str) or not kept:
            raise KeychainFailed(why=_EMPTY)
        return kept

    def drop(self, name: str) -> None:
        """Forget what is kept under ``name``."""
        self._in_time(lambda: self._find().delete_password(SERVICE, name))

    def look(self) -> None:
        """Whether there is one that can be trusted; raises if not."""
        self._in_time(self._find)

    def _in_time(self, work: Callable[[], T]) -> T:
        answers: Queue[tuple[T | None, BaseException | None]] = Queue()

        def run() -> None:
            try:
                answers.put((work(), None))
            except BaseException as error:  # noqa: BLE001 - backends raise whatever their system raises
                answers.put((None, error))

        Thread(target=run, name="keychain", daemon=True).start()
        answer, error = self._wait(answers)
        if isinstance(error, NoKeychain):
            raise error
        if error is not None:
            raise KeychainFailed(why=_UNWILLING) from error
        return answer  # type: ignore[return-value]

    def _wait(self, answers: "Queue[tuple[T | None, BaseException | None]]") -> tuple[T | None, BaseException | None]:
        end = monotonic() + self._patience_s
        while monotonic() < end and not self._given_up():
            try:
                return answers.get(timeout=_STEP_S)
            except Empty:
                continue
        raise KeychainFailed(why=_TOO_LATE)


def trusted_backend() -> Backend:
    """The backend of this system. Raises :class:`NoKeychain` where there is none that can be trusted."""
    import keyring

    return trusted(keyring.get_keyring())


def trusted(found: object) -> Backend:
    """``found``, or the first of those it stands for that can be trusted. Raises :class:`NoKeychain`."""
    for backend in (found, *_members(found)):
        kind = type(backend)
        if f"{kind.__module__}.{kind.__qualname__}" in _TRUSTED:
            return backend  # type: ignore[return-value]
    raise NoKeychain


def _members(found: object) -> tuple[object, ...]:
    """Keyring's chain of several backends would write into the first that is there, whichever that is."""
    if type(found).__module__ != "keyring.backends.chainer":
        return ()
    return tuple(getattr(found, "backends", ()))
