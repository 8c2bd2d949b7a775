"""The day in a message is written as the language of its text writes it."""

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import QLocale

from rerecruit_desktop.domain.conversation import Conversation, Invite
from rerecruit_desktop.domain.guide import Channel, InvitationTemplate, Tone
from rerecruit_desktop.domain.own_words import OWN_KEY
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.exchange.guide_file import shipped_guide
from rerecruit_desktop.ui.conversation.invite.invitation_text import subject, written

ODILE = Person("Odile Brandvold")
TODAY = date(2026, 11, 23)
OWN = InvitationTemplate(f"{OWN_KEY}1", "Mine", Channel.CHAT, Tone.WARM, "{day}, {time}", "{day}")


@pytest.fixture
def written_on(guide):
    before = QLocale()

    def write(day, locale, guide=guide, template="chat"):
        QLocale.setDefault(QLocale(locale))
        guide = replace(guide, templates=(*guide.templates, OWN))
        invite = Invite(day, time(15), template=template, place="the café")
        return written(Conversation(ODILE.id, invite=invite), ODILE, guide, TODAY)

    yield write
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("locale", "day"),
    [
        ("en_GB", "Tuesday, 24 November"),
        ("en_US", "Tuesday, November 24"),
        ("de_DE", "Dienstag, 24. November"),
        ("fr_FR", "mardi 24 novembre"),
        ("es_ES", "martes, 24 de noviembre"),
        ("ja_JP", "11月24日火曜日"),
        ("hu_HU", "november 24., kedd"),
    ],
)
def test_a_day_of_this_year_goes_without_it(written_on, locale, day):
    assert written_on(date(2026, 11, 24), locale, template=OWN.key).startswith(f"{day}, ")


@pytest.mark.parametrize(
    ("locale", "day"), [("en_GB", "Tuesday, 5 January 2027"), ("de_DE", "Dienstag, 5. Januar 2027")]
)
def test_a_day_of_another_year_says_so(written_on, locale, day):
    assert day in written_on(date(2027, 1, 5), locale, template=OWN.key)


@pytest.mark.parametrize("locale", ["de_AT", "en_GB", "en_US", "ja_JP"])
def test_a_german_text_tells_a_german_day_everywhere(written_on, locale):
    text = written_on(date(2026, 11, 24), locale, shipped_guide("de"))
    assert "am Dienstag, 24. November um 15:00 Uhr" in text


@pytest.mark.parametrize("locale", ["fr_FR", "ja_JP"])
def test_an_english_text_tells_an_english_day_everywhere(written_on, locale):
    assert "Tuesday" in written_on(date(2026, 11, 24), locale)


@pytest.mark.parametrize(
    ("locale", "day"), [("en_GB", "Tuesday, 24 November at"), ("en_US", "Tuesday, November 24 at")]
)
def test_english_is_told_as_it_is_told_here(written_on, locale, day):
    assert day in written_on(date(2026, 11, 24), locale)


def test_the_subject_tells_the_day_as_the_message_does(written_on, guide):
    written_on(TODAY, "en_GB")
    german = shipped_guide("de")
    with_day = replace(german, templates=(replace(OWN, key="mail"),))
    assert subject(Invite(date(2026, 11, 24), template="mail"), ODILE, with_day, TODAY) == "Dienstag, 24. November"


def test_a_guide_in_a_language_nobody_knows_tells_the_day_as_it_is_told_here(written_on, guide):
    assert "Dienstag" in written_on(date(2026, 11, 24), "de_DE", replace(guide, language="klingon!!"))
