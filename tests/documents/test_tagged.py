"""Papers are told rightly: every text has its place, in the order it was written, and every figure its words."""

import re
from functools import cache

import pytest
from corpus import ACTIONS, CUE_CARDS, HANDOUTS, PLANS, PRIVATE_YEARS, SUMMARIES, TEAMS, WORKSHEETS, YEARS, handout_of
from papers import DAY, full_handout, press, words_of
from tagged import Tagged

from rerecruit_desktop.documents.catalogue import render
from rerecruit_desktop.documents.handout import render_handout
from rerecruit_desktop.documents.press import Paper
from rerecruit_desktop.documents.recovery_sheet import render_recovery_sheet
from rerecruit_desktop.domain.handout import Handout
from rerecruit_desktop.domain.recovery_sheet import RecoverySheet

PAPERS = {
    f"{kind}, {name}": values[name]
    for kind, values, names in (
        ("handout", HANDOUTS, ("one word", "prose", "addresses", "sixty on one day")),
        ("summary", SUMMARIES, ("nothing yet", "prose", "forty pages")),
        ("plan", PLANS, ("filled to the limit", "sixty on one day", "wide words")),
        ("actions", ACTIONS, ("filled to the limit", "hundreds")),
        ("worksheet", WORKSHEETS, ("blank", "sixty of each")),
        ("cue card", CUE_CARDS, ("prose",)),
        ("year", YEARS, ("prose", "every week")),
        ("private year", PRIVATE_YEARS, ("prose", "long words")),
        ("team", TEAMS, ("no pulse", "sixty")),
    )
    for name in names
}
AROUND = re.compile(
    r"(Page \d+ of \d+|To hand over|Only for you|Private notes, never handed over|Prepared for .+|24 November 2026|"
    r"Milestone|Skill|Done when|By|What|For the milestone|What they did|What it changed|On|Need|Mark|Why|Noted|"
    r"Name|Last talk|Next due|Recognition|Growth|Advancement|Autonomy|Alignment)"
)
MARKDOWN = """# Direction

First **this**, then [that](https://example.org/).

1. One
2. Two
   - deep
   - deeper

> Said by them
> - and listed

```
as typed
```"""


@cache
def made(name):
    pdf = render(PAPERS[name], press())
    return pdf, Tagged(pdf)


@pytest.fixture(params=PAPERS)
def read(request):
    return made(request.param)[1]


def told(text):
    return " ".join(text.replace("\u00ad", "").split())


def test_all_that_is_drawn_has_its_place_and_is_told_once(read):
    assert not read.loose
    assert not read.faults


def test_only_what_stands_on_every_page_is_left_out(read):
    for text in read.furniture:
        assert AROUND.fullmatch(text.strip()), text


def test_the_parts_lie_in_what_they_belong_to(read):
    lies_in = {
        "LI": {"L"},
        "Lbl": {"LI"},
        "LBody": {"LI"},
        "TR": {"Table"},
        "TD": {"TR"},
        "TH": {"TR"},
        "TOCI": {"TOC"},
    }
    for element in read.tree.whole:
        for part in element.parts:
            if not isinstance(part, str):
                assert element.kind in lies_in.get(part.kind, {element.kind}), (element.kind, part.kind)
                assert part.kind not in {"H1", "H2", "H3"} or element.kind == "Document"


def test_every_figure_and_every_bullet_is_said_in_words(read):
    tree = read.tree
    assert all(figure.said for figure in tree.all("Figure"))
    assert all(label.said or label.text.strip() for label in tree.all("Lbl"))


def test_no_element_is_empty(read):
    for element in read.tree.whole:
        assert element.parts or element.kind in {"TD", "TH"}, element.kind


def test_a_handout_is_told_as_it_was_written():
    tree = Tagged(render_handout(full_handout(), press(), signatures=True)).tree
    blocks = [one.outline for one in tree.parts if one.kind not in {"Table", "Figure"}]
    assert blocks == [
        ["H1", "Thank you, Amara"],
        ["P", "What you did, why it matters, and where you are heading"],
        ["H2", "What we thanked you for"],
        listed("You found the cause of the nightly failures", "Support stopped losing two hours a week."),
        ["H2", "What we value in you"],
        listed("You live our values", "You said no to the shortcut on customer data."),
        ["H2", "Where we are heading"],
        ["P", "Every customer on the new storage by the summer."],
        ["P", "Your design decides how fast we can go."],
        ["H2", "Your milestones"],
        ["H2", "What I promised you"],
        listed("Back the data decision at the staff meeting", "by 1 December 2026", mark="☐ "),
        ["H2", "Agreed words"],
        ["P", "We speak again in January."],
        *(["P", text] for text in ("Amara Okafor", "Date", "Manager", "Date")),
    ]


