"""Reading the guide: one TOML file for each language, checked to the last key."""

import re
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from rerecruit_desktop.domain.conversation import Stage, Step
from rerecruit_desktop.domain.errors import GuideUnreadable
from rerecruit_desktop.domain.guide import (
    Channel,
    Guide,
    HardRequest,
    InvitationTemplate,
    NeedGuide,
    Question,
    QuestionKind,
    RuleGuide,
    StageGuide,
    StepGuide,
    Tone,
    Wording,
)
from rerecruit_desktop.domain.invitation import PLACES, fill_template
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.quality import Quality
from rerecruit_desktop.domain.rule import Rule
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP
from rerecruit_desktop.exchange.toml_table import NOT_ONE_OF, Misfit, Table, read_table
from rerecruit_desktop.paths import resources

FALLBACK = "en"
_BRACE = re.compile(r"[{}]")
Member = TypeVar("Member", bound=StrEnum)
Part = TypeVar("Part")
Key = TypeVar("Key")

_UNKNOWN_PLACE = QT_TRANSLATE_NOOP("Refused", "there is a place in braces that the program can't fill")


def shipped_guide(language: str) -> Guide:
    """The guide that comes with the program, in ``language`` ("de", "pt_BR") or else in English."""
    return read_guide(guide_for(language))


def guide_folder(folder: Path | None = None) -> Path:
    """``folder``, or else that of the guides that come with the program."""
    return folder or resources() / "guide"


def guide_for(language: str, folder: Path | None = None) -> Path:
    """The file of the guide for ``language``: the exact one, that of the language alone, or the English one."""
    place = guide_folder(folder)
    files = {file.stem.casefold(): file for file in place.glob("*.toml")}
    exact = language.replace("-", "_").casefold()
    return files.get(exact) or files.get(exact.split("_")[0]) or place / f"{FALLBACK}.toml"


def read_guide(path: Path) -> Guide:
    """The guide in the file ``path``.

    Raises :class:`GuideUnreadable`, with the file, the key and the reason, when anything is missing, unknown, of
    another type than it should be, or when the file is not TOML in UTF-8.
    """
    try:
        table = read_table(path)
        guide = _guide(table)
        table.nothing_else()
    except Misfit as misfit:
        raise GuideUnreadable(file=path, key=misfit.key, why=misfit.why) from misfit
    return guide


def _guide(table: Table) -> Guide:
    kinds = _all(table.table("kinds"), _kind)
    known = frozenset(kind.key for kind in kinds)
    return Guide(
        language=table.text("language"),
        name=table.text("name"),
        steps=_one_for_each(table.table("steps"), Step, _step),
        stages=_one_for_each(table.table("stages"), Stage, _stage),
        needs=_one_for_each(table.table("needs"), Need, _need),
        qualities=_all(table.table("qualities"), _quality),
        kinds=kinds,
        questions=_all(table.table("questions"), lambda key, entry: _question(key, entry, known)),
        templates=_all(table.table("templates"), _template),
        hard_requests=_all(table.table("hard_requests"), _hard_request),
        rules=_one_for_each(table.table("readiness"), Rule, _rule),
        wording=_wording(table.table("wording")),
        questions_ahead=table.text_or_nothing("questions_ahead"),
    )


def _one_for_each(table: Table, kind: type[Member], make: Callable[[Member, Table], Part]) -> tuple[Part, ...]:
    """A part for every member, in the members' order; each must be there, and no other."""
    parts = tuple(_whole(member, table.table(member), make) for member in kind)
    table.nothing_else()
    return parts


def _all(table: Table, make: Callable[[str, Table], Part]) -> tuple[Part, ...]:
    return tuple(_whole(key, entry, make) for key, entry in table.tables())


def _whole(key: Key, table: Table, make: Callable[[Key, Table], Part]) -> Part:
    part = make(key, table)
    table.nothing_else()
    return part


def _step(step: Step, table: Table) -> StepGuide:
    return StepGuide(step, table.text("aim"), table.text("why"), table.texts("hints"))


def _stage(stage: Stage, table: Table) -> StageGuide:
    lists = (table.texts(name) for name in ("cues", "could_say", "avoid"))
    return StageGuide(stage, table.text("title"), table.text("aim"), *lists)


def _need(need: Need, table: Table) -> NeedGuide:
    return NeedGuide(need, table.text("name"), table.text("meaning"), table.texts("does"), table.texts("traps"))


def _quality(key: str, table: Table) -> Quality:
    return Quality(key, table.text("name"), table.text("meaning"))


def _kind(key: str, table: Table) -> QuestionKind:
    return QuestionKind(key, table.text("name"), table.text("when"))


def _question(key: str, table: Table, kinds: frozenset[str]) -> Question:
    kind = table.text("kind")
    if kind not in kinds:
        raise Misfit(table.at("kind"), NOT_ONE_OF)
    return Question(key, table.text("text"), kind, table.one_of(Need, "need"), table.text_or_nothing("when"))


def _template(key: str, table: Table) -> InvitationTemplate:
    return InvitationTemplate(
        key,
        table.text("name"),
        table.one_of(Channel, "channel"),
        table.one_of(Tone, "tone"),
        _fillable(table, "text"),
        _fillable(table, "subject") if table.has("subject") else "",
    )


def _fillable(table: Table, key: str) -> str:
    text = table.text(key)
    if _BRACE.search(fill_template(text, dict.fromkeys(PLACES, "-"))):
        raise Misfit(table.at(key), _UNKNOWN_PLACE)
    return text


def _hard_request(key: str, table: Table) -> HardRequest:
    return HardRequest(key, table.text("name"), table.texts("answers"), table.texts("avoid"))


def _rule(rule: Rule, table: Table) -> RuleGuide:
    return RuleGuide(rule, table.text("text"), table.text("why"))


def _wording(table: Table) -> Wording:
    wording = Wording(*(table.texts(name) for name in ("promises", "appraisal", "generic")))
    table.nothing_else()
    return wording
