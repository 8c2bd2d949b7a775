"""What happened with one person of the fictional team around the conversations, from the person's table."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.driver_card import Driver, DriverLine
from rerecruit_desktop.domain.forecast import Light, StayForecast
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.shock import Shock, ShockKind
from rerecruit_desktop.domain.snooze import Snooze
from rerecruit_desktop.domain.source import Source
from rerecruit_desktop.domain.today import About
from rerecruit_desktop.domain.touchpoint import Touchpoint
from rerecruit_desktop.exchange.demo_days import Calendar
from rerecruit_desktop.exchange.toml_table import MISSING, UNKNOWN, Misfit, Table

YearValue = Pulse | DriverLine | StayForecast | Touchpoint | Note | Shock | Snooze


@dataclass(frozen=True, slots=True)
class Year:
    """What a person's tables refer to: whose they are, what they did and the conversations by key, the calendar."""

    person_id: Id
    done: Mapping[str, Contribution]
    told: Mapping[str, Conversation]
    calendar: Calendar

    def values(self, table: Table) -> Iterator[YearValue]:
        """Everything told in the person's ``table``. A :class:`Misfit` for what is missing or refers to nothing."""
        for row in table.rows("pulses"):
            yield from self._pulses(row)
            row.nothing_else()
        for key, read in (
            ("drivers", self._driver_line),
            ("forecasts", self._forecast),
            ("touchpoints", self._touchpoint),
            ("notes", self._note),
            ("shocks", self._shock),
            ("snoozes", self._snooze),
        ):
            for row in table.rows(key):
                yield read(row)
                row.nothing_else()

    def _pulses(self, row: Table) -> Iterator[Pulse]:
        """One mark for each need, in their order, read at the end of a conversation."""
        conversation = self._conversation(row)
        on, source, reasons = self._held(row, conversation), row.one_of(Source, "source"), row.table_or_empty("reasons")
        for need, mark in zip(Need, row.numbers("marks"), strict=True):
            reason = reasons.text_or_nothing(need)
            yield Pulse(self.person_id, need, mark, on, reason, source, conversation.id)
        reasons.nothing_else()

    def _driver_line(self, row: Table) -> DriverLine:
        source, replaced_on = row.one_of(Source, "source"), self.calendar.day(row, "replaced")
        driver, text = row.one_of(Driver, "about"), row.text("text")
        return DriverLine(self.person_id, driver, text, self._day(row, "on"), source, replaced_on)

    def _forecast(self, row: Table) -> StayForecast:
        conversation = self._conversation(row)
        return StayForecast(
            self.person_id,
            self._held(row, conversation),
            row.number("months"),
            row.one_of(Light, "light"),
            row.text("reason"),
            conversation.id,
            scored_on=self.calendar.day(row, "scored"),
            stayed=row.yes("stayed", otherwise=False) if row.has("stayed") else None,
        )

    def _touchpoint(self, row: Table) -> Touchpoint:
        return Touchpoint(self.person_id, row.text("text"), self._day(row, "on"))

    def _note(self, row: Table) -> Note:
        return Note(self.person_id, row.text("text"), self._day(row, "on"))

    def _shock(self, row: Table) -> Shock:
        kind, text = row.one_of(ShockKind, "kind"), row.text("text")
        return Shock(self.person_id, kind, self._day(row, "on"), self._day(row, "talk_by"), text)

    def _snooze(self, row: Table) -> Snooze:
        """A contribution whose recognition waits."""
        if (key := row.text("contribution")) not in self.done:
            raise Misfit(row.at("contribution"), UNKNOWN)
        about = f"{About.CONTRIBUTION}/{self.done[key].id}"
        return Snooze(self.person_id, about, self._day(row, "until"), row.text("because"))

    def _day(self, row: Table, key: str) -> date:
        day = self.calendar.day(row, key)
        if day is None:
            raise Misfit(row.at(key), MISSING)
        return day

    def _conversation(self, row: Table) -> Conversation:
        if (key := row.text("with")) not in self.told:
            raise Misfit(row.at("with"), UNKNOWN)
        return self.told[key]

    def _held(self, row: Table, conversation: Conversation) -> date:
        if conversation.held_on is None:
            raise Misfit(row.at("with"), UNKNOWN)
        return conversation.held_on
