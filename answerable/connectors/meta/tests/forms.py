"""What Meta's documentation describes beside what was published: each made up here in its smallest form, with what it has to become.

https://developers.facebook.com/docs/messenger-platform/reference/webhook-events,
https://developers.facebook.com/docs/instagram-platform/webhooks/examples,
https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference
"""

from typing import Any

from answerable.channels.contract import PassedOver, Undelivered
from answerable.connectors.meta.tests.samples import ACCOUNT, NUMBER, PAGE

Form = tuple[dict[str, Any], Any]  # an event or a value, and its text, or why there is none
REEL = "https://lookaside.example/reel"


def beside(kind: str, **payload: Any) -> dict[str, Any]:
    """A message with one thing beside the words."""
    return {"message": {"mid": "m_1", "attachments": [{"type": kind, "payload": payload}]}}


TALK: dict[str, Form] = {
    "reel": (beside("ig_reel", reel_video_id="1", title="Our new trains", url=REEL), "Our new trains"),
    "post": (beside("ig_post", ig_post_media_id="1", title="Spring sale", url=REEL), f"Spring sale {REEL}"),
    "share": (beside("share", url=REEL), REEL),
    "story mention": (beside("story_mention", url=REEL), "[story mention]"),
    "story reply": (
        {"message": {"mid": "m_1", "text": "Wow", "reply_to": {"story": {"url": REEL, "id": "17"}}}},
        "Wow",
    ),
    "vanishing": ({"message": {"mid": "m_1", "attachments": [{"type": "ephemeral"}]}}, "[ephemeral]"),
    "not supported": ({"message": {"mid": "m_1", "attachments": [{"type": "unsupported_type"}]}}, "[unsupported type]"),
    "sticker": (beside("image", url=REEL, sticker_id=369239263222822), ""),
    "voice": (beside("audio", url=REEL), ""),
    "card": (
        beside("template", template_type="generic", elements=[{"title": "Ticket", "subtitle": "Second class", "buttons": []}]),
        "Ticket Second class",
    ),
    "article": (beside("template", product={"elements": [{"id": "1", "title": "Bell", "subtitle": "12 EUR"}]}), "Bell 12 EUR"),
    "nothing that is known": (
        {"message": {"mid": "m_1", "text": "Look", "attachments": ["?", {"type": 7}]}},
        "Look\n[attachment]\n[attachment]",
    ),
    "from an advertisement": (
        {
            "message": {
                "mid": "m_1",
                "text": "How much?",
                "referral": {"source": "ADS", "ad_id": "6", "ads_context_data": {"ad_title": "Sale"}},
            }
        },
        "How much?",
    ),
    "quick reply": ({"message": {"mid": "m_1", "text": "Yes", "quick_reply": {"payload": "YES"}}}, "Yes"),
    "button": ({"postback": {"mid": "m_1", "title": "Get started", "payload": "START", "referral": {"ref": "x"}}}, "Get started"),
    "button without words": ({"postback": {"payload": "START"}}, PassedOver),
    "reaction": ({"reaction": {"mid": "m_1", "action": "react", "reaction": "love", "emoji": "\u2764"}}, PassedOver),
    "read": ({"read": {"watermark": 1458668856253}}, PassedOver),
    "seen": ({"read": {"mid": "m_1"}}, PassedOver),
    "delivery": ({"delivery": {"mids": ["m_1"], "watermark": 1458668856253}}, PassedOver),
    "referral": ({"referral": {"ref": "x", "source": "SHORTLINK", "type": "OPEN_THREAD"}}, PassedOver),
    "opt-in": ({"optin": {"type": "notification_messages", "notification_messages_token": "x"}}, PassedOver),
    "handover": ({"pass_thread_control": {"new_owner_app_id": "1", "metadata": ""}}, PassedOver),
    "roles": ({"app_roles": {"1": ["primary_receiver"]}}, PassedOver),
    "edited": ({"message_edit": {"mid": "m_1", "text": "Platform 5", "num_edit": 2}}, "Platform 5"),
    "edited without words": ({"message_edit": {"mid": "m_1", "num_edit": 0}}, PassedOver),
    "unsent": ({"message": {"mid": "m_1", "is_deleted": True}}, ""),
    "content": (
        {"messaging_feedback": {"feedback_screens": [{"questions": {"q": {"payload": "4", "follow_up": {"payload": "Quick help"}}}}]}},
        "4: Quick help",
    ),
    "content without words": ({"messaging_feedback": {"feedback_screens": [{"questions": {"q": {"payload": "4"}}}]}}, PassedOver),
}
FEED: dict[str, Form] = {
    "sticker comment": ({"field": "feed", "value": {"item": "comment", "verb": "add", "comment_id": "5_6", "post_id": "1_5"}}, ""),
    "reply": (
        {"field": "feed", "value": {"item": "comment", "verb": "add", "comment_id": "5_7", "parent_id": "5_6", "message": "Me too"}},
        "Me too",
    ),
    "reel": ({"field": "feed", "value": {"item": "video", "verb": "add", "post_id": "1_8", "message": "New", "from": {"id": "9"}}}, "New"),
    "hidden": (
        {"field": "feed", "value": {"item": "comment", "verb": "hide", "comment_id": "5_6", "message": "Rude", "from": {"id": "9"}}},
        "Rude",
    ),
    "recommended": (
        {
            "field": "ratings",
            "value": {"item": "rating", "verb": "add", "open_graph_story_id": "7", "rating": 0, "recommendation_type": "POSITIVE"},
        },
        "",
    ),
    "five stars": (
        {"field": "ratings", "value": {"item": "rating", "verb": "add", "review_id": "7", "rating": "5", "review_text": "A"}},
        "A",
    ),
    "follow": ({"field": "feed", "value": {"item": "follow", "verb": "follow", "user_id": "9"}}, PassedOver),
    "lead": ({"field": "leadgen", "value": {"leadgen_id": "1", "form_id": "2"}}, PassedOver),
    "live": ({"field": "live_videos", "value": {"id": "1", "status": "live_stopped"}}, PassedOver),
    "talk": ({"field": "conversations", "value": {"thread_id": "t_1", "page_id": PAGE}}, PassedOver),
}
INSTAGRAM: dict[str, Form] = {
    "comment on an advertisement": (
        {
            "field": "comments",
            "value": {
                "id": "18",
                "text": "Lovely",
                "from": {"id": "9", "username": "asha"},
                "media": {"id": "17", "ad_id": "6", "ad_title": "Sale"},
            },
        },
        "Lovely",
    ),
    "live comment": ({"field": "live_comments", "value": {"comment_id": "18", "text": "Hi", "media": {"id": "17"}}}, "Hi"),
    "story figures": ({"field": "story_insights", "value": {"media_id": "17", "reach": 4}}, PassedOver),
}


