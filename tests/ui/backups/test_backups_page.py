"""The page of backups makes, checks and shows them, and restores only what was shown and agreed to."""

import pytest

from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.storage.cipher import salt_of
from rerecruit_desktop.storage.folder import DATABASE
from rerecruit_desktop.storage.keys import Cost, create_slots
from rerecruit_desktop.ui.backups.keeper import BackupKeeper
from rerecruit_desktop.ui.backups.page import BackupsPage
from tests.storage.faults import flip


@pytest.fixture
def locked(notebook):
    """The open notebook with a passphrase, and somebody in it."""
    folder = notebook.folder
    create_slots(folder, "three quiet herons", notebook.safety.key, salt_of(folder / DATABASE), Cost(8_192, 1, 1))
    notebook.people.save(Person("Odile Brandvold"))
    return notebook


@pytest.fixture
def keeper(locked, jobs, messages, settings):
    return BackupKeeper(locked.safety, jobs, messages, settings)


@pytest.fixture
def chosen():
    """The folder that the dialog will give."""
    return []


@pytest.fixture
def page(qtbot, locked, session, messages, look, jobs, settings, keeper, chosen):
    page = BackupsPage(session, messages, look, jobs, settings, keeper, ask=lambda _: chosen[0] if chosen else None)
    qtbot.addWidget(page)
    page.refresh()
    settled(qtbot, page)
    return page


def settled(qtbot, page):
    qtbot.waitUntil(page.make.isEnabled, timeout=10000)


def lines(page):
    model = page.list.model()
    return [model.data(model.index(row, 0), 256) for row in range(model.rowCount())]


def test_without_a_backup_it_says_so_and_offers_one(page):
    assert not page.none.isHidden()
    assert page.list.isHidden()
    assert not page.restore.isEnabled()


def test_a_backup_made_now_is_listed_with_its_counts_and_as_verified(qtbot, page, said):
    page.make.click()
    settled(qtbot, page)
    (line,) = lines(page)
    assert "Asked for" in line.title
    assert "verified" in line.detail
    assert "1 people, 0 conversations" in line.detail
    assert said[-1][0] == "The backup was made and verified."


def test_restoring_is_shown_first_and_asked_for_once(qtbot, page, locked):
    page.make.click()
    settled(qtbot, page)
    locked.people.save(Person("Taavi Lindqvist"))
    page.restore.click()
    settled(qtbot, page)
    assert not page.plan.isHidden()
    assert "People 2 1" in page.plan.text
    with qtbot.assertNotEmitted(page.restore_wanted):
        page.plan.stay.click()
    assert page.plan.isHidden()
    page.restore.click()
    settled(qtbot, page)
    with qtbot.waitSignal(page.restore_wanted) as wanted:
        page.plan.go.click()
    assert str(wanted.args[0]) == lines(page)[0].key


def test_a_spoilt_backup_is_told_and_changes_nothing(qtbot, page, locked, said):
    page.make.click()
    settled(qtbot, page)
    backup = locked.safety.listed()[0]
    flip(backup.file, backup.size // 2)
    page.restore.click()
    settled(qtbot, page)
    assert page.plan.isHidden()
    assert "can't be used" in said[-1][0]


def test_the_check_tells_its_result_and_its_day(qtbot, page, locked):
    assert "Not checked yet" in page.checked.text()
    page.check.click()
    settled(qtbot, page)
    assert "sound" in page.checked.text()
    page.make.click()
    settled(qtbot, page)
    backup = locked.safety.listed()[0]
    flip(backup.file, backup.size // 2)
    page.check.click()
    settled(qtbot, page)
    assert "The notebook is sound" in page.checked.text().replace("the notebook", "The notebook")
    assert backup.file.name in page.checked.text()


def test_a_second_folder_gets_a_copy_and_its_absence_blocks_nothing(qtbot, page, chosen, tmp_path, said, settings):
    stick = tmp_path / "stick"
    stick.mkdir()
    chosen.append(stick)
    page.choose.click()
    assert str(stick) in page.second.text()
    page.make.click()
    settled(qtbot, page)
    assert len(list(stick.iterdir())) == 1
    stick.rename(tmp_path / "away")
    page.make.click()
    settled(qtbot, page)
    assert len(lines(page)) == 2
    assert "is not there" in said[-1][0]
    page.stop.click()
    assert settings.second_folder is None


def test_every_control_has_a_name(page):
    for control in (page.make, page.restore, page.check, page.choose, page.stop, page.list, page.plan.go):
        assert control.accessibleName()
