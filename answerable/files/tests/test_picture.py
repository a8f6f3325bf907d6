"""Of a picture nothing stays but its pixels."""

from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from answerable.files.errors import NotKept, Unfit
from answerable.files.rules.picture import SMALL_SIDE, Drawn, redraw
from answerable.files.tests import samples

LIMIT = 1_000_000


def drawn(content: bytes, limit: int = LIMIT) -> Drawn:
    return redraw(BytesIO(content), pixel_limit=limit)


def shown(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def test_it_tells_nobody_where_a_photo_was_taken() -> None:
    picture = drawn(samples.located())
    assert (picture.media_type, picture.width, picture.height) == ("image/jpeg", 30, 40)
    for each in (picture.whole, picture.small):
        assert not shown(each).getexif()
        assert b"Secretcam" not in each
        assert b"taken at home" not in each


@pytest.mark.parametrize("tail", [b"PK\x03\x04 a zip", samples.PAGE, b"%PDF-1.7"])
@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "WEBP"])
def test_it_leaves_behind_what_was_hidden_in_the_file(form: str, tail: bytes) -> None:
    picture = drawn(samples.picture(form) + tail)
    assert tail not in picture.whole + picture.small


def test_it_leaves_behind_words_in_a_png() -> None:
    from PIL.PngImagePlugin import PngInfo

    words = PngInfo()
    words.add_text("Comment", "<script>alert(1)</script>")
    assert b"script" not in drawn(samples.picture("PNG", pnginfo=words)).whole


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (samples.picture("PNG", mode="RGBA"), "image/png"),
        (samples.picture("PNG", mode="L"), "image/png"),
        (samples.picture("JPEG", mode="L"), "image/jpeg"),
        (samples.picture("JPEG", mode="CMYK"), "image/jpeg"),
        (samples.picture("WEBP"), "image/webp"),
        (samples.picture("AVIF"), "image/jpeg"),
        (samples.moving(), "image/gif"),
        (samples.picture("GIF"), "image/png"),
    ],
)
def test_it_draws_every_format_anew(content: bytes, media_type: str) -> None:
    picture = drawn(content)
    assert picture.media_type == media_type
    assert Image.MIME[str(shown(picture.whole).format)] == media_type
    assert (picture.width, picture.height) == shown(picture.whole).size


def test_it_keeps_a_gif_moving_as_long_as_it_is_small() -> None:
    assert getattr(shown(drawn(samples.moving(3)).whole), "n_frames", 1) == 3
    assert getattr(shown(drawn(samples.moving(4), limit=1000).whole), "n_frames", 1) == 1


def test_it_makes_a_small_one() -> None:
    assert max(shown(drawn(samples.picture(size=(900, 300))).small).size) == SMALL_SIDE


@pytest.mark.parametrize("size", [(50_000, 50_000), (1001, 1000), (2_000_000_000, 2_000_000_000)])
def test_it_never_unpacks_what_is_too_large(size: tuple[int, int]) -> None:
    with pytest.raises(NotKept) as refused:
        drawn(samples.claiming(*size))
    assert refused.value.unfit in {Unfit.TOO_MANY_PIXELS, Unfit.BROKEN}


@pytest.mark.parametrize(
    "content", [samples.picture("JPEG")[:90], samples.picture("PNG")[:50], b"\x89PNG\r\n\x1a\n", samples.PAGE, b"GIF89a"]
)
def test_it_says_what_cannot_be_read(content: bytes) -> None:
    with pytest.raises(NotKept) as refused:
        drawn(content)
    assert refused.value.unfit is Unfit.BROKEN


@given(place=st.integers(8, 400), junk=st.binary(min_size=1, max_size=60))
def test_it_survives_any_damage(place: int, junk: bytes) -> None:
    whole = samples.picture("JPEG", (64, 64))
    with suppress(NotKept):
        assert drawn(whole[:place] + junk + whole[place + len(junk) :]).whole
