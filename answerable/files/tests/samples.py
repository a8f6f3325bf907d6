"""Files as people send them, and as nobody should."""

import struct
import zipfile
import zlib
from io import BytesIO

from PIL import Image


def picture(form: str = "PNG", size: tuple[int, int] = (40, 30), mode: str = "RGB", **options: object) -> bytes:
    """A picture of one colour."""
    target = BytesIO()
    Image.new(mode, size, 90).save(target, form, **options) if mode == "L" else Image.new(mode, size, "teal").save(target, form, **options)
    return target.getvalue()


def located() -> bytes:
    """A photo that says where and with what it was taken, on its side."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "Secretcam", 6
    exif.get_ifd(0x8825)[1] = "N"
    return picture("JPEG", exif=exif.tobytes(), comment=b"taken at home")


def moving(frames: int = 3) -> bytes:
    """A GIF that moves."""
    target = BytesIO()
    pictures = [Image.new("RGB", (20, 20), (number * 60, 0, 0)) for number in range(frames)]
    pictures[0].save(target, "GIF", save_all=True, append_images=pictures[1:], duration=80)
    return target.getvalue()


def claiming(width: int, height: int) -> bytes:
    """A PNG of few bytes that unpacks to a great many pixels."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0" * 2_000_000, 9)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", pixels) + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def zipped(*names: str) -> bytes:
    """A zip with these files."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return target.getvalue()


VIDEO = b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41" + b"\0" * 300
SOUND = b"ID3\x03\0\0\0\0\0\x21" + b"\0" * 300
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n"
PAGE = b"<!doctype html><script>alert(1)</script>"
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
PROGRAM = b"MZ\x90\0" + b"\0" * 300
