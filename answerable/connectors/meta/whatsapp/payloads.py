"""The bodies of what is sent: https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages."""

from collections.abc import Sequence
from typing import Any

Body = dict[str, Any]


def text(to: str, words: str, *, shows_links: bool = False, answers: str = "") -> Body:
    """Words; `shows_links` asks for a preview under the first address in them."""
    return _message(to, "text", {"preview_url": shows_links, "body": words}, answers)


def media(to: str, kind: str, *, media_id: str = "", link: str = "", caption: str = "", filename: str = "", answers: str = "") -> Body:
    """A file that was brought up, or that stands at an address. Sounds and stickers take no caption, only documents a name."""
    told = {"id": media_id, "link": link, "caption": caption, "filename": filename}
    return _message(to, kind, {name: each for name, each in told.items() if each}, answers)


def template(to: str, name: str, language: str, components: Sequence[Body] = ()) -> Body:
    """A message that Meta approved, with what goes into its gaps."""
    told: Body = {"name": name, "language": {"code": language}}
    return _message(to, "template", told | ({"components": list(components)} if components else {}), "")


def reaction(to: str, message_id: str, emoji: str) -> Body:
    """A sign at somebody's message; an empty one takes it back."""
    return _message(to, "reaction", {"message_id": message_id, "emoji": emoji}, "")


def read_receipt(message_id: str, *, is_typing: bool = False) -> Body:
    """That a message was read, and that somebody writes an answer."""
    told: Body = {"messaging_product": "whatsapp", "status": "read", "message_id": message_id}
    return told | ({"typing_indicator": {"type": "text"}} if is_typing else {})


def addressee(to: str) -> Body:
    """A number, or the id of a user who shows none, which begins with a country and a point."""
    return {"recipient": to} if to[:2].isalpha() and to[2:3] == "." else {"to": to}


def _message(to: str, kind: str, said: Body, answers: str) -> Body:
    body: Body = {"messaging_product": "whatsapp", "recipient_type": "individual", **addressee(to), "type": kind, kind: said}
    return body | ({"context": {"message_id": answers}} if answers else {})
