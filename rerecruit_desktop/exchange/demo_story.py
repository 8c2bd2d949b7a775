"""One conversation of the fictional team, from its table."""

from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import (
    USUAL_MINUTES,
    Conversation,
    Dialogue,
    Invite,
    Plan,
    PlannedContribution,
    PlannedQuality,
    PlannedQuestion,
    Stage,
    StageRecord,
    Step,
)
from rerecruit_desktop.domain.guide import Guide
from rerecruit_desktop.domain.invitation import fill_template
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.exchange.demo_days import Calendar
from rerecruit_desktop.exchange.toml_table import UNKNOWN, Misfit, Table

_SENT_BEFORE = timedelta(days=7)  # the invitation to a conversation that was held: the same weekday, a week before


@dataclass(frozen=True, slots=True)
class Story:
    """What a conversation's table refers to: whose it is, what they did (by key), the guide, the calendar."""

    person: Person
    contributions: dict[str, Contribution]
    guide: Guide
    calendar: Calendar

    def conversation(self, table: Table) -> Conversation:
        """The conversation told in ``table``. Raises :class:`Misfit` when it refers to what there isn't."""
        held_on = self.calendar.held_on(table, self.person.cadence)
        return Conversation(
            self.person.id,
            step=Step.DIALOGUE if held_on else table.one_of(Step, "step"),
            invite=self._invite(table, held_on),
            plan=self._plan(table, held=held_on is not None),
            dialogue=_dialogue(table),
            held_on=held_on,
        )

    def _invite(self, table: Table, held_on: date | None) -> Invite:
        template = table.text_or_nothing("template")
        invite = Invite(
            meet_on=held_on or self.calendar.day(table, "meet"),
            meet_at=time.fromisoformat(table.text("at")) if table.has("at") else None,
            minutes=table.number("minutes", USUAL_MINUTES),
            place=table.text_or_nothing("place"),
            template=template,
            sent_on=held_on - _SENT_BEFORE if held_on and template else self.calendar.day(table, "sent"),
        )
        return replace(invite, message=self._message(invite))

    def _message(self, invite: Invite) -> str:
        template = next((one.text for one in self.guide.templates if one.key == invite.template), "")
        values = {
            "name": self.person.short_name,
            "day": self.calendar.written(invite.meet_on) if invite.meet_on else "",
            "time": invite.meet_at.strftime("%H:%M") if invite.meet_at else "",
            "minutes": str(invite.minutes),
            "place": invite.place,
        }
        return fill_template(template, values)

    def _plan(self, table: Table, held: bool) -> Plan:
        return Plan(
            contributions=tuple(self._thanks(row, held) for row in table.rows("thanks")),
            qualities=self._qualities(table, held),
            direction=table.text_or_nothing("direction"),
            their_part=table.text_or_nothing("their_part"),
            direction_said=table.yes("direction_said", otherwise=held and table.has("direction")),
            questions=tuple(self._question(table, key, held) for key in table.texts_or_none("questions")),
        )

    def _thanks(self, row: Table, held: bool) -> PlannedContribution:
        key, chosen = row.text("for"), row.yes("chosen", otherwise=True)
        if key not in self.contributions:
            raise Misfit(row.at("for"), UNKNOWN)
        said = row.yes("said", otherwise=held and chosen)
        thanks = PlannedContribution(self.contributions[key].id, chosen, row.text_or_nothing("effect"), said)
        row.nothing_else()
        return thanks

    def _qualities(self, table: Table, held: bool) -> tuple[PlannedQuality, ...]:
        """All of the guide's, in its order; those that the table gives a moment for are chosen."""
        said = table.texts_or_none("qualities_said")
        moments = table.table_or_empty("qualities")
        planned = [PlannedQuality(one.key, one.name) for one in self.guide.qualities]
        for place, one in enumerate(planned):
            if moments.has(one.key):
                example = moments.text(one.key)
                planned[place] = replace(one, chosen=True, example=example, said=held or one.key in said)
        moments.nothing_else()
        return tuple(planned) if table.has("qualities") else ()

    def _question(self, table: Table, key: str, held: bool) -> PlannedQuestion:
        for one in self.guide.questions:
            if one.key == key:
                return PlannedQuestion(one.key, one.text, one.need, said=held)
        raise Misfit(table.at(f"questions.{key}"), UNKNOWN)


def _dialogue(table: Table) -> Dialogue:
    """Where the table names no stage, all four were gone through."""
    if not table.has("seconds"):
        return Dialogue()
    notes = table.table_or_empty("notes")
    records = tuple(
        StageRecord(stage, notes.text_or_nothing(stage), seconds)
        for stage, seconds in zip(Stage, table.numbers("seconds"), strict=True)
    )
    notes.nothing_else()
    stage = table.one_of(Stage, "stage") if table.has("stage") else Stage.ASK
    return Dialogue(stage, records, table.text_or_nothing("agreed_words"))
