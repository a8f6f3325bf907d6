"""How deliveries look whole, as Meta's documentation prints them, every field in its place; made up here.

https://developers.facebook.com/docs/graph-api/webhooks/reference/page, …/reference/instagram,
https://developers.facebook.com/docs/messenger-platform/reference/webhook-events and
https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages
"""

from typing import Any

from answerable.channels.contract import Change, Kind
from answerable.connectors.meta.tests.samples import ACCOUNT, NUMBER, PAGE

AT, AT_MS, WHO = 1_760_000_000, 1_760_000_000_123, {"id": "990", "name": "Asha Rao"}
Told = tuple[str, dict[str, Any], Any]


def of_page(field: str, expected: Any, **value: Any) -> Told:
    """A change of a page."""
    return "facebook", {"object": "page", "entry": [{"id": PAGE, "time": AT, "changes": [{"field": field, "value": value}]}]}, expected


def feed(expected: Any, **value: Any) -> Told:
    """Something in a page's feed."""
    above = {"status_type": "added_photos", "is_published": True, "updated_time": "2026-11-09T08:53:20+0000", "id": f"{PAGE}_5"}
    above |= {"permalink_url": "https://www.facebook.com/p", "promotion_status": "inactive"}
    more = {"from": WHO, "post_id": f"{PAGE}_5", "created_time": AT, "post": above} | (
        {"parent_id": f"{PAGE}_5"} if "comment" in value else {}
    )
    return of_page("feed", expected, **more, **{"comment_id" if name == "comment" else name: each for name, each in value.items()})


def rated(expected: Any, **value: Any) -> Told:
    """A recommendation."""
    who = {"reviewer_id": "990", "reviewer_name": "Asha Rao", "open_graph_story_id": "55", "created_time": AT}
    return of_page("ratings", expected, item="rating", **who, **value)


def talk(network: str, expected: Any, where: str = "messaging", *, is_ours: bool = False, **event: Any) -> Told:
    """An event of a conversation."""
    page = PAGE if network == "facebook" else ACCOUNT
    sides = {"sender": {"id": page}, "recipient": {"id": "7007"}} if is_ours else {"sender": {"id": "7007"}, "recipient": {"id": page}}
    entry = {"id": page, "time": AT_MS, where: [{**sides, "timestamp": AT_MS, **event}]}
    return network, {"object": "page" if network == "facebook" else network, "entry": [entry]}, expected


def of_account(field: str, expected: Any, **value: Any) -> Told:
    """A change of an Instagram account."""
    entry = {"id": ACCOUNT, "time": AT, "changes": [{"field": field, "value": value}]}
    return "instagram", {"object": "instagram", "entry": [entry]}, expected


def of_number(expected: Any, field: str = "messages", **value: Any) -> Told:
    """What is told of a number."""
    whole = {"messaging_product": "whatsapp", "metadata": {"display_phone_number": "15550783881", "phone_number_id": NUMBER}, **value}
    entry = {"id": "102290129340398", "changes": [{"value": whole, "field": field}]}
    return "whatsapp", {"object": "whatsapp_business_account", "entry": [entry]}, expected


def written(text: Any, kind: str, content: Any, **more: Any) -> Told:
    """A message to a number."""
    person = {"profile": {"name": "Sheena", "username": "realsheena"}, "wa_id": "16505551234", "user_id": "US.1349", "country_code": "US"}
    message = {"from": "16505551234", "from_user_id": "US.1349", "id": "wamid.X", "timestamp": "1749416383", "type": kind, kind: content}
    return of_number(
        (Change.CREATED, Kind.DIRECT, text) if isinstance(text, str) else text, contacts=[person], messages=[{**message, **more}]
    )


def became(expected: Any, status: str, **more: Any) -> Told:
    """A receipt."""
    told = {"id": "wamid.Y", "status": status, "timestamp": "1749416383", "recipient_id": "16505551234", "recipient_user_id": "US.1349"}
    return of_number(expected, statuses=[{**told, **more}])


def sent(kind: str, **payload: Any) -> dict[str, Any]:
    """A message with one thing beside the words."""
    return {"mid": "m_1", "attachments": [{"type": kind, "payload": payload}]}
