"""Whatever was typed stays text: nothing is loaded, run or opened for it, and a link only leads where it says."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QUrl

from rerecruit_desktop.domain.conversation import Plan
from rerecruit_desktop.domain.request import Request
from tests.ui.reading.conftest import STAY, formats, talk

EVIL = [
    "<img src=http://example.org/a.png>",
    "![photo](http://example.org/a.png)",
    "![photo](file:///etc/passwd)",
    "<script>alert(1)</script>",
    "<style>* { display: none }</style>",
    "<a href='javascript:alert(1)'>here</a>",
    "[here](javascript:alert(1))",
    "[here](file:///etc/passwd)",
    "[here]: http://example.org\n[here]",
    "<iframe src=http://example.org></iframe>",
    "&lt;b&gt; &amp; &#x41;",
    "<!-- gone? -->",
    "<table><tr><td>cell</td></tr></table>",
]


@pytest.fixture
def loaded(page, monkeypatch):
    """What the page asked to have loaded."""
    asked = []
    load = type(page.reader).loadResource
    monkeypatch.setattr(type(page.reader), "loadResource", lambda *given: asked.append(given[1:]) or load(*given))
    return asked


@pytest.mark.parametrize("typed", EVIL)
def test_markup_in_notes_loads_nothing_and_stays_to_be_read(typed, loaded, read, session, amara, today, page):
    shown = talk(amara, today, typed)
    session.save(shown)
    text = read(shown)
    page.reader.grab()
    assert loaded == []
    assert not [one for one in formats(page) if one.isImageFormat()]
    assert {QUrl(one.anchorHref()).scheme() for one in formats(page) if one.isAnchor()} <= {"http", "https", "mailto"}
    letters = [letter for letter in typed if letter.isalnum()]
    assert [letter for letter in text if letter.isalnum() and letter in letters]
    for word in ("alert", "photo", "passwd", "cell", "gone", "iframe", "display"):
        assert (word in typed) <= (word in text)


@pytest.mark.parametrize("typed", EVIL)
def test_markup_anywhere_else_stays_as_it_was_typed(typed, loaded, read, session, amara, today, page):
    line = " ".join(typed.split())
    session.save_person(replace(amara, full_name=line, role=line))
    shown = talk(amara, today, "", replace(STAY, text=line, answer=line))
    shown = replace(shown, plan=replace(shown.plan, direction=line, unready_because=line))
    shown = replace(shown, invite=replace(shown.invite, message=line, place=line))
    session.save(shown)
    session.save(Request(amara.id, line, shown.id, because=line))
    assert read(shown).count(line) >= 8
    page.reader.grab()
    assert loaded == []
    assert not [one for one in formats(page) if one.isImageFormat() or one.isAnchor()]


def test_the_page_loads_nothing_even_when_asked(page):
    assert page.reader.loadResource(2, QUrl("file:///etc/hostname")) is None


@pytest.mark.parametrize("url", ["https://example.org/a", "http://example.org", "mailto:amara@example.org"])
def test_a_link_to_the_web_or_a_mail_is_opened_outside_when_it_is_clicked(page, opened, url):
    page.reader.anchorClicked.emit(QUrl(url))
    assert opened == [QUrl(url)]


@pytest.mark.parametrize("url", ["file:///etc/passwd", "javascript:alert(1)", "ftp://example.org", "/etc/passwd", ""])
def test_no_other_link_is_followed(page, opened, url):
    page.reader.anchorClicked.emit(QUrl(url))
    assert opened == []
    assert page.reader.source().isEmpty()


def test_a_link_in_the_notes_is_followed_by_the_mouse(qtbot, read, session, amara, today, page, opened):
    shown = talk(amara, today, "See [the plan](https://example.org/plan)")
    session.save(shown)
    read(shown)
    cursor = page.reader.document().find("the plan")
    cursor.setPosition(cursor.selectionStart() + 2)
    page.reader.setTextCursor(cursor)
    page.reader.ensureCursorVisible()
    qtbot.mouseClick(page.reader.viewport(), Qt.MouseButton.LeftButton, pos=page.reader.cursorRect(cursor).center())
    assert opened == [QUrl("https://example.org/plan")]


def test_nothing_on_the_page_can_be_changed(qtbot, read, session, page, autumn):
    text = read(autumn)
    qtbot.keyClicks(page.reader, "typed")
    page.reader.selectAll()
    qtbot.keyClick(page.reader, Qt.Key.Key_Delete)
    assert page.reader.toPlainText() == text
    assert session.notebook.conversations.get(autumn.id) == autumn


def test_plan_without_anything_is_no_plan(read, session, amara, today):
    shown = replace(talk(amara, today, "noted"), plan=Plan())
    session.save(shown)
    assert "Plan" not in read(shown).splitlines()
