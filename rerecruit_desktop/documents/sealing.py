"""A paper under a password: AES with 256 bits (revision 6 of PDF's own encryption), wholly in memory."""

import stringprep
import unicodedata
from io import BytesIO

from rerecruit_desktop.domain.paper_errors import NoPassword, UnfitPassword

LONGEST = 127  # bytes of a password that count; readers differ on what is longer


def sealed(pdf: bytes, password: str) -> bytes:
    """``pdf`` so that it opens with ``password`` alone; nothing of it can be read without.

    Raises :class:`NoPassword` for an empty one, and :class:`UnfitPassword` for one that readers would not all take in
    the same way: the standard maps some signs to others (SASLprep, RFC 4013), and not every reader does.
    """
    typed = unicodedata.normalize("NFC", password)
    if not typed:
        raise NoPassword
    if not _is_fit(typed):
        raise UnfitPassword(longest=LONGEST)
    from pypdf import PdfWriter

    writer = PdfWriter(clone_from=BytesIO(pdf))
    writer.encrypt(typed, algorithm="AES-256")
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def _is_fit(password: str) -> bool:
    """Whether it comes out of SASLprep as it went in."""
    same = unicodedata.normalize("NFKC", password) == password and password.isprintable()
    mapped = any(stringprep.in_table_b1(sign) or stringprep.in_table_c12(sign) for sign in password)
    unknown = any(stringprep.in_table_a1(sign) for sign in password)  # newer than the standard, such as emoji
    return same and not mapped and not unknown and _has_one_direction(password) and len(password.encode()) <= LONGEST


def _has_one_direction(password: str) -> bool:
    from_right = [stringprep.in_table_d1(sign) for sign in password]
    if not any(from_right):
        return True
    return from_right[0] and from_right[-1] and not any(stringprep.in_table_d2(sign) for sign in password)
