"""How backups are told on screen."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from rerecruit_desktop.domain.backup import Reason
from rerecruit_desktop.storage.backups import Backup, Standing
from rerecruit_desktop.storage.restoring import Restored, RestorePlan
from rerecruit_desktop.ui.moments import time_text
from rerecruit_desktop.ui.widgets.day_text import full_day
from rerecruit_desktop.ui.widgets.lines import Line

translate = QCoreApplication.translate
SIGNS = {
    Standing.VERIFIED: ("check", "good_text"),
    Standing.WITHOUT_KEYS: ("key", "accent_text"),
    Standing.DAMAGED: ("warning", "bad_text"),
    Standing.OTHER_KEY: ("lock", "muted"),
}


def standing_text(standing: Standing) -> str:
    return {
        Standing.VERIFIED: translate("Backups", "verified"),
        Standing.WITHOUT_KEYS: translate("Backups", "verified, but without keys: only the recovery code opens it"),
        Standing.DAMAGED: translate("Backups", "damaged"),
        Standing.OTHER_KEY: translate("Backups", "locked with an earlier key"),
    }[standing]


def reason_text(reason: Reason) -> str:
    return {
        Reason.USE: translate("Backups", "After an hour of use"),
        Reason.ASKED: translate("Backups", "Asked for"),
        Reason.MIGRATION: translate("Backups", "Before a newer version took over"),
        Reason.RESTORE: translate("Backups", "Before a restore"),
        Reason.IMPORT: translate("Backups", "Before an import"),
        Reason.KEYS: translate("Backups", "Before a change of keys"),
    }[reason]


def moment_text(moment: datetime) -> str:
    """Day and time of the user's own clock and locale."""
    local = moment.astimezone()
    return f"{full_day(local.date(), QLocale())}, {time_text(local.time())}"


def size_text(size: int) -> str:
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def table_names() -> dict[str, str]:
    """The tables that a manager knows by name."""
    return {
        "people": translate("Backups", "People"),
        "conversations": translate("Backups", "Conversations"),
        "contributions": translate("Backups", "Contributions"),
        "requests": translate("Backups", "Requests and promises"),
        "milestones": translate("Backups", "Milestones"),
    }


def counts_text(rows: Mapping[str, int]) -> str:
    """The two counts by which a notebook is known at a glance."""
    return translate("Backups", "{people} people, {conversations} conversations").format(
        people=rows.get("people", 0), conversations=rows.get("conversations", 0)
    )


def line_of(backup: Backup) -> Line:
    """A backup in the list."""
    icon, token = SIGNS[backup.standing]
    parts = [standing_text(backup.standing), size_text(backup.size)]
    if backup.label is None:
        return Line(str(backup.file), backup.file.name, " · ".join(parts), "", icon, token)
    title = f"{moment_text(backup.label.made_at)} · {reason_text(backup.label.reason)}"
    parts.insert(1, counts_text(backup.label.rows))
    return Line(str(backup.file), title, " · ".join(parts), "", icon, token)


def restored_text(restored: Restored, placed: int) -> str:
    """What has become of the notebook from before; ``placed`` rows of it were added."""
    if restored.kept is not None:
        return translate("Backups", "The backup was restored. The notebook from before is kept as a backup.")
    text = translate("Backups", "The backup was restored.")
    if restored.set_aside is not None:
        aside = translate("Backups", "The damaged files from before were set aside in {folder}.")
        text += " " + aside.format(folder=restored.set_aside)
    if placed:
        text += " " + translate("Backups", "Added from them: {count} newer entries.").format(count=placed)
    return text


def plan_lines(plan: RestorePlan) -> list[tuple[str, str, str, str]]:
    """For each table its name, how many rows there are now, then, and how many changed since."""
    now, lost = plan.now or {}, plan.lost or {}
    return [
        (name, _number(now.get(table)), _number(plan.then.get(table, 0)), _number(lost.get(table)))
        for table, name in table_names().items()
    ]


def _number(count: int | None) -> str:
    return "–" if count is None else QLocale().toString(count)
