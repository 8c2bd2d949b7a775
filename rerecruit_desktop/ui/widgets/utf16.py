"""Qt counts letters in UTF-16: an emoji is two."""


def units(text: str) -> int:
    """How long Qt takes ``text`` to be."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
