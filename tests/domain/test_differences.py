"""What differs is told in words, and nothing of either text is lost in telling it."""

from hypothesis import given
from hypothesis import strategies as st

from rerecruit_desktop.domain.differences import Piece, Side, compare

texts = st.text(st.sampled_from("ab \n.,é"), max_size=60)


@given(texts, texts)
def test_the_pieces_make_up_both_texts(then, now):
    pieces = compare(then, now)
    assert "".join(one.text for one in pieces if one.side is not Side.NOW) == then
    assert "".join(one.text for one in pieces if one.side is not Side.THEN) == now


def test_a_changed_word_is_one_piece_on_each_side():
    assert compare("She wants to stay.", "She wants to lead.") == (
        Piece(Side.BOTH, "She wants to "),
        Piece(Side.THEN, "stay"),
        Piece(Side.NOW, "lead"),
        Piece(Side.BOTH, "."),
    )


def test_long_texts_are_compared_by_lines():
    then = "\n".join(f"line {n}" for n in range(9000))
    (before, *_rest) = compare(then, then + "\nand one more")
    assert before.side is Side.BOTH
