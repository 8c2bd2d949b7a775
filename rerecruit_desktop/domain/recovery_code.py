"""The recovery code: the notebook's data key itself, in a form people can write down and type back.

Fourteen groups of five signs. The alphabet has no two signs that look alike, and what is written for one of its signs
by mistake (o, i, l, u, s, z, b) is read as that sign. Four signs of a group carry the key, the fifth is a check over
them and the number of the group: one wrong sign, two signs exchanged or two groups exchanged never pass. The key is
followed by 16 bits of its hash, for the rare slip that a group's own check does not see.
"""

import hashlib
import re
import unicodedata

from rerecruit_desktop.domain.errors import RecoveryCodeIncomplete, RecoveryCodeMistyped, RecoveryCodeUnsound
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP

ALPHABET = "0123456789ACDEFGHJKMNPQRTVWXY"
GROUPS, SIGNS = 14, 5
_LONGEST_NUMBER = 2  # signs in the number of a group

_BASE = len(ALPHABET)  # a prime, which is what makes one check sign see every exchange
_VALUES = {sign: value for value, sign in enumerate(ALPHABET)}
_LOOK_ALIKES = str.maketrans("OILUSZB", "011V528")
_KEY_BYTES, _CHECK_BYTES = 32, 2
_BETWEEN = re.compile(r"[\s\-\u2010-\u2015\u2212.,:;/|_]+")

_ORDINALS = (
    QT_TRANSLATE_NOOP("Refused", "first"),
    QT_TRANSLATE_NOOP("Refused", "second"),
    QT_TRANSLATE_NOOP("Refused", "third"),
    QT_TRANSLATE_NOOP("Refused", "fourth"),
    QT_TRANSLATE_NOOP("Refused", "fifth"),
    QT_TRANSLATE_NOOP("Refused", "sixth"),
    QT_TRANSLATE_NOOP("Refused", "seventh"),
    QT_TRANSLATE_NOOP("Refused", "eighth"),
    QT_TRANSLATE_NOOP("Refused", "ninth"),
    QT_TRANSLATE_NOOP("Refused", "tenth"),
    QT_TRANSLATE_NOOP("Refused", "eleventh"),
    QT_TRANSLATE_NOOP("Refused", "twelfth"),
    QT_TRANSLATE_NOOP("Refused", "thirteenth"),
    QT_TRANSLATE_NOOP("Refused", "fourteenth"),
)


def code_groups(key: bytes) -> tuple[str, ...]:
    """The groups of the code for a key of 32 bytes."""
    number = int.from_bytes(key + _check(key))
    values: list[int] = []
    for _ in range(GROUPS * (SIGNS - 1)):
        number, value = divmod(number, _BASE)
        values.append(value)
    values.reverse()
    parts = (values[place * (SIGNS - 1) : (place + 1) * (SIGNS - 1)] for place in range(GROUPS))
    return tuple(_written(place, part) for place, part in enumerate(parts))


def sheet_mark(key: bytes) -> str:
    """Four signs that tell recovery sheets apart and reveal nothing of the key."""
    number = int.from_bytes(hashlib.sha256(b"rerecruit recovery sheet" + key).digest()[:8])
    return "".join(ALPHABET[number // _BASE**place % _BASE] for place in range(4))


def key_from(typed: str) -> bytes:
    """The key in a code that was typed or pasted, in any case, with any blanks and dashes.

    Raises :class:`RecoveryCodeMistyped` with the first group that does not fit, :class:`RecoveryCodeIncomplete`,
    :class:`RecoveryCodeUnsound`.
    """
    groups = typed_groups(typed)
    refuse_misfit(groups)
    if len(groups) != GROUPS or len(groups[-1]) != SIGNS:
        raise RecoveryCodeIncomplete(groups=GROUPS, signs=SIGNS, typed=sum(map(len, groups)), whole=GROUPS * SIGNS)
    number = 0
    for group in groups:
        for sign in group[:-1]:
            number = number * _BASE + _VALUES[sign]
    if number >= 1 << (8 * (_KEY_BYTES + _CHECK_BYTES)):
        raise RecoveryCodeUnsound
    whole = number.to_bytes(_KEY_BYTES + _CHECK_BYTES)
    key, check = whole[:_KEY_BYTES], whole[_KEY_BYTES:]
    if check != _check(key):
        raise RecoveryCodeUnsound
    return key


def refuse_misfit(groups: tuple[str, ...]) -> None:
    """Raise :class:`RecoveryCodeMistyped` for the first group that can't be right; the last may still be growing."""
    for place, group in enumerate(groups[:GROUPS]):
        is_growing = place == len(groups) - 1 and len(group) < SIGNS and set(group) <= set(ALPHABET)
        if not is_growing and not _fits(place, group):
            raise RecoveryCodeMistyped(group=_ORDINALS[place])


def typed_groups(typed: str) -> tuple[str, ...]:
    """What was typed, in groups: its own where they can be told, else counted in fives.

    The numbers of the groups, which come along when the code is copied out of the sheet, are left out.
    """
    plain = unicodedata.normalize("NFKC", typed).upper().translate(_LOOK_ALIKES)
    own = tuple(part for part in _BETWEEN.split(plain) if part)
    without_numbers = tuple(part for part in own if len(part) > _LONGEST_NUMBER)
    if len(without_numbers) == GROUPS:
        return without_numbers
    if len(own) == GROUPS or all(len(part) == SIGNS for part in own[:-1]):
        return _cut_long(own)
    signs = "".join(own)
    return tuple(signs[start : start + SIGNS] for start in range(0, len(signs), SIGNS))


def _cut_long(own: tuple[str, ...]) -> tuple[str, ...]:
    """A last part that is longer than a group was typed without blanks from there on."""
    if len(own) == GROUPS or not own or len(own[-1]) <= SIGNS:
        return own
    rest = own[-1]
    return own[:-1] + tuple(rest[start : start + SIGNS] for start in range(0, len(rest), SIGNS))


def _written(place: int, values: list[int]) -> str:
    return "".join(ALPHABET[value] for value in (*values, _group_check(place, values)))


def _fits(place: int, group: str) -> bool:
    if len(group) != SIGNS or not set(group) <= set(ALPHABET):
        return False
    *values, check = (_VALUES[sign] for sign in group)
    return check == _group_check(place, values)


def _group_check(place: int, values: list[int]) -> int:
    """Each place has a weight of its own, and so has the group."""
    return (place + 1 + sum(weight * value for weight, value in enumerate(values, start=1))) % _BASE


def _check(key: bytes) -> bytes:
    return hashlib.sha256(b"rerecruit recovery code" + key).digest()[:_CHECK_BYTES]
