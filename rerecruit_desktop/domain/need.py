"""The five needs that keep a high performer."""

from enum import StrEnum


class Need(StrEnum):
    RECOGNITION = "recognition"
    GROWTH = "growth"
    ADVANCEMENT = "advancement"
    AUTONOMY = "autonomy"
    ALIGNMENT = "alignment"
