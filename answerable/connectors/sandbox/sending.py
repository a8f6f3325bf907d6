"""Saying something, and looking whether it was said."""

import base64
from typing import Any

from answerable.channels.contract import Access, BadPayload, Draft, NetworkError, Receipt, Trouble, Way
from answerable.channels.contract.shape import read
from answerable.connectors.sandbox import api
from answerable.connectors.sandbox.envelopes import snapshot
from answerable.connectors.sandbox.shapes import Told


def send(access: Access, draft: Draft) -> Receipt:
    """Say it; a reply to a review is put in place, everything else carries the draft's key."""
    if access.kind == "reviews":
        said = api.write(access, "PUT", api.item_path(draft.reply_to, "/reply"), text=draft.text)
    else:
        visibility = "public" if draft.way is Way.PUBLIC else "private"
        said = api.write(
            access,
            "POST",
            "/items",
            reply_to=draft.reply_to,
            text=draft.text,
            visibility=visibility,
            client_key=draft.key,
            **_pictures(draft),
        )
    try:
        return receipt(said)
    except BadPayload as error:
        raise NetworkError(Trouble.UNCERTAIN, f"The network's receipt cannot be read. {error}", retry=True) from error


def _pictures(draft: Draft) -> dict[str, Any]:
    """Files stand in the call itself, so that they arrive exactly if the words do."""
    pictures = [
        {"alt": each.alt, "name": each.name, "media_type": each.media_type, "data_base64": base64.b64encode(each.read()).decode()}
        for each in draft.enclosures
    ]
    return {"pictures": pictures} if pictures else {}


def receipt(item: dict[str, Any]) -> Receipt:
    """Our item as the network shows it; raises BadPayload."""
    told = read(Told, item)
    return Receipt(told.id, told.created_at, told.permalink, snapshot(item))
