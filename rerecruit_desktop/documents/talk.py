"""What was said in a conversation, on the manager's own paper: its gist, its stages, and what was prepared."""

from rerecruit_desktop.documents.composer import Composer
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.signs import bullet, ticked_box
from rerecruit_desktop.documents.stages import stage_word
from rerecruit_desktop.domain.conversation import Conversation, Plan, Stage, StageRecord
from rerecruit_desktop.domain.points import planned_points
from rerecruit_desktop.domain.summary import Summary


def length(seconds: int, press: Press) -> str:
    """Minutes, at least one: seconds say nothing on paper."""
    minutes = max(round(seconds / 60), 1)
    return press.translate("Summary", "{minutes} min").format(minutes=minutes)


def add_gist(composer: Composer, conversation: Conversation, press: Press) -> None:
    """How the manager would sum it up, and what would keep them; nothing where neither was noted."""
    dialogue, translate = conversation.dialogue, press.translate
    parts = (
        (translate("Summary", "Summing up"), dialogue.sum_up),
        (translate("Summary", "What would keep them here"), dialogue.what_keeps),
    )
    for heading, text in parts:
        if text.strip():
            composer.heading(heading)
            composer.markdown(text)


def add_stage(composer: Composer, summary: Summary, record: StageRecord, press: Press) -> None:
    """One stage: its points, ticked where they were said, questions with their answers, and the notes."""
    plan = summary.conversation.plan
    points = planned_points(plan, summary.contributions, record.stage)
    if not (points or record.notes.strip() or record.seconds):
        return
    composer.heading(stage_word(press, record.stage), beside=_spent(record, press))
    for point in points:
        if record.stage is Stage.ASK:
            composer.answered(point.title, point.heard, ticked=point.said)
        else:
            composer.checkbox(point.title, point.detail, ticked=point.said, heard=point.heard)
    composer.markdown(record.notes, before=8 if points else 4)


def _spent(record: StageRecord, press: Press) -> str:
    """The time, and who spoke: "22 min, they spoke 64 %"."""
    if not record.seconds:
        return ""
    spoken = record.theirs + record.mine
    if not spoken:
        return length(record.seconds, press)
    share = press.translate("Summary", "{length}, they spoke {share} %")
    return share.format(length=length(record.seconds, press), share=round(100 * record.theirs / spoken))


def add_expected(composer: Composer, plan: Plan, press: Press) -> None:
    """Hard requests that were expected, each with the answer prepared for it; nothing where there are none."""
    told = [one for one in plan.expected if one.text.strip() or one.answer.strip() or one.heard.strip()]
    if told:
        composer.heading(press.translate("Summary", "Prepared for hard requests"))
    for one in told:
        composer.item(one.text, one.answer, ticked_box if one.said else bullet, heard=one.heard)


def add_agreed_words(composer: Composer, conversation: Conversation, press: Press) -> None:
    """The words that may be shared."""
    if conversation.dialogue.agreed_words.strip():
        composer.heading(press.translate("Summary", "Agreed words"))
        composer.markdown(conversation.dialogue.agreed_words)
