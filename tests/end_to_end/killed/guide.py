"""The fields of the guide page: every field of words of every kind of entry, as the guide itself names them."""

from rerecruit_desktop.domain.guide_parts import SHAPES, EntryKind, Form
from tests.end_to_end.killed.place import Field, Place

_WRITTEN = (Form.LINE, Form.TEXT, Form.LIST)
_CHOSEN = {EntryKind.TEMPLATE: "mail"}  # a mail alone has a subject


def to_entry(kind):
    """An entry of that kind, the first one or the one that has all fields."""

    def go(window):
        window.open_guide()
        page = window.pages.guide
        page.go_to(kind, _CHOSEN.get(kind) or next(iter(page._listed)))

    return go


def control(name):
    return lambda window: window.pages.guide.detail.form.rows[name].control


def written(kind, name):
    """What the notebook has of that field in the manager's own words."""

    def read(notebook):
        return next((dict(one.written).get(name) for one in notebook.own_words.all() if one.kind is kind), None)

    return read


def field(kind, shape):
    told = f"{shape.name} of a {kind.value}"
    comes_back = (Field(told, control(shape.name), written(kind, shape.name)).text,)
    return Field(
        told, control(shape.name), written(kind, shape.name), comes_back=comes_back if shape.form is Form.LIST else None
    )


GUIDE = tuple(
    Place(
        f"guide: {kind.value}",
        "guide",
        to_entry(kind),
        tuple(field(kind, shape) for shape in SHAPES[kind].fields if shape.form in _WRITTEN),
    )
    for kind in EntryKind
)
