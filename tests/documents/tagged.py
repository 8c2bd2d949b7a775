"""The structure of a paper as one who listens to it gets it, and the text that has no place in it."""

import io
import re
from dataclasses import dataclass

from pypdf import PdfReader
from pypdf.generic import ArrayObject, ContentStream

_LETTERS = re.compile(rb"<([0-9A-F]{4})> <([0-9a-f]*)>")
_FURNITURE = "furniture"


@dataclass(frozen=True)
class Element:
    """An element: its kind, what stands for it, its texts and the elements within it, in their order."""

    kind: str
    said: str
    parts: tuple

    @property
    def text(self):
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)

    @property
    def whole(self):
        """It and all within it."""
        return [self, *(inner for part in self.parts if isinstance(part, Element) for inner in part.whole)]

    def all(self, kind):
        return [one for one in self.whole if one.kind == kind]

    @property
    def outline(self):
        """The kinds and texts of the tree, as nested lists."""
        return [self.kind, *(part if isinstance(part, str) else part.outline for part in self.parts)]


class Tagged:
    """A paper, read; ``loose`` is the text that belongs to nothing, ``furniture`` what stands around the pages."""

    def __init__(self, pdf):
        self.reader = PdfReader(io.BytesIO(pdf))
        self.loose, self.furniture, self.faults = [], [], []
        self._numbers = {page.indirect_reference.idnum: number for number, page in enumerate(self.reader.pages)}
        self._texts = {}
        for number, page in enumerate(self.reader.pages):
            self._read_page(number, page)
        self._reached = set()
        root = self.reader.trailer["/Root"]["/StructTreeRoot"]
        self._parents = root["/ParentTree"]["/Nums"]
        self.tree = self._element(root.raw_get("/K"))
        self.faults += [f"never told: {place}" for place in self._texts.keys() - self._reached]
        self._check_parents()

    def _read_page(self, number, page):
        letters = {name: letters_of(font) for name, font in page["/Resources"]["/Font"].items()}
        within, font = [], None
        for operands, operator in ContentStream(page.get_contents(), self.reader).operations:
            if operator == b"BMC":
                within.append(_FURNITURE if operands[0] == "/Artifact" else None)
            elif operator == b"BDC":
                within.append(operands[1]["/MCID"])
                self._texts[number, within[-1]] = ""
            elif operator == b"EMC":
                within.pop()
            elif operator == b"Tf":
                font = letters[operands[0]]
            elif operator == b"TJ":
                self._take(number, within, "".join(font[code] for part in operands[0] for code in codes_in(part)))
            elif operator in {b"S", b"f", b"B", b"Do"} and not within:
                self.loose.append(operator.decode())
        assert not within

    def _take(self, number, within, text):
        if not within or within[-1] is None:
            self.loose.append(text)
        elif within[-1] == _FURNITURE:
            self.furniture.append(text)
        else:
            self._texts[number, within[-1]] += text

    def _element(self, reference):
        thing = reference.get_object()
        kids = thing.get("/K", [])
        kids = kids if isinstance(kids, ArrayObject) else [kids]
        parts = tuple(part for kid in kids if (part := self._part(kid, thing, reference)) is not None)
        return Element(thing["/S"][1:], str(thing.get("/Alt", thing.get("/ActualText", ""))), parts)

    def _part(self, kid, thing, reference):
        if isinstance(kid, int):
            return self._content(thing.raw_get("/Pg"), kid, reference)
        inner = kid.get_object()
        if inner.get("/Type") == "/MCR":
            return self._content(inner.raw_get("/Pg"), inner["/MCID"], reference)
        if inner.get("/Type") == "/OBJR":
            key = inner["/Obj"]["/StructParent"]
            if self._parent(key).idnum != reference.idnum:
                self.faults.append(f"a link knows another element: {key}")
            return None
        assert inner.raw_get("/P").idnum == reference.idnum
        return self._element(kid)

    def _content(self, page, mark, reference):
        number = self._numbers[page.idnum]
        if (number, mark) in self._reached:
            self.faults.append(f"told twice: {number, mark}")
        self._reached.add((number, mark))
        parent = self._parent(self.reader.pages[number]["/StructParents"])[mark]
        if parent.idnum != reference.idnum:
            self.faults.append(f"the page knows another element: {number, mark}")
        return self._texts[number, mark]

    def _parent(self, key):
        place = self._parents[::2].index(key)
        found = self._parents[2 * place + 1]
        return found if isinstance(found.get_object(), dict) else list(found.get_object())

    def _check_parents(self):
        keys = list(self._parents[::2])
        assert keys == sorted(set(keys))
        for page in self.reader.pages:
            for one in page.get("/Annots", []):
                if "/StructParent" not in one.get_object():
                    self.faults.append("a link that belongs to nothing")


def letters_of(font):
    """What each code of a font stands for."""
    data = font["/ToUnicode"].get_data()
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in _LETTERS.findall(data)}


def codes_in(part):
    if not hasattr(part, "original_bytes"):
        return []
    data = part.original_bytes
    return [int.from_bytes(data[place : place + 2]) for place in range(0, len(data), 2)]
