"""What the guide page says of kinds, fields and entries."""

from PySide6.QtCore import QCoreApplication

from rerecruit_desktop.domain.guide import (
    Guide,
    HardRequest,
    InvitationTemplate,
    NeedGuide,
    Question,
    RuleGuide,
    StageGuide,
    StepGuide,
)
from rerecruit_desktop.domain.guide_parts import EntryKind, Field
from rerecruit_desktop.domain.own_words import Listed
from rerecruit_desktop.domain.quality import Quality
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.names import channel_text, stage_name, step_name, tone_text

translate = QCoreApplication.translate
_SIGNS = {
    EntryKind.QUESTION: "speech",
    EntryKind.QUALITY: "flag",
    EntryKind.NEED: "people",
    EntryKind.TEMPLATE: "mail",
    EntryKind.HARD_REQUEST: "quote",
    EntryKind.STEP: "list",
    EntryKind.STAGE: "note",
    EntryKind.RULE: "check",
}


def kind_name(kind: EntryKind) -> str:
    return {
        EntryKind.QUESTION: translate("Guide", "Questions"),
        EntryKind.QUALITY: translate("Guide", "Qualities"),
        EntryKind.NEED: translate("Guide", "Needs"),
        EntryKind.TEMPLATE: translate("Guide", "Invitations"),
        EntryKind.HARD_REQUEST: translate("Guide", "Hard requests"),
        EntryKind.STEP: translate("Guide", "Steps"),
        EntryKind.STAGE: translate("Guide", "Stages"),
        EntryKind.RULE: translate("Guide", "Ready when"),
    }[kind]


def one_of_kind(kind: EntryKind) -> str:
    """What one entry is called."""
    return {
        EntryKind.QUESTION: translate("Guide", "Question"),
        EntryKind.QUALITY: translate("Guide", "Quality"),
        EntryKind.NEED: translate("Guide", "Need"),
        EntryKind.TEMPLATE: translate("Guide", "Invitation"),
        EntryKind.HARD_REQUEST: translate("Guide", "Hard request"),
        EntryKind.STEP: translate("Guide", "Step"),
        EntryKind.STAGE: translate("Guide", "Stage of the dialogue"),
        EntryKind.RULE: translate("Guide", "Before the dialogue"),
    }[kind]


def add_words(kind: EntryKind) -> str:
    """For the button that adds one; empty for a kind that the method fixes."""
    return {
        EntryKind.QUESTION: translate("Guide", "Add a question"),
        EntryKind.QUALITY: translate("Guide", "Add a quality"),
        EntryKind.TEMPLATE: translate("Guide", "Add an invitation"),
        EntryKind.HARD_REQUEST: translate("Guide", "Add a hard request"),
    }.get(kind, "")


def field_name(kind: EntryKind, field: Field) -> str:
    special = {
        (EntryKind.QUESTION, "text"): translate("Guide", "Wording"),
        (EntryKind.TEMPLATE, "text"): translate("Guide", "Message"),
        (EntryKind.RULE, "text"): translate("Guide", "What has to be there"),
        (EntryKind.RULE, "why"): translate("Guide", "Why it matters"),
        (EntryKind.STEP, "why"): translate("Guide", "Why this step"),
        (EntryKind.QUALITY, "meaning"): translate("Guide", "What shows it"),
        (EntryKind.NEED, "meaning"): translate("Guide", "What it means"),
        (EntryKind.HARD_REQUEST, "name"): translate("Guide", "What they ask for"),
    }
    names = {
        "name": translate("Guide", "Name"),
        "title": translate("Guide", "Title"),
        "aim": translate("Guide", "What it brings about"),
        "hints": translate("Guide", "Hints, one on each line"),
        "cues": translate("Guide", "Cues while you speak, one on each line"),
        "could_say": translate("Guide", "What you could say, one on each line"),
        "avoid": translate("Guide", "What to leave out, one on each line"),
        "does": translate("Guide", "What you do for it, one on each line"),
        "traps": translate("Guide", "Traps on the way, one on each line"),
        "answers": translate("Guide", "Honest answers, one on each line"),
        "kind": translate("Guide", "Kind of question"),
        "need": translate("Guide", "Need it speaks to"),
        "when": translate("Guide", "When to ask it"),
        "channel": translate("Guide", "It reaches them"),
        "tone": translate("Guide", "Tone"),
        "subject": translate("Guide", "Subject of the mail"),
    }
    return special.get((kind, field.name)) or names[field.name]


def title_of(one: Listed) -> str:
    """An entry in a line."""
    match one.entry:
        case Question(text=text) | RuleGuide(text=text):
            title = text
        case StepGuide(step=step):
            title = step_name(step)
        case StageGuide(title=title):
            pass
        case NeedGuide(name=name) | Quality(name=name) | InvitationTemplate(name=name) | HardRequest(name=name):
            title = name
    return one_line(title) or translate("Guide", "No words yet")


def detail_of(one: Listed, guide: Guide) -> str:
    """What stands beneath its line: how it differs from the guide, then what belongs to it."""
    match one.entry:
        case Question(need=need, when=when):
            parts = [guide.need(need).name, when]
        case InvitationTemplate(channel=channel, tone=tone, text=text):
            parts = [channel_text(channel), tone_text(tone), text]
        case HardRequest(answers=answers):
            parts = [*answers[:1]]
        case StepGuide(aim=aim):
            parts = [aim]
        case StageGuide(stage=stage, aim=aim):
            parts = [stage_name(stage), aim]
        case NeedGuide(meaning=meaning) | Quality(meaning=meaning):
            parts = [meaning]
        case RuleGuide(why=why):
            parts = [why]
    marks = [words for words, _ in marks_of(one)]
    return " · ".join(filter(None, (*marks, *map(one_line, parts))))


def marks_of(one: Listed) -> list[tuple[str, str]]:
    """What the manager made of it, in words, each with the chip it stands in."""
    is_so = (
        (one.is_hidden, translate("Guide", "Hidden"), "neutral"),
        (not one.is_whole, translate("Guide", "Not offered yet"), "soon"),
        (one.is_own, translate("Guide", "Your own"), "ok"),
        (one.is_changed, translate("Guide", "Changed by you"), "ok"),
        (one.is_favourite, translate("Guide", "Favourite"), "soon"),
    )
    return [(words, chip) for is_marked, words, chip in is_so if is_marked]


def note_of(one: Listed) -> str:
    """What follows for this entry from what the manager made of it; nothing where nothing does."""
    if one.is_hidden:
        return translate("Guide", "It is offered nowhere. Plans that hold it already keep it.")
    if not one.is_whole:
        return ""  # the fields say what is missing
    if one.own is not None and one.own.is_added:
        return translate("Guide", "You added it; it is offered whatever language the guide is in.")
    if one.is_own:
        return translate("Guide", "The guide no longer has it; it is kept because of what you made of it.")
    return ""


def sign_of(one: Listed) -> tuple[str, str]:
    """An icon and its colour that say the same at a glance."""
    if one.is_hidden:
        return "eye-off", "muted"
    if one.is_favourite:
        return "star", "accent"
    if one.is_own:
        return "person", "primary"
    return ("edit", "primary") if one.is_changed else (_SIGNS[one.kind], "faint")
