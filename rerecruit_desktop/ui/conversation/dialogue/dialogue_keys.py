"""The keys of the dialogue: catching something, ticking, answering, the time, and who speaks."""

from functools import partial

from PySide6.QtCore import QLocale, QObject, QTime
from PySide6.QtWidgets import QWidget

from rerecruit_desktop.ui.conversation.dialogue.dialogue_clock import DialogueClock
from rerecruit_desktop.ui.conversation.dialogue.quick_add import QuickAdd
from rerecruit_desktop.ui.conversation.dialogue.side_panel import SidePanel
from rerecruit_desktop.ui.conversation.dialogue.stage_pane import StagePane
from rerecruit_desktop.ui.widgets.keys import add_key
from rerecruit_desktop.ui.widgets.markdown_edits import plain_words


class DialogueKeys(QObject):
    """They work wherever the cursor is in the dialogue, and belong to ``step``."""

    def __init__(self, step: QWidget, pane: StagePane, side: SidePanel, clock: DialogueClock) -> None:
        super().__init__(step)
        self._pane = pane
        request, promise, milestone = side.lines
        for keys, line in (("Ctrl+R", request), ("Ctrl+P", promise), ("Ctrl+M", milestone)):
            add_key(step, keys, partial(self._catch, line))
        for number in range(1, 10):
            self._add_number(step, number)
        add_key(step, "Ctrl+Shift+T", self.put_in_time)
        add_key(step, "F2", clock.pass_word)
        pane.tools.quote_wanted.connect(self._quote)
        pane.tools.list_wanted.connect(self._list)
        pane.tools.strong_wanted.connect(self._strong)
        pane.tools.time_wanted.connect(self.put_in_time)

    def _add_number(self, step: QWidget, number: int) -> None:
        """Where a digit is typed with Shift, as in France, both keys are the same one: then it ticks."""
        tick = partial(self._pane.tick_number, number)
        ticking = add_key(step, f"Ctrl+{number}", tick)
        answering = add_key(step, f"Ctrl+Shift+{number}", partial(self._pane.answer_number, number))
        for one in (ticking, answering):
            one.activatedAmbiguously.connect(tick)

    def _catch(self, line: QuickAdd) -> None:
        """What is selected in the notes comes along; the notes and their cursor stay as they are."""
        editor = self._pane.editor
        line.begin(plain_words(editor.textCursor().selectedText()) if editor.hasFocus() else "")

    def put_in_time(self) -> None:
        """The time, as short as the locale tells it, where the cursor stands in the notes."""
        self._pane.editor.setFocus()
        self._pane.editor.insert(QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat))

    def _quote(self) -> None:
        self._pane.editor.toggle_quote()
        self._pane.editor.setFocus()

    def _list(self) -> None:
        self._pane.editor.toggle_bullets()
        self._pane.editor.setFocus()

    def _strong(self) -> None:
        self._pane.editor.toggle_strong()
        self._pane.editor.setFocus()
