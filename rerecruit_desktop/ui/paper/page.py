"""The papers of a conversation: choose one, see its true pages, save or print it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from rerecruit_desktop.documents.press import Paper
from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.paper_kind import PaperKind
from rerecruit_desktop.domain.paper_part import USUALLY_LEFT_OUT, PaperPart, parts_of
from rerecruit_desktop.domain.period import year_until
from rerecruit_desktop.exchange.door import write_whole
from rerecruit_desktop.ui.jobs import Jobs, Progress
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.paper.kind_card import KindCard
from rerecruit_desktop.ui.paper.kinds import Subject, file_name, prepare
from rerecruit_desktop.ui.paper.press_room import usual_paper
from rerecruit_desktop.ui.paper.preview import Preview
from rerecruit_desktop.ui.paper.printing import Printing
from rerecruit_desktop.ui.paper.rendering import Rendering
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.settings import Settings
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.elided import ElidedLabel
from rerecruit_desktop.ui.widgets.form import named
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label, mark, scrolling

# Given a proposed place, the place that was chosen, or nothing.
AskPlace = Callable[[QWidget, Path], Path | None]
CARD_WIDTH, OPTIONS_WIDTH, LEAST_FOR_THREE, LEAST_FOR_TITLE = 296, 190, 900, 540
CARD_SHARE = 0.45  # of the page, at most: the preview needs the rest


def ask_place(parent: QWidget, proposed: Path) -> Path | None:
    """The system's own dialog for where to save."""
    title = QCoreApplication.translate("PaperPage", "Save the PDF")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposed), "PDF (*.pdf)")
    return Path(chosen) if chosen else None


