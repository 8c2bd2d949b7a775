"""The bar under the roster: what can be changed of all who are chosen."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from rerecruit_desktop.domain.cadence import MONTHLY, QUARTERLY, Cadence
from rerecruit_desktop.domain.grouping import tags_of, teams_of
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.moments import cadence_text
from rerecruit_desktop.ui.roster.changing import Changing
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.line_field import TypedLine
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label, mark

RHYTHMS = (Cadence(weeks=2), MONTHLY, Cadence(weeks=6), QUARTERLY, Cadence(months=6))


class BulkBar(QFrame):
    """Hidden while nobody is chosen."""

    def __init__(self, session: Session, messages: Messages, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._changing = Changing(session, messages, self)
        self._people: Sequence[Person] = ()
        self._count = label("", "strong")
        self.rhythm = button(self.tr("Rhythm"), tip=self.tr("How often to talk  (Alt+R)"))
        self.tag, self._tags = TypedLine(), QStringListModel()
        self.untag = button(self.tr("Take a tag off"), tip=self.tr("Take a tag off  (Alt+U)"))
        self.team, self._teams = TypedLine(), QStringListModel()
        self.archive = button(self.tr("Archive"), key="Alt+A", tip=self.tr("Off the roster; everything noted stays"))
        look.dress(self.archive, "archive")
        self._dress()
        self._lay_out()
        self._connect()
        self.hide()

    def _dress(self) -> None:
        menu = QMenu(self.rhythm)
        for cadence in RHYTHMS:
            menu.addAction(cadence_text(cadence), partial(self._on_rhythm, cadence))
        self.rhythm.setMenu(menu)
        self.untag.setMenu(QMenu(self.untag))
        _complete(self.tag, self._tags, self.tr("Add a tag"), self.tr("Add a tag; Enter adds it  (Alt+T)"))
        _complete(self.team, self._teams, self.tr("Move to a team"), self.tr("Enter moves them there  (Alt+E)"))

    def _lay_out(self) -> None:
        mark(self, role="card")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        offers = FoldingRow()
        for some in ((self.rhythm, self.untag, self.archive), (self.tag, self.team)):
            together = QHBoxLayout()
            for part in some:
                together.addWidget(part)
            offers.row.addLayout(together)
        row = FoldingRow()
        row.row.addWidget(self._count, 1)
        row.row.addWidget(offers)
        column.addWidget(row)

    def _connect(self) -> None:
        self.tag.returnPressed.connect(self._on_tag)
        self.team.returnPressed.connect(self._on_team)
        self.archive.clicked.connect(self._on_archive)
        for keys, slot in (
            ("Alt+R", self.rhythm.showMenu),
            ("Alt+T", self.tag.setFocus),
            ("Alt+U", self.untag.showMenu),
            ("Alt+E", self.team.setFocus),
        ):
            QShortcut(QKeySequence(keys), self, slot)  # from the list too, while the bar is shown

    def know(self, entries: Sequence[RosterEntry]) -> None:
        """Which teams and tags there are, to be offered while one types."""
        self._tags.setStringList(tags_of(entries))
        self._teams.setStringList(teams_of(entries))

    def show_chosen(self, people: Sequence[Person]) -> None:
        """Offer the changes for these people; hide for nobody."""
        self._people = people
        self.setVisible(bool(people))
        one = self.tr("One person chosen")
        self._count.setText(one if len(people) == 1 else self.tr("{n} people chosen").format(n=len(people)))
        tags = sorted({tag for person in people for tag in person.tags}, key=str.casefold)
        self.untag.setEnabled(bool(tags))
        menu = self.untag.menu()
        menu.clear()
        for tag in tags:
            menu.addAction(tag.replace("&", "&&"), partial(self._on_untag, tag))

    def _on_rhythm(self, cadence: Cadence) -> None:
        self._changing.set_cadence(self._people, cadence)

    def _on_tag(self) -> None:
        if self.tag.text().strip():
            self._changing.add_tag(self._people, self.tag.text())
            self.tag.clear()

    def _on_untag(self, tag: str) -> None:
        self._changing.remove_tag(self._people, tag)

    def _on_team(self) -> None:
        if self.team.text().strip():
            self._changing.set_team(self._people, self.team.text())
            self.team.clear()

    def _on_archive(self) -> None:
        self._changing.archive(self._people, self._session.today())


def _complete(line: QLineEdit, words: QStringListModel, placeholder: str, tip: str) -> None:
    completer = QCompleter(words, line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    line.setCompleter(completer)
    line.setPlaceholderText(placeholder)
    line.setAccessibleName(placeholder)
    line.setToolTip(tip)
