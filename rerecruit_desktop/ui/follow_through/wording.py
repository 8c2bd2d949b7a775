"""The words of needs and forecasts on screen."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from rerecruit_desktop.domain.forecast import Judgement, Light, StayForecast
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.names import source_text

translate = QCoreApplication.translate

LIGHT_SIGNS = {Light.GREEN: ("check", "good"), Light.AMBER: ("help", "accent"), Light.RED: ("warning", "bad")}
RISEN, FALLEN, SAME = "↑", "↓", "→"


def mark_meanings() -> tuple[str, ...]:
    """What each mark of a need means, from 1 on."""
    return (
        translate("FollowThrough", "starved"),
        translate("FollowThrough", "mostly lacking"),
        translate("FollowThrough", "half met"),
        translate("FollowThrough", "mostly met"),
        translate("FollowThrough", "met"),
    )


def trend_sign(by: int) -> str:
    """An arrow for the eye; :func:`trend_text` says the same in words."""
    return RISEN if by > 0 else FALLEN if by < 0 else SAME


def trend_text(by: int) -> str:
    if by > 0:
        return translate("FollowThrough", "risen by {n}").format(n=by)
    return translate("FollowThrough", "fallen by {n}").format(n=-by) if by else translate("FollowThrough", "as before")


def pulse_text(pulse: Pulse, today: date) -> str:
    """One read in a line: mark, day, how it is known, and why."""
    parts = [str(pulse.mark), day_text(pulse.on, today), source_text(pulse.source), one_line(pulse.reason)]
    return " · ".join(part for part in parts if part)


def light_choice(light: Light) -> str:
    """For a choice, beside its sign in the colour of the light."""
    return {
        Light.GREEN: translate("FollowThrough", "Stays"),
        Light.AMBER: translate("FollowThrough", "Unsure"),
        Light.RED: translate("FollowThrough", "May leave"),
    }[light]


def light_text(light: Light) -> str:
    return {
        Light.GREEN: translate("FollowThrough", "green: stays"),
        Light.AMBER: translate("FollowThrough", "amber: unsure"),
        Light.RED: translate("FollowThrough", "red: may leave"),
    }[light]


def forecast_text(forecast: StayForecast, today: date) -> str:
    """One forecast in a line: what was expected, when, for how long, why, and what came of it."""
    made = translate("FollowThrough", "{light} · said on {day} for {n} months")
    told = made.format(light=light_text(forecast.light), day=day_text(forecast.made_on, today), n=forecast.months)
    outcome = "" if forecast.stayed is None else outcome_text(stayed=forecast.stayed)
    return " · ".join(part for part in (told, one_line(forecast.reason), outcome) if part)


def outcome_text(*, stayed: bool) -> str:
    return translate("FollowThrough", "stayed") if stayed else translate("FollowThrough", "left")


def judgement_text(judgement: tuple[Judgement, ...]) -> str:
    """How the manager's forecasts came out, light by light; empty before the first was scored."""
    told = translate("FollowThrough", "{light}: {stayed} of {scored} stayed")
    parts = [
        told.format(light=light_text(one.light).split(":")[0], stayed=one.stayed, scored=one.scored)
        for one in judgement
        if one.scored
    ]
    return " · ".join(parts)
