"""Minimal statuses as a server shows them, written by hand after https://docs.joinmastodon.org/entities/Status/."""

import json
from typing import Any

PAGE = "harbour@social.example"
US = {"id": "1", "acct": "harbour", "url": "https://social.example/@harbour", "display_name": "Harbour Rail", "followers_count": 900}
AMARA = {"id": "2", "acct": "amara@far.example", "url": "https://far.example/@amara", "display_name": "Amara :wave:"} | {
    "followers_count": 12,
    "emojis": [{"shortcode": "wave"}],
}


def status(**more: Any) -> dict[str, Any]:
    """A customer's mention."""
    return {
        "id": "100",
        "account": AMARA,
        "visibility": "public",
        "created_at": "2026-06-19T09:00:00.123Z",
        "edited_at": None,
        "content": "<p>@harbour Where is my train?</p>",
        "spoiler_text": "",
        "url": "https://far.example/@amara/100",
        "in_reply_to_id": None,
        "in_reply_to_account_id": None,
        "language": "en",
        "mentions": [{"id": "1", "acct": "harbour", "username": "harbour", "url": "https://social.example/@harbour"}],
        "media_attachments": [],
        "poll": None,
        "favourites_count": 3,
        "reblogs_count": 2,
        "replies_count": 1,
        "favourited": False,
        **more,
    }


def kept(status: dict[str, Any], **more: Any) -> bytes:
    """As the desk keeps it."""
    return json.dumps({"page": PAGE, "status": status, **more}).encode()
