"""Which kind of entries is shown: a list at the left, or a choice over the entries where there is no room for it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from rerecruit_desktop.domain.guide_parts import EntryKind
from rerecruit_desktop.ui.guide.wording import kind_name
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.counted_list import CountedList
from rerecruit_desktop.ui.widgets.look import Look

KINDS = (
    EntryKind.QUESTION,
    EntryKind.QUALITY,
    EntryKind.TEMPLATE,
    EntryKind.HARD_REQUEST,
    EntryKind.NEED,
    EntryKind.STEP,
    EntryKind.STAGE,
    EntryKind.RULE,
)
_WIDTH = 172


class KindChooser(QObject):
    """Both say the same; whoever holds it lays them out. ``chosen`` tells the kind."""

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self.list = CountedList(look, self.tr("Kinds of entries"))
        self.choice: Choice[EntryKind] = Choice([])
        self.choice.setAccessibleName(self.tr("Kind of entries"))
        self.list.current_changed.connect(self._on_moved)
        self.choice.chosen.connect(self.chosen)

    def show_counts(self, counts: Sequence[tuple[EntryKind, int]], kind: EntryKind) -> None:
        """Show how many there are of each kind, and ``kind`` as the one that is shown."""
        self.list.show_counts([(str(one), kind_name(one), count) for one, count in counts], str(kind))
        number = self.list.locale().toString
        self.choice.offer([(one, f"{kind_name(one)} · {number(count)}") for one, count in counts])
        self.choice.fill(kind)

    def fit(self, *, has_room: bool) -> None:
        """Show the list where it ``has_room``, else the choice."""
        self.list.setFixedWidth(self._look.px(_WIDTH))
        self.list.setVisible(has_room)
        self.choice.setVisible(not has_room)

    def _on_moved(self, key: str) -> None:
        self.chosen.emit(EntryKind(key))
