"""A picture file made into a small square one: turned upright, without what it told of place, time and camera.

Read by Pillow, which the papers bring along. A JPEG is shrunk while it is read, so that it takes little memory.
"""

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.portrait import (
    LEAST_SIDE,
    MOST_BYTES,
    MOST_PIXELS,
    MOST_PIXELS_AT_ONCE,
    PORTRAIT_SIDE,
    PictureDamaged,
    PictureMoves,
    PictureNotRead,
    PictureTooLarge,
    PictureTooSmall,
    PictureUnknown,
)

if TYPE_CHECKING:
    from PIL.Image import Image

_SIGNATURES = {b"\xff\xd8\xff": "JPEG", b"\x89PNG\r\n\x1a\n": "PNG"}
_SQUARE = (PORTRAIT_SIDE, PORTRAIT_SIDE)


def read_portrait(path: Path) -> bytes:
    """The picture in the file as :func:`portrait` makes it. Raises what that raises, and :class:`PictureNotRead`."""
    try:
        if path.exists() and not path.is_file():  # a folder; or a pipe, which would never end
            raise PictureUnknown
        if path.stat().st_size > MOST_BYTES:
            raise PictureTooLarge
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        raise PictureNotRead from error
    return portrait(data)


def portrait(data: bytes) -> bytes:
    """The middle of the picture as a PNG of :data:`PORTRAIT_SIDE` pixels each way.

    Raises :class:`PictureUnknown` for what is neither JPEG nor PNG, :class:`PictureMoves`, :class:`PictureTooLarge`,
    :class:`PictureTooSmall`, and :class:`PictureDamaged` for one that can't be read to its end.
    """
    kind = next((kind for signature, kind in _SIGNATURES.items() if data.startswith(signature)), None)
    if kind is None:  # nothing else is ever given to a decoder
        raise PictureUnknown
    try:
        return _made_small(data, kind)
    except Refused:
        raise
    except Exception as error:  # a decoder that is given damaged bytes raises whatever it likes
        raise PictureDamaged from error


def _made_small(data: bytes, kind: str) -> bytes:
    from PIL import Image, ImageOps

    try:
        opened = Image.open(BytesIO(data), formats=(kind,))
    except Image.DecompressionBombError as error:
        raise PictureTooLarge from error
    with opened:
        _refuse(opened)
        opened.draft("RGB", (2 * PORTRAIT_SIDE, 2 * PORTRAIT_SIDE))
        upright = ImageOps.exif_transpose(opened)
    return _written(ImageOps.fit(_plain(upright), _SQUARE, Image.Resampling.LANCZOS))


def _refuse(opened: "Image") -> None:
    """Before anything of it is unpacked."""
    width, height = opened.size
    if getattr(opened, "is_animated", False) and opened.format == "PNG":  # a JPEG with a preview is no film
        raise PictureMoves
    if min(width, height) < LEAST_SIDE:
        raise PictureTooSmall(least=LEAST_SIDE)
    is_shrunk = opened.format != "PNG" and not opened.info.get("progressive")
    if width * height > (MOST_PIXELS if is_shrunk else MOST_PIXELS_AT_ONCE):
        raise PictureTooLarge


def _plain(image: "Image") -> "Image":
    """In plain colours; what is see-through becomes white."""
    from PIL import Image

    if image.mode.startswith("I"):  # greys of 16 bits
        return image.convert("I").point(lambda grey: grey / 256).convert("L").convert("RGB")
    if not image.has_transparency_data:
        return image.convert("RGB")
    white = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(white, image.convert("RGBA")).convert("RGB")


def _written(image: "Image") -> bytes:
    """As a PNG that holds the picture and nothing else."""
    from PIL import Image

    bare = Image.new("RGB", image.size)
    bare.paste(image)
    written = BytesIO()
    bare.save(written, "PNG", optimize=True)
    return written.getvalue()
