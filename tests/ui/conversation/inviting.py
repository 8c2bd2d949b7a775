"""What one does on the first step, as one does it."""

from PySide6.QtGui import QGuiApplication


def type_over(qtbot, field, text):
    """Type ``text`` in the place of what stands in ``field``."""
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def paste_over(field, text):
    """The same for what no keyboard of the tests has: other letters, much at once."""
    field.setFocus()
    QGuiApplication.clipboard().setText(text)
    field.selectAll()
    field.paste()


def choose(invite, key):
    """Pick a template as one does: its channel, its tone, then its name."""
    template = next(one for one in invite.inviting.session.guide.templates if one.key == key)
    choice = invite.message.choice
    choice.channel.choices[template.channel].click()
    choice.tone.choices[template.tone].click()
    choice.template.setCurrentIndex(choice.template.findData(key))
    choice.template.activated.emit(choice.template.currentIndex())
