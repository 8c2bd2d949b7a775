"""What can be chosen for a paper: only what that paper knows is shown."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from rerecruit_desktop.documents.press import Paper
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.paper_kind import PaperKind, Scope
from rerecruit_desktop.domain.paper_language import PaperLanguage
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.exchange.paper_languages import paper_language, paper_languages
from rerecruit_desktop.ui.paper.parts_field import PartsField
from rerecruit_desktop.ui.paper.password_field import PasswordField
from rerecruit_desktop.ui.paper.period_field import PeriodField
from rerecruit_desktop.ui.paper.press_room import Order, spoken_here, usual_paper
from rerecruit_desktop.ui.paper.talk_field import TalkField
from rerecruit_desktop.ui.settings import Settings
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.form import named
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label

LETTERS = 8  # what a list of choices asks for at least; it takes the width there is


class Options(QWidget):
    """``changed`` when another paper comes of what was chosen; ``folder_wanted`` by the button at the end.

    Size and language are remembered in the settings, nothing else anywhere.
    """

    changed = Signal()
    folder_wanted = Signal()

    def __init__(self, today: Callable[[], date], look: Look, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._card: PaperKind | None = PaperKind.HANDOUT
        self.talk = TalkField()
        is_private = [(False, self.tr("Them: to hand over")), (True, self.tr("Only for me"))]
        self.lane: Choice[bool] = Choice(is_private)
        self.period = PeriodField(today, look)
        self.format: Choice[Paper] = Choice(self._sizes(is_worksheet=False))
        self.spoken: Choice[PaperLanguage] = Choice([(one, one.name) for one in paper_languages()])
        self.parts = PartsField()
        self.password = PasswordField(look)
        self.open_folder = button(self.tr("Open the folder"), "quiet", key="Ctrl+Shift+O")
        self._lay_out()
        self._connect()
        self.spoken.fill(paper_language(settings.paper_language) if settings.paper_language else spoken_here())
        self.show_card(PaperKind.HANDOUT)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Options"), "h2"))
        self._for = _held(self.tr("Who is it for"), self.lane)
        for part in (self.talk, self._for, self.period, _held(self.tr("Paper"), self.format)):
            column.addWidget(part)
        column.addWidget(_held(self.tr("Language of the paper"), self.spoken))
        for widget in (self.parts, self.password, self.open_folder):
            column.addWidget(widget)
        column.addStretch(1)
        for choice in (self.talk.choice, self.lane, self.period.span, self.format, self.spoken):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(LETTERS)
        self.open_folder.hide()

    def _connect(self) -> None:
        self.talk.changed.connect(self._on_changed)
        self.lane.chosen.connect(self._on_changed)
        self.period.changed.connect(self.changed)
        self.format.chosen.connect(self._on_size)
        self.spoken.chosen.connect(self._on_spoken)
        self.parts.changed.connect(self.changed)
        self.open_folder.clicked.connect(self.folder_wanted)

    @property
    def kind(self) -> PaperKind | None:
        """What the chosen card and these options come to; ``None`` for all papers."""
        if self._card is PaperKind.YEAR_REVIEW and self.lane.value:
            return PaperKind.PRIVATE_YEAR
        if self._card is PaperKind.WORKSHEET and self.talk.is_blank:
            return PaperKind.BLANK_WORKSHEET
        return self._card

    def show_person(self, person: Person | None, conversations: tuple[Conversation, ...], chosen: Id) -> None:
        """Begin anew for ``person``, with one of their ``conversations`` chosen."""
        self.talk.show_conversations(conversations, chosen)
        self.lane.fill(False)
        self.period.show_person(person.joined_on if person else None)
        self.parts.start_again()
        self.forget()

    def forget(self) -> None:
        """Keep nothing that is private."""
        self.password.forget()
        self.open_folder.hide()

    def show_card(self, card: PaperKind | None) -> None:
        """Show what the paper of this card can be asked for; ``None`` for all of them."""
        self._card = card
        self.talk.offer_blank(offered=card is PaperKind.WORKSHEET)
        self.format.offer(self._sizes(is_worksheet=self._is_worksheet))
        self.format.fill(self._usual_size(is_worksheet=self._is_worksheet))
        self._show_kind()

    def _show_kind(self) -> None:
        kind, card = self.kind, self._card
        self.talk.setVisible(card is None or card.scope is Scope.CONVERSATION)
        self._for.setVisible(card is PaperKind.YEAR_REVIEW)
        self.period.setVisible(kind is None or kind.has_period)
        self.parts.show_kind(kind)
        self.password.setVisible(kind is None or kind.is_private)

    @property
    def _is_worksheet(self) -> bool:
        return self._card is not None and self._card.is_worksheet

    def _sizes(self, *, is_worksheet: bool) -> list[tuple[Paper, str]]:
        sizes = [(Paper.A4, "A4"), (Paper.LETTER, self.tr("US Letter"))]
        return [*sizes, (Paper.A5, "A5")] if is_worksheet else sizes

    def order(self, kind: PaperKind, day: date) -> Order:
        """How a paper of that kind is to be printed."""
        size = self.format.value if kind is self.kind else self._usual_size(is_worksheet=kind.is_worksheet)
        return Order(size, day, self.spoken.value)

    def _usual_size(self, *, is_worksheet: bool) -> Paper:
        if is_worksheet and self._settings.worksheet_is_small:
            return Paper.A5
        return Paper(self._settings.paper) if self._settings.paper in set(Paper) else usual_paper()

    def _on_size(self, paper: Paper) -> None:
        if self._is_worksheet:
            self._settings.worksheet_is_small = paper is Paper.A5
        if paper is not Paper.A5:
            self._settings.paper = paper.value
        self.changed.emit()

    def _on_spoken(self, language: PaperLanguage) -> None:
        self._settings.paper_language = language.code
        self.changed.emit()

    def _on_changed(self) -> None:
        self._show_kind()
        self.changed.emit()


def _held(name: str, field: QWidget) -> QWidget:
    """A field under its name, to be shown and hidden together."""
    holder, column = QWidget(), named(name, field)
    column.setContentsMargins(0, 0, 0, 0)
    holder.setLayout(column)
    return holder
