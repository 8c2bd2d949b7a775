"""A mail program reads from the link just what was written, or the link says that it could not hold it."""

from urllib.parse import parse_qs, urlsplit
from urllib.parse import unquote as unquoted

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl

from rerecruit_desktop.exchange.mailto import LONGEST, mail_link

ODD = ["a & b = c? #1 100% +1", "مرحبا يا أمارا", "👩‍👩‍👧 café", "<b>bold</b>", "“quoted” 'it'", "{name}", "%0A%26"]


def read(link):
    """The address, the subject and the body, as a mail program takes them from the link."""
    parts = urlsplit(link.url)
    assert parts.scheme == "mailto"
    fields = parse_qs(parts.query.replace("+", "%2B"), keep_blank_values=True, strict_parsing=True)
    return unquoted(parts.path), fields["subject"][0], fields.get("body", [""])[0]


@pytest.mark.parametrize("odd", ODD)
def test_everything_comes_out_as_it_was_written(odd):
    link = mail_link("amara@example.org", odd, f"Dear Amara,\n\n{odd}\nBye")
    assert link.holds_body
    assert read(link) == ("amara@example.org", odd, f"Dear Amara,\r\n\r\n{odd}\r\nBye")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])))
def test_any_text_comes_out_as_it_was_written(text):
    assert read(mail_link("a@b", "", text, 10**6))[2] == text


@pytest.mark.parametrize("odd", ODD)
def test_the_window_hands_it_on_as_it_is(odd):
    link = mail_link("amara@example.org", odd, f"Dear Amara,\n{odd}")
    url = QUrl.fromEncoded(link.url.encode(), QUrl.ParsingMode.StrictMode)
    assert url.isValid()
    assert bytes(url.toEncoded()).decode() == link.url


@pytest.mark.parametrize("to", ["a@b?cc=evil@c", "a@b&bcc=evil@c", "a@b\r\nBcc: evil@c", "a@b,evil@c"])
def test_an_address_brings_nobody_else_in(to):
    link = mail_link(to, "Hello", "Dear")
    assert set(parse_qs(urlsplit(link.url).query)) == {"subject", "body"}
    assert "," not in link.url
    assert "%0A" not in link.url.partition("?")[0]


def test_a_subject_is_one_line():
    assert read(mail_link("", "One\r\nBcc: evil@example.org", ""))[1] == "One Bcc: evil@example.org"


@pytest.mark.parametrize("letter", ["x", "ש", "👏"])
def test_what_is_too_long_goes_without_its_body(letter):
    link = mail_link("amara@example.org", letter * 10_000, letter * 10_000)
    assert not link.holds_body
    assert len(link.url) <= LONGEST
    assert read(link)[2] == ""


def test_the_limit_is_that_of_the_whole_link():
    link = mail_link("a@b", "Hi", "x" * 100)
    assert mail_link("a@b", "Hi", "x" * 100, len(link.url)).holds_body
    assert not mail_link("a@b", "Hi", "x" * 100, len(link.url) - 1).holds_body


def test_half_a_sign_is_no_crash():
    assert mail_link("a@b", "\ud800", "\udfff").holds_body
