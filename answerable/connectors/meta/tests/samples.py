"""Deliveries of each network in the vendors' form, made up here."""

import json
from typing import Any

PAGE, ACCOUNT, NUMBER = "1010", "17841400000000001", "2020"


def _delivery(about: str, entry: dict[str, Any]) -> bytes:
    return json.dumps({"object": about, "entry": [entry]}).encode()


COMMENT = {
    "item": "comment",
    "verb": "add",
    "comment_id": "55_66",
    "post_id": f"{PAGE}_55",
    "parent_id": f"{PAGE}_55",
    "from": {"id": "7007", "name": "Asha Verma"},
    "message": "Where is my train?",
    "created_time": 1_760_000_000,
    "photo": "https://scontent.example/train.jpg",
    "post": {"id": f"{PAGE}_55", "permalink_url": "https://www.facebook.com/55", "created_time": "2025-10-01T08:00:00+0000"},
}
RATING = {
    **{
        "item": "rating",
        "verb": "add",
        "open_graph_story_id": 909,
        "reviewer_id": 7008,
        "reviewer_name": "Tom",
        "review_text": "Late again",
    },
    **{"recommendation_type": "NEGATIVE", "created_time": 1_760_000_100},
}
MENTION = {"item": "post", "verb": "add", "post_id": "44_44", "sender_id": 44, "sender_name": "Ben"}
TEXT: dict[str, Any] = {
    "sender": {"id": "7007"},
    "recipient": {"id": PAGE},
    "timestamp": 1_760_000_000_123,
    "message": {"mid": "m_one", "text": "Hello", "attachments": [{"type": "image", "payload": {"url": "https://scontent.example/a.png"}}]},
}
TALK = [
    TEXT,
    {**TEXT, "message": {"mid": "m_two", "attachments": [{"type": "location", "payload": {"coordinates": {"lat": 1.5, "long": 2.5}}}]}},
    {**TEXT, "message_edit": {"mid": "m_one", "text": "Hello there", "num_edit": 1}, "message": None},
    {**TEXT, "postback": {"mid": "m_three", "title": "Track my order", "payload": "TRACK"}, "message": None},
    {
        "sender": {"id": PAGE},
        "recipient": {"id": "7007"},
        "timestamp": 1_760_000_000_500,
        "message": {"mid": "m_four", "is_echo": True, "text": "Hi"},
    },
]

FACEBOOK = _delivery(
    "page",
    {
        "id": PAGE,
        "time": 1_760_000_200,
        "changes": [
            {"field": "feed", "value": COMMENT},
            {"field": "feed", "value": {**COMMENT, "item": "status", "photos": ["https://scontent.example/b.png"], "comment_id": None}},
            {"field": "ratings", "value": RATING},
            {"field": "mention", "value": {**MENTION, "message": "Look at @page"}},
        ],
        "messaging": TALK,
    },
)
INSTAGRAM = _delivery(
    "instagram",
    {
        "id": ACCOUNT,
        "time": 1_760_000_200,
        "changes": [
            {
                "field": "comments",
                "value": {
                    "id": "1788",
                    "text": "Lovely",
                    "from": {"id": "8008", "username": "asha"},
                    "media": {"id": "1799"},
                    "parent_id": "1787",
                },
            },
            {
                "field": "mentions",
                "value": {"media_id": "1799", "comment_id": "1800", "text": "@us", "username": "ben", "timestamp": 1_760_000_000},
            },
        ],
        "messaging": [{**each, "recipient": {"id": ACCOUNT}} for each in TALK[:2]],
    },
)
_CONTENTS: list[dict[str, Any]] = [
    {"type": "text", "text": {"body": "Hello"}, "context": {"id": "wamid.before"}},
    {"type": "image", "image": {"id": "99", "mime_type": "image/jpeg", "caption": "This one"}},
    {"type": "location", "location": {"latitude": 1.5, "longitude": 2.5, "name": "Depot"}},
    {"type": "interactive", "interactive": {"type": "list_reply", "list_reply": {"id": "1", "title": "Refund", "description": "Back"}}},
    {"type": "contacts", "contacts": [{"name": {"formatted_name": "Ben"}, "phones": [{"phone": "+49 30 1"}]}]},
    {
        "type": "order",
        "order": {"text": "", "product_items": [{"product_retailer_id": "a", "quantity": 2, "item_price": 3.5, "currency": "EUR"}]},
    },
    {"type": "edit", "edit": {"original_message_id": "wamid.before", "message": {"type": "text", "text": {"body": "Hello there"}}}},
    {"type": "revoke", "revoke": {"original_message_id": "wamid.before"}},
    {"type": "poll", "poll": {}},
]
WHATSAPP = _delivery(
    "whatsapp_business_account",
    {
        "id": "3030",
        "changes": [
            {
                "field": "messages",
                "value": {
                    "messaging_product": "whatsapp",
                    "metadata": {"display_phone_number": "4930", "phone_number_id": NUMBER},
                    "contacts": [{"profile": {"name": "Asha"}, "wa_id": "49301"}],
                    "messages": [
                        {"id": f"wamid.{number}", "from": "49301", "timestamp": "1760000000", **each}
                        for number, each in enumerate(_CONTENTS)
                    ],
                    "statuses": [
                        {
                            "id": "wamid.ours",
                            "status": "failed",
                            "timestamp": "1760000000",
                            "recipient_id": "49301",
                            "errors": [{"code": 131047}],
                        }
                    ],
                },
            }
        ],
    },
)
BODIES = {"facebook": FACEBOOK, "instagram": INSTAGRAM, "whatsapp": WHATSAPP}
