"""How text that a person will read is marked for translation outside the window."""

from collections.abc import Callable

# Given a context and an English text, the same text in the user's language.
Translate = Callable[[str, str], str]


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark ``text`` for translation and give it back unchanged.

    Named as Qt's tools expect it, for they collect texts by this very name; the domain itself knows no Qt.
    """
    return text


def in_english(_context: str, text: str) -> str:
    """The :data:`Translate` for where no translation is loaded: the source text itself."""
    return text


def one_line(text: str) -> str:
    """``text`` with every run of white space, line ends too, made a single space: for one-line fields."""
    return " ".join(text.split())


def holds_words(words: str, *texts: str) -> bool:
    """Whether every one of ``words`` is somewhere in the ``texts``, whatever its case."""
    wanted = words.casefold().split()
    if not wanted:
        return True
    whole = "\n".join(texts).casefold()
    return all(word in whole for word in wanted)