def said(kind: str, content: Any, **more: Any) -> dict[str, Any]:
    """A message to a number."""
    message = {"id": "wamid.1", "from": "491", "timestamp": "1760000000", "type": kind, kind: content, **more}
    return {"field": "messages", "value": {"messages": [message]}}


STATUS = {"id": "wamid.9", "timestamp": "1760000000", "recipient_id": "491"}
PRICED = {**STATUS, "status": "delivered", "pricing": {"billable": True, "category": "utility"}, "conversation": {"id": "c"}}
WHATSAPP: dict[str, Form] = {
    "image alone": (said("image", {"id": "99", "mime_type": "image/jpeg", "sha256": "x"}), ""),
    "sticker": (said("sticker", {"id": "99", "mime_type": "image/webp", "animated": False}), ""),
    "voice": (said("audio", {"id": "99", "mime_type": "audio/ogg; codecs=opus", "voice": True}), ""),
    "place told as text": (said("location", {"latitude": "1.5", "longitude": "2.5"}), "[location]"),
    "card": (said("contacts", [{"name": {"formatted_name": "Ben"}, "emails": [{"email": "ben@example.com"}]}]), "Ben, ben@example.com"),
    "form": (
        said(
            "interactive",
            {"type": "nfm_reply", "nfm_reply": {"body": "Sent", "response_json": '{"flow_token": "x", "seat": "12A", "bags": 2}'}},
        ),
        "Sent\nseat: 12A\nbags: 2",
    ),
    "call allowed": (
        said("interactive", {"type": "call_permission_reply", "call_permission_reply": {"response": "accept"}}),
        "[call permission: accept]",
    ),
    "poll": (said("poll", {"question": "?"}), "[poll]"),
    "vanishing": (said("ephemeral", {}), "[ephemeral]"),
    "from an advertisement": (
        said(
            "text",
            {"body": "How much?"},
            referral={"source_id": "6", "source_type": "ad", "headline": "Sale", "body": "Today", "source_url": REEL},
        ),
        "How much?",
    ),
    "passed on": (said("text", {"body": "Look"}, context={"forwarded": True}), "Look"),
    "context that is none": (said("text", {"body": "Look"}, context="wamid.0"), "Look"),
    "reaction taken back": (said("reaction", {"message_id": "wamid.0"}), PassedOver),
    "another number": (said("system", {"body": "A changed", "wa_id": "492", "type": "user_changed_number"}), PassedOver),
    "delivered, with its price": ({"field": "messages", "value": {"statuses": [PRICED]}}, PassedOver),
    "failed": ({"field": "messages", "value": {"statuses": [{**STATUS, "status": "failed", "errors": [{"code": "131026"}]}]}}, Undelivered),
    "error alone": ({"field": "messages", "value": {"errors": [{"code": 130429, "title": "Rate limit hit"}]}}, PassedOver),
    "call": ({"field": "calls", "value": {"calls": [{"id": "wacid.1", "from": "491", "event": "connect"}]}}, PassedOver),
    "moved": ({"field": "history", "value": {"history": [{"threads": []}]}}, PassedOver),
    "no advertisements": ({"field": "user_preferences", "value": {"user_preferences": [{"wa_id": "491", "value": "stop"}]}}, PassedOver),
}


