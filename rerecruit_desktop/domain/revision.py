"""Earlier versions of long texts: which texts have them, which are kept, and when one is due."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Dialogue, Plan, Stage
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.milestone import Milestone
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.points import DIRECTION_KEY, heard

Written = Contribution | Conversation | Milestone | Note

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
_NOTES, _EFFECT, _EXAMPLE, _ANSWER, _EXPECTED = "notes/", "effect/", "example/", "answer/", "expected/"
_HEARD = {Stage.THANK: "heard/thank/", Stage.DIRECTION: "heard/direction/", Stage.QUALITIES: "heard/qualities/"}
_HEARD_ASKED = "heard/asked/"  # of the hard requests that were expected
_OF_DIALOGUE = ("agreed_words", "what_keeps", "sum_up")
_OF_CONTRIBUTION, _OF_MILESTONE = ("situation", "what", "effect"), ("goal", "reality", "options", "help_promised")
_MUCH_SHORTER, _LEAST_LOSS = 0.75, 40


@dataclass(frozen=True, slots=True)
class Revision:
    """A text as it stood ``until`` that moment; ``field`` is named as :func:`long_texts` names it."""

    owner_id: Id
    field: str
    text: str
    until: datetime


def long_texts(value: object) -> Mapping[str, str]:
    """The texts of a value that are worth earlier versions, by name; none for a value that has no long text."""
    match value:
        case Conversation():
            notes = {_NOTES + record.stage: record.notes for record in value.dialogue.records}
            plan = value.plan
            return {
                "message": value.invite.message,
                "direction": plan.direction,
                "their_part": plan.their_part,
                **{name: getattr(value.dialogue, name) for name in _OF_DIALOGUE},
                **{_EFFECT + planned.contribution_id: planned.effect for planned in plan.contributions},
                **{_EXAMPLE + quality.key: quality.example for quality in plan.qualities},
                **{_ANSWER + question.key: question.answer for question in plan.questions},
                **{_EXPECTED + request.key: request.answer for request in plan.expected},
                **_heard(plan),
                **notes,
            }
        case Contribution():
            return {name: getattr(value, name) for name in _OF_CONTRIBUTION}
        case Milestone():
            return {name: getattr(value, name) for name in _OF_MILESTONE}
        case Note():
            return {"text": value.text}
    return {}


def _heard(plan: Plan) -> Mapping[str, str]:
    """What they said to the points, but for the questions: those have answers."""
    return {
        **{_HEARD[Stage.THANK] + one.contribution_id: one.heard for one in plan.contributions},
        _HEARD[Stage.DIRECTION] + DIRECTION_KEY: plan.direction_heard,
        **{_HEARD[Stage.QUALITIES] + one.key: one.heard for one in plan.qualities},
        **{_HEARD_ASKED + one.key: one.heard for one in plan.expected},
    }


def notes_of(stage: Stage) -> str:
    """The name of the notes of a stage."""
    return _NOTES + stage


def is_of_the_plan(field: str) -> bool:
    """Whether a conversation's text of that name is written in the step plan."""
    return field in {"direction", "their_part"} or is_effect(field) or is_example(field) or is_prepared(field)


def is_effect(field: str) -> bool:
    """Whether it is what will be said that a contribution changed."""
    return field.startswith(_EFFECT)


def is_example(field: str) -> bool:
    """Whether it is the moment that showed a quality."""
    return field.startswith(_EXAMPLE)


def is_answer(field: str) -> bool:
    """Whether it is what they answered to a question."""
    return field.startswith(_ANSWER)


def is_heard(field: str) -> bool:
    """Whether it is what they said to a planned point that is no question."""
    return field.startswith((*_HEARD.values(), _HEARD_ASKED))


def is_said_in(stage: Stage, field: str) -> bool:
    """Whether it is what they said to a point of that stage; hard requests are asked for in the last one."""
    return field.startswith((_ANSWER, _HEARD_ASKED)) if stage is Stage.ASK else field.startswith(_HEARD[stage])


def is_prepared(field: str) -> bool:
    """Whether it is the answer prepared for a hard request."""
    return field.startswith(_EXPECTED)


def with_text(conversation: Conversation, field: str, text: str) -> Conversation:
    """The conversation with one of its long texts put back."""
    if field == "message":
        return replace(conversation, invite=replace(conversation.invite, message=text))
    if is_of_the_plan(field) or is_answer(field):
        return replace(conversation, plan=_plan_with_text(conversation.plan, field, text))
    if is_heard(field):
        return _with_heard(conversation, field, text)
    dialogue = conversation.dialogue
    if field in _OF_DIALOGUE:
        return replace(conversation, dialogue=_dialogue_with_text(dialogue, field, text))
    record = dialogue.of(Stage(field.removeprefix(_NOTES)))
    return replace(conversation, dialogue=dialogue.with_record(replace(record, notes=text)))


def _with_heard(conversation: Conversation, field: str, text: str) -> Conversation:
    stage = next((stage for stage, start in _HEARD.items() if field.startswith(start)), None)
    start = _HEARD[stage] if stage is not None else _HEARD_ASKED
    return heard(conversation, stage, field.removeprefix(start), text)


def _dialogue_with_text(dialogue: Dialogue, field: str, text: str) -> Dialogue:
    if field == "agreed_words":
        return replace(dialogue, agreed_words=text)
    return replace(dialogue, what_keeps=text) if field == "what_keeps" else replace(dialogue, sum_up=text)


def _plan_with_text(plan: Plan, field: str, text: str) -> Plan:
    if field == "direction":
        return replace(plan, direction=text)
    if field == "their_part":
        return replace(plan, their_part=text)
    return replace(
        plan,
        contributions=tuple(
            replace(one, effect=text) if _EFFECT + one.contribution_id == field else one for one in plan.contributions
        ),
        qualities=tuple(replace(one, example=text) if _EXAMPLE + one.key == field else one for one in plan.qualities),
        questions=tuple(replace(one, answer=text) if _ANSWER + one.key == field else one for one in plan.questions),
        expected=tuple(replace(one, answer=text) if _EXPECTED + one.key == field else one for one in plan.expected),
    )


def is_worth_a_version(old: str, new: str, last: datetime | None, now: datetime) -> bool:
    """Whether ``old`` is kept when ``new`` takes its place: once a minute, and whenever much of it goes at once."""
    if not old.strip() or old == new:
        return False
    if len(old) - len(new) >= _LEAST_LOSS and len(new) < len(old) * _MUCH_SHORTER:
        return True
    return last is None or abs(now - last) >= MINUTE


def worth_keeping(moments: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """The last of each minute of the last hour, of each hour of the last day, and of each day for ever."""
    last: dict[tuple[str, datetime], datetime] = {}
    for moment in sorted(moments):
        last[_span(moment, now)] = moment
    return frozenset(last.values())


def _span(moment: datetime, now: datetime) -> tuple[str, datetime]:
    age = now - moment
    if age < HOUR:  # what a clock ahead of ours has stamped is young, too
        return "minute", moment.replace(second=0, microsecond=0)
    if age < DAY:
        return "hour", moment.replace(minute=0, second=0, microsecond=0)
    return "day", moment.replace(hour=0, minute=0, second=0, microsecond=0)
