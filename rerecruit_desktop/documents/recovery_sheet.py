"""The recovery sheet: a single page with the code in big groups, and what to do with it."""

from rerecruit_desktop.documents.code_block import CodeBlock
from rerecruit_desktop.documents.composer import Composer
from rerecruit_desktop.documents.frame import Frame, Lane
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.signatures import Signatures
from rerecruit_desktop.domain.recovery_sheet import RecoverySheet
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP

_WHAT_IT_IS = QT_TRANSLATE_NOOP(
    "RecoverySheet",
    "This code opens your Re-recruit notebook when the passphrase is forgotten, or when the file with its keys is lost."
    " Whoever holds this sheet and a copy of the notebook can read all of it: keep it where you keep your passport,"
    " and not beside the computer.",
)
_SIGNS = QT_TRANSLATE_NOOP(
    "RecoverySheet",
    "The letters B, I, L, O, S, U and Z are never used. Capital or small letters, blanks and dashes make no "
    "difference.",
)
_STEPS = (
    QT_TRANSLATE_NOOP("RecoverySheet", "Start Re-recruit and choose “Use the recovery code”, below the passphrase."),
    QT_TRANSLATE_NOOP(
        "RecoverySheet", "Type the fourteen groups in the order of their numbers. A slip is shown with its group."
    ),
    QT_TRANSLATE_NOOP("RecoverySheet", "Choose a new passphrase. This sheet goes on being valid."),
)
_UNTIL = QT_TRANSLATE_NOOP(
    "RecoverySheet",
    "Until the notebook is given a new key. Then its page “Security” shows another mark than this sheet: print a new "
    "one, and destroy this one together with old backups that nobody else should open.",
)


def render_recovery_sheet(sheet: RecoverySheet, press: Press) -> bytes:
    """The sheet as a PDF of one page. Raises :class:`SignsMissing` when a sign can't be set."""
    translate = press.translate
    name = translate("RecoverySheet", "Recovery sheet")
    foot = translate("RecoverySheet", "Opens the notebook: keep it as you keep a key")
    composer = Composer(Frame(press, Lane.ONLY_FOR_YOU, name, sheet.made_on, foot))
    mark = translate("RecoverySheet", "Mark of this sheet: {mark}").format(mark=sheet.mark)
    composer.title(name, mark)
    composer.text(translate("RecoverySheet", _WHAT_IT_IS), before=14)
    composer.add(CodeBlock(sheet.groups, composer.width))
    composer.note(translate("RecoverySheet", _SIGNS))
    composer.heading(translate("RecoverySheet", "How to use it"))
    for step in _STEPS:
        composer.item(translate("RecoverySheet", step))
    composer.heading(translate("RecoverySheet", "How long it holds"))
    composer.text(translate("RecoverySheet", _UNTIL))
    note = translate("RecoverySheet", "To fill in by hand: which computer, which notebook")
    composer.add(Signatures((note,), "", composer.setter, composer.width))
    return composer.bytes(name)
