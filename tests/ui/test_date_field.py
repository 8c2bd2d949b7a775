"""The calendar of a day field can be read."""

from datetime import date
from itertools import combinations

import pytest
from PySide6.QtWidgets import QTableView

from rerecruit_desktop.ui.theme import Scheme
from rerecruit_desktop.ui.widgets.date_field import DateField


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_name_of_a_weekday_is_cut_to_dots(qtbot, theme, scale):
    theme.wear(Scheme.LIGHT, scale)
    field = DateField(lambda: date(2026, 11, 24), theme.look)
    qtbot.addWidget(field)
    field.show()
    field._open_calendar()
    view = field._calendar.findChild(QTableView)
    cells = [view.visualRect(view.model().index(0, column)) for column in range(7)]
    names = [view.viewport().grab(cell).toImage() for cell in cells if not cell.isEmpty()]
    assert len(names) == 7
    width = min(name.width() for name in names)
    alike = [one.copy(0, 0, width, one.height()) for one in names[:5]]  # those of the weekend are of another colour
    assert not any(one == other for one, other in combinations(alike, 2))
    field._calendar.hide()
    theme.wear(Scheme.LIGHT, 1.0)
