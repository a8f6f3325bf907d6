"""Files that go with a status: each is brought up first, https://docs.joinmastodon.org/methods/media/#v2."""

import time
from typing import Any

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, Enclosure, FileKind, NetworkError, Takes, Trouble
from answerable.connectors.mastodon import api
from answerable.core.http import Upload

MEGABYTE = 1_000_000
TYPES = frozenset(
    {"image/jpeg", "image/png", "image/gif", "image/webp", "video/mp4", "video/webm", "video/quicktime", "audio/mpeg", "audio/ogg"}
)
# What servers take by default; a server that takes less says so itself.
SIZES = {FileKind.PICTURE: 16 * MEGABYTE, FileKind.VIDEO: 99 * MEGABYTE, FileKind.AUDIO: 99 * MEGABYTE}
TAKES = Takes(count=4, media_types=TYPES, sizes=SIZES, alt_limit=1500, goes_alone=True)
PAUSE_SECONDS, MOST_PAUSES = 1.0, 15  # a film is worked on for a while, and cannot be posted before


def bring_up(access: Access, enclosure: Enclosure) -> str:
    """The id under which the server has the file; waits until it is done with it."""
    body = Upload({"description": enclosure.alt}, enclosure.name, enclosure.media_type, enclosure.read())
    media = api.write(access, "POST", "/api/v2/media", body)
    external_id = str(media.get("id") or "")
    for _pause in range(MOST_PAUSES):
        if _is_done(media):
            return external_id
        time.sleep(PAUSE_SECONDS)
        media = api.read(access, f"/api/v1/media/{external_id}")
    raise NetworkError(Trouble.UNREACHABLE, _("The server is not done with the file yet."), retry=True)


def _is_done(media: dict[str, Any]) -> bool:
    return isinstance(media.get("url"), str)
