"""How a conversation lies in its tables."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rerecruit_desktop.domain.conversation import (
    Conversation,
    Dialogue,
    DialoguePart,
    ExpectedRequest,
    Invite,
    Move,
    Plan,
    PlannedContribution,
    PlannedQuality,
    PlannedQuestion,
    Stage,
    StageRecord,
    Step,
)
from rerecruit_desktop.domain.half_typed import HalfTyped, QuickLine
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.request import Answer
from rerecruit_desktop.domain.rule import Rule
from rerecruit_desktop.storage.cipher import Row
from rerecruit_desktop.storage.store import Values, as_stamp
from rerecruit_desktop.storage.table import as_day, as_moment, as_time, day_text


@dataclass(frozen=True, slots=True)
class Part:
    """A table of parts of a conversation, and its rows for a value."""

    table: str
    rows: Callable[[Conversation], Sequence[Values]]


def conversation_row(value: Conversation) -> Values:
    """The row of the conversation itself."""
    return {
        "id": value.id,
        "person_id": value.person_id,
        "step": value.step,
        "held_on": day_text(value.held_on),
        **_invite_columns(value.invite),
        "direction": value.plan.direction,
        "their_part": value.plan.their_part,
        "direction_said": value.plan.direction_said,
        "direction_heard": value.plan.direction_heard,
        "stage": value.dialogue.stage,
        "part": value.dialogue.part,
        "agreed_words": value.dialogue.agreed_words,
        "what_keeps": value.dialogue.what_keeps,
        "sum_up": value.dialogue.sum_up,
        "told_minutes": value.dialogue.told_minutes,
        "unready_because": value.plan.unready_because,
        "unready_without": " ".join(sorted(value.plan.unready_without)),
        "direction_at": as_stamp(value.plan.direction_at) if value.plan.direction_at else None,
        "not_held_on": day_text(value.not_held_on),
        "not_held_because": value.not_held_because,
        "next_on": day_text(value.next_on),
    }


def _invite_columns(invite: Invite) -> Values:
    return {
        "meet_on": day_text(invite.meet_on),
        "meet_at": day_text(invite.meet_at),
        "minutes": invite.minutes,
        "place": invite.place,
        "template": invite.template,
        "subject": invite.subject,
        "message": invite.message,
        "sent_on": day_text(invite.sent_on),
        "accepted_on": day_text(invite.accepted_on),
        "questions_ahead": invite.questions_ahead,
    }


def _contributions(value: Conversation) -> Sequence[Values]:
    return [
        {
            "contribution_id": one.contribution_id,
            "chosen": one.chosen,
            "effect": one.effect,
            "said": one.said,
            "heard": one.heard,
        }
        for one in value.plan.contributions
    ]


def _qualities(value: Conversation) -> Sequence[Values]:
    return [
        {
            "quality_key": one.key,
            "name": one.name,
            "chosen": one.chosen,
            "example": one.example,
            "said": one.said,
            "heard": one.heard,
        }
        for one in value.plan.qualities
    ]


def _questions(value: Conversation) -> Sequence[Values]:
    return [
        {"question_key": one.key, "text": one.text, "need": one.need, "said": one.said, "answer": one.answer}
        for one in value.plan.questions
    ]


def _expected(value: Conversation) -> Sequence[Values]:
    return [
        {"request_key": one.key, "text": one.text, "answer": one.answer, "said": one.said, "heard": one.heard}
        for one in value.plan.expected
    ]


def _moves(value: Conversation) -> Sequence[Values]:
    return [
        {
            "person_id": value.person_id,
            "was_on": day_text(one.was_on),
            "was_at": day_text(one.was_at),
            "moved_on": day_text(one.moved_on),
            "because": one.because,
        }
        for one in value.invite.moves
    ]


def _records(value: Conversation) -> Sequence[Values]:
    return [
        {"stage": one.stage, "notes": one.notes, "seconds": one.seconds, "theirs": one.theirs, "mine": one.mine}
        for one in value.dialogue.records
    ]


def _half_typed(value: Conversation) -> Sequence[Values]:
    return [
        {
            "line": one.line,
            "text": one.text,
            "beside": one.beside,
            "answer": one.answer,
            "due_on": day_text(one.due_on),
        }
        for one in value.dialogue.half_typed
    ]


PARTS = (
    Part("planned_contributions", _contributions),
    Part("planned_qualities", _qualities),
    Part("planned_questions", _questions),
    Part("expected_requests", _expected),
    Part("moves", _moves),
    Part("stage_records", _records),
    Part("half_typed", _half_typed),
)


def conversation(row: Row, parts: Mapping[str, list[Row]]) -> Conversation:
    """The value, from its row and those of its :data:`PARTS`, by their table."""
    return Conversation(
        person_id=row["person_id"],
        step=Step(row["step"]),
        invite=_invite(row, parts["moves"]),
        plan=_plan(row, parts),
        dialogue=_dialogue(row, parts["stage_records"], parts["half_typed"]),
        held_on=as_day(row["held_on"]),
        not_held_on=as_day(row["not_held_on"]),
        not_held_because=row["not_held_because"],
        next_on=as_day(row["next_on"]),
        id=row["id"],
    )


def _invite(row: Row, moves: list[Row]) -> Invite:
    return Invite(
        meet_on=as_day(row["meet_on"]),
        meet_at=as_time(row["meet_at"]),
        minutes=row["minutes"],
        place=row["place"],
        template=row["template"],
        message=row["message"],
        subject=row["subject"],
        sent_on=as_day(row["sent_on"]),
        accepted_on=as_day(row["accepted_on"]),
        moves=tuple(map(_move, moves)),
        questions_ahead=bool(row["questions_ahead"]),
    )


def _move(row: Row) -> Move:
    return Move(as_day(row["was_on"]), as_time(row["was_at"]), date.fromisoformat(row["moved_on"]), row["because"])


def _plan(row: Row, parts: Mapping[str, list[Row]]) -> Plan:
    return Plan(
        contributions=tuple(map(_planned_contribution, parts["planned_contributions"])),
        qualities=tuple(map(_planned_quality, parts["planned_qualities"])),
        direction=row["direction"],
        their_part=row["their_part"],
        direction_said=bool(row["direction_said"]),
        direction_heard=row["direction_heard"],
        questions=tuple(
            PlannedQuestion(one["question_key"], one["text"], Need(one["need"]), bool(one["said"]), one["answer"])
            for one in parts["planned_questions"]
        ),
        expected=tuple(
            ExpectedRequest(one["request_key"], one["text"], one["answer"], bool(one["said"]), one["heard"])
            for one in parts["expected_requests"]
        ),
        unready_because=row["unready_because"],
        unready_without=frozenset(map(Rule, row["unready_without"].split())),
        direction_at=as_moment(row["direction_at"]),
    )


def _planned_contribution(row: Row) -> PlannedContribution:
    said = bool(row["said"])
    return PlannedContribution(row["contribution_id"], bool(row["chosen"]), row["effect"], said, row["heard"])


def _planned_quality(row: Row) -> PlannedQuality:
    said = bool(row["said"])
    return PlannedQuality(row["quality_key"], row["name"], bool(row["chosen"]), row["example"], said, row["heard"])


def _dialogue(row: Row, records: list[Row], half_typed: list[Row]) -> Dialogue:
    return Dialogue(
        stage=Stage(row["stage"]),
        part=DialoguePart(row["part"]),
        records=tuple(
            StageRecord(Stage(one["stage"]), one["notes"], one["seconds"], one["theirs"], one["mine"])
            for one in records
        ),
        agreed_words=row["agreed_words"],
        what_keeps=row["what_keeps"],
        sum_up=row["sum_up"],
        told_minutes=row["told_minutes"],
        half_typed=tuple(
            HalfTyped(QuickLine(one["line"]), one["text"], one["beside"], Answer(one["answer"]), as_day(one["due_on"]))
            for one in half_typed
        ),
    )
