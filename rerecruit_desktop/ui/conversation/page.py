"""The conversation: invite, plan, dialogue, each drawn from where the conversation says it stands."""

import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Step
from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.rule import Rule
from rerecruit_desktop.ui.conversation.dialogue_step import DialogueStep
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.conversation.frame import Frame
from rerecruit_desktop.ui.conversation.invite.outside import Outside
from rerecruit_desktop.ui.conversation.invite_step import InviteStep
from rerecruit_desktop.ui.conversation.page_keys import add_keys
from rerecruit_desktop.ui.conversation.plan.gate import Gate
from rerecruit_desktop.ui.conversation.plan_step import PlanStep
from rerecruit_desktop.ui.conversation.progress import Progress, begun, facts, progress
from rerecruit_desktop.ui.conversation.versions import Versions
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.names import step_name
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.settings import Settings
from rerecruit_desktop.ui.widgets.look import Look

_STEPS = tuple(Step)


class ConversationPage(QWidget):
    """``left`` tells whose conversation was left, ``after_wanted`` which one was held: what follows from it?

    ``quiet_changed`` is true while the dialogue takes the whole window. ``clock`` gives seconds that only ever grow.
    """

    left = Signal(str)
    after_wanted = Signal(object)
    quiet_changed = Signal(bool)

    def __init__(
        self,
        session: Session,
        messages: Messages,
        look: Look,
        parent: QWidget | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        jobs: Jobs | None = None,
        settings: Settings | None = None,
        outside: Outside = Outside(),  # noqa: B008 - frozen
    ) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages
        self._contributions: tuple[Contribution, ...] = ()
        self.draft = Draft(session, messages, self)
        self.invite = InviteStep(session, messages, look, self.draft, jobs or Jobs(parent=self), outside)
        self.plan = PlanStep(session, messages, look, self.draft)
        self.dialogue = DialogueStep(session, messages, look, self.draft, clock, settings)
        self.gate = Gate(session, look, self.draft)
        steps = {Step.INVITE: self.invite, Step.PLAN: self.plan, Step.DIALOGUE: self.dialogue}
        self.frame = Frame(look, steps, self.gate)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        editors = self.dialogue.pane.editors
        self.versions = Versions(session, messages, look, self.draft, editors, self._redraw, self)
        self._connect()
        add_keys(self, self.go_on, self.go_back, self.frame.stepper.steps.values())

    def _connect(self) -> None:
        foot = self.frame.foot
        self.frame.stepper.chosen.connect(self.ask_to_go)
        self.gate.passed.connect(self.go_on)
        self.gate.place_wanted.connect(self._on_place_wanted)
        self.gate.left.connect(self._focus_first)
        foot.back.connect(self.go_back)
        foot.next.connect(self.go_on)
        foot.versions_wanted.connect(self.versions.open)
        self.draft.changed.connect(self._show_progress)
        self.draft.saved.connect(foot.show_saved)
        self.draft.failed.connect(foot.show_unsaved)
        self.dialogue.turned.connect(self._show_ways)
        self.dialogue.after_wanted.connect(self._on_after_wanted)
        self.dialogue.closing.keeping.saved.connect(foot.show_saved)
        self.dialogue.closing.keeping.failed.connect(foot.show_unsaved)
        self.dialogue.rail.leave_pressed.connect(self.leave)
        self.invite.person_wanted.connect(self.leave)
        self.invite.begun.connect(self.show_conversation)
        self._session.belongings_changed.connect(self._on_belongings_changed)
        self._session.person_saved.connect(self._on_person_saved)
        self._session.person_left.connect(self._on_person_left)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    @property
    def conversation_id(self) -> Id:
        """The conversation that is open, or nothing."""
        return self.draft.conversation.id if self.draft.is_open else Id("")

    def start_with(self, person: Person) -> None:
        """Go on with the open draft of ``person``, or begin a new conversation, kept from its first change on."""
        self.flush()
        try:
            draft = self._session.notebook.conversations.draft_of(person.id)
            latest = self._session.notebook.conversations.latest_direction()
        except Refused as refusal:
            self._messages.refuse(refusal)
            return
        self.show_conversation(draft or begun(person, self._session.guide, self._session.today(), latest))

    def show_conversation(self, conversation: Conversation) -> None:
        """Open ``conversation`` as it was left: same step, same stage, same text."""
        self.flush()
        if not self._commit():  # it stands in a field that the next conversation needs
            return
        notebook = self._session.notebook
        try:
            person = notebook.people.get(conversation.person_id)
            kept = notebook.conversations.get(conversation.id)
            contributions = notebook.contributions.of(conversation.person_id)
        except Refused as refusal:
            self._messages.refuse(refusal)
            return
        if person is None:
            return
        self._contributions = contributions
        self.draft.open(person, kept or conversation)
        self.frame.foot.forget()
        self.plan.forget()
        self.dialogue.load_draft()
        for page in (self.invite, self.plan, self.dialogue):
            page.show_draft()
        self._show_step()
        self._focus_first()

    def flush(self) -> bool:
        """Save all that stands on the screen at once; ``False`` when it was refused. It is kept and tried again."""
        if not self.draft.is_open:
            return self.draft.flush()
        added = self._commit()
        self.draft.touch()
        return self.draft.flush() and added

    def _commit(self) -> bool:
        """Add what was typed into a line to add with, but not yet added."""
        if not self.draft.is_open:
            return True
        added = [self.plan.commit(), self.dialogue.closing.commit(), self.dialogue.flush()]
        return all(added)

    def ask_to_go(self, step: Step) -> None:
        """Open ``step``; where the plan lacks something, the dialogue takes a reason first."""
        if step is Step.DIALOGUE and self.draft.is_open:
            self.flush()
            met = self._progress().met
            if self.gate.holds_back(met) and not self.gate.accepts(met):
                if self.draft.conversation.step is not Step.PLAN:
                    self.go_to(Step.PLAN)
                self.gate.ask(met)
                return
        self.go_to(step)

    def _on_place_wanted(self, rule: Rule) -> None:
        self.frame.show_pages()
        self.plan.go_to_rule(rule)

    def go_to(self, step: Step) -> None:
        """Open ``step``; what was typed in the one before is saved."""
        if not self.draft.is_open:
            return
        self.draft.gather()
        self.draft.change(replace(self.draft.conversation, step=step))
        self.flush()
        for page in (self.invite, self.plan, self.dialogue):
            page.show_draft()
        self._show_step()
        self._focus_first()

    def go_on(self) -> None:
        """To the next step or stage, and from the last one to what follows."""
        step = self.draft.conversation.step
        if step is Step.DIALOGUE:
            self.dialogue.go_on()
        else:
            self.ask_to_go(_STEPS[_STEPS.index(step) + 1])

    def go_back(self) -> None:
        """To the stage or step before, and from the first one to the person."""
        step = self.draft.conversation.step
        if step is Step.DIALOGUE and self.dialogue.go_back():
            return
        if place := _STEPS.index(step):
            self.go_to(_STEPS[place - 1])
        else:
            self.leave()

    def leave(self) -> None:
        """Back to the person; everything is kept."""
        self.flush()
        self.left.emit(self.draft.person.id)

    def _redraw(self) -> None:
        for page in (self.invite, self.plan, self.dialogue):
            page.show_draft()

    def _show_step(self) -> None:
        self.versions.close()
        self.gate.hide()
        step = self.draft.conversation.step
        if step is Step.DIALOGUE:
            self.gate.let_on(self._progress().met)
        self.frame.show_step(step, self._session.guide.step(step))
        self._show_progress()
        self._show_ways()
        self.quiet_changed.emit(step is Step.DIALOGUE)

    def _show_ways(self) -> None:
        step = self.draft.conversation.step
        place = _STEPS.index(step)
        if step is Step.DIALOGUE:
            back, onward = self.dialogue.ways()
        else:
            back, onward = "", step_name(_STEPS[place + 1])
        before = step_name(_STEPS[place - 1]) if place else self.draft.person.short_name
        self.frame.foot.show_ways(back or before, onward, in_dialogue=step is Step.DIALOGUE)

    def _progress(self) -> Progress:
        staying = self._session.staying_keys
        return progress(self.draft.conversation, self.draft.person, self._contributions, staying)

    def _show_progress(self) -> None:
        conversation, person, state = self.draft.conversation, self.draft.person, self._progress()
        self.frame.guide.readiness.show_rules(state.met, self._session.guide)
        self.frame.ready_line.show_rules(state.met, self._session.guide)
        self.gate.follow(state.met)
        told = facts(conversation, person, self._session.today())
        self.frame.stepper.show_state(conversation.step, state.done, told)

    def _focus_first(self) -> None:
        step = self.draft.conversation.step
        if step is Step.DIALOGUE:
            self.dialogue.begin()
        else:
            first = self.invite.when.day if step is Step.INVITE else self.plan.contributions.first_field()
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_focus(self, old: QWidget | None, _new: QWidget | None) -> None:
        if old is not None and self.draft.is_open and self.isAncestorOf(old):
            self.draft.flush()

    def _on_after_wanted(self) -> None:
        if self.flush():
            self.after_wanted.emit(self.draft.conversation)

    def _is_about(self, person_id: str) -> bool:
        return self.draft.is_open and self.draft.person.id == person_id

    def _on_belongings_changed(self, person_id: str) -> None:
        if not self._is_about(person_id) or not self.isVisible():  # all is read anew when it is shown
            return
        self._contributions = self._session.notebook.contributions.of(self.draft.person.id)
        self.plan.show_belongings()
        self.dialogue.show_belongings()
        self._show_progress()

    def _on_person_saved(self, person: Person) -> None:
        if not self._is_about(person.id):
            return
        before = self.draft.person.short_name
        self.draft.rename(person)
        self.invite.follow_name(before)
        self.dialogue.show_draft()
        self._show_progress()
        self._show_ways()

    def _on_person_left(self, person: Person) -> None:
        if self._is_about(person.id):
            self.draft.forget()
