"""Every paper about people, by the value it is made of."""

from collections.abc import Callable
from typing import Any

from rerecruit_desktop.documents.agreed_actions import render_agreed_actions
from rerecruit_desktop.documents.cue_card import render_cue_card
from rerecruit_desktop.documents.development_plan import render_development_plan
from rerecruit_desktop.documents.handout import render_handout
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.private_year import render_private_year
from rerecruit_desktop.documents.summary import render_summary
from rerecruit_desktop.documents.team_overview import render_team_overview
from rerecruit_desktop.documents.worksheet import render_worksheet
from rerecruit_desktop.documents.year_review import render_year_review
from rerecruit_desktop.domain.agreed_actions import AgreedActions
from rerecruit_desktop.domain.cue_card import CueCard
from rerecruit_desktop.domain.development_plan import DevelopmentPlan
from rerecruit_desktop.domain.handout import Handout
from rerecruit_desktop.domain.paper_worksheet import PaperWorksheet
from rerecruit_desktop.domain.private_year import PrivateYear
from rerecruit_desktop.domain.summary import Summary
from rerecruit_desktop.domain.team_overview import TeamOverview
from rerecruit_desktop.domain.year_review import YearReview

Printable = (
    Handout
    | DevelopmentPlan
    | AgreedActions
    | Summary
    | PaperWorksheet
    | CueCard
    | YearReview
    | PrivateYear
    | TeamOverview
)

_RENDERERS: dict[type, Callable[[Any, Press], bytes]] = {
    DevelopmentPlan: render_development_plan,
    AgreedActions: render_agreed_actions,
    Summary: render_summary,
    PaperWorksheet: render_worksheet,
    CueCard: render_cue_card,
    YearReview: render_year_review,
    PrivateYear: render_private_year,
    TeamOverview: render_team_overview,
}


def render(value: Printable, press: Press, *, signatures: bool = False) -> bytes:
    """The PDF of a value; ``signatures`` asks for lines to sign on where a paper has them.

    Raises :class:`NothingToPrint` when it holds nothing, and :class:`SignsMissing` when a sign can't be set.
    """
    if isinstance(value, Handout):
        return render_handout(value, press, signatures)
    return _RENDERERS[type(value)](value, press)
