"""A paper under a password."""

import io
import logging
import shutil
import subprocess

import pytest
from papers import full_handout, press
from pypdf import PdfReader, PdfWriter
from pypdfium2 import PdfDocument, PdfiumError

from rerecruit_desktop.documents.handout import render_handout
from rerecruit_desktop.documents.sealing import LONGEST, sealed
from rerecruit_desktop.domain.paper_errors import NoPassword, UnfitPassword

PASSWORDS = ["secret", " with blanks ", "päß wörd", "cafe\u0301", "密码", "שלום עולם", "пароль", "x" * LONGEST]


@pytest.fixture(scope="module")
def pdf():
    return render_handout(full_handout(), press())


def words_of(page):
    return page.get_textpage().get_text_range()


@pytest.mark.parametrize("password", PASSWORDS)
def test_it_opens_with_the_password_as_it_is_typed(pdf, password, tmp_path):
    locked = sealed(pdf, password)
    typed = password.replace("e\u0301", "é")  # what a keyboard gives
    assert words_of(PdfDocument(locked, password=typed)[0]) == words_of(PdfDocument(pdf)[0])
    assert len(PdfReader(io.BytesIO(locked), strict=True, password=typed).pages) == 1
    if shutil.which("qpdf"):
        (tmp_path / "locked.pdf").write_bytes(locked)
        check = ["qpdf", f"--password={typed}", "--check", str(tmp_path / "locked.pdf")]
        assert subprocess.run(check, check=False, capture_output=True).returncode == 0


def test_it_opens_with_nothing_else(pdf):
    locked = sealed(pdf, "secret")
    for wrong in (None, "", "Secret", "secret "):
        with pytest.raises(PdfiumError):
            PdfDocument(locked, password=wrong)


def test_the_strongest_encryption_is_used(pdf):
    encryption = PdfReader(io.BytesIO(sealed(pdf, "secret"))).trailer["/Encrypt"]
    assert encryption["/V"] == 5
    assert encryption["/R"] == 6
    assert encryption["/CF"]["/StdCF"]["/CFM"] == "/AESV3"


def test_nothing_can_be_read_without_the_password(pdf):
    written_anew = io.BytesIO()
    PdfWriter(clone_from=io.BytesIO(pdf)).write(written_anew)
    assert b"Handout" in written_anew.getvalue()
    assert b"Handout" not in sealed(pdf, "secret")


def test_what_the_file_says_of_itself_stays_the_same(pdf):
    reader = PdfReader(io.BytesIO(sealed(pdf, "secret")), password="secret")
    assert dict(reader.metadata) == {"/Title": "Handout"}
    assert reader.trailer["/Root"]["/Lang"] == "en"


def test_no_password_is_refused(pdf):
    with pytest.raises(NoPassword):
        sealed(pdf, "")


@pytest.mark.parametrize(
    "password",
    ["x" * (LONGEST + 1), "密" * 43, "ﬁne", "no\u00a0break", "soft\u00adhyphen", "line\nend", "😀", "mixed שלום"],
)
def test_a_password_that_readers_take_in_different_ways_is_refused(pdf, password):
    with pytest.raises(UnfitPassword):
        sealed(pdf, password)


def test_no_sign_of_the_password_is_logged(pdf, caplog):
    with caplog.at_level(logging.DEBUG):
        sealed(pdf, "пароль")
    assert not caplog.records
