"""One conversation of the fictional team, from its table."""

from dataclasses import dataclass, replace

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import (
    Conversation,
    Dialogue,
    ExpectedRequest,
    Plan,
    PlannedContribution,
    PlannedQuality,
    PlannedQuestion,
    Stage,
    StageRecord,
    Step,
)
from rerecruit_desktop.domain.guide import Guide
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.exchange.demo_days import Calendar
from rerecruit_desktop.exchange.demo_invite import read_invite
from rerecruit_desktop.exchange.toml_table import UNKNOWN, Misfit, Table


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
            invite=read_invite(table, held_on, self.person, self.guide, self.calendar),
            plan=self._plan(table, held=held_on is not None),
            dialogue=_dialogue(table),
            held_on=held_on,
            not_held_on=self.calendar.day(table, "not_held"),
            not_held_because=table.text_or_nothing("not_held_because"),
            next_on=self.calendar.day(table, "next"),
        )

    def _plan(self, table: Table, held: bool) -> Plan:
        answers = table.table_or_empty("answers")
        questions = tuple(self._question(table, answers, key, held) for key in table.texts_or_none("questions"))
        answers.nothing_else()
        return Plan(
            contributions=tuple(self._thanks(row, held) for row in table.rows("thanks")),
            qualities=self._qualities(table, held),
            direction=table.text_or_nothing("direction"),
            their_part=table.text_or_nothing("their_part"),
            direction_said=table.yes("direction_said", otherwise=held and table.has("direction")),
            questions=questions,
            expected=tuple(self._expected(row) for row in table.rows("expected")),
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

    def _question(self, table: Table, answers: Table, key: str, held: bool) -> PlannedQuestion:
        for one in self.guide.questions:
            if one.key == key:
                return PlannedQuestion(one.key, one.text, one.need, said=held, answer=answers.text_or_nothing(key))
        raise Misfit(table.at(f"questions.{key}"), UNKNOWN)

    def _expected(self, row: Table) -> ExpectedRequest:
        key = row.text("key")
        for one in self.guide.hard_requests:
            if one.key == key:
                expected = ExpectedRequest(key, one.name, row.text("answer"))
                row.nothing_else()
                return expected
        raise Misfit(row.at("key"), UNKNOWN)


def _dialogue(table: Table) -> Dialogue:
    """Where the table names no stage, all four were gone through."""
    if not table.has("seconds"):
        return Dialogue()
    notes, silence = table.table_or_empty("notes"), (0,) * len(Stage)
    theirs, mine = (table.numbers(key) if table.has(key) else silence for key in ("theirs", "mine"))
    records = tuple(
        StageRecord(stage, notes.text_or_nothing(stage), *numbers)
        for stage, *numbers in zip(Stage, table.numbers("seconds"), theirs, mine, strict=True)
    )
    notes.nothing_else()
    return Dialogue(
        table.one_of(Stage, "stage") if table.has("stage") else Stage.ASK,
        records,
        agreed_words=table.text_or_nothing("agreed_words"),
        what_keeps=table.text_or_nothing("what_keeps"),
        sum_up=table.text_or_nothing("sum_up"),
    )
