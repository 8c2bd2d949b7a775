"""What a manager might make of the guide, made up by Hypothesis."""

from hypothesis import strategies as st
from made_up import truth, words

from rerecruit_desktop.domain.guide_parts import SHAPES, EntryKind, entries, key_of
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.own_words import OwnEntry


def own_entries(guide):
    """What a manager might make of an entry of ``guide``, or of none, with fields that fit and fields that don't."""
    said = words | st.lists(words, max_size=3).map(tuple) | st.sampled_from([*map(str, Need), "ease", "mail", "warm"])

    def of_kind(kind):
        keys = st.sampled_from(["own-1", *(key_of(kind, one) for one in entries(guide, kind))]) | words
        names = st.sampled_from([field.name for field in SHAPES[kind].fields]) | words
        fields = st.dictionaries(names, said, max_size=6).map(lambda found: tuple(sorted(found.items())))
        language = st.sampled_from(["", guide.language, "xx"])
        return st.builds(OwnEntry, st.just(kind), keys, language, fields, fields, truth, truth)

    return st.sampled_from(EntryKind).flatmap(of_kind)
