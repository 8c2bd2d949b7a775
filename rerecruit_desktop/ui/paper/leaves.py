"""What is to be made: the paper that was chosen, or all that apply."""

from datetime import date

from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.paper_kind import PaperKind, Scope
from rerecruit_desktop.storage.notebook import Notebook
from rerecruit_desktop.ui.paper.kinds import Subject, file_name, prepare
from rerecruit_desktop.ui.paper.leaf import Leaf
from rerecruit_desktop.ui.paper.options import Options

_FOR_THE_TALK = {PaperKind.WORKSHEET, PaperKind.CUE_CARD}


def leaves_of(notebook: Notebook, subject: Subject, options: Options, day: date) -> tuple[Leaf, ...]:
    """The paper that the options come to, or all for the person. Raises what :func:`prepare` raises."""
    if options.kind is not None:
        return (_leaf(options.kind, notebook, subject, options, day),)
    conversation = notebook.conversations.get(subject.conversation_id)
    kinds = [kind for kind in PaperKind if kind.is_about_somebody and _applies(kind, conversation)]
    return tuple(_leaf(kind, notebook, subject, options, day) for kind in kinds)


def _leaf(kind: PaperKind, notebook: Notebook, subject: Subject, options: Options, day: date) -> Leaf:
    render = prepare(kind, notebook, subject, options.parts.left_out_of(kind))
    return Leaf(file_name(kind, day), kind.is_private, render, options.order(kind, day))


def _applies(kind: PaperKind, conversation: Conversation | None) -> bool:
    """What helps in a talk is of no use once it is over, and without a talk there is nothing of one."""
    if conversation is None:
        return kind.scope is not Scope.CONVERSATION
    return conversation.is_open or kind not in _FOR_THE_TALK
