"""Small parts that every page is made of."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget


def mark(widget: QWidget, **properties: str | bool) -> None:
    """Set the dynamic properties that the style sheet looks at, and have it look again."""
    changed = False
    for name, value in properties.items():
        if widget.property(name) != value:
            widget.setProperty(name, value)
            changed = True
    if changed:
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def label(text: str, role: str = "", *, wraps: bool = False) -> QLabel:
    """A plain-text label in a role of the type scale; typed text is shown as typed, never as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    if role:
        mark(made, role=role)
    if wraps:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
        made.setMinimumWidth(1)
    return made


def button(text: str, kind: str = "", *, key: str = "", tip: str = "") -> QPushButton:
    """A button; ``key`` is its shortcut, shown in the tooltip."""
    made = QPushButton(text)
    made.setAccessibleName(text.replace("&", ""))
    if kind:
        mark(made, kind=kind)
    set_key(made, key, tip or text.replace("&", ""))
    return made


def set_key(made: QPushButton, key: str, tip: str) -> None:
    if key:
        made.setShortcut(key)
    made.setToolTip(f"{tip}  ({made.shortcut().toString(made.shortcut().SequenceFormat.NativeText)})" if key else tip)


def card() -> tuple[QFrame, QVBoxLayout]:
    """A surface with a hairline and round corners, and the column inside it."""
    frame = QFrame()
    mark(frame, role="card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 14, 16, 14)
    column.setSpacing(6)
    return frame, column


def rule(*, upright: bool = False) -> QFrame:
    line = QFrame()
    mark(line, role="upright" if upright else "rule")
    return line


def scrolling(inside: QWidget) -> QScrollArea:
    """A scroll area without a frame that lets ``inside`` grow to its width."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area


def empty(layout: QLayout) -> None:
    """Take everything out of ``layout``, for drawing it anew."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            empty(inner)


def hold_place(widget: QWidget) -> None:
    """Keep the room of ``widget`` while it is hidden, so that nothing beside it moves."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)
