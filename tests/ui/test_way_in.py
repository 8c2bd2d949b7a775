"""Other ways in than the passphrase, through the real program: the recovery code, and the computer's keychain."""

import pytest
from fake_keychain import fake_keychain

from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.recovery_code import code_groups
from rerecruit_desktop.storage.cipher import connect
from rerecruit_desktop.storage.folder import DATABASE, KEYS
from rerecruit_desktop.storage.keychain import Keychain
from rerecruit_desktop.storage.keychain_slot import turn_on
from rerecruit_desktop.storage.keys import unlock
from rerecruit_desktop.ui.main_window import MainWindow
from rerecruit_desktop.ui.program import Program
from rerecruit_desktop.ui.unlock.page import UnlockPage

WORDS, OTHER_WORDS = "four calm words here", "five other words are here"
PATIENCE_MS = 20000


@pytest.fixture
def keychain():
    with fake_keychain() as fake:
        yield fake


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


def reopened(qtbot, program, before):
    def is_there():
        return content(program) is not before and isinstance(content(program), MainWindow)

    qtbot.waitUntil(is_there, timeout=PATIENCE_MS)


def opened_with_words(qtbot, program):
    content(program).go_in_with(WORDS)
    opened(qtbot, program)
    return content(program)


def test_everything_is_encrypted_anew_and_opened_again(qtbot, start, folder):
    old = unlock(folder, WORDS)
    program = start()
    window = opened_with_words(qtbot, program)
    window._session.save_person(Person("Zoë Łukasz"))
    said = []
    program._messages.said.connect(lambda text, *_: said.append(text))
    window.open_security()
    window.pages.security.renewal.begin.click()
    window.pages.security.renewal.passphrase.setText(WORDS)
    window.pages.security.renewal.renew.click()
    reopened(qtbot, program, window)
    again = content(program)
    assert again.pages.currentWidget() is again.pages.security
    assert "new recovery sheet" in said[-1]
    assert [person.full_name for person in again._session.notebook.people.all()] == ["Zoë Łukasz"]
    program.lock()
    assert unlock(folder, WORDS) != old
    opened_with_words(qtbot, program)


def test_a_refused_new_key_is_told_and_the_notebook_open_as_before(qtbot, start, folder):
    old = unlock(folder, WORDS)
    program = start()
    window = opened_with_words(qtbot, program)
    said = []
    program._messages.said.connect(lambda text, *_: said.append(text))
    elsewhere = connect(folder / DATABASE, old)  # another program reads it just then
    window.renewal_wanted.emit(WORDS)
    reopened(qtbot, program, window)
    assert "in use" in said[-1]
    elsewhere.close()
    assert unlock(folder, WORDS) == old


def test_the_first_run_ends_with_the_recovery_sheet(qtbot, qapp, theme, settings, tmp_path):
    program = Program(qapp, theme, settings, tmp_path / "new")
    qtbot.addWidget(program.shell)
    program.start(WORDS)
    opened(qtbot, program)
    window = content(program)
    assert window.pages.currentWidget() is window.pages.first_sheet
    window.pages.first_sheet.later.click()
    assert window.pages.currentWidget() is window.pages.welcome
    window.open_security()
    assert window.pages.security.sheet.reminder.text()
    program.end()
