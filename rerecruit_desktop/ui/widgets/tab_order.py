"""The Tab key follows what is seen: the order of the layouts, not the order in which widgets were made."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QRadioButton, QScrollArea, QStackedWidget, QWidget


def follow_layout(root: QWidget) -> None:
    """Chain everything inside ``root`` that takes the focus in the order it is laid out."""
    for before, after in pairwise(_focusable(root)):
        QWidget.setTabOrder(before, after)


def _focusable(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QScrollArea):
        if (inside := widget.widget()) is not None:
            yield from _focusable(inside)
        return
    if isinstance(widget, QStackedWidget):
        for place in range(widget.count()):
            if (page := widget.widget(place)) is not None:
                yield from _focusable(page)
        return
    if _may_take_tab(widget) and widget.focusProxy() is None:
        yield widget
    layout = widget.layout()
    if layout is not None and not isinstance(widget, QAbstractScrollArea):
        yield from _in_layout(layout)


def _may_take_tab(widget: QWidget) -> bool:
    """Now, or once it is chosen: of the choices in a row the Tab key comes to the chosen one only."""
    return isinstance(widget, QRadioButton) or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        if (item := layout.itemAt(place)) is None:
            continue
        if (widget := item.widget()) is not None:
            yield from _focusable(widget)
        elif (inner := item.layout()) is not None:
            yield from _in_layout(inner)
