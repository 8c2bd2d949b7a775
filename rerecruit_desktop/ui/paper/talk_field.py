"""Which conversation a paper is about; of a worksheet, also that it is blank."""

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import Conversation, latest_first
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.day_text import full_day
from rerecruit_desktop.ui.widgets.form import named

NOBODY = Id("")


class TalkField(QWidget):
    """A blank worksheet is about no conversation; which one was chosen before is kept meanwhile."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._conversations: tuple[Conversation, ...] = ()
        self._chosen, self._is_blank, self._may_be_blank = NOBODY, False, False
        self.choice: Choice[Id] = Choice([])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(named(self.tr("Conversation"), self.choice))
        self.choice.chosen.connect(self._on_chosen)

    @property
    def conversation_id(self) -> Id:
        """The conversation, or nothing where there is none yet."""
        return self._chosen

    @property
    def is_blank(self) -> bool:
        """Whether the worksheet is for anybody."""
        return self._is_blank or self._chosen == NOBODY

    def show_conversations(self, conversations: tuple[Conversation, ...], chosen: Id) -> None:
        """Let one choose among these, with ``chosen`` for a beginning."""
        self._conversations, self._chosen, self._is_blank = latest_first(conversations), chosen, False
        self.offer_blank(offered=self._may_be_blank)

    def follow(self, conversations: tuple[Conversation, ...]) -> None:
        """They changed: what was chosen stays chosen where it is still among them, else the first one is."""
        self._conversations = latest_first(conversations)
        ids = [one.id for one in self._conversations]
        if self._chosen not in ids:
            self._chosen = ids[0] if ids else NOBODY
        self.offer_blank(offered=self._may_be_blank)

    def offer_blank(self, *, offered: bool) -> None:
        """Whether there is a blank one to choose, too."""
        self._may_be_blank = offered
        options = [(one.id, _words(one, self.locale())) for one in self._conversations]
        blank = [(NOBODY, self.tr("None: a blank sheet") if offered else self.tr("None yet"))]
        needs_blank = offered or self._chosen == NOBODY
        self.choice.offer(options + blank if needs_blank else options)
        self.choice.fill(self._shown)

    @property
    def _shown(self) -> Id:
        return NOBODY if self._may_be_blank and self._is_blank else self._chosen

    def _on_chosen(self, conversation_id: Id) -> None:
        self._is_blank = self._may_be_blank and conversation_id == NOBODY
        if not self._is_blank:
            self._chosen = conversation_id
        self.changed.emit()


def _words(conversation: Conversation, locale: QLocale) -> str:
    translate = QCoreApplication.translate
    day = full_day(conversation.day, locale) if conversation.day else ""
    if conversation.is_held:
        return day
    if conversation.not_held_on:
        return translate("TalkField", "{day}, not held").format(day=day)
    return translate("TalkField", "{day}, planned").format(day=day) if day else translate("TalkField", "No day yet")
