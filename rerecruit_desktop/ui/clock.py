"""The clock on the wall; everything else is handed one."""

from datetime import UTC, date, datetime


def utc_now() -> datetime:
    return datetime.now(UTC)


def local_now() -> datetime:
    """This moment on the wall, in the time zone the computer is in now."""
    return datetime.now().astimezone()


def local_today() -> date:
    return local_now().date()
