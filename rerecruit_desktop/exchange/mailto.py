"""A message as a link that opens the mail program (RFC 6068)."""

import sys
from dataclasses import dataclass
from urllib.parse import quote

from rerecruit_desktop.domain.words import one_line

# Windows hands a link on in at most 2,083 characters; elsewhere it is the mail programs that cut long ones.
LONGEST = 2000 if sys.platform == "win32" else 8000
_LONGEST_LINE = 100  # of what is meant to be one line: an address, a subject


@dataclass(frozen=True, slots=True)
class MailLink:
    """``holds_body`` is false where the message was too long to go along."""

    url: str
    holds_body: bool


def mail_link(to: str, subject: str, body: str, longest: int = LONGEST) -> MailLink:
    """The link to a new mail; where it would be longer than ``longest`` characters, without its ``body``."""
    address, title = (one_line(text)[:_LONGEST_LINE] for text in (to, subject))
    opened = f"mailto:{_quoted(address, '@')}?subject={_quoted(title)}"
    lines = "\r\n".join(body.splitlines())
    whole = f"{opened}&body={_quoted(lines)}"
    return MailLink(whole, True) if len(whole) <= longest else MailLink(opened, False)


def _quoted(text: str, safe: str = "") -> str:
    return quote(text, safe=safe, errors="replace")
