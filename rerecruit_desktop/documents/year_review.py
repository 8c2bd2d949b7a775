"""The year in review to hand over: what somebody was thanked for, what they reached, and where they are heading."""

from rerecruit_desktop.documents.composer import Composer
from rerecruit_desktop.documents.frame import Frame, Lane
from rerecruit_desktop.documents.milestones import add_milestones, when
from rerecruit_desktop.documents.periods import period_words
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.domain.paper_errors import NothingInPeriod
from rerecruit_desktop.domain.shared import Thanks
from rerecruit_desktop.domain.year_review import SharedTalk, YearReview


def render_year_review(year: YearReview, press: Press) -> bytes:
    """The review as a PDF. Raises :class:`NothingInPeriod`, and :class:`SignsMissing` when a sign can't be set."""
    if not (year.talks or year.reached or year.ahead):
        raise NothingInPeriod
    translate = press.translate
    about = translate("Handout", "Prepared for {name}").format(name=year.full_name)
    composer = Composer(Frame(press, Lane.TO_HAND_OVER, about, press.printed_on))
    title = translate("YearReview", "Your year, {name}").format(name=year.short_name)
    composer.title(title, period_words(press, year.period))
    _thanks(composer, year, press)
    _reached(composer, year, press)
    if any(one.goal.strip() for one in year.ahead):
        composer.heading(translate("Handout", "Where you are heading"))
        add_milestones(composer, year.ahead, press, press.printed_on)
    if year.talks:
        composer.heading(translate("YearReview", "When we talked"))
        composer.text(" · ".join(press.day(talk.held_on) for talk in reversed(year.talks)))
    return composer.bytes(translate("YearReview", "Year in review"))


def _thanks(composer: Composer, year: YearReview, press: Press) -> None:
    talks = [(talk, told) for talk in year.talks if (told := _told(talk))]
    if talks:
        composer.heading(press.translate("Handout", "What we thanked you for"))
    for talk, thanks in talks:
        composer.subheading(press.day(talk.held_on))
        for one in thanks:
            composer.item(one.what, one.effect)


def _told(talk: SharedTalk) -> list[Thanks]:
    return [one for one in talk.thanks if one.what.strip() or one.effect.strip()]


def _reached(composer: Composer, year: YearReview, press: Press) -> None:
    told = [one for one in year.reached if one.goal.strip()]
    if told:
        composer.heading(press.translate("YearReview", "What you reached"))
    for one in told:
        composer.checkbox(one.goal, " · ".join(filter(None, (one.skill.strip(), when(one, press)))), ticked=True)
