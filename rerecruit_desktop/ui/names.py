"""The domain's words as they stand on screen."""

from PySide6.QtCore import QCoreApplication

from rerecruit_desktop.domain.conversation import Stage, Step
from rerecruit_desktop.domain.driver_card import Driver
from rerecruit_desktop.domain.guide import Channel, Tone
from rerecruit_desktop.domain.invitation import InvitationState
from rerecruit_desktop.domain.ledger import Account
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState
from rerecruit_desktop.domain.person import Recognition, Strength
from rerecruit_desktop.domain.request import Answer
from rerecruit_desktop.domain.shock import ShockKind
from rerecruit_desktop.domain.source import Source

translate = QCoreApplication.translate


def recognition_text(recognition: Recognition) -> str:
    """For a choice: how a person likes to be recognised."""
    return {
        Recognition.UNKNOWN: translate("Names", "not asked yet"),
        Recognition.QUIET_WORD: translate("Names", "a quiet word"),
        Recognition.NOTE: translate("Names", "a written note"),
        Recognition.IN_THE_TEAM: translate("Names", "thanks in the team"),
        Recognition.IN_PUBLIC: translate("Names", "thanks in public"),
    }[recognition]


def strength_text(strength: Strength) -> str:
    return {
        Strength.STRONG: translate("Names", "strong"),
        Strength.MIDDLE: translate("Names", "in the middle"),
        Strength.STRUGGLING: translate("Names", "struggling"),
        Strength.UNSAID: translate("Names", "not said"),
    }[strength]


def answer_text(answer: Answer) -> str:
    return {
        Answer.OPEN: translate("Names", "no answer yet"),
        Answer.AGREED: translate("Names", "agreed: a promise"),
        Answer.FINDING_OUT: translate("Names", "finding out"),
        Answer.CANNOT: translate("Names", "cannot"),
    }[answer]


def account_text(account: Account) -> str:
    return {
        Account.OPEN: translate("Names", "open"),
        Account.KEPT: translate("Names", "kept"),
        Account.BROKEN: translate("Names", "broken"),
        Account.DECLINED: translate("Names", "answered with no"),
    }[account]


def state_text(state: MilestoneState) -> str:
    return {
        MilestoneState.PLANNED: translate("Names", "planned"),
        MilestoneState.UNDER_WAY: translate("Names", "under way"),
        MilestoneState.REACHED: translate("Names", "reached"),
        MilestoneState.DROPPED: translate("Names", "dropped"),
    }[state]


def steps_text(milestone: Milestone) -> str:
    """ "2 of 4 steps", or nothing for a milestone without steps."""
    if not milestone.steps:
        return ""
    return translate("Names", "{done} of {n} steps").format(done=milestone.steps_done, n=len(milestone.steps))


def driver_name(driver: Driver) -> str:
    return {
        Driver.RECOGNITION: translate("Names", "Likes to be recognised"),
        Driver.STRENGTHS: translate("Names", "Strengths"),
        Driver.PASSIONS: translate("Names", "Passions"),
        Driver.VALUES: translate("Names", "Values"),
        Driver.ENERGISES: translate("Names", "Gives energy"),
        Driver.DRAINS: translate("Names", "Drains"),
        Driver.HEADING: translate("Names", "Wants to go"),
        Driver.LEAVING: translate("Names", "Would make them leave"),
    }[driver]


def source_text(source: Source) -> str:
    return {
        Source.TOLD_ME: translate("Names", "they told me"),
        Source.MY_GUESS: translate("Names", "my guess"),
    }[source]


def shock_name(kind: ShockKind) -> str:
    return {
        ShockKind.ANNIVERSARY: translate("Names", "anniversary"),
        ShockKind.REORGANISATION: translate("Names", "reorganisation"),
        ShockKind.MISSED_PROMOTION: translate("Names", "a missed promotion"),
        ShockKind.TEAMMATE_LEFT: translate("Names", "a teammate left"),
        ShockKind.NEW_BOSS: translate("Names", "a new boss"),
        ShockKind.PROJECT_ENDED: translate("Names", "a big project ended"),
        ShockKind.OTHER: translate("Names", "something happened"),
    }[kind]


def step_name(step: Step) -> str:
    return {
        Step.INVITE: translate("Names", "Invite"),
        Step.PLAN: translate("Names", "Plan"),
        Step.DIALOGUE: translate("Names", "Dialogue"),
    }[step]


def stage_name(stage: Stage) -> str:
    return {
        Stage.THANK: translate("Names", "Thank"),
        Stage.DIRECTION: translate("Names", "Direction"),
        Stage.QUALITIES: translate("Names", "Qualities"),
        Stage.ASK: translate("Names", "Ask"),
    }[stage]


def invitation_text(state: InvitationState) -> str:
    """For a chip: how far an invitation is."""
    return {
        InvitationState.DRAFTED: translate("Names", "Drafted"),
        InvitationState.INVITED: translate("Names", "Invited"),
        InvitationState.ACCEPTED: translate("Names", "Accepted"),
        InvitationState.MOVED: translate("Names", "Moved"),
        InvitationState.HELD: translate("Names", "Held"),
        InvitationState.NOT_HELD: translate("Names", "Not held"),
    }[state]


def channel_text(channel: Channel) -> str:
    return {
        Channel.SPOKEN: translate("Names", "Spoken"),
        Channel.CHAT: translate("Names", "Chat"),
        Channel.MAIL: translate("Names", "Mail"),
    }[channel]


def tone_text(tone: Tone) -> str:
    return {
        Tone.WARM: translate("Names", "Warm"),
        Tone.PLAIN: translate("Names", "Plain"),
        Tone.FORMAL: translate("Names", "Formal"),
    }[tone]


def place_name(place: str) -> str:
    """What is filled in for a place in braces of an invitation."""
    return {
        "name": translate("Invitation", "the name"),
        "day": translate("Invitation", "the day"),
        "time": translate("Invitation", "the time"),
        "minutes": translate("Invitation", "the length"),
        "place": translate("Invitation", "the place"),
    }[place]
