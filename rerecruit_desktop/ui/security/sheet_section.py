"""The recovery sheet: whether there is one, and making one."""

from collections.abc import Callable
from datetime import date

from rerecruit_desktop.storage.ways_in import WaysIn
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.recovery_papers import RecoveryPapers
from rerecruit_desktop.ui.security.section import Section
from rerecruit_desktop.ui.security.sheet_buttons import SheetButtons
from rerecruit_desktop.ui.widgets.form import hint_label, say
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import label


class SheetSection(Section):
    def __init__(
        self, ways: WaysIn, papers: RecoveryPapers, messages: Messages, look: Look, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._ways, self._today = ways, today
        self.buttons = SheetButtons(ways, papers, messages, look, today)
        self.made = label("", wraps=True)
        self.reminder = hint_label()
        text = self.tr(
            "A page with a code that opens the notebook when the passphrase is forgotten, "
            "or the file with its keys is lost."
        )
        self.say_heading(self.tr("Recovery sheet"), text)
        self.add(self.made, self.reminder, self.buttons)
        self.buttons.made.connect(self.refresh)

    def refresh(self) -> None:
        """Say whether there is a sheet that opens this notebook."""
        made_on = self._ways.sheet_made_on()
        mark = self._ways.recovery_sheet(self._today()).mark
        words = self.tr("Last made {day}. The mark on the sheet that opens this notebook is {mark}.")
        self.made.setText(words.format(day=day_text(made_on, self._today()), mark=mark) if made_on else "")
        self.made.setVisible(made_on is not None)
        reminder = self.tr("There is no sheet for this notebook yet: forget the passphrase, and nobody can open it.")
        say(self.reminder, "" if made_on else reminder)
