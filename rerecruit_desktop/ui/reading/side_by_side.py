"""Two conversations beside each other: question by question, stage by stage, and what became of what was asked for."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from rerecruit_desktop.domain.comparison import Comparison, QuestionPair
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.guide import Guide
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.request import by_urgency
from rerecruit_desktop.domain.summary import Summary
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.names import stage_name
from rerecruit_desktop.ui.reading import wording
from rerecruit_desktop.ui.reading.parts import Beside, Block, Blocks, Parts, Role, Words, joined, notes, words

translate = QCoreApplication.translate


def beside(comparison: Comparison, guide: Guide, today: date) -> Blocks:
    """Both conversations, the earlier one first."""
    return _Pairs(comparison, today).all(guide)


class _Pairs:
    """Puts the day of each conversation over what is of it."""

    def __init__(self, comparison: Comparison, today: date) -> None:
        self._both, self._today = comparison, today
        self._then = _day(comparison.then.conversation, today)
        self._now = _day(comparison.now.conversation, today)

    def all(self, guide: Guide) -> Blocks:
        questions, stages, needs = self._questions(), self._stages(), self._needs(guide)
        return (
            *self._head(),
            *_section(translate("Reading", "Question by question"), questions),
            *_section(translate("Reading", "Stage by stage"), stages),
            *_section(translate("Reading", "What they asked for"), self._requests()),
            *_section(translate("Reading", "The needs, as you read them"), needs),
            *_section(translate("Reading", "In the end"), self._end()),
        )

    def _head(self) -> Blocks:
        then, now = self._both.then.conversation, self._both.now.conversation
        only = translate("Reading", "Side by side · only for you")
        return (
            *words(Role.EYEBROW, only),
            *words(Role.TITLE, self._both.now.person.full_name),
            self._pair(
                words(Role.PLAIN, wording.meeting(then)) or _nothing(),
                words(Role.PLAIN, wording.meeting(now)) or _nothing(),
            ),
        )

    def _pair(self, then: Parts, now: Parts) -> Beside:
        return Beside((*words(Role.EYEBROW, self._then), *then), (*words(Role.EYEBROW, self._now), *now))

    def _questions(self) -> Blocks:
        return tuple(block for pair in self._both.questions for block in self._question(pair))

    def _question(self, pair: QuestionPair) -> Blocks:
        then = wording.answer(pair.then) if pair.then else words(Role.MUTED, translate("Reading", "Not asked then"))
        now = wording.answer(pair.now) if pair.now else words(Role.MUTED, translate("Reading", "Not asked this time"))
        if pair.is_reworded and pair.then is not None:
            worded = translate("Reading", "It was worded: {question}").format(question=pair.then.text.strip())
            then = (*words(Role.MUTED, worded), *then)
        return (*words(Role.STRONG, pair.text or "…"), self._pair(then, now))

    def _stages(self) -> Blocks:
        blocks: list[Block] = []
        for pair in self._both.stages:
            if pair.then.notes.strip() or pair.now.notes.strip():
                blocks.append(Words(Role.SUBHEADING, stage_name(pair.stage)))
                blocks.append(self._pair(*(notes(one.notes) or _nothing() for one in (pair.then, pair.now))))
        return tuple(blocks)

    def _requests(self) -> Blocks:
        then, now = self._asked_for(self._both.then), self._asked_for(self._both.now)
        none = words(Role.MUTED, translate("Reading", "Nothing was asked for"))
        return (self._pair(then or none, now or none),) if then or now else ()

    def _asked_for(self, summary: Summary) -> Parts:
        requests = by_urgency(summary.own_requests)
        return tuple(part for one in requests for part in wording.request_parts(one, self._today))

    def _needs(self, guide: Guide) -> Blocks:
        blocks: list[Block] = []
        for pair in self._both.needs:
            blocks.append(Words(Role.STRONG, guide.need(pair.need).name))
            blocks.append(self._pair(self._read(pair.then), self._read(pair.now)))
        return tuple(blocks)

    def _read(self, pulse: Pulse | None) -> Parts:
        if pulse is None:
            return words(Role.MUTED, translate("Reading", "Not read yet"))
        return (
            *words(Role.STRONG, wording.mark(pulse)),
            *words(Role.PLAIN, pulse.reason),
            *words(Role.MUTED, wording.pulse_facts(pulse, self._today)),
        )

    def _end(self) -> Blocks:
        then, now = self._both.then.conversation.dialogue, self._both.now.conversation.dialogue
        told = (
            (translate("Reading", "What would keep them here"), then.what_keeps, now.what_keeps),
            (translate("Reading", "Summing up"), then.sum_up, now.sum_up),
            (translate("Reading", "Agreed words"), then.agreed_words, now.agreed_words),
        )
        blocks: list[Block] = []
        for title, once, this_time in told:
            if once.strip() or this_time.strip():
                blocks.append(Words(Role.SUBHEADING, title))
                blocks.append(self._pair(notes(once) or _nothing(), notes(this_time) or _nothing()))
        return tuple(blocks)


def _section(title: str, blocks: Iterable[Block]) -> Blocks:
    found = tuple(blocks)
    return (Words(Role.HEADING, title), *found) if found else ()


def _day(conversation: Conversation, today: date) -> str:
    if conversation.day is None:
        return translate("Reading", "without a date yet")
    day = day_text(conversation.day, today)
    return day if conversation.is_held else joined(day, translate("Reading", "not held yet"))


def _nothing() -> Parts:
    return words(Role.MUTED, translate("Reading", "Nothing noted"))