class PaperPage(QWidget):
    """The preview shows the very bytes that saving writes and printing prints."""

    left = Signal(str)

    def __init__(
        self,
        session: Session,
        messages: Messages,
        look: Look,
        jobs: Jobs,
        settings: Settings,
        ask: AskPlace = ask_place,
        printing: Printing | None = None,
    ) -> None:
        super().__init__()
        self._session, self._messages, self._jobs = session, messages, jobs
        self._settings, self._ask = settings, ask
        self._printing = printing or Printing(jobs, parent=self)
        self._conversation_id = self._person_id = Id("")
        self._place = 0
        self._rendering = Rendering(jobs, self)
        self._title = label(self.tr("Papers"), "h1")
        self._who = ElidedLabel()
        self.back = button(self.tr("Back"), key="Esc", tip=self.tr("Back to the person"))
        self.print = button(self.tr("Print…"), key="Ctrl+P")
        self.save = button(self.tr("Save PDF…"), "primary", key="Ctrl+S")
        self._group = QButtonGroup(self)
        self.cards = {kind: KindCard(kind, self._group) for kind in PaperKind}
        self.preview = Preview(look)
        self.paper: Choice[Paper] = Choice([(Paper.A4, "A4"), (Paper.LETTER, self.tr("US Letter"))])
        self.signatures = QCheckBox(self.tr("Lines to sign on"))
        self._busy = QProgressBar(maximum=0, textVisible=False)
        self._look = look
        self._options = self._make_options(look)
        self._prepare(look)
        self._lay_out()
        self._connect()

    def _prepare(self, look: Look) -> None:
        mark(self, ground="paper")
        mark(self._who, role="muted")
        look.dress(self.back, "arrow-left")
        look.dress(self.print, "print")
        look.dress(self.save, "save", "on_primary")
        self._busy.setAccessibleName(self.tr("Making the pages"))
        try:
            self.paper.fill(Paper(self._settings.paper))
        except ValueError:
            self.paper.fill(usual_paper())
        self.cards[PaperKind.HANDOUT].choice.setChecked(True)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(16)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.back)
        head.addWidget(self._title)
        head.addWidget(self._who, 1)
        head.addWidget(self.print)
        head.addWidget(self.save)
        column.addLayout(head)
        inside = QWidget()
        self._left, self._right = QVBoxLayout(inside), QVBoxLayout()
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.setSpacing(10)
        for one in self.cards.values():
            self._left.addWidget(one)
        self._left.addStretch(1)
        self._papers = scrolling(inside)
        self._right.addWidget(self._options)
        self._right.addStretch(1)
        body = QHBoxLayout()
        body.setSpacing(20)
        body.addWidget(self._papers)
        body.addWidget(self.preview, 1)
        body.addLayout(self._right)
        column.addLayout(body, 1)

    def _make_options(self, look: Look) -> QWidget:
        options = QWidget()
        options.setMinimumWidth(look.px(OPTIONS_WIDTH))
        column = QVBoxLayout(options)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Options"), "h2"))
        column.addLayout(named(self.tr("Paper"), self.paper))
        column.addWidget(self.signatures)
        column.addWidget(self._busy)
        return options

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for three columns, the options go under the papers."""
        super().resizeEvent(event)
        width = event.size().width()
        is_narrow = width < self._look.px(LEAST_FOR_THREE)
        self._title.setHidden(width < self._look.px(LEAST_FOR_TITLE))
        for one in self.cards.values():
            one.setFixedWidth(min(self._look.px(CARD_WIDTH), round(width * CARD_SHARE)))
        bar = self._papers.verticalScrollBar().sizeHint().width()
        self._papers.setFixedWidth(self.cards[self.kind].width() + bar)
        if is_narrow:
            self._left.insertWidget(len(self.cards), self._options)
        else:
            self._right.insertWidget(0, self._options)

    def _connect(self) -> None:
        self.back.clicked.connect(self._on_back)
        self.save.clicked.connect(self._on_save)
        self.print.clicked.connect(self._on_print)
        self._group.buttonToggled.connect(self._on_kind)
        self.signatures.toggled.connect(self.render_anew)
        self.paper.chosen.connect(self._on_paper)
        self.preview.page_wanted.connect(self._on_page)
        self.preview.sheet.resized.connect(self._draw)
        self._rendering.rendered.connect(self._on_rendered)
        self._rendering.pictured.connect(self._on_pictured)
        self._rendering.failed.connect(self._on_failed)
        self._printing.done.connect(self._on_printed)
        self._printing.failed.connect(self._messages.refuse)

    @property
    def conversation_id(self) -> Id:
        return self._conversation_id

    @property
    def kind(self) -> PaperKind:
        return next(kind for kind, one in self.cards.items() if one.choice.isChecked())

    def show_conversation(self, conversation_id: Id) -> None:
        """Show the papers of this conversation."""
        conversation = self._session.notebook.conversations.get(conversation_id)
        person = self._session.notebook.people.get(conversation.person_id) if conversation else None
        if conversation is None or person is None:
            return
        self._conversation_id, self._person_id = conversation_id, person.id
        self._who.setText(person.full_name)
        self.render_anew()
        self.cards[self.kind].choice.setFocus()

    def render_anew(self) -> None:
        """Read the notebook and make the bytes of what is chosen."""
        self.signatures.setEnabled(PaperPart.SIGNATURES in parts_of(self.kind))
        self._allow(ready=False)
        try:
            left_out = frozenset() if self.signatures.isChecked() else USUALLY_LEFT_OUT
            subject = Subject(self._person_id, self._conversation_id, year_until(self._session.today()))
            render = prepare(self.kind, self._session.notebook, subject, left_out)
        except Refused as refusal:
            self._on_failed(refusal)
            return
        self._rendering.render(render, self.paper.value, self._session.today())

    def _allow(self, *, ready: bool) -> None:
        self._busy.setVisible(not ready)
        self.save.setEnabled(ready)
        self.print.setEnabled(ready)

    def _on_rendered(self) -> None:
        self._allow(ready=True)
        self._on_page(min(self._place, len(self._rendering.sizes) - 1))

    def _on_page(self, place: int) -> None:
        self._place = place
        self.preview.stand_at(place, len(self._rendering.sizes))
        self._draw()

    def _draw(self) -> None:
        if self._rendering.pdf:
            size = self._rendering.sizes[self._place].toSize()
            self._rendering.picture(self._place, self.preview.sheet.width_for(size))

    def _on_pictured(self, picture: QImage) -> None:
        self.preview.sheet.show_picture(picture, self.preview.where)

    def _on_failed(self, error: BaseException) -> None:
        self._busy.hide()
        if not isinstance(error, Refused):
            raise error
        self.preview.stand_at(0, 0)
        self.preview.sheet.show_note(error.explain(QCoreApplication.translate))

    def _on_kind(self, _button: QWidget, chosen: bool) -> None:
        self._papers.ensureWidgetVisible(self.cards[self.kind])
        if chosen and self._conversation_id:
            self._place = 0
            self.render_anew()

    def _on_paper(self, paper: Paper) -> None:
        self._settings.paper = paper.value
        self.render_anew()

    def _on_save(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        place = self._ask(self, Path(folder) / file_name(self.kind, self._session.today()))
        if place is None:
            return
        place = place if place.suffix else place.with_suffix(".pdf")
        write = partial(_write, place, self._rendering.pdf)
        self._jobs.start(write, self._on_saved, self._messages.refuse)

    def _on_saved(self, place: Path) -> None:
        self._messages.say(self.tr("Saved as {file}.").format(file=place))

    def _on_print(self) -> None:
        self._printing.print(self._rendering.pdf, self.paper.value, self)

    def _on_printed(self) -> None:
        self._messages.say(self.tr("The pages are with the printer."))

    def _on_back(self) -> None:
        self._rendering.cancel()
        self.left.emit(self._person_id)


def _write(place: Path, pdf: bytes, _progress: Progress) -> Path:
    write_whole(place, pdf)
    return place
