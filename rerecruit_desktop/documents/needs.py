"""The five needs on the manager's own papers: what they are called, and how far they were met."""

from rerecruit_desktop.documents.composer import Composer
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.tables import Column, table
from rerecruit_desktop.documents.trends import pulse_trend
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.pulse import Pulse, latest, of_need
from rerecruit_desktop.domain.series import Series, series_of
from rerecruit_desktop.domain.source import Source
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP

_NEEDS = {
    Need.RECOGNITION: QT_TRANSLATE_NOOP("Need", "Recognition"),
    Need.GROWTH: QT_TRANSLATE_NOOP("Need", "Growth"),
    Need.ADVANCEMENT: QT_TRANSLATE_NOOP("Need", "Advancement"),
    Need.AUTONOMY: QT_TRANSLATE_NOOP("Need", "Autonomy"),
    Need.ALIGNMENT: QT_TRANSLATE_NOOP("Need", "Alignment"),
}


def need_word(press: Press, need: Need) -> str:
    """The need in the user's language."""
    return press.translate("Need", _NEEDS[need])


def series_of_needs(press: Press, pulses: tuple[Pulse, ...]) -> tuple[Series, ...]:
    """A series for each need, in their order; one without a reading too."""
    return tuple(series_of(need_word(press, need), of_need(pulses, need)) for need in Need)


def add_pulses(composer: Composer, pulses: tuple[Pulse, ...], press: Press) -> None:
    """The section of pulses: how they went, and the last of each need with its reason; nothing where there are none."""
    translate = press.translate
    figure = pulse_trend(press, series_of_needs(press, pulses), composer.width, before=6)
    if figure is None:
        return
    composer.heading(translate("Summary", "How far the needs are met"))
    composer.add(figure)
    newest = tuple(latest(pulses).values())
    columns = (
        Column(translate("Summary", "Need"), tuple(need_word(press, one.need) for one in newest), 22),
        Column(translate("Summary", "Mark"), tuple(str(one.mark) for one in newest), 9),
        Column(translate("Summary", "Why"), tuple(one.reason for one in newest), 45),
        Column(translate("Summary", "Noted"), tuple(_noted(press, one) for one in newest), 24),
    )
    composer.add(table(composer.setter, columns, composer.width, before=10))


def _noted(press: Press, pulse: Pulse) -> str:
    told = pulse.source is Source.TOLD_ME
    source = press.translate("Figure", "told me") if told else press.translate("Figure", "my guess")
    return f"{press.short_day(pulse.on)}\n{source}"
