"""A photograph is chosen, dropped, shown everywhere, taken back and removed; what is none changes nothing."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage, QPainter

from rerecruit_desktop.domain.errors import NotReadable
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.portrait import PictureDamaged
from rerecruit_desktop.ui.faces import MOST, Faces
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.person.page import PersonPage
from rerecruit_desktop.ui.widgets.avatar import paint_avatar

pytestmark = pytest.mark.usefixtures("qapp")
RED = (220, 20, 20)


def png(colour=RED, side=64):
    written = BytesIO()
    Image.new("RGB", (side, side), colour).save(written, "PNG")
    return written.getvalue()


@pytest.fixture
def person(session):
    person = Person("Amara Okafor")
    session.save_person(person)
    return person


@pytest.fixture
def page(qtbot, session, messages, look, jobs, person):
    page = PersonPage(session, messages, look, jobs=jobs)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.show_person(person)
    return page


@pytest.fixture
def picture(tmp_path):
    (tmp_path / "amara.png").write_bytes(png())
    return tmp_path / "amara.png"


def dropped_on(badge, url):
    data = QMimeData()
    data.setUrls([url])
    event = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    badge.dropEvent(event)


def middle(badge):
    return badge.grab().toImage().pixelColor(badge.width() // 2, badge.height() // 3)


def is_red(colour):
    return colour.red() > 180 and colour.green() < 60


def test_one_is_chosen_shown_and_taken_back(qtbot, page, session, person, picture, said):
    page.photograph.ask = lambda _parent: picture
    page.header.badge.click()
    qtbot.waitUntil(lambda: session.notebook.photographs.get(person.id) is not None)
    assert is_red(middle(page.header.badge))
    said[-1][1]()
    assert session.notebook.photographs.get(person.id) is None
    assert not is_red(middle(page.header.badge))


def test_choosing_none_changes_nothing(page, session, person, said):
    page.photograph.ask = lambda _parent: None
    page.header.badge.click()
    assert session.notebook.photographs.get(person.id) is None
    assert said == []


def test_one_is_dropped_onto_the_badge(qtbot, page, session, person, picture):
    dropped_on(page.header.badge, QUrl.fromLocalFile(str(picture)))
    qtbot.waitUntil(lambda: session.notebook.photographs.get(person.id) is not None)


def test_what_is_no_picture_is_refused_in_words_and_the_old_one_stays(qtbot, page, session, person, tmp_path, said):
    session.save_photograph(person, png())
    text = tmp_path / "text.jpg"
    text.write_text("Dear diary")
    for url in (QUrl.fromLocalFile(str(text)), QUrl("https://example.org/a.jpg"), QUrl.fromLocalFile(str(tmp_path))):
        said.clear()
        dropped_on(page.header.badge, url)
        qtbot.waitUntil(lambda: bool(said))
        assert "That is no JPEG and no PNG" in said[0][0]
    assert session.notebook.photographs.get(person.id) == png()


def test_removing_it_is_undone(page, session, person, said):
    session.save_photograph(person, png())
    page.header.menu_wanted.emit()
    page.header.menu.remove.trigger()
    assert session.notebook.photographs.get(person.id) is None
    said[-1][1]()
    assert session.notebook.photographs.get(person.id) == png()


def test_the_window_is_not_held_up_by_a_picture(qtbot, session, messages, look, person, picture, said):
    """Read and made small elsewhere, while one goes on; it is theirs even if somebody else is shown by then."""
    page = PersonPage(session, messages, look)
    qtbot.addWidget(page)
    page.photograph._jobs = real = Jobs()
    other = Person("Zoë Łukasz")
    session.save_person(other)
    page.show_person(person)
    page.photograph.take(person, picture)
    page.show_person(other)
    assert session.notebook.photographs.get(person.id) is None
    qtbot.waitUntil(lambda: session.notebook.photographs.get(person.id) is not None)
    assert session.notebook.photographs.get(other.id) is None
    real.close()


def test_whoever_was_deleted_meanwhile_gets_none(qtbot, page, session, person, picture):
    session.trash_person(person)
    page.photograph.take(person, picture)
    assert session.notebook.photographs.get(person.id) is None


def test_a_refusal_is_explained_in_words():
    assert "cut off or damaged" in PictureDamaged().explain(lambda _context, text: text)


def test_a_face_is_read_once_for_each_size_and_forgotten_when_it_changes():
    read = []
    faces = Faces(lambda person_id: read.append(person_id) or png())
    assert faces.of("a", 32).width() == faces.of("a", 32).width() == 32
    assert faces.of("a", 56).width() == 56
    assert len(read) == 2
    faces.forget("a")
    faces.of("a", 32)
    assert len(read) == 3


def test_that_there_is_none_is_remembered_too():
    read = []
    faces = Faces(read.append)
    assert faces.of("a", 32) is faces.of("a", 32) is None
    assert len(read) == 1


def test_thousands_of_faces_do_not_fill_the_memory():
    faces = Faces(lambda _person_id: png(side=16))
    for number in range(MOST + 50):
        faces.of(str(number), 16)
    assert len(faces._drawn) == MOST


@pytest.mark.parametrize("kept", [b"", b"no picture", png()[:40]])
def test_a_damaged_one_in_the_notebook_leaves_the_initials(kept):
    assert Faces(lambda _person_id: kept).of("a", 32) is None


def test_one_that_can_not_be_read_leaves_the_initials():
    def refuse(_person_id):
        raise NotReadable(folder=Path("x"), why="the disk does not answer")

    assert Faces(refuse).of("a", 32) is None


def test_the_badge_is_round_and_the_photograph_fills_it(qapp):
    image = QImage(64, 64, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        paint_avatar(painter, QRectF(0, 0, 64, 64), "AO", "a", Faces(lambda _person_id: png()).of)
    assert is_red(image.pixelColor(32, 3))
    assert image.pixelColor(1, 1) == QColor("white")
