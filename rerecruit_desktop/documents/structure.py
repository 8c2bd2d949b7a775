"""What each piece of a page is, for those who listen to a paper, reflow or convert it: PDF's logical structure.

Every element has one :class:`Node`. What is drawn names the nodes that it lies in, from the outside in; so one element
may go on over pages, and stays one.
"""

from dataclasses import dataclass, field
from enum import Enum

from rerecruit_desktop.documents.file import File


class Tag(Enum):
    """The kinds of elements in use, by their names in PDF's standard."""

    DOCUMENT = "Document"
    TITLE = "H1"
    HEADING = "H2"
    SUBHEADING = "H3"
    PARAGRAPH = "P"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    BODY = "LBody"
    TABLE = "Table"
    ROW = "TR"
    HEAD = "TH"
    CELL = "TD"
    QUOTE = "BlockQuote"
    CODE = "Code"
    FIGURE = "Figure"
    LINK = "Link"
    CONTENTS = "TOC"
    ENTRY = "TOCI"


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """An element.

    ``said`` stands for what is drawn there, where that is no text; ``scope`` is what a head of a table is over.
    """

    tag: Tag
    said: str = ""
    scope: str = "Column"


Path = tuple[Node, ...]


def paragraph(within: Path = ()) -> Path:
    """A new paragraph."""
    return (*within, Node(Tag.PARAGRAPH))


def item(within: Path) -> Path:
    """The body of a new item, for what stands in it, in the list at the end of ``within``."""
    return (*within, Node(Tag.ITEM), Node(Tag.BODY))


@dataclass(slots=True, eq=False)
class _Element:
    """An element while it is filled; a child is a number, a mark with its page, or an annotation with its page."""

    node: Node
    number: int
    parent: int
    children: list[int | tuple[int, int] | tuple[int, int, int]] = field(default_factory=list)
    said: str = ""


class Structure:
    """The elements of one paper; those of a finished page are written to the ``file`` and forgotten."""

    def __init__(self, file: File) -> None:
        self._file = file
        self.root = file.reserve()
        self._whole = _Element(Node(Tag.DOCUMENT), file.reserve(), self.root)
        self._open: dict[Node, _Element] = {}
        self._outermost: Node | None = None
        self._done: list[_Element] = []
        self._pages: list[int] = []
        self._keys = 0
        self._parents: list[tuple[int, int]] = []
        self._begin_page()

    def mark(self, path: Path) -> str:
        """The page's code that begins content of the element at the end of ``path``."""
        element = self._element(path)
        element.children.append((len(self._pages), len(self._marks)))
        self._marks.append(element.number)
        return f"/{path[-1].tag.value} <</MCID {len(self._marks) - 1}>> BDC"

    def say(self, path: Path, text: str) -> None:
        """Text as it was typed, for what is drawn as shapes: its words without ink stand as they are seen."""
        self._element(path).said += text

    def key(self) -> int:
        """A key for an annotation, or a page, by which its element is found again."""
        self._keys += 1
        return self._keys - 1

    def attach(self, path: Path, key: int, annotation: int) -> None:
        """An annotation of this page, by its number, belongs to the element at the end of ``path``."""
        element = self._element(path)
        element.children.append((len(self._pages), annotation, 0))
        self._parents.append((key, element.number))

    def turn(self, page: int) -> None:
        """The page is done, and this is its number."""
        self._pages.append(page)
        parents = self._file.add(f"[{_references(self._marks)}]")
        self._parents.append((self.page_key, parents))
        for element in self._done:
            self._write(element)
        self._done.clear()
        self._begin_page()

    def finish(self) -> None:
        """Write what is left."""
        self._close()
        for element in (*self._done, self._whole):
            self._write(element)
        rows = " ".join(f"{key} {number} 0 R" for key, number in sorted(self._parents))
        tree = self._file.add(f"<</Nums[{rows}]>>")
        kids = f"/K {self._whole.number} 0 R/ParentTree {tree} 0 R/ParentTreeNextKey {self._keys}"
        self._file.write(self.root, f"<</Type/StructTreeRoot{kids}>>")

    def _begin_page(self) -> None:
        self._marks: list[int] = []
        self.page_key = self.key()

    def _element(self, path: Path) -> _Element:
        if path[0] is not self._outermost:
            self._close()
            self._outermost = path[0]
        parent = self._whole
        for node in path:
            element = self._open.get(node)
            if element is None:
                element = self._open[node] = _Element(node, self._file.reserve(), parent.number)
                parent.children.append(element.number)
            parent = element
        return parent

    def _close(self) -> None:
        self._done.extend(self._open.values())
        self._open.clear()

    def _write(self, element: _Element) -> None:
        home = next((child[0] for child in element.children if isinstance(child, tuple)), None)
        told = " ".join(self._told(child, home) for child in element.children)
        page = "" if home is None else f"/Pg {self._pages[home]} 0 R"
        node = element.node
        said = f"/ActualText {_string(element.said)}" if element.said else ""
        if node.said:
            said = f"/{'Alt' if node.tag is Tag.FIGURE else 'ActualText'} {_string(node.said)}"
        more = f"/A<</O/Table/Scope/{node.scope}>>" if node.tag is Tag.HEAD else ""
        head = f"<</S/{node.tag.value}/P {element.parent} 0 R{page}{said}{more}"
        self._file.write(element.number, f"{head}/K[{told}]>>")

    def _told(self, child: int | tuple[int, int] | tuple[int, int, int], home: int | None) -> str:
        if isinstance(child, int):
            return f"{child} 0 R"
        page = f"/Pg {self._pages[child[0]]} 0 R"
        if len(child) == 3:
            return f"<</Type/OBJR{page}/Obj {child[1]} 0 R>>"
        return str(child[1]) if child[0] == home else f"<</Type/MCR{page}/MCID {child[1]}>>"


def _references(numbers: list[int]) -> str:
    return " ".join(f"{number} 0 R" for number in numbers)


def _string(text: str) -> str:
    """Any text in a PDF's own terms."""
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"
