"""The cue card: one page, as large as may be, and honest about what it leaves out."""

from dataclasses import replace

import pytest
from corpus import CUE_CARDS
from geometry import inked
from papers import pages_of, press

from rerecruit_desktop.documents.cue_card import render_cue_card
from rerecruit_desktop.domain.conversation import Stage
from rerecruit_desktop.domain.cue_card import CueCard
from rerecruit_desktop.domain.paper_errors import NoPoints
from rerecruit_desktop.domain.points import Point

FEW = CueCard(
    "Amara",
    (
        Point(Stage.THANK, "a", "Ran the review", "Two people spoke up", said=True),
        Point(Stage.QUALITIES, "b", "Lifts others"),
        Point(Stage.ASK, "c", "What would you miss?"),
    ),
)


def many(count):
    stages = list(Stage)
    points = (Point(stages[n * 4 // count], str(n), f"Point {n:03}.", "A detail") for n in range(count))
    return replace(FEW, points=tuple(points))


def text_of(card):
    (page,) = pages_of(render_cue_card(card, press()))
    return " ".join(page.split())


def size_of(card):
    """How high the P of the first point is."""
    (page,) = inked(render_cue_card(card, press()))
    return max(box[3] - box[1] for sign, box in page.letters if sign == "P" and box[0] > 140)


def test_points_stand_under_their_stages_with_details():
    text = text_of(FEW)
    assert "Thanks ☑ Ran the review Two people spoke up Qualities ☐ Lifts others Questions ☐ What would you" in text
    assert "Direction" not in text
    assert "left out" not in text


def test_the_more_points_the_smaller_the_type():
    sizes = [size_of(many(count)) for count in (4, 12, 24, 28)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > 2 * sizes[-1] / 1.2


def test_details_go_before_the_type_gets_too_small_to_glance_at():
    text = text_of(many(20))
    assert "A detail" not in text
    assert "Effects and examples are left out" in text
    assert all(f"Point {n:03}." in text for n in range(20))


def test_what_has_no_room_is_counted():
    text = text_of(many(200))
    shown = sum(f"Point {n:03}." in text for n in range(200))
    assert f"Points found in the plan alone: {200 - shown}." in text
    assert shown >= 20
    assert all(stage in text for stage in ("Thanks", "Direction", "Qualities", "Questions"))


def test_long_points_are_cut_short_and_it_is_said():
    assert "Long points are cut short here" in text_of(CUE_CARDS["filled to the limit"])


def test_a_plan_without_a_point_is_refused():
    with pytest.raises(NoPoints, match="nothing to say"):
        render_cue_card(CueCard("Amara", ()), press())
