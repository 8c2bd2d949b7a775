"""A photograph becomes a small square, upright and without what it tells of place; bad ones are refused in words."""

import subprocess
import sys
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.portrait import (
    PORTRAIT_SIDE,
    PictureDamaged,
    PictureMoves,
    PictureNotRead,
    PictureTooLarge,
    PictureTooSmall,
    PictureUnknown,
)
from rerecruit_desktop.exchange.portrait import portrait, read_portrait

RED, BLUE = (220, 20, 20), (20, 20, 220)
SVG_BOMB = b"""<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<svg xmlns="http://www.w3.org/2000/svg" width="999999" height="999999"><text>&b;</text></svg>"""


def written(image, kind="PNG", **more):
    made = BytesIO()
    image.save(made, kind, **more)
    return made.getvalue()


def halves(size=(400, 400)):
    """Red above, blue below."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (0, size[1] // 2, *size))
    return image


def shown(png):
    image = Image.open(BytesIO(png))
    assert (image.size, image.format, image.mode) == ((PORTRAIT_SIDE, PORTRAIT_SIDE), "PNG", "RGB")
    return image


def is_like(colour, wanted):
    return all(abs(one - other) < 30 for one, other in zip(colour, wanted, strict=True))


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
@pytest.mark.parametrize("size", [(400, 400), (3000, 400), (400, 3000), (16, 16), (257, 255)])
def test_the_middle_becomes_a_square(kind, size):
    image = shown(portrait(written(halves(size), kind)))
    assert is_like(image.getpixel((128, 20)), RED)
    assert is_like(image.getpixel((128, 235)), BLUE)


@pytest.mark.parametrize(("orientation", "red_at"), [(1, (128, 20)), (3, (128, 235)), (6, (235, 128)), (8, (20, 128))])
def test_it_is_turned_as_the_camera_was_held(orientation, red_at):
    exif = Image.Exif()
    exif[0x0112] = orientation
    image = shown(portrait(written(halves(), "JPEG", exif=exif)))
    assert is_like(image.getpixel(red_at), RED)


def test_nothing_of_what_the_file_told_is_kept():
    exif = Image.Exif()
    exif[0x010F] = "SecretCamera"
    exif[0x8825] = {1: "N", 2: (54.0, 5.0, 0.0)}  # where it was taken
    told = PngImagePlugin.PngInfo()
    told.add_text("Comment", "SecretPlace")
    for data in (
        written(halves(), "JPEG", exif=exif, comment=b"SecretPlace", icc_profile=b"SecretProfile" * 20),
        written(halves(), "PNG", pnginfo=told, exif=exif),
    ):
        made = portrait(data)
        assert b"Secret" not in made
        chunks = {made[at - 4 : at] for at in range(12, len(made)) if made[at - 4 : at].isalpha()}
        assert not chunks & {b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"iCCP", b"tIME"}
        assert not Image.open(BytesIO(made)).getexif()


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16", "CMYK"])
def test_every_kind_of_colour_is_read(mode):
    kind = "JPEG" if mode == "CMYK" else "PNG"
    image = halves().convert("I").point(lambda grey: grey * 256) if mode == "I;16" else halves()
    shown(portrait(written(image.convert(mode), kind)))


def test_greys_of_sixteen_bits_stay_grey():
    grey = Image.new("I;16", (64, 64), 128 * 256)
    assert is_like(shown(portrait(written(grey))).getpixel((128, 128)), (128, 128, 128))


def test_what_is_see_through_becomes_white():
    assert shown(portrait(written(Image.new("RGBA", (64, 64), (0, 0, 0, 0))))).getpixel((9, 9)) == (255, 255, 255)


@pytest.mark.parametrize(
    "data", [b"", b"Dear diary", SVG_BOMB, b"GIF89a" + b"\0" * 50, b"BM" + b"\0" * 60, b"\xff\xd8"]
)
def test_what_is_no_picture_we_read_is_refused(data):
    with pytest.raises(PictureUnknown):
        portrait(data)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
@pytest.mark.parametrize("left", [0.1, 0.5, 0.95])
def test_one_that_is_cut_off_is_refused(kind, left):
    noisy = Image.effect_noise((500, 500), 90).convert("RGB")
    data = written(noisy, kind)
    with pytest.raises(PictureDamaged):
        portrait(data[: int(len(data) * left)])


def test_one_that_moves_is_refused():
    frames = [Image.new("RGB", (64, 64), colour) for colour in (RED, BLUE)]
    with pytest.raises(PictureMoves):
        portrait(written(frames[0], "PNG", save_all=True, append_images=frames[1:]))


def test_one_with_too_few_pixels_is_refused():
    with pytest.raises(PictureTooSmall):
        portrait(written(Image.new("RGB", (3, 500))))


def sized(data, width, height):
    """A PNG that says of itself it were so large."""
    import struct
    import zlib

    head = b"IHDR" + struct.pack(">II", width, height) + data[24:29]
    return data[:12] + head + struct.pack(">I", zlib.crc32(head)) + data[33:]


def test_one_of_no_size_at_all_is_refused():
    with pytest.raises((PictureDamaged, PictureTooSmall)):
        portrait(sized(written(halves()), 0, 0))


@pytest.mark.parametrize("side", [9_000, 30_000, 2**31 - 1])
@pytest.mark.filterwarnings("ignore")
def test_one_that_would_unpack_to_too_much_is_refused_before_it_is_unpacked(side):
    with pytest.raises((PictureTooLarge, PictureDamaged)):
        portrait(sized(written(halves()), side, side))


HUGE = """
import resource, sys
from io import BytesIO
from PIL import Image
from rerecruit_desktop.exchange.portrait import portrait
data = open(sys.argv[1], "rb").read()
portrait(open(sys.argv[2], "rb").read())  # what a decoder takes in any case
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
portrait(data)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="memory is measured another way there")
def test_eighty_megapixels_take_little_memory(tmp_path):
    huge, small = tmp_path / "huge.jpg", tmp_path / "small.jpg"
    Image.new("RGB", (9000, 9000), RED).save(huge)
    halves().save(small)
    told = subprocess.run([sys.executable, "-c", HUGE, huge, small], capture_output=True, check=True, text=True)
    assert int(told.stdout) < 60_000  # kB; unpacked whole it is 243 MB


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
@given(st.data())
def test_damaged_bytes_are_shown_or_refused_and_nothing_else(kind, data):
    whole = bytearray(written(halves((64, 64)), kind))
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(Refused):
        shown(portrait(bytes(whole)))


def test_a_file_is_read(tmp_path):
    (tmp_path / "zoë 🦊.png").write_bytes(written(halves()))
    shown(read_portrait(tmp_path / "zoë 🦊.png"))


def test_no_file_a_folder_and_a_text_called_jpg_are_refused(tmp_path):
    with pytest.raises(PictureNotRead):
        read_portrait(tmp_path / "gone.jpg")
    with pytest.raises(PictureUnknown):
        read_portrait(tmp_path)
    (tmp_path / "text.jpg").write_text("Dear diary")
    with pytest.raises(PictureUnknown):
        read_portrait(tmp_path / "text.jpg")


def test_a_film_called_jpg_is_not_read_at_all(tmp_path):
    with (tmp_path / "film.jpg").open("wb") as film:
        film.truncate(61_000_000)
    with pytest.raises(PictureTooLarge):
        read_portrait(tmp_path / "film.jpg")
