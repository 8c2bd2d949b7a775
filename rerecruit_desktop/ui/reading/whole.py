"""A whole conversation, in the order it went: invitation, plan, notes, answers, what was asked for, the end."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from rerecruit_desktop.domain.conversation import Conversation, Plan
from rerecruit_desktop.domain.guide import Guide
from rerecruit_desktop.domain.milestone import Milestone, by_target
from rerecruit_desktop.domain.pulse import latest
from rerecruit_desktop.domain.request import by_urgency
from rerecruit_desktop.domain.summary import Summary
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.names import stage_name
from rerecruit_desktop.ui.reading import wording
from rerecruit_desktop.ui.reading.parts import Block, Blocks, Part, Parts, Role, Words, joined, notes, words

translate = QCoreApplication.translate


def head(summary: Summary, today: date) -> Blocks:
    """Who, when, where, how long."""
    person, conversation = summary.person, summary.conversation
    return (
        *words(Role.EYEBROW, wording.standing(conversation, today)),
        *words(Role.TITLE, person.full_name),
        *words(Role.FACTS, joined(person.role, person.team)),
        *words(Role.FACTS, wording.meeting(conversation)),
    )


def sections(summary: Summary, guide: Guide, today: date) -> Blocks:
    """Everything that was written down; nothing where nothing was."""
    return (
        *_invitation(summary.conversation, today),
        *_plan(summary),
        *_notes(summary.conversation),
        *_questions(summary.conversation.plan),
        *_requests(summary, today),
        *_milestones(summary, today),
        *_needs(summary, guide, today),
        *_end(summary.conversation, today),
    )


def _section(title: str, aside: str, parts: Iterable[Part]) -> Blocks:
    """A heading over its parts, or nothing where there are none."""
    found: tuple[Block, ...] = tuple(parts)
    return (Words(Role.HEADING, title, aside), *found) if found else ()


def _invitation(conversation: Conversation, today: date) -> Blocks:
    invite = conversation.invite
    sent = accepted = ""
    if invite.sent_on:
        sent = translate("Reading", "invited on {day}").format(day=day_text(invite.sent_on, today))
    if invite.accepted_on:
        accepted = translate("Reading", "accepted on {day}").format(day=day_text(invite.accepted_on, today))
    parts = [
        *words(Role.STRONG, invite.subject),
        *words(Role.PLAIN, invite.message),
        *words(Role.MUTED, joined(sent, accepted)),
    ]
    for move in invite.moves:
        parts += words(Role.MUTED, wording.moved(move, today))
    if conversation.not_held_on is not None:
        text = translate("Reading", "Not held: {why}").format(why=conversation.not_held_because.strip() or "…")
        parts += words(Role.PLAIN, text)
    return _section(translate("Reading", "Invitation"), "", parts)


def _plan(summary: Summary) -> Blocks:
    plan = summary.conversation.plan
    unready = plan.unready_because.strip()
    if unready:
        unready = translate("Reading", "Something was missing; you went on because: {why}").format(why=unready)
    parts = [
        *words(Role.MUTED, unready),
        *_thanks(summary),
        *_direction(summary.conversation),
        *_qualities(summary.conversation),
        *_expected(plan),
    ]
    return _section(translate("Reading", "Plan"), "", parts)


def _under(title: str, aside: str, parts: Iterable[Part]) -> Parts:
    found = tuple(parts)
    return (Words(Role.SUBHEADING, title, aside), *found) if found else ()


def _thanks(summary: Summary) -> Parts:
    known = {one.id: one.what for one in summary.contributions}
    gone = translate("Reading", "A contribution that was deleted since")
    parts: list[Part] = []
    for one in summary.conversation.plan.contributions:
        if one.chosen:
            what = known.get(one.contribution_id) or gone
            parts += words(Role.STRONG, what, wording.said(one.said, summary.conversation))
            parts += words(Role.PLAIN, one.effect)
            parts += words(Role.QUOTE, one.heard)
    return _under(translate("Reading", "Contributions to thank for"), wording.may_be_shared(), parts)


def _direction(conversation: Conversation) -> Parts:
    plan = conversation.plan
    told = words(Role.PLAIN, plan.direction) + words(Role.PLAIN, plan.their_part)
    said = words(Role.MUTED, wording.said(plan.direction_said, conversation)) if told else ()
    parts = (*told, *said, *words(Role.QUOTE, plan.direction_heard))
    return _under(translate("Reading", "Where the organisation is going"), wording.may_be_shared(), parts)


def _qualities(conversation: Conversation) -> Parts:
    parts: list[Part] = []
    for one in conversation.plan.qualities:
        if one.chosen:
            parts += words(Role.STRONG, one.name or "…", wording.said(one.said, conversation))
            parts += words(Role.PLAIN, one.example)
            parts += words(Role.QUOTE, one.heard)
    return _under(translate("Reading", "Qualities, and the moments that showed them"), wording.may_be_shared(), parts)


def _expected(plan: Plan) -> Parts:
    parts: list[Part] = []
    for one in plan.expected:
        asked = translate("Reading", "they asked for it") if one.said else ""
        parts += words(Role.STRONG, one.text or ("…" if one.answer.strip() else ""), asked)
        parts += words(Role.PLAIN, one.answer)
        parts += words(Role.QUOTE, one.heard)
    return _under(translate("Reading", "Hard requests you expected"), wording.only_for_you(), parts)


def _notes(conversation: Conversation) -> Blocks:
    parts: list[Part] = []
    for record in conversation.dialogue.records:
        if record.notes.strip() or record.seconds:
            parts.append(Words(Role.SUBHEADING, stage_name(record.stage), wording.spent(record)))
            parts += notes(record.notes)
    return _section(translate("Reading", "Notes"), wording.only_for_you(), parts)


def _questions(plan: Plan) -> Blocks:
    parts: list[Part] = []
    for one in plan.questions:
        parts += words(Role.STRONG, one.text or "…")
        parts += wording.answer(one)
    return _section(translate("Reading", "Questions and answers"), wording.only_for_you(), parts)


def _requests(summary: Summary, today: date) -> Blocks:
    parts: list[Part] = []
    for one in by_urgency(summary.own_requests):
        parts += wording.request_parts(one, today)
    return _section(translate("Reading", "Requests and promises"), "", parts)


def _milestones(summary: Summary, today: date) -> Blocks:
    parts = (part for one in by_target(summary.own_milestones) for part in _milestone(one, today))
    return _section(translate("Reading", "Milestones set then"), "", parts)


def _milestone(one: Milestone, today: date) -> Parts:
    labelled = (
        (translate("Reading", "Skill: {text}"), one.skill),
        (translate("Reading", "How you both will know: {text}"), one.measure),
        (translate("Reading", "Your help: {text}"), one.help_promised),
        (translate("Reading", "Reality then, only for you: {text}"), one.reality),
    )
    told = (label.format(text=text.strip()) for label, text in labelled if text.strip())
    return (
        *words(Role.STRONG, one.goal or "…"),
        *words(Role.MUTED, wording.milestone_facts(one, today)),
        *words(Role.PLAIN, "\n".join(told)),
    )


def _needs(summary: Summary, guide: Guide, today: date) -> Blocks:
    own = [one for one in summary.pulses if one.conversation_id == summary.conversation.id]
    parts: list[Part] = []
    for need, pulse in latest(own).items():
        parts += words(Role.STRONG, guide.need(need).name, wording.mark(pulse))
        parts += words(Role.PLAIN, pulse.reason)
        parts += words(Role.MUTED, wording.pulse_facts(pulse, today))
    return _section(translate("Reading", "The needs, as you read them then"), wording.only_for_you(), parts)


def _end(conversation: Conversation, today: date) -> Blocks:
    dialogue = conversation.dialogue
    only, shared = wording.only_for_you(), wording.may_be_shared()
    parts: list[Part] = [
        *_under(translate("Reading", "What would keep them here"), only, notes(dialogue.what_keeps)),
        *_under(translate("Reading", "Summing up"), only, notes(dialogue.sum_up)),
        *_under(translate("Reading", "Agreed words"), shared, notes(dialogue.agreed_words)),
    ]
    if conversation.next_on is not None:
        parts += words(Role.SUBHEADING, translate("Reading", "The next conversation"))
        parts += words(Role.PLAIN, day_text(conversation.next_on, today))
    return _section(translate("Reading", "In the end"), "", parts)
