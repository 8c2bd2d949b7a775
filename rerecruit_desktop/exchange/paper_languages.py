"""The languages that papers can be written in: English, which is in the program, and a TOML file for each other one."""

from functools import cache

from rerecruit_desktop.domain.paper_language import ENGLISH, PaperLanguage
from rerecruit_desktop.exchange.toml_table import Table, read_table
from rerecruit_desktop.paths import resources

_HEAD = {"language", "name", "day", "short_day", "months", "short_months"}


@cache
def paper_languages() -> tuple[PaperLanguage, ...]:
    """English first, then the others by their code; a file that does not fit is a fault of ours, and raised."""
    files = sorted((resources() / "papers").glob("*.toml"))
    return ENGLISH, *(_language(read_table(file)) for file in files)


def paper_language(code: str) -> PaperLanguage:
    """The language of a BCP 47 tag ("de-AT" is German), or else English."""
    spoken = code.replace("_", "-").partition("-")[0].casefold()
    return next((one for one in paper_languages() if one.code == spoken), ENGLISH)


def _language(table: Table) -> PaperLanguage:
    return PaperLanguage(
        code=table.text("language"),
        name=table.text("name"),
        day=table.text("day"),
        short_day=table.text("short_day"),
        months=table.texts("months"),
        short_months=table.texts("short_months"),
        words={
            (context, english): entries.text(english)
            for context in table.keys
            if context not in _HEAD
            for entries in (table.table(context),)
            for english in entries.keys
        },
    )
