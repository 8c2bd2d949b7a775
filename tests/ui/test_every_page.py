"""Every page with the fictional team, in small windows and with large text: nothing is cut, and all is named."""

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTabBar,
    QTableView,
    QWidget,
)
from screenshots import shots

from rerecruit_desktop.exchange.demo_file import demo_team
from rerecruit_desktop.ui.backups.keeper import BackupKeeper
from rerecruit_desktop.ui.main_window import MainWindow
from rerecruit_desktop.ui.theme import Scheme

SMALL, USUAL = QSize(1024, 640), QSize(1280, 800)


@pytest.fixture
def window(qtbot, session, messages, jobs, settings, theme, request):
    size, scale = request.param
    theme.wear(Scheme.LIGHT, scale)
    session.notebook.save_all(demo_team(session.today()).values)
    keeper = BackupKeeper(session.notebook.safety, jobs, messages, settings)
    made = MainWindow(session, messages, theme.look, jobs, settings, keeper)
    qtbot.addWidget(made)
    made.layout().setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # or it would grow with what is too wide
    made.resize(size)
    made.show()
    yield made
    theme.wear(Scheme.LIGHT, 1.0)


def settle():
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


def too_wide(window):
    """The page, and scroll areas, whose inside needs more room than they have; buttons narrower than their words."""
    page = window.pages.currentWidget()
    if page.minimumSizeHint().width() > page.width():
        yield f"{type(page).__name__}: {page.width()} < {page.minimumSizeHint().width()}"
    for area in window.findChildren(QScrollArea):
        never = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if not (area.isVisible() and never and area.widget()):
            continue
        wanted, width = area.widget().minimumSizeHint().width(), area.viewport().width()
        if wanted > width:
            yield f"{type(area.widget()).__name__}: {width} < {wanted}"
    for button in window.findChildren(QPushButton):
        if button.isVisible() and button.text() and button.width() < button.minimumSizeHint().width():
            yield f"{button.accessibleName()}: {button.width()} < {button.minimumSizeHint().width()}"


def unnamed(window):
    """Controls on the screen that a screen reader would only call a button, or a field."""
    for control in window.findChildren(QWidget):
        is_control = isinstance(control, QAbstractButton | QLineEdit | QPlainTextEdit | QComboBox | QAbstractItemView)
        inner = isinstance(control.parent(), QComboBox | QAbstractSpinBox | QTabBar | QTableView)  # Qt's own parts
        name = control.accessibleName() or (isinstance(control, QAbstractButton) and control.text())
        if is_control and control.isVisible() and not inner and not name:
            yield f"{type(control).__name__} in {type(control.parent()).__name__}"


@pytest.mark.parametrize("window", [(USUAL, 1.0)], indirect=True)
def test_every_control_has_a_name_for_a_screen_reader(window):
    found = {}
    for name, go, _ in shots(window):
        go()
        settle()
        if nameless := sorted(set(unnamed(window))):
            found[name] = nameless
    assert found == {}


@pytest.mark.parametrize(
    "window", [(USUAL, 1.0), (SMALL, 1.0), (SMALL, 1.5)], indirect=True, ids=["usual", "small", "small, large text"]
)
def test_nothing_is_wider_than_its_place(window):
    found = {}
    for name, go, _ in shots(window):
        go()
        settle()
        if wide := list(too_wide(window)):
            found[name] = wide
    assert found == {}


@pytest.mark.parametrize("window", [(USUAL, 1.0)], indirect=True)
def test_the_keyboard_is_in_the_list_when_everybody_is_opened(window):
    window.open_roster()
    settle()
    assert window.pages.roster.people.hasFocus()
