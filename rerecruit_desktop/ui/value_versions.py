"""Earlier versions of the long texts of one value, and the way back to them."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.milestone import Milestone
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.revision import long_texts
from rerecruit_desktop.storage.notebook import Belonging
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.versions_sheet import VersionsSheet
from rerecruit_desktop.ui.widgets.look import Look


class ValueVersions(QObject):
    """``brought_back`` tells the value with an earlier text, once the present one is kept as a version.

    ``present`` gives the value as it stands now, everything typed saved, or ``None`` where that is refused.
    """

    brought_back = Signal(object)

    def __init__(
        self,
        session: Session,
        messages: Messages,
        look: Look,
        present: Callable[[], Belonging | None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._messages, self._look, self._parent = session, messages, look, parent
        self._present = present
        self.sheet: VersionsSheet | None = None

    def open(self) -> None:
        if (value := self._present()) is None:
            return
        try:
            revisions = self._session.notebook.revisions.of(value.id)
        except Refused as refusal:
            self._messages.refuse(refusal)
            return
        self.close()
        self.sheet = VersionsSheet(revisions, self._texts, self._session.today(), self._look, self._parent)
        self.sheet.brought_back.connect(self._on_brought_back)
        self.sheet.show()

    def close(self) -> None:
        """Another value is shown."""
        if self.sheet is not None:
            self.sheet.close()
            self.sheet.deleteLater()
            self.sheet = None

    def _texts(self) -> Mapping[str, str]:
        return long_texts(self._present())

    def _on_brought_back(self, field: str, text: str) -> None:
        value = self._present()
        if not isinstance(value, Contribution | Milestone | Note):
            return
        try:
            self._session.notebook.revisions.keep(value, field)
        except Refused as refusal:
            self._messages.refuse(refusal)
            return
        self.brought_back.emit(replace(value, **{field: text}))  # type: ignore[arg-type] # its long texts are texts