def listed(*texts, mark=""):
    return ["L", ["LI", ["Lbl", mark], ["LBody", *(["P", text] for text in texts)]]]


def test_milestones_are_told_as_a_figure_and_a_table():
    tree = Tagged(render_handout(full_handout(), press())).tree
    (figure,) = tree.all("Figure")
    assert figure.said == "24 Nov 2026: Lead the storage design; 28 Feb 2027: Speak to the group"
    heads, first, _ = tree.all("TR")
    assert [one.text for one in heads.all("TH")] == ["Milestone", "Skill", "Done when", "By"]
    assert first.all("TD")[0].text == "Lead the storage design"


def test_markdown_is_told_as_what_it_is():
    tree = Tagged(render_handout(Handout("A", "A", DAY, agreed_words=MARKDOWN), press())).tree
    link = ["Link", "that"], ["Link", " (https://example.org/)"]
    deep = [["LI", ["Lbl", ""], ["LBody", ["P", text]]] for text in ("deep", "deeper")]
    assert [one.outline for one in tree.parts][3:] == [
        ["H3", "Direction"],
        ["P", "First this, then ", *link, "."],
        [
            "L",
            ["LI", ["Lbl", "1."], ["LBody", ["P", "One"]]],
            ["LI", ["Lbl", "2."], ["LBody", ["P", "Two"], ["L", *deep]]],
        ],
        ["BlockQuote", ["P", "Said by them"], ["L", ["LI", ["Lbl", ""], ["LBody", ["P", "and listed"]]]]],
        ["P", ["Code", "as typed"]],
    ]


@pytest.mark.parametrize("paper", list(Paper))
def test_no_two_words_stick_together_where_lines_or_pages_end(paper):
    text = "Some words, one well-known/hyphened and https://example.org/a-long/path " * 60
    pdf = render_handout(handout_of(text), press(paper))
    paragraphs = [told(one.text) for one in Tagged(pdf).tree.all("P")]
    assert paragraphs.count(text.strip()) == 14


def test_a_paragraph_that_goes_over_a_page_is_one():
    pdf = render_handout(HANDOUTS["filled to the limit"], press())
    assert len(Tagged(pdf).tree.all("Table")) == 1
    assert len(Tagged(pdf).tree.all("LI")) == 5


def test_a_table_over_many_pages_is_one_whose_head_is_told_once():
    tree = Tagged(render(ACTIONS["hundreds"], press())).tree
    assert [len(table.all("TR")) for table in tree.all("Table")] == [301, 301]
    assert [len(table.all("TH")) for table in tree.all("Table")] == [3, 3]


def test_a_team_is_told_row_by_row():
    tree = Tagged(render(TEAMS["sixty"], press())).tree
    row = tree.all("TR")[1]
    assert [one.kind for one in row.parts] == ["TH", *["TD"] * 7]
    first, *_ = row.all("Figure")
    assert first.said.startswith("Recognition: ")
    assert first.said.endswith("24 Nov 2026 1.")


def test_the_groups_of_a_code_are_told_with_their_numbers():
    sheet = RecoverySheet(tuple("ABCD" for _ in range(14)), "mark", DAY)
    tree = Tagged(render_recovery_sheet(sheet, press())).tree
    assert [one.text for one in tree.all("L")[0].all("Lbl")] == [str(number) for number in range(1, 15)]


def test_the_file_says_that_it_is_tagged(read):
    root = read.reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert read.reader.pdf_header == "%PDF-1.7"
    assert all(page["/Tabs"] == "/S" for page in read.reader.pages)


def test_what_is_told_is_what_is_seen(read, request):
    pdf, _ = made(request.node.callspec.params["read"])
    seen = words_of(pdf)
    for element in read.tree.all("P"):
        for word in told(element.text).split()[:5]:
            assert word in seen or len(word) > 40  # cut at the ends of lines
