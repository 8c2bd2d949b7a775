"""What could not be saved is told as plain text, but for what never leaves the notebook."""

from datetime import date

from rerecruit_desktop.domain.forecast import Light, StayForecast
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.words import in_english
from rerecruit_desktop.exchange.plain_text import as_text

ODILE, DAY = Id("odile"), date(2026, 11, 23)


def test_a_reason_that_was_typed_is_told():
    assert "Reason: was seen" in as_text([("Odile", Pulse(ODILE, Need.GROWTH, 2, DAY, "was seen"))], in_english)


def test_a_forecast_is_not_told_at_all():
    told = as_text([("Odile", StayForecast(ODILE, DAY, 3, Light.RED, "quaverstone"))], in_english)
    assert "quaverstone" not in told
    assert "red" not in told
