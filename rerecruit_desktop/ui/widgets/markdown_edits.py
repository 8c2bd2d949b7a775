"""What the keys of a Markdown text do to its lines: pure text in, text out."""

import re

from rerecruit_desktop.ui.widgets.markdown_marks import Lead, lead_of

BULLET, QUOTE = "- ", "> "
_NUMBER = re.compile(r"(\d+)(.*)", re.DOTALL)


def next_lead(line: str) -> str:
    """What the line after ``line`` begins with, when one goes on writing the list or the quote."""
    lead = lead_of(line)
    quote = lead.quote and lead.quote.rstrip() + " "
    return quote + lead.indent + _counted_on(lead.item)


def _counted_on(item: str) -> str:
    counted = _NUMBER.match(item)
    return f"{int(counted[1]) + 1}{counted[2]}" if counted else item


def is_empty_item(line: str) -> bool:
    """Whether there is a lead and nothing behind it: Enter then ends the list or the quote."""
    lead = lead_of(line)
    return bool(len(lead)) and not line[len(lead) :].strip()


def deeper(line: str, above: str) -> str | None:
    """The item one level deeper than the one ``above``, or nothing where it is none, or is deeper already."""
    lead, over = lead_of(line), lead_of(above)
    if not (lead.item and over.item) or len(lead.indent) > len(over.indent):
        return None
    return lead.quote + over.indent + " " * len(over.item) + line[len(lead.quote) + len(lead.indent) :]


def less_deep(line: str, above: list[str]) -> str | None:
    """The item one level up, beside the nearest of those ``above`` (the nearest first) that is less deep."""
    lead = lead_of(line)
    if not (lead.item and lead.indent):
        return None
    leads = (lead_of(one) for one in above)
    indent = next((one.indent for one in leads if one.item and len(one.indent) < len(lead.indent)), "")
    return lead.quote + indent + line[len(lead.quote) + len(lead.indent) :]


def with_bullets(lines: list[str]) -> list[str]:
    """The lines as a list; one that is a list already becomes plain."""
    filled = [line for line in lines if line.strip()] or lines
    is_list = all(lead_of(line).item for line in filled)
    return [_bulleted(line, not is_list) if line in filled else line for line in lines]


def _bulleted(line: str, wanted: bool) -> str:
    lead = lead_of(line)
    rest = line[len(lead) :]
    if not wanted:
        return lead.quote + rest
    return line if lead.item else str(Lead(lead.quote, lead.indent, BULLET)) + rest


def with_quote(lines: list[str]) -> list[str]:
    """The lines as their exact words; what is quoted already becomes plain."""
    filled = [line for line in lines if line.strip()] or lines
    if all(lead_of(line).quote for line in filled):
        return [line[len(lead_of(line).quote) :] for line in lines]
    return [QUOTE + line for line in lines]


def wrapped(text: str, sign: str) -> str:
    """``text`` between two ``sign``, or out of them where it was; blanks around it stay outside."""
    inner = text.strip()
    if len(inner) > 2 * len(sign) and inner.startswith(sign) and inner.endswith(sign):
        return text.replace(inner, inner[len(sign) : -len(sign)], 1)
    return text.replace(inner, f"{sign}{inner}{sign}", 1) if inner else text


def plain_words(text: str) -> str:
    """What was selected as one line of words, without quotes and lists; Qt ends its lines with signs of its own."""
    lines = (line[len(lead_of(line)) :].strip() for line in text.splitlines())
    return " ".join(filter(None, lines))
