"""Draw a small harbour scene as PNG, different for every caption, so that pictures need no files of anybody."""

from __future__ import annotations

import random
import struct
import zlib
from functools import lru_cache

WIDTH, HEIGHT = 320, 200
Colour = tuple[int, int, int]


@lru_cache(maxsize=64)
def drawn(caption: str) -> bytes:
    """A PNG of sky, sun, sea and a train on a bridge; the same caption draws the same scene."""
    die = random.Random(caption)
    sky, sea = (die.randrange(120, 220), die.randrange(150, 225), 235), (30, die.randrange(80, 120), die.randrange(110, 160))
    train: Colour = (die.randrange(120, 230), die.randrange(40, 120), die.randrange(30, 90))
    sun_x, sun_y, horizon, train_x = die.randrange(40, 280), die.randrange(20, 60), die.randrange(100, 130), die.randrange(20, 140)

    def colour(x: int, y: int) -> Colour:
        if horizon - 22 <= y < horizon and train_x <= x < train_x + 150:
            is_window = horizon - 17 <= y < horizon - 9 and (x - train_x) % 18 > 5
            return (245, 240, 200) if is_window else train
        if (x - sun_x) ** 2 + (y - sun_y) ** 2 < 225:
            return (250, 215, 120)
        if horizon <= y < horizon + 5 or (horizon <= y < horizon + 45 and (x + train_x) % 80 < 7):
            return (72, 70, 78)
        if y < horizon:
            return (sky[0], sky[1] - y // 4, sky[2])
        return sea if (x // 9 + y // 5) % 4 else (sea[0] + 25, sea[1] + 25, sea[2] + 25)

    rows = b"".join(b"\x00" + b"".join(bytes(colour(x, y)) for x in range(WIDTH)) for y in range(HEIGHT))
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")


@lru_cache(maxsize=256)
def pattern(name: str) -> bytes:
    """A PNG of a mirrored pattern in one colour, the same for the same name: a face for somebody who does not exist."""
    die = random.Random(name)
    ink: Colour = (die.randrange(40, 150), die.randrange(60, 150), die.randrange(80, 170))
    cells = [[die.random() < 0.5 for _ in range(3)] for _ in range(5)]
    rows = b""
    for y in range(96):
        inside = [cells[min(4, (y - 8) // 16)][min(column, 4 - column)] if 8 <= y < 88 else False for column in range(5)]
        line = [(238, 240, 242)] * 8 + [ink if is_on else (238, 240, 242) for is_on in inside for _ in range(16)] + [(238, 240, 242)] * 8
        rows += b"\x00" + b"".join(bytes(each) for each in line)
    header = struct.pack(">IIBBBBB", 96, 96, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
