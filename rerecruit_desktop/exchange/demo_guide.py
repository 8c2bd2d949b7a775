"""What the manager of the fictional team made of the guide: their own words, a favourite, something hidden."""

from collections.abc import Iterator

from rerecruit_desktop.domain.guide import Guide
from rerecruit_desktop.domain.guide_parts import SHAPES, EntryKind, Form, Words, entries, key_of, words_of
from rerecruit_desktop.domain.own_words import OwnEntry, added
from rerecruit_desktop.exchange.toml_table import NOT_ONE_OF, Misfit, Table


def own_entries(rows: tuple[Table, ...], guide: Guide) -> Iterator[OwnEntry]:
    """An entry for each row: of the guide where it names a ``key``, else one that they added."""
    for row in rows:
        kind = row.one_of(EntryKind, "kind")
        words = dict(_words(kind, row.table_or_empty("words")))
        yield _own(kind, words, row, guide) if row.has("key") else added(kind, words)
        row.nothing_else()


def _words(kind: EntryKind, table: Table) -> Iterator[tuple[str, Words]]:
    for field in SHAPES[kind].fields:
        if table.has(field.name):
            yield field.name, table.texts(field.name) if field.form is Form.LIST else table.text(field.name)
    table.nothing_else()


def _own(kind: EntryKind, words: dict[str, Words], row: Table, guide: Guide) -> OwnEntry:
    key = row.text("key")
    said = next((words_of(kind, one) for one in entries(guide, kind) if key_of(kind, one) == key), None)
    if said is None:
        raise Misfit(row.at("key"), NOT_ONE_OF)
    return OwnEntry(
        kind,
        key,
        guide.language,
        written=tuple(sorted(words.items())),
        base=tuple(sorted(said.items())),
        is_hidden=row.yes("hidden", otherwise=False),
        is_favourite=row.yes("favourite", otherwise=False),
    )
