"""Which template makes the message: how it reaches them, in which tone, and those that fit."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from rerecruit_desktop.domain.guide import Channel, InvitationTemplate, Tone
from rerecruit_desktop.ui.names import channel_text, tone_text
from rerecruit_desktop.ui.widgets.calm_wheel import CalmWheel
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.form import named
from rerecruit_desktop.ui.widgets.segments import Segments

_LETTERS_A_NAME = 12
translate = QCoreApplication.translate


class TemplateChoice(QWidget):
    """``chosen`` tells the key of a template; ``offered`` that of the first one that fits another channel or tone."""

    chosen = Signal(str)
    offered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._templates: tuple[InvitationTemplate, ...] = ()
        self.channel: Segments[Channel] = Segments(self.tr("Channel"), [(one, channel_text(one)) for one in Channel])
        self.tone: Segments[Tone] = Segments(self.tr("Tone"), [(one, tone_text(one)) for one in Tone])
        self.template = QComboBox()
        self.channel.fill(Channel.SPOKEN)
        self.tone.fill(Tone.WARM)
        self._lay_out()
        self.channel.chosen.connect(self._on_narrowed)
        self.tone.chosen.connect(self._on_narrowed)
        self.template.activated.connect(self._on_activated)

    def _lay_out(self) -> None:
        CalmWheel(self.template)
        self.template.setPlaceholderText(self.tr("Choose a template"))
        self.template.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.template.setMinimumContentsLength(_LETTERS_A_NAME)
        row = FoldingRow(spacing=16)
        for stretch, name, field in (
            (0, self.tr("It reaches them"), self.channel),
            (0, self.tr("Tone"), self.tone),
            (1, self.tr("Template"), self.template),
        ):
            said = field.accessibleName()
            holder = QWidget()
            column = named(name, field)
            column.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(column)
            row.row.addWidget(holder, stretch)
            field.setAccessibleName(said or self.tr("Template of the message"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)

    def show_templates(self, templates: tuple[InvitationTemplate, ...], key: str) -> None:
        """Those there are, with ``key`` chosen; where it is not among them, channel and tone stay as they are."""
        self._templates = templates
        if (found := next((one for one in templates if one.key == key), None)) is not None:
            self.channel.fill(found.channel)
            self.tone.fill(found.tone)
        self._narrow(key)

    def let_go(self) -> None:
        """The message is in their own words: no template stands for it."""
        self.template.setCurrentIndex(-1)

    @property
    def _fitting(self) -> list[InvitationTemplate]:
        channel, tone = self.channel.value, self.tone.value
        return [one for one in self._templates if (one.channel, one.tone) == (channel, tone)]

    def _narrow(self, key: str = "") -> None:
        """Only tones that the channel has, and only templates that fit both."""
        tones = [one.tone for one in self._templates if one.channel is self.channel.value]
        self.tone.allow(set(tones), self.tr("The guide has no such template"))
        if tones and self.tone.value not in tones:
            self.tone.fill(tones[0])
        self.template.clear()
        for template in self._fitting:
            self.template.addItem(template.name, template.key)
        self.template.setCurrentIndex(self.template.findData(key))
        self.template.setEnabled(self.template.count() > 0)

    def _on_narrowed(self) -> None:
        self._narrow()
        if fitting := self._fitting:
            self.offered.emit(fitting[0].key)

    def _on_activated(self, place: int) -> None:
        self.chosen.emit(str(self.template.itemData(place)))
