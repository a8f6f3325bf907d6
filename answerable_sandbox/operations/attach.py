"""Attach pictures: bytes that were sent along, or a small scene drawn for the occasion."""

from __future__ import annotations

import base64
import binascii

from answerable_sandbox.bodies import PICTURE_LIMIT, Picture
from answerable_sandbox.errors import Invalid, TooLong
from answerable_sandbox.operations.scene import drawn
from answerable_sandbox.store import pictures as store
from answerable_sandbox.store.database import Database


def pictures(database: Database, sent: list[Picture]) -> tuple[dict[str, str], ...]:
    """Keep pictures and return how the item refers to them."""
    return tuple(_kept(database, picture) for picture in sent)


def _kept(database: Database, picture: Picture) -> dict[str, str]:
    if picture.data_base64 is None:
        return store.keep(database, media_type="image/png", alt=picture.alt, name=picture.name, data=drawn(picture.alt))
    try:
        data = base64.b64decode(picture.data_base64, validate=True)
    except binascii.Error as error:
        raise Invalid("data_base64 is not base64.") from error
    if len(data) > PICTURE_LIMIT:
        raise TooLong(f"A picture has at most {PICTURE_LIMIT} bytes, this one has {len(data)}.")
    return store.keep(database, media_type=picture.media_type, alt=picture.alt, name=picture.name, data=data)
