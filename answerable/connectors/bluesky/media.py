"""Pictures: each is brought up first and named in the post (https://docs.bsky.app/docs/advanced-guides/posts#images-embeds)."""

from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from answerable.channels.contract import HELD, Access, Enclosure, FileKind, NetworkError, Takes, Trouble
from answerable.channels.contract.calls import fetch
from answerable.connectors.bluesky import api

TYPES = frozenset({"image/jpeg", "image/png", "image/webp"})
TAKES = Takes(count=4, media_types=TYPES, sizes={FileKind.PICTURE: 1_000_000}, alt_limit=2000, goes_alone=True)


def embed(access: Access, enclosures: tuple[Enclosure, ...]) -> dict[str, Any]:
    """What a post says of its pictures, which the server has by then."""
    images = [{"image": _bring_up(access, each), "alt": each.alt} for each in enclosures]
    return {"embed": {"$type": "app.bsky.embed.images", "images": images}} if images else {}


def fetch_file(access: Access, url: str, limit_bytes: int) -> bytes:
    """A picture of ours as it was brought up; REFUSED where it is larger."""
    where = urlencode([("did", access.page_external_id), ("cid", url.removeprefix(HELD))])
    address = f"{api.address(access, 'com.atproto.sync.getBlob')}?{where}"
    return fetch(address, headers={}, limit_bytes=limit_bytes, gone={400, 404, 410})


def _bring_up(access: Access, enclosure: Enclosure) -> Any:
    blob = api.write(access, "com.atproto.repo.uploadBlob", enclosure.read(), media_type=enclosure.media_type).get("blob")
    if not isinstance(blob, dict):
        raise NetworkError(Trouble.UNREACHABLE, _("The server did not take the file."), retry=True)
    return blob
