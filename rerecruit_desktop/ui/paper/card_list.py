"""The papers to choose from, one under the other."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from rerecruit_desktop.domain.paper_kind import CARDS, PaperKind
from rerecruit_desktop.ui.paper.kind_card import KindCard, PaperCard
from rerecruit_desktop.ui.widgets.parts import scrolling

SPACING = 10


class CardList(QWidget):
    """A card for each paper; the arrow keys walk through them. What else is to stand there goes below."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.cards = {kind: KindCard(kind, self._group) for kind in CARDS}
        about = self.tr("Every paper for this person that has something to say, into one folder.")
        self.all = PaperCard(self.tr("All papers"), about, self._group)
        self.cards[PaperKind.HANDOUT].choice.setChecked(True)
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACING)
        for one in (*self.cards.values(), self.all):
            self.column.addWidget(one)
        self.column.addStretch(1)
        self._area = scrolling(inside)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._area)
        self._group.buttonToggled.connect(self._on_toggled)

    @property
    def kind(self) -> PaperKind | None:
        """The kind whose card is chosen; ``None`` for all."""
        return next((kind for kind, one in self.cards.items() if one.choice.isChecked()), None)

    @property
    def _chosen_card(self) -> PaperCard:
        return self.all if self.kind is None else self.cards[self.kind]

    def choose(self, kind: PaperKind) -> None:
        """Choose without telling."""
        self._group.blockSignals(True)
        self.cards[kind].choice.setChecked(True)
        self._group.blockSignals(False)

    def offer(self, kinds: Collection[PaperKind]) -> None:
        """Show only the cards of these, each as it is at first; one for all where these are all."""
        for kind, one in self.cards.items():
            one.setVisible(kind in kinds)
            one.show_lane(kind)
        self.all.setVisible(len(kinds) == len(self.cards))

    def show_lane(self, kind: PaperKind | None) -> None:
        """Let the card of ``kind`` say whose that paper is."""
        if kind is not None:
            self.cards[kind.card].show_lane(kind)

    def focus(self) -> None:
        """Put the keyboard onto the chosen card."""
        self._chosen_card.choice.setFocus()
        self._area.ensureWidgetVisible(self._chosen_card)

    @property
    def card_width(self) -> int:
        return self.all.width()

    def take_width(self, width: int) -> None:
        """Let each card be so wide, with room for a scroll bar beside them."""
        for one in (*self.cards.values(), self.all):
            one.setFixedWidth(width)
        self.setFixedWidth(width + self._area.verticalScrollBar().sizeHint().width())

    def put_below(self, widget: QWidget) -> None:
        """Let ``widget`` stand under the cards."""
        self.column.insertWidget(len(self.cards) + 1, widget)

    def _on_toggled(self, _button: QWidget, is_chosen: bool) -> None:
        if is_chosen:
            self._area.ensureWidgetVisible(self._chosen_card)
            self.chosen.emit()
