"""The message itself: from a template or in one's own words, with what it lacks said beneath."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.guide import Channel
from rerecruit_desktop.ui.conversation.invite.inviting import Inviting
from rerecruit_desktop.ui.conversation.invite.message_check import check
from rerecruit_desktop.ui.conversation.invite.template_choice import TemplateChoice
from rerecruit_desktop.ui.widgets.form import hint_label, named, say
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.marked_text import MarkedText
from rerecruit_desktop.ui.widgets.parts import label
from rerecruit_desktop.ui.widgets.tick import Tick


class MessagePart(QWidget):
    def __init__(self, inviting: Inviting, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inviting = inviting
        self.choice = TemplateChoice()
        self.subject = LineField()
        self._over = QWidget()
        self.text = MarkedText(look, least=7, most=22)
        self.gaps, self.doubts = hint_label(), hint_label()
        self.ahead = Tick(look)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.text.setAccessibleName(self.tr("Message"))
        self.text.setPlaceholderText(self.tr("Choose a template, or write it in your own words"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Message"), "h2"))
        column.addWidget(self.choice)
        column.addSpacing(2)
        over = named(self.tr("Subject of the mail"), self.subject)
        over.setContentsMargins(0, 0, 0, 2)
        self._over.setLayout(over)
        column.addWidget(self._over)
        column.addWidget(self.text)
        column.addWidget(self.gaps)
        column.addWidget(self.doubts)
        column.addWidget(self.ahead)

    def _connect(self) -> None:
        self.choice.chosen.connect(self._inviting.choose)
        self.choice.offered.connect(self._on_offered)
        self.choice.channel.chosen.connect(self._show_subject)
        self.subject.typed.connect(self._inviting.put_over)
        self.subject.editingFinished.connect(self._show_subject)
        self.text.typed.connect(self._inviting.write)
        self.ahead.toggled.connect(self._on_ahead)
        self._inviting.changed.connect(self._show_message)

    def show_draft(self) -> None:
        """Fill everything from the conversation that is open, and offer the guide's templates as they are now."""
        self.choice.show_templates(self._inviting.session.guide.templates, self._inviting.invite.template)
        self._show_message()

    def _show_message(self) -> None:
        message, wording = self._inviting.invite.message, self._inviting.session.guide.wording
        self._show_subject()
        self.text.fill(message)
        checked = check(message, wording)
        self.text.show_marks(checked.marks)
        say(self.gaps, checked.gaps)
        say(self.doubts, checked.doubts)
        self.text.setAccessibleDescription(" ".join(filter(None, (self.gaps.text(), self.doubts.text()))))
        self.ahead.setChecked(self._inviting.invite.questions_ahead)
        self.ahead.show_text(self.tr("Send the questions ahead"), note=self._ahead_note())

    def _show_subject(self) -> None:
        """A mail alone has one; in place of none of one's own stands what the template says."""
        self.subject.setPlaceholderText(self._inviting.usual_subject)
        if not self.subject.hasFocus():
            self.subject.fill(self._inviting.subject)
        self._over.setVisible(self.choice.channel.value is Channel.MAIL)

    def _ahead_note(self) -> str:
        count = len(self._inviting.conversation.plan.questions)
        if count == 0:
            return self.tr("None is planned yet; the message takes them in as you choose them.")
        if count == 1:
            return self.tr("The one you planned stands at the end of the message.")
        return self.tr("The {n} you planned stand at the end of the message.").format(n=count)

    def _on_offered(self, key: str) -> None:
        """Another channel or tone: the message changes with it, unless somebody wrote in it; then they choose."""
        if self._inviting.is_untouched:
            self._inviting.choose(key)
        else:
            self.choice.let_go()

    def _on_ahead(self, is_wanted: bool) -> None:
        if is_wanted != self._inviting.invite.questions_ahead:
            self._inviting.put(replace(self._inviting.invite, questions_ahead=is_wanted))
