"""Tables: their columns, and how they go on over a page."""

import pytest
from papers import press

from rerecruit_desktop.documents.styles import CELL, CELL_STRONG
from rerecruit_desktop.documents.tables import Column, table
from rerecruit_desktop.documents.text import Setter

SETTER = Setter(press())


def lines_of(row, place):
    return [line.text for line in row.cells[place][1].lines]


def made(*cells, width=300, shares=(1, 1, 1)):
    columns = tuple(Column(f"H{place}", texts, shares[place]) for place, texts in enumerate(cells))
    return table(SETTER, columns, width, 0)


def test_a_column_that_holds_nothing_vanishes():
    assert len(made(("a", "b"), ("", " "), ("c", "d")).rows[0].cells) == 2


def test_a_word_is_not_cut_while_another_column_has_room():
    (row,) = made(("Architecturally",), ("a",), ("b",), shares=(1, 4, 4)).rows
    assert lines_of(row, 0) == ["Architecturally"]


def test_words_too_wide_for_all_are_divided_and_nothing_is_lost():
    (row,) = made(("x" * 200,), ("y" * 200,), ("z" * 200,)).rows
    assert "".join(lines_of(row, 0)) == "x" * 200


@pytest.mark.parametrize("cell", ["short", "Architecture and more", "x" * 500])
def test_the_columns_fill_the_width_and_never_more(cell):
    (row,) = made((cell,), ("b",), (cell,)).rows
    left, last = row.cells[-1]
    assert left + last.width == pytest.approx(300)
    looks = [CELL_STRONG, CELL, CELL]
    for (_, words), look in zip(row.cells, looks, strict=True):
        assert all(SETTER.width(line, look) <= words.width + 0.01 for line in words.lines)


def test_the_head_is_repeated_where_a_table_goes_on():
    whole = made(tuple(f"r{n}" for n in range(40)), ("b",) * 40, ("c",) * 40)
    first, rest = whole.split(200)
    assert first.head == whole.head
    assert [lines_of(rest.head, place) for place in range(3)] == [["H0"], ["H1"], ["H2"]]
    assert not any(words.path for _, words in rest.head.cells)  # told once
    assert first.rows + rest.rows == whole.rows
    assert first.height <= 200


def test_a_last_row_goes_over_with_company():
    whole = made(("a",) * 15, ("b",) * 15, ("c",) * 15)
    first, rest = whole.split(whole.height - 1)
    assert (len(first.rows), len(rest.rows)) == (13, 2)


def test_a_small_table_stays_on_one_page():
    whole = made(("a",) * 5, ("b",) * 5, ("c",) * 5)
    assert whole.split(whole.height - 1) is None
