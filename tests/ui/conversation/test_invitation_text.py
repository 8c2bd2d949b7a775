"""The day in a message is written as the reader's language writes it."""

from datetime import date, time

import pytest
from PySide6.QtCore import QLocale

from rerecruit_desktop.domain.conversation import Conversation, Invite
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.conversation.invite.invitation_text import written

ODILE = Person("Odile Brandvold")
TODAY = date(2026, 11, 23)


@pytest.fixture
def written_on(guide):
    before = QLocale()

    def write(day, locale):
        QLocale.setDefault(QLocale(locale))
        invite = Invite(day, time(15), template="chat", place="the café")
        return written(Conversation(ODILE.id, invite=invite), ODILE, guide, TODAY)

    yield write
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("locale", "day"),
    [
        ("en_GB", "Tuesday, 24 November at"),
        ("en_US", "Tuesday, November 24 at"),
        ("de_DE", "Dienstag, 24. November at"),
        ("fr_FR", "mardi 24 novembre at"),
        ("es_ES", "martes, 24 de noviembre at"),
        ("ja_JP", "11月24日火曜日 at"),
        ("hu_HU", "november 24., kedd at"),
    ],
)
def test_a_day_of_this_year_goes_without_it(written_on, locale, day):
    assert day in written_on(date(2026, 11, 24), locale)


@pytest.mark.parametrize(
    ("locale", "day"), [("en_GB", "Tuesday, 5 January 2027"), ("de_DE", "Dienstag, 5. Januar 2027")]
)
def test_a_day_of_another_year_says_so(written_on, locale, day):
    assert day in written_on(date(2027, 1, 5), locale)
