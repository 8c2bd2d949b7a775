"""What the world can refuse us, in a manager's words; anything else that is raised is a bug of ours."""

from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP, Translate


class Refused(Exception):
    """The world, not the program, is in the way. ``text`` says what happened, what was kept and what to do.

    ``details`` fill the places in braces; they hold paths and numbers, never a word of a note.
    """

    text = QT_TRANSLATE_NOOP("Refused", "This could not be done.")

    def __init__(self, **details: object) -> None:
        super().__init__(self.text.format(**details))
        self.details = details

    def explain(self, translate: Translate) -> str:
        """The message in the user's language, the reason in it too."""
        said = {key: translate("Refused", it) if isinstance(it, str) else it for key, it in self.details.items()}
        return translate("Refused", self.text).format(**said)


class EmptyName(Refused):
    text = QT_TRANSLATE_NOOP("Refused", "A direct report needs a name.")


class NoSuchPerson(Refused):
    text = QT_TRANSLATE_NOOP("Refused", "Nobody on the roster is called “{wanted}”.")


class SeveralPeople(Refused):
    text = QT_TRANSLATE_NOOP("Refused", "Several people match “{wanted}”. Use the id that “people --json” shows.")


class NoPassphrase(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused", "No passphrase was given, and nothing was changed. Type one, or name a file with --passphrase-file."
    )


class PassphrasesDiffer(Refused):
    text = QT_TRANSLATE_NOOP("Refused", "The two passphrases are not the same. Nothing was changed; try again.")


class WrongPassphrase(Refused):
    text = QT_TRANSLATE_NOOP("Refused", "That passphrase does not open this notebook. Nothing was changed; try again.")


class PassphraseTooShort(Refused):
    text = QT_TRANSLATE_NOOP("Refused", "A passphrase needs at least {least} characters.")


class RecoveryCodeMistyped(Refused):
    text = QT_TRANSLATE_NOOP("Refused", "The {group} group does not fit. Compare it with the sheet, sign by sign.")


class RecoveryCodeIncomplete(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused", "A recovery code has {groups} groups of {signs} signs, {whole} in all; here are {typed}."
    )


class RecoveryCodeUnsound(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused", "One of the groups holds more than one slip. Nothing was changed; compare each with the sheet."
    )


class RecoveryCodeForeign(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused",
        "This code was typed without a slip, but it does not open the notebook in {folder}: it belongs to another one, "
        "or to an earlier sheet. Nothing was changed.",
    )


class KeyNotRenewed(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused",
        "The notebook could not be given a new key, and keeps its old one; nothing is lost. "
        "It needs as much free space as the notebook itself takes.",
    )


class NoKeychain(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused",
        "This computer has no keychain that is known to keep secrets well. Nothing was changed; "
        "the passphrase opens the notebook as always.",
    )


class KeychainFailed(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused", "The keychain of this computer was of no help: {why}. The passphrase opens the notebook as always."
    )


class NotebookMissing(Refused):
    text = QT_TRANSLATE_NOOP("Refused", "There is no notebook in {folder}.")


class NotebookExists(Refused):
    text = QT_TRANSLATE_NOOP("Refused", "There is already a notebook in {folder}. It was left as it is.")


class NotAFolder(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused", "{folder} is a file, and a notebook needs a folder. Nothing was changed; choose another place."
    )


class FolderNotWritable(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused", "The folder {folder} can't be written to. Nothing was changed; check its permissions and free space."
    )


class NotebookDamaged(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused", "The notebook in {folder} is damaged: {what}. Nothing was changed; its files were left as they are."
    )


class KeysDamaged(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused",
        "The file that holds the keys, {file}, is missing, damaged or belongs to another notebook. "
        "Nothing was changed; use the recovery code, or put back a copy of the file from a backup.",
    )


class NotebookFromTheFuture(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused", "The notebook was last used with a newer Re-recruit. Nothing was changed; install the newer one."
    )


class NotebookInUse(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused", "The notebook in {folder} is in use by another program. Close that one and try again."
    )


class NotSaved(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused", "The last change could not be saved: {why}. It is still on the screen; saving is tried again."
    )


class NothingChanged(Refused):
    """Several values should have been changed together, and none was."""

    text = QT_TRANSLATE_NOOP("Refused", "Nobody was changed: {why}. Try again once that is mended.")


class NotReadable(Refused):
    text = QT_TRANSLATE_NOOP("Refused", "The notebook could not be read: {why}. Nothing was changed.")


class BackupNotMade(Refused):
    text = QT_TRANSLATE_NOOP("Refused", "No backup was made: {why}. The notebook itself was not touched.")


class BackupNotCopied(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused", "The backup was made, but not copied into {folder}: {why}. With the next backup it is tried again."
    )


class BackupUnusable(Refused):
    text = QT_TRANSLATE_NOOP("Refused", "The backup {file} can't be used: {why}. Nothing was changed.")


class NotRestored(Refused):
    text = QT_TRANSLATE_NOOP("Refused", "Nothing was restored: {why}. The notebook is as it was.")


class DamageFound(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused",
        "The check found damage: {what}. Nothing was changed. Open “Backups” in the menu for what can be done.",
    )


class FileNotWritten(Refused):
    text = QT_TRANSLATE_NOOP("Refused", "{file} could not be written: {why}. Nothing was left half done.")


class FileNotRead(Refused):
    text = QT_TRANSLATE_NOOP("Refused", "{file} could not be read: {why}.")


class GuideUnreadable(Refused):
    text = QT_TRANSLATE_NOOP("Refused", "The guide {file} can't be used: {key}: {why}.")


class GuideReplaced(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused",
        "The guide {file} can't be used: {where}{why}. The guide “{instead}” is shown in its place; "
        "your own words are kept.",
    )


class NoDisplay(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused", "There is no screen to open a window on. The subcommands work without one; see --help."
    )


class SystemLibraryMissing(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused",
        "The window needs the system library {library}, which is not installed. "
        "The README's first command installs all that is needed.",
    )
