"""Finding contributions: by words, recognised or not, quality, need, and period."""

from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.recognising import Sought
from rerecruit_desktop.domain.today import earlier
from rerecruit_desktop.ui.evidence import need_options, quality_options
from rerecruit_desktop.ui.person.sieve import Sieve
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.look import Look


class Period(StrEnum):
    ANY_TIME = "any time"
    SINCE_THE_TALK = "since the talk"
    QUARTER = "quarter"
    YEAR = "year"


LONG = {Period.QUARTER: timedelta(days=92), Period.YEAR: timedelta(days=366)}

_ANYTHING = Sought()


class ContributionSieve(Sieve[Contribution]):
    """``recognised_on`` tells the day of a contribution's recognition, ``last_talk`` that of the last conversation."""

    def __init__(
        self,
        session: Session,
        look: Look,
        recognised_on: Callable[[Contribution], date | None],
        last_talk: Callable[[], date | None],
    ) -> None:
        super().__init__(look, self.tr("Find contributions"))
        self._session, self._recognised_on, self._last_talk = session, recognised_on, last_talk
        self._sought = Sought()
        anything = self.tr("any")
        self.recognised: Choice[bool | None] = Choice(
            [(None, anything), (False, self.tr("not yet recognised")), (True, self.tr("recognised"))], shrinks=True
        )
        self.period: Choice[Period] = Choice(
            [
                (Period.ANY_TIME, self.tr("any time")),
                (Period.SINCE_THE_TALK, self.tr("since the last conversation")),
                (Period.QUARTER, self.tr("the last three months")),
                (Period.YEAR, self.tr("the last year")),
            ],
            shrinks=True,
        )
        self.quality: Choice[str] = Choice(quality_options(session, none=anything), shrinks=True)
        self.need: Choice[Need | None] = Choice(need_options(session.guide, anything), shrinks=True)
        for name, choice in (
            (self.tr("Recognised"), self.recognised),
            (self.tr("Period"), self.period),
            (self.tr("Quality"), self.quality),
            (self.tr("Need"), self.need),
        ):
            self.add_choice(name, choice)
            choice.chosen.connect(self.changed)

    def refresh(self) -> None:
        self.quality.offer(quality_options(self._session, self.quality.value, self.tr("any")))
        self.need.offer(need_options(self._session.guide, self.tr("any")))
        self._sought = Sought(
            self.words.text(), self.quality.value, self.need.value, self.recognised.value, self._since()
        )

        choices = (self.recognised, self.period, self.quality, self.need)
        self.show_chosen([one.currentText() for one in choices if one.currentIndex() > 0])

    def _since(self) -> date | None:
        period = self.period.value
        if period is Period.SINCE_THE_TALK:
            return self._last_talk()
        return earlier(self._session.today(), LONG[period]) if period in LONG else None

    def finds(self, value: Contribution) -> bool:
        return self._sought == _ANYTHING or self._sought.finds(value, self._recognised_on(value))

    def clear(self) -> None:
        self.words.put("")
        self.quality.fill("")
        self.need.fill(None)
        self.recognised.fill(None)
        self.period.fill(Period.ANY_TIME)
        self.changed.emit()
