"""The sheet of keys, F1."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.parts import button, label, mark, scrolling

translate = QCoreApplication.translate
SHARE_OF_SCREEN = 0.92
AROUND = QSize(100, 140)  # pixels, for margins and the button


Keys = tuple[tuple[str, str], ...]  # each key, and what it does


def keys() -> tuple[tuple[str, Keys], ...]:
    """Every key of the program, by place."""
    return (
        (translate("Keys", "Everywhere"), _everywhere()),
        (translate("Keys", "A person"), _of_a_person()),
        (translate("Keys", "Reading a conversation"), _of_reading()),
        (translate("Keys", "What follows a conversation"), _of_what_follows()),
        (translate("Keys", "Everybody"), _of_everybody()),
        (translate("Keys", "The guide"), _of_the_guide()),
        (translate("Keys", "Backups"), _of_backups()),
        (translate("Keys", "Papers"), _of_papers()),
        (translate("Keys", "A conversation"), _of_a_conversation()),
        (translate("Keys", "The dialogue"), _of_the_dialogue()),
    )


def _everywhere() -> Keys:
    return (
        ("Ctrl+K", translate("Keys", "Search people; Enter opens the first")),
        ("Ctrl+Shift+K", translate("Keys", "Everybody: group, sort, tag, change together")),
        ("Alt+Home", translate("Keys", "Today; there Enter acts, S puts off, O opens the person")),
        ("Alt+T", translate("Keys", "Team; there Enter or Space shows the numbers, O opens the person")),
        ("Ctrl+J", translate("Keys", "Note a contribution, from anywhere; Escape puts it away")),
        ("Alt+M", translate("Keys", "More about that contribution")),
        ("Ctrl+G", translate("Keys", "The guide: read it, and put it into your own words")),
        ("Ctrl+N", translate("Keys", "Add a direct report")),
        ("Ctrl+L", translate("Keys", "Lock the notebook")),
        ("Ctrl+Z", translate("Keys", "Undo a deletion, while its message shows")),
        ("Esc, Esc", translate("Keys", "Hide everything behind a blank sheet; once more, and all is back")),
        ("F1", translate("Keys", "This sheet")),
        ("Ctrl+Q", translate("Keys", "Quit")),
    )


def _of_a_person() -> Keys:
    return (
        ("Ctrl+Return", translate("Keys", "Start or continue the conversation")),
        ("Ctrl+E", translate("Keys", "Papers: handout, plan, year in review, summary")),
        ("Ctrl+T", translate("Keys", "Note a touchpoint; Ctrl+Shift+N a note, Ctrl+Shift+T a shock")),
        ("Ctrl+F", translate("Keys", "Find in a list; in the timeline Alt+K narrows it to kinds, Alt+Y to a year")),
        ("Alt+O", translate("Keys", "Photograph, who knows of their work, merging two entries")),
        ("Alt+R", translate("Keys", "They were thanked just now for the chosen contribution")),
        ("Return", translate("Keys", "Open what is chosen; in the timeline Del deletes it")),
        ("Left", translate("Keys", "Move a milestone on its line back; Right onward")),
        ("Alt+R", translate("Keys", "Read the chosen conversation; after one, too")),
        ("Alt+C", translate("Keys", "Read it beside the one before; also while reading")),
    )


def _of_reading() -> Keys:
    return (
        ("Alt+Left", translate("Keys", "The conversation before; Alt+Right the one after")),
        ("Ctrl+F", translate("Keys", "Find on the page; Enter goes on, Shift+Enter back")),
        ("Esc", translate("Keys", "Back to the person")),
    )


def _of_what_follows() -> Keys:
    return (
        ("Alt+1", translate("Keys", "Promises; Alt+2 to Alt+6 for what comes after them")),
        ("1", translate("Keys", "Mark a need, up to 5; Del takes the mark back")),
        ("Ctrl+E", translate("Keys", "Make the handout")),
        ("Ctrl+Return", translate("Keys", "Done; Ctrl+Shift+Return back to the notes")),
    )


def _of_everybody() -> Keys:
    return (
        ("Ctrl+F", translate("Keys", "Search names, roles, teams and tags; in the list Ctrl+A chooses all")),
        ("Alt+R", translate("Keys", "How often to talk with those who are chosen")),
        ("Alt+T", translate("Keys", "Give them a tag; Alt+U takes one off")),
        ("Alt+E", translate("Keys", "Move them to a team; Alt+A to the archive")),
    )


def _of_the_guide() -> Keys:
    return (
        ("Ctrl+F", translate("Keys", "Search it; Enter opens the first, Esc goes back to the list")),
        ("Alt+N", translate("Keys", "Add one of your own; Alt+D deletes it")),
        ("Alt+S", translate("Keys", "A favourite, or none; Alt+H hides or shows again")),
        ("Alt+R", translate("Keys", "Back to the guide's words")),
        ("Alt+1", translate("Keys", "In an invitation: the name; Alt+2 to Alt+5 what else is filled in")),
    )


def _of_backups() -> Keys:
    return (("Ctrl+B", translate("Keys", "Back up now")),)


def _of_papers() -> Keys:
    return (
        ("Ctrl+S", translate("Keys", "Save the PDF, or all papers into a folder")),
        ("Ctrl+P", translate("Keys", "Print")),
        ("Ctrl+Shift+O", translate("Keys", "Open the folder it was saved in")),
        ("PgDown", translate("Keys", "Next page; PgUp the one before")),
        ("Ctrl++", translate("Keys", "Larger, to read it; Ctrl+- smaller")),
        ("Ctrl+.", translate("Keys", "Stop what takes too long; F5 makes the pages again")),
        ("Esc", translate("Keys", "Back to the person")),
    )


def _of_a_conversation() -> Keys:
    return (
        ("Alt+1", translate("Keys", "Invite; Alt+2 and Alt+3 for plan and dialogue")),
        ("Ctrl+Return", translate("Keys", "Next step or stage")),
        ("Ctrl+Shift+Return", translate("Keys", "Previous step or stage; outside a text Alt+Left too")),
        ("Alt+G", translate("Keys", "Show or hide the guide")),
        ("Alt+Q", translate("Keys", "Add questions")),
        ("Ctrl+H", translate("Keys", "Earlier versions of the text; at a person's things, too")),
        ("Ctrl+Shift+C", translate("Keys", "Copy the invitation; Ctrl+Shift+M opens it in the mail program")),
        ("Ctrl+Shift+D", translate("Keys", "Save the meeting for the calendar")),
        ("Ctrl+Shift+A", translate("Keys", "They were asked in person; Ctrl+Shift+Y: they accepted")),
        ("Ctrl+Shift+V", translate("Keys", "Move the meeting; Ctrl+Shift+N: it was not held")),
        ("Alt+Up", translate("Keys", "Move a chosen question up; Alt+Down down")),
    )


def _of_the_dialogue() -> Keys:
    return (
        ("Ctrl+R", translate("Keys", "Note a request; what is selected in the notes comes along")),
        ("Ctrl+P", translate("Keys", "Note a promise")),
        ("Ctrl+M", translate("Keys", "Note a milestone")),
        ("Ctrl+1", translate("Keys", "Tick the first point; Ctrl+2 the second …")),
        ("Ctrl+Shift+1", translate("Keys", "Their answer to the first question; Down on it, too")),
        ("F2", translate("Keys", "Who speaks now: they, or you")),
        ("F3", translate("Keys", "Show or hide the cues")),
        ("Ctrl+T", translate("Keys", "Start or pause the clock")),
        ("Ctrl+Shift+T", translate("Keys", "Put in the time")),
        (
            "Ctrl+Shift+E",
            translate("Keys", "Exact words; Enter goes on, on an empty line it ends them"),
        ),
        (
            "Ctrl+Shift+L",
            translate("Keys", "List; there Tab goes deeper, elsewhere to the next field"),
        ),
        ("Ctrl+B", translate("Keys", "Strong words; Ctrl+I stressed ones")),
        ("Ctrl+Shift+W", translate("Keys", "Type in the printed worksheet, and back")),
        ("Ctrl+Return", translate("Keys", "On the worksheet: tick the point; Enter goes to the next field")),
    )


class KeySheet(QDialog):
    """A window of its own that may stay open beside the work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setModal(False)
        mark(self, ground="paper")
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 16, 20)
        column.setSpacing(12)
        places = self._places()
        column.addWidget(scrolling(places), 1)
        close = button(self.tr("Close"), key="Esc")
        close.clicked.connect(self.close)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self._fit(places)

    def _places(self) -> QWidget:
        places = QWidget()
        columns = QHBoxLayout(places)
        columns.setContentsMargins(0, 0, 12, 0)
        columns.setSpacing(40)
        everything = keys()
        for some in (everything[:-2], everything[-2:-1], everything[-1:]):
            columns.addLayout(self._grid(some), 1)
        return places

    def _grid(self, some: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for place, rows in some:
            if grid.rowCount() > 1:
                grid.setRowMinimumHeight(grid.rowCount(), 12)
            grid.addWidget(label(place, "h2"), grid.rowCount(), 0, 1, 2)
            for key, words in rows:
                shown = label(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))
                mark(shown, chip="key")
                number = grid.rowCount()
                grid.addWidget(shown, number, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
                grid.addWidget(FlowLabel(words), number, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        return grid

    def _fit(self, places: QWidget) -> None:
        """As large as its words, but no larger than the screen: then it scrolls."""
        wanted = places.sizeHint() + AROUND
        self.resize(wanted.boundedTo(self.screen().availableSize() * SHARE_OF_SCREEN))


def show_keys(over: QWidget) -> None:
    """Open the sheet over ``over``; it is gone once it is closed."""
    sheet = KeySheet(over)
    sheet.finished.connect(sheet.deleteLater)
    sheet.show()
