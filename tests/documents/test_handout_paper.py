"""The handout on paper: what it says, what it leaves out, and how it stands on the page."""

import io
from dataclasses import replace

import pytest
from corpus import MARKUP, milestone
from geometry import fonts_of
from papers import DAY, full_handout, pages_of, press, words_of
from pypdf import PdfReader

from rerecruit_desktop.documents.handout import render_handout
from rerecruit_desktop.domain.handout import Handout
from rerecruit_desktop.domain.milestone import MilestoneState
from rerecruit_desktop.domain.paper_errors import NothingToPrint, SignsMissing
from rerecruit_desktop.domain.shared import SharedMilestone, SharedStep, Thanks
from tests.opened import found_in, opened_up

EMPTY = Handout("Amara Okafor", "Amara", DAY)


def test_everything_shareable_is_printed():
    words = words_of(render_handout(full_handout(), press()))
    for said in (
        "Thank you, Amara",
        "You found the cause of the nightly failures",
        "Support stopped losing two hours a week.",
        "You said no to the shortcut",
        "Your design decides how fast we can go.",
        "Design approved",
        "28 Feb 2027",
        "Back the data decision at the staff meeting",
        "by 1 December 2026",
        "We speak again in January.",
    ):
        assert said in words


@pytest.mark.parametrize(
    ("field", "heading"),
    [
        ("thanks", "What we thanked you for"),
        ("qualities", "What we value in you"),
        ("milestones", "Your milestones"),
        ("promises", "What I promised you"),
        ("agreed_words", "Agreed words"),
    ],
)
def test_a_section_that_holds_nothing_vanishes(field, heading):
    whole = full_handout()
    without = replace(whole, **{field: type(getattr(whole, field))()})
    assert heading in words_of(render_handout(whole, press()))
    assert heading not in words_of(render_handout(without, press()))


@pytest.mark.parametrize("blank", [EMPTY, replace(EMPTY, thanks=(Thanks(" ", "\n"),), agreed_words=" \t")])
def test_a_handout_without_a_word_is_refused(blank):
    with pytest.raises(NothingToPrint):
        render_handout(blank, press())


def test_what_looks_like_markup_is_printed_as_typed():
    assert MARKUP in words_of(render_handout(replace(EMPTY, agreed_words=MARKUP), press()))


def test_typed_line_ends_are_kept():
    text = pages_of(render_handout(replace(EMPTY, agreed_words="First.\nSecond.\r\nThird."), press()))[0]
    assert "First.\nSecond.\nThird." in text


def test_sixty_milestones_on_one_day_are_all_in_the_table():
    goals = [f"Milestone {n:02}." for n in range(60)]
    pdf = render_handout(replace(EMPTY, milestones=tuple(milestone(goal, skill="x") for goal in goals)), press())
    pages = pages_of(pdf)
    assert len(pages) in {2, 3, 4}
    assert all(goal in "".join(pages) for goal in goals)
    assert "Milestone 00. and 59 more" in pages[0]
    assert all("Milestone Skill" in page for page in pages), "the head of the table is repeated"


def test_every_page_says_its_lane_its_number_and_the_day():
    pages = pages_of(render_handout(replace(EMPTY, agreed_words="A line.\n" * 150), press()))
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert "To hand over" in page
        assert f"Page {number} of {len(pages)}" in page
        assert "24 November 2026" in page
        assert "Prepared for Amara Okafor" in page


def test_states_are_told_in_words_too():
    states = tuple(milestone(state.value.title(), state=state) for state in MilestoneState)
    words = words_of(render_handout(replace(EMPTY, milestones=states), press()))
    assert "under way" in words
    assert "dropped" in words


def test_lines_to_sign_on_are_there_only_when_wanted():
    assert "Manager" not in words_of(render_handout(full_handout(), press()))
    assert "Manager" in words_of(render_handout(full_handout(), press(), signatures=True))


def test_the_file_names_no_person_no_program_and_no_time():
    reader = PdfReader(io.BytesIO(pdf := render_handout(full_handout(), press())))
    assert dict(reader.metadata) == {"/Title": "Handout"}
    assert reader.trailer["/Root"]["/Lang"] == "en"
    assert not found_in(opened_up(pdf), ["anonymous"])


def test_every_font_is_inside():
    fonts = fonts_of(render_handout(full_handout(), press()))
    assert any("Inter" in name for name in fonts)
    assert all(fonts.values())


def test_the_same_handout_gives_the_same_bytes():
    assert render_handout(full_handout(), press()) == render_handout(full_handout(), press())


def test_it_never_rates_anybody():
    words = words_of(render_handout(full_handout(), press(), signatures=True)).lower()
    assert "performer" not in words
    assert "rating" not in words


def test_signs_that_nothing_can_set_are_refused_and_never_dropped():
    with pytest.raises(SignsMissing):
        render_handout(replace(EMPTY, agreed_words="李"), press())


WAY = SharedMilestone(
    *("Lead the design", "", "", DAY, MilestoneState.UNDER_WAY),
    steps=(SharedStep("Sketch it", DAY), SharedStep("Show it")),
    help_promised="A week without meetings",
)


def test_open_milestones_are_told_with_their_steps_and_the_help_promised():
    text = " ".join(pages_of(render_handout(replace(EMPTY, milestones=(WAY,)), press()))[0].split())
    assert "Lead the design Steps ☑ Sketch it (24 Nov 2026) ☐ Show it My help A week without meetings" in text


def test_what_was_reached_is_in_the_table_alone():
    reached = replace(WAY, state=MilestoneState.REACHED)
    words = words_of(render_handout(replace(EMPTY, milestones=(reached,)), press()))
    assert "Lead the design" in words
    assert "Sketch it" not in words


@pytest.mark.parametrize("lines", range(36, 44))
def test_the_lines_to_sign_on_do_not_stand_alone_on_a_page(lines):
    words = "A line.\n" * lines + "\nThe last paragraph."
    last = pages_of(render_handout(replace(EMPTY, agreed_words=words), press(), signatures=True))[-1]
    assert "The last paragraph." in last
    assert "Manager" in last
