"""What to thank for: the person's contributions, newest first, to choose, and one more to note."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.contribution import Contribution, newest_first
from rerecruit_desktop.domain.conversation import PlannedContribution
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.lint import lint
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.conversation.plan.contribution_card import ContributionCard
from rerecruit_desktop.ui.conversation.plan.planning import planned_contribution, with_contribution
from rerecruit_desktop.ui.conversation.wording import finding_text
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.keyed_column import KeyedColumn
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button


class ContributionsSection(QWidget):
    grew = Signal()

    def __init__(self, session: Session, look: Look, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._look, self._draft = session, look, draft
        self._shows_older = False
        self._contributions: dict[str, Contribution] = {}
        self._thanked: dict[Id, date | None] = {}
        self._subtitle = FlowLabel("", "muted")
        self.cards: KeyedColumn[ContributionCard] = KeyedColumn()
        self.older_button = button("", "link")
        self.another = LineField()
        self._lay_out()
        self.another.returnPressed.connect(self._on_another)
        self.older_button.clicked.connect(self._on_older)

    def _lay_out(self) -> None:
        self.another.setAccessibleName(self.tr("Note another contribution"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(FlowLabel(self.tr("What will you thank them for?"), "h1"))
        column.addWidget(self._subtitle)
        column.addSpacing(8)
        column.addWidget(self.cards)
        column.addWidget(self.older_button)
        column.addSpacing(6)
        column.addWidget(self.another)

    def show_draft(self) -> None:
        """Read the person's contributions anew; cards that stay keep their cursor."""
        notebook, conversation = self._session.notebook, self._draft.conversation
        person_id, today = self._draft.person.id, self._session.today()
        since = notebook.conversations.last_held(person_id, conversation.id, conversation.held_on)
        everything = newest_first(notebook.contributions.of(person_id))
        in_talks = notebook.conversations.thanked(person_id, conversation.id)
        thanked = {one.id: in_talks.get(one.id) for one in everything}
        recent = tuple(one for one in everything if self._is_recent(one, since, thanked[one.id]))
        shown = everything if self._shows_older else recent
        self._contributions = {one.id: one for one in shown}
        self._thanked = thanked
        self.cards.show_keys([one.id for one in shown], self._make_card)
        for one in shown:
            planned = planned_contribution(conversation.plan, one)
            note = self._note(one, thanked[one.id], today)
            if (card := self.cards.get(one.id)) is not None:
                card.show_contribution(one, planned, note)
                self._show_remarks(planned)
        self._show_words(since, bool(everything), len(everything) > len(recent), today)

    def first_field(self) -> QWidget:
        """Where the hands begin: the first contribution, or the line to note one."""
        cards = self.cards.widgets
        return cards[0].tick if cards else self.another

    def forget(self) -> None:
        """Another conversation: nothing typed for the last one may stay."""
        self._shows_older = False
        self.another.clear()

    def _is_recent(self, one: Contribution, since: date | None, thanked: date | None) -> bool:
        if planned_contribution(self._draft.conversation.plan, one).chosen or one.done_on is None:
            return True
        return thanked is None and (since is None or one.done_on >= since)

    def _show_words(self, since: date | None, any_there: bool, some_older: bool, today: date) -> None:
        if not any_there:
            text = self.tr("Nothing is noted yet. What did they do lately that you are glad of?")
        elif since is None:
            text = self.tr("Pick from what you have noted, and say what each one changed.")
        else:
            text = self.tr("Pick from what you have noted since {day}, and say what each one changed.")
            text = text.format(day=day_text(since, today))
        self._subtitle.setText(text)
        self.another.setPlaceholderText(
            self.tr("Note another: what did they do?  (Enter)") if any_there else self.tr("What did they do?  (Enter)")
        )
        self.older_button.setVisible(some_older)
        self.older_button.setText(
            self.tr("Hide the older ones") if self._shows_older else self.tr("Show the older ones too")
        )

    def _note(self, one: Contribution, thanked: date | None, today: date) -> str:
        parts = [day_text(one.done_on, today) if one.done_on else self.tr("no day")]
        if one.beyond_role:
            parts.append(self.tr("beyond the role"))
        if thanked:
            parts.append(self.tr("thanked for on {day}").format(day=day_text(thanked, today)))
        return " · ".join(parts)

    def _make_card(self, _key: str) -> ContributionCard:
        card = ContributionCard(self._look)
        card.changed.connect(self._on_planned)
        return card

    def _show_remarks(self, planned: PlannedContribution) -> None:
        one, card = self._contributions[planned.contribution_id], self.cards.get(planned.contribution_id)
        if card is None:
            return
        generic, thanked = self._session.guide.wording.generic, self._thanked.get(one.id)
        findings = lint(one, planned.effect, thanked, generic, self._session.today()) if planned.chosen else ()
        card.show_remarks("\n".join(map(finding_text, findings)))

    def _on_planned(self, planned: PlannedContribution) -> None:
        self._show_remarks(planned)
        self._draft.change_plan(with_contribution(self._draft.conversation.plan, planned))

    def _on_older(self) -> None:
        self._shows_older = not self._shows_older
        self.show_draft()
        self.grew.emit()

    def commit(self) -> bool:
        """Note what was typed but not yet noted: leaving must not lose it. ``False`` when that was refused."""
        what = one_line(self.another.text())
        return not what or self._note_another(what) is not None

    def _note_another(self, what: str) -> Contribution | None:
        noted = Contribution(self._draft.person.id, what, done_on=self._session.today())
        if not self._draft.attempt(lambda: self._session.save(noted)):
            return None
        self.another.clear()
        chosen = PlannedContribution(noted.id, chosen=True)
        self._draft.change_plan(with_contribution(self._draft.conversation.plan, chosen))
        self._draft.flush()
        self.show_draft()
        return noted

    def _on_another(self) -> None:
        what = one_line(self.another.text())
        noted = self._note_another(what) if what else None
        if noted is None:
            return
        self.grew.emit()
        if (card := self.cards.get(noted.id)) is not None:
            card.effect.setFocus()
