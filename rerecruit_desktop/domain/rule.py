"""What a plan needs before the dialogue (Readiness in the method)."""

from enum import StrEnum


class Rule(StrEnum):
    CONTRIBUTIONS = "contributions"
    QUALITIES = "qualities"
    DIRECTION = "direction"
    STAYING = "staying"
    RECOGNITION = "recognition"
