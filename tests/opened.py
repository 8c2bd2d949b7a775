"""Everything a file holds, opened up, so that a word can be looked for in it."""

from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import StreamObject


def spellings(word):
    """How a word may stand in a file."""
    return (word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"))


def found_in(data: bytes, words) -> list[str]:
    low = data.lower()
    return [word for word in words if any(spelling in low for spelling in spellings(word))]


def opened_up(pdf: bytes) -> bytes:
    """Every byte of a PDF: as it is, every stream unpacked, the text as a reader shows it, and the metadata."""
    reader = PdfReader(BytesIO(pdf))
    parts = [pdf, str(reader.metadata).encode(), str(reader.trailer["/Root"]).encode()]
    for number in range(1, int(reader.trailer["/Size"])):
        thing = reader.get_object(number)
        parts.append(str(thing).encode())
        if isinstance(thing, StreamObject):
            parts.append(thing.get_data())
    parts += [page.extract_text().encode() for page in reader.pages]
    return b"\n".join(parts)
