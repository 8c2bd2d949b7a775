"""What to thank for: what was noted since the last talk, what is left of before, and one more to note."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import PlannedContribution
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.lint import generic_words, lint
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.begun import BegunWords
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.conversation.plan.contribution_card import ContributionCard
from rerecruit_desktop.ui.conversation.plan.planning import Offered, offered, planned_contribution, with_contribution
from rerecruit_desktop.ui.conversation.wording import finding_text
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.keyed_column import KeyedColumn
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button


@dataclass(frozen=True, slots=True)
class _Known:
    """What was read last: ``since`` the last talk, and when they were ``thanked`` for what."""

    offered: Offered
    thanked: Mapping[Id, date] = field(default_factory=dict)
    since: date | None = None


class ContributionsSection(QWidget):
    """``cards`` holds what is new since the last talk, ``earlier`` what is left of before: folded, but the chosen."""

    grew = Signal()

    def __init__(self, session: Session, look: Look, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._look, self._draft = session, look, draft
        self._shows_earlier = False
        self._known = _Known(Offered())
        self._contributions: dict[str, Contribution] = {}
        self._subtitle = FlowLabel("", "muted")
        self.cards: KeyedColumn[ContributionCard] = KeyedColumn()
        self.another = LineField()
        self.earlier_button = button("", "link")
        self.earlier: KeyedColumn[ContributionCard] = KeyedColumn()
        self._begun = BegunWords(session, {"what": self.another}, parent=self)
        self._lay_out()
        self.another.returnPressed.connect(self._on_another)
        self.another.editingFinished.connect(self.commit)  # leaving it is enough
        self.earlier_button.clicked.connect(self._on_earlier)

    def _lay_out(self) -> None:
        self.another.setAccessibleName(self.tr("Note another contribution"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(FlowLabel(self.tr("What will you thank them for?"), "h1"))
        column.addWidget(self._subtitle)
        column.addSpacing(8)
        column.addWidget(self.cards)
        column.addSpacing(6)
        column.addWidget(self.another)
        column.addSpacing(4)
        column.addWidget(self.earlier_button)
        column.addWidget(self.earlier)

    def show_draft(self) -> None:
        """Read the person's contributions anew; cards that stay keep their cursor."""
        self._known = self._read()
        self._show_cards()
        self._show_words()
        person_id = self._draft.person.id
        self._begun.open(f"contribution/{person_id}", person_id)

    def _read(self) -> _Known:
        notebook, conversation = self._session.notebook, self._draft.conversation
        person_id = self._draft.person.id
        thanked = notebook.conversations.thanked(person_id, conversation.id)
        since = notebook.conversations.last_held(person_id, conversation.id, conversation.held_on)
        return _Known(offered(notebook.contributions.of(person_id), thanked, since), thanked, since)

    def _show_cards(self) -> None:
        plan = self._draft.conversation.plan
        recent, earlier = self._known.offered.recent, self._known.offered.earlier
        if not self._shows_earlier:
            earlier = tuple(one for one in earlier if planned_contribution(plan, one).chosen)
        self._contributions = {one.id: one for one in (*recent, *earlier)}
        for column, shown in ((self.cards, recent), (self.earlier, earlier)):
            column.show_keys([one.id for one in shown], self._make_card)
            column.setVisible(bool(shown))
        for one in self._contributions.values():
            self._show_card(one)

    def _show_card(self, one: Contribution) -> None:
        planned = planned_contribution(self._draft.conversation.plan, one)
        if (card := self.card_of(one.id)) is not None:
            card.show_contribution(one, planned, self._note(one))
            card.show_remarks(self._remarks(planned))

    def card_of(self, contribution_id: str) -> ContributionCard | None:
        """The card of a contribution, if it is shown."""
        return self.cards.get(contribution_id) or self.earlier.get(contribution_id)

    def first_field(self) -> QWidget:
        """Where the hands begin: the first contribution, or the line to note one."""
        cards = (*self.cards.widgets, *self.earlier.widgets)
        return cards[0].tick if cards else self.another

    def forget(self) -> None:
        """Another conversation: nothing typed for the last one may stay."""
        self._shows_earlier = False
        self.another.clear()

    def _show_words(self) -> None:
        there = self._known.offered
        self._subtitle.setText(self._told())
        self.another.setPlaceholderText(
            self.tr("Note another: what did they do?  (Enter)")
            if there.recent or there.earlier
            else self.tr("What did they do?  (Enter)")
        )
        self.earlier_button.setVisible(bool(there.earlier))
        name = self.tr("Earlier · {number}").format(number=self.locale().toString(len(there.earlier)))
        self.earlier_button.setText(name)
        self.earlier_button.setAccessibleName(name)
        tip = self.tr("Fold what is left of before") if self._shows_earlier else self.tr("Show what is left of before")
        self.earlier_button.setToolTip(tip)
        self.earlier_button.setAccessibleDescription(tip)

    def _told(self) -> str:
        since, there = self._known.since, self._known.offered
        if not there.recent and not there.earlier:
            return self.tr("Nothing is noted yet. What did they do lately that you are glad of?")
        if since is None:
            return self.tr("Pick from what you have noted, and say what each one changed.")
        day = day_text(since, self._session.today())
        if not there.recent:
            return self.tr("Nothing is noted since {day}. What did they do that you are glad of?").format(day=day)
        return self.tr("Pick from what you have noted since {day}, and say what each one changed.").format(day=day)

    def _note(self, one: Contribution) -> str:
        today, thanked = self._session.today(), self._known.thanked.get(one.id)
        parts = [day_text(one.done_on, today) if one.done_on else self.tr("no day")]
        if one.beyond_role:
            parts.append(self.tr("beyond the role"))
        if thanked:
            parts.append(self.tr("thanked on {day}").format(day=day_text(thanked, today)))
        elif one.recognised_on:
            parts.append(self.tr("recognised on {day}").format(day=day_text(one.recognised_on, today)))
        return " · ".join(parts)

    def _make_card(self, _key: str) -> ContributionCard:
        card = ContributionCard(self._look)
        card.changed.connect(self._on_planned)
        return card

    def _remarks(self, planned: PlannedContribution) -> Sequence[str]:
        if not planned.chosen:
            return ()
        one, thanked = self._contributions[planned.contribution_id], self._known.thanked
        generic, today = self._session.guide.wording.generic, self._session.today()
        words = generic_words(f"{one.what}\n{planned.effect}", generic)
        found = lint(one, planned.effect, thanked.get(one.id), generic, today)
        return [finding_text(finding, words) for finding in found]

    def _on_planned(self, planned: PlannedContribution) -> None:
        if (card := self.card_of(planned.contribution_id)) is not None:
            card.show_remarks(self._remarks(planned))
        self._draft.change_plan(with_contribution(self._draft.conversation.plan, planned))

    def _on_earlier(self) -> None:
        self._shows_earlier = not self._shows_earlier
        self._show_cards()
        self._show_words()
        self.grew.emit()

    def commit(self) -> bool:
        """Note what was typed but not yet noted: leaving must not lose it. ``False`` when that was refused."""
        what = one_line(self.another.text())
        if not what or not self._draft.is_open:
            return True
        if self._note_another(what) is None:
            return False
        self.grew.emit()
        return True

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
        if (card := self.card_of(noted.id)) is not None:
            card.effect.setFocus()
