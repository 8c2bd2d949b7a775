"""When the manager is reminded of the day: once a day, at an hour of their choice."""

from datetime import date, datetime


def is_time(now: datetime, hour: int | None, told_on: date | None) -> bool:
    """Whether that hour of the day has come and nothing was said on this day yet; ``None`` is never.

    Only the day and the hour on the wall count, so that a night asleep, a journey and a clock that was put right
    do no harm: it is said late rather than never, and not twice a day.
    """
    return hour is not None and now.hour >= hour and told_on != now.date()
