"""Every paper about people, by the value it is made of."""

from rerecruit_desktop.documents.agreed_actions import render_agreed_actions
from rerecruit_desktop.documents.development_plan import render_development_plan
from rerecruit_desktop.documents.handout import render_handout
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.summary import render_summary
from rerecruit_desktop.domain.agreed_actions import AgreedActions
from rerecruit_desktop.domain.development_plan import DevelopmentPlan
from rerecruit_desktop.domain.handout import Handout
from rerecruit_desktop.domain.summary import Summary

Printable = Handout | DevelopmentPlan | AgreedActions | Summary


def render(value: Printable, press: Press, *, signatures: bool = False) -> bytes:
    """The PDF of a value; ``signatures`` asks for lines to sign on where a paper has them.

    Raises :class:`NothingToPrint` when it holds nothing, and :class:`SignsMissing` when a sign can't be set.
    """
    match value:
        case Handout():
            return render_handout(value, press, signatures)
        case DevelopmentPlan():
            return render_development_plan(value, press)
        case AgreedActions():
            return render_agreed_actions(value, press)
        case Summary():
            return render_summary(value, press)
