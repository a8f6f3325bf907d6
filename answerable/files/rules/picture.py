"""Drawing a picture anew: only its pixels are kept, so nothing that was hidden in the file comes along, and no place or camera."""

from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from PIL import Image, ImageCms, ImageOps, ImageSequence

from answerable.files.errors import NotKept, Unfit

FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF")
SMALL_SIDE = 640
FRAME_LIMIT = 400
_SRGB = ImageCms.createProfile("sRGB")
Image.MAX_IMAGE_PIXELS = None  # `redraw` has its own limit, which it checks before any pixel is read


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture as it is kept, with a small one for lists."""

    media_type: str
    width: int
    height: int
    whole: bytes
    small: bytes


def redraw(content: BinaryIO, *, pixel_limit: int) -> Drawn:
    """The picture, upright, in sRGB, without anything beside its pixels; raises NotKept.

    A moving GIF goes on moving as long as its frames together stay within the limit; otherwise its first frame stands for it.
    """
    try:
        with Image.open(content, formats=FORMATS) as found:
            if found.width * found.height > pixel_limit:
                raise NotKept(Unfit.TOO_MANY_PIXELS, pixel_limit)
            frames = _frames(found, pixel_limit)
            upright = [_upright(frame) for frame in frames] if len(frames) == 1 else frames
            return _drawn(upright, found.format or "", found.info.get("duration", 100))
    except NotKept:
        raise
    except Exception as error:  # decoders of five formats, fed by strangers, fail in every way there is
        raise NotKept(Unfit.BROKEN) from error


def _frames(found: Image.Image, pixel_limit: int) -> list[Image.Image]:
    frames: list[Image.Image] = []
    for frame in ImageSequence.Iterator(found):
        if frames and (found.format != "GIF" or len(frames) >= FRAME_LIMIT or (len(frames) + 1) * frame.width * frame.height > pixel_limit):
            return frames[:1]
        frames.append(frame.copy())
    return frames


def _upright(frame: Image.Image) -> Image.Image:
    turned = ImageOps.exif_transpose(frame)
    has_alpha = turned.has_transparency_data
    plain = turned.convert("RGBA" if has_alpha else "RGB")
    profile = turned.info.get("icc_profile")
    if profile and turned.mode in {"RGB", "RGBA"} and not has_alpha:
        try:
            return ImageCms.profileToProfile(plain, ImageCms.ImageCmsProfile(BytesIO(profile)), _SRGB) or plain
        except (ImageCms.PyCMSError, OSError):
            return plain
    return plain


def _drawn(frames: list[Image.Image], came_as: str, duration: int) -> Drawn:
    first = frames[0]
    if len(frames) > 1:
        whole, media_type = _saved(first, "GIF", save_all=True, append_images=frames[1:], duration=duration, loop=0), "image/gif"
    elif came_as in {"PNG", "GIF"} or first.mode == "RGBA":
        whole, media_type = _saved(first, "PNG"), "image/png"
    elif came_as == "WEBP":
        whole, media_type = _saved(first, "WEBP", quality=90), "image/webp"
    else:
        whole, media_type = _saved(first, "JPEG", quality=90, optimize=True, progressive=True), "image/jpeg"
    small = first.convert("RGBA" if first.has_transparency_data else "RGB")
    small.thumbnail((SMALL_SIDE, SMALL_SIDE))
    return Drawn(media_type, first.width, first.height, whole, _saved(small, "WEBP", quality=80))


def _saved(picture: Image.Image, form: str, **options: object) -> bytes:
    """Saved by itself: what came with the file (EXIF, comments, profiles) stands in `info` and would be written again."""
    picture.info = {
        name: picture.info[name] for name in ("transparency", "background", "disposal") if form == "GIF" and name in picture.info
    }
    target = BytesIO()
    picture.save(target, form, **options)
    return target.getvalue()