def event(value: dict[str, Any], page: str) -> dict[str, Any]:
    """An event of a conversation with a page."""
    return {
        "id": page,
        "time": 1_760_000_000,
        "messaging": [{"sender": {"id": "7007"}, "recipient": {"id": page}, "timestamp": 1_760_000_000, **value}],
    }


def change(value: dict[str, Any], page: str) -> dict[str, Any]:
    """A change of a page."""
    inner = {"metadata": {"phone_number_id": NUMBER}, **value["value"]} if page == NUMBER else value["value"]
    return {"id": page, "time": 1_760_000_000, "changes": [{**value, "value": inner}]}


def deliveries(network: str) -> dict[str, tuple[dict[str, Any], Any]]:
    """Each form as a delivery of a network's."""
    about, page = {"facebook": ("page", PAGE), "instagram": ("instagram", ACCOUNT), "whatsapp": ("whatsapp_business_account", NUMBER)}[
        network
    ]
    changes = {"facebook": FEED, "instagram": INSTAGRAM, "whatsapp": WHATSAPP}[network]
    made = {name: (change(value, page), text) for name, (value, text) in changes.items()}
    made |= {f"message: {name}": (event(value, page), text) for name, (value, text) in TALK.items() if network != "whatsapp"}
    return {name: ({"object": about, "entry": [entry]}, text) for name, (entry, text) in made.items()}


FORMS = [(network, name, *each) for network in ("facebook", "instagram", "whatsapp") for name, each in deliveries(network).items()]
DELIVERIES = {network: [delivery for of, _, delivery, _ in FORMS if of == network] for network in ("facebook", "instagram", "whatsapp")}
