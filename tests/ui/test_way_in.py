"""Other ways in than the passphrase, through the real program: the recovery code, and the computer's keychain."""

from threading import Event

import keyring
import pytest
from keyring.backend import KeyringBackend

from rerecruit_desktop.domain.recovery_code import code_groups
from rerecruit_desktop.storage.folder import KEYS
from rerecruit_desktop.storage.keychain import Keychain
from rerecruit_desktop.storage.keychain_slot import turn_on
from rerecruit_desktop.storage.keys import unlock
from rerecruit_desktop.ui.main_window import MainWindow
from rerecruit_desktop.ui.program import Program
from rerecruit_desktop.ui.unlock.page import UnlockPage

WORDS, OTHER_WORDS = "four calm words here", "five other words are here"
PATIENCE_MS = 20000


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


@pytest.fixture
def keychain():
    before, fake = keyring.core._keyring_backend, FakeSecretService()
    keyring.set_keyring(fake)
    yield fake
    keyring.core._keyring_backend = before
    fake.answers.set()


@pytest.fixture
def folder(tmp_path, now):
    from rerecruit_desktop.storage.notebook import create_notebook

    create_notebook(tmp_path / "book", WORDS, now).close()
    return tmp_path / "book"


@pytest.fixture
def now():
    from datetime import UTC, datetime

    return lambda: datetime.now(UTC)


@pytest.fixture
def start(qtbot, qapp, theme, settings, folder):
    made = []

    def start():
        program = Program(qapp, theme, settings, folder)
        qtbot.addWidget(program.shell)
        program.start()
        made.append(program)
        return program

    yield start
    for program in made:
        program.end()


def content(program):
    return program.shell.content


def opened(qtbot, program):
    qtbot.waitUntil(lambda: isinstance(content(program), MainWindow), timeout=PATIENCE_MS)


def test_a_lost_key_file_is_mended_with_the_recovery_code(qtbot, start, folder):
    code = " ".join(code_groups(unlock(folder, WORDS).secret))
    (folder / KEYS).write_bytes(b"spoilt")
    program = start()
    page = content(program)
    page.go_in_with(WORDS)
    qtbot.waitUntil(lambda: "use the recovery code" in page.problem.text(), timeout=PATIENCE_MS)
    page.entry.use_code.click()
    page.recover.code.setPlainText(code.lower().replace(" ", "-"))
    page.recover.go_on.click()
    qtbot.waitUntil(page.recover.new.isVisible, timeout=PATIENCE_MS)
    page.recover.new.fill(OTHER_WORDS)
    page.recover.go_on.click()
    opened(qtbot, program)
    program.lock()
    content(program).go_in_with(OTHER_WORDS)
    opened(qtbot, program)


def test_a_slip_in_the_code_is_told_and_opens_nothing(qtbot, start, folder):
    groups = list(code_groups(unlock(folder, WORDS).secret))
    groups[3], groups[4] = groups[4], groups[3]
    page = content(start())
    page.show_recovery()
    page.recover.code.setPlainText(" ".join(groups))
    page.recover.go_on.click()
    qtbot.waitUntil(lambda: "fourth" in page.recover.problem.text(), timeout=PATIENCE_MS)
    assert page.recover.new.isHidden()


def offered(qtbot, program):
    page = content(program)
    qtbot.waitUntil(lambda: not page.entry.keychain.isHidden(), timeout=PATIENCE_MS)
    return page


def test_this_computer_unlocks_where_it_was_turned_on(qtbot, start, folder, keychain):
    turn_on(folder, unlock(folder, WORDS), Keychain())
    program = start()
    offered(qtbot, program).entry.keychain.click()
    opened(qtbot, program)
    program.lock()
    offered(qtbot, program)


def test_a_keychain_that_lost_its_secret_is_told_and_the_passphrase_opens(qtbot, start, folder, keychain):
    turn_on(folder, unlock(folder, WORDS), Keychain())
    keychain.kept.clear()
    program = start()
    page = offered(qtbot, program)
    page.entry.keychain.click()
    qtbot.waitUntil(lambda: "The passphrase opens the notebook" in page.problem.text(), timeout=PATIENCE_MS)
    page.go_in_with(WORDS)
    opened(qtbot, program)


def test_a_keychain_that_does_not_answer_keeps_nobody_waiting(qtbot, start, folder, keychain):
    turn_on(folder, unlock(folder, WORDS), Keychain())
    keychain.answers.clear()
    program = start()
    page = offered(qtbot, program)
    page.entry.keychain.click()
    assert page.passphrase.isEnabled()
    page.go_in_with(WORDS)
    opened(qtbot, program)
    keychain.answers.set()
    assert not isinstance(content(program), UnlockPage)


def test_the_program_ends_while_the_keychain_is_waited_for(qtbot, start, folder, keychain):
    turn_on(folder, unlock(folder, WORDS), Keychain())
    keychain.answers.clear()
    program = start()
    offered(qtbot, program).entry.keychain.click()
    program.end()  # would hang


def test_where_it_was_not_turned_on_nothing_is_offered(qtbot, start, keychain):
    program = start()
    qtbot.waitUntil(lambda: program._way_in._is_warm, timeout=PATIENCE_MS)
    content(program).go_in_with(WORDS)
    opened(qtbot, program)
    program.lock()
    qtbot.wait(50)
    assert content(program).entry.keychain.isHidden()
