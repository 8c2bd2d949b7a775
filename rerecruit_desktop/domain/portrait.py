"""A person's photograph: how large it is kept, and what can't be one."""

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP

PORTRAIT_SIDE = 256  # pixels; sharp in the largest badge on the sharpest screen
LEAST_SIDE = 16  # pixels; smaller is nothing to recognise anybody by
MOST_BYTES = 60_000_000
MOST_PIXELS = 85_000_000  # of one that is shrunk while it is read, in little memory
MOST_PIXELS_AT_ONCE = 25_000_000  # of one that has to be unpacked whole: some 100 MB


class PictureUnknown(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused", "That is no JPEG and no PNG, so it was not taken; the badge stays as it was. Choose another file."
    )


class PictureDamaged(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused", "This picture is cut off or damaged, so it was not taken; the badge stays as it was."
    )


class PictureMoves(Refused):
    text = QT_TRANSLATE_NOOP("Refused", "This picture moves. Choose one that stands still; the badge stays as it was.")


class PictureTooLarge(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused",
        "This picture is too large to be read safely. Save it smaller and try again; the badge stays as it was.",
    )


class PictureTooSmall(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused", "This picture has too few pixels: at least {least} each way. The badge stays as it was."
    )


class PictureNotRead(Refused):
    text = QT_TRANSLATE_NOOP(
        "Refused", "The file could not be read. It may have been moved, or it belongs to somebody else."
    )
