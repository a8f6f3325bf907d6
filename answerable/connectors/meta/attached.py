"""What comes with a message of Messenger or Instagram: files, and what is said by other means than words."""

import mimetypes
from collections.abc import Sequence
from typing import Any

from pydantic import Field

from answerable.channels.contract import Attachment, BadPayload, FileKind
from answerable.channels.contract.shape import Shape, read, readable
from answerable.connectors.meta.fields import Address, Count, Listed, Name, Text

FILES_LIMIT = 20
KINDS = {
    "image": FileKind.PICTURE,
    "sticker": FileKind.PICTURE,
    "story_mention": FileKind.PICTURE,
    "video": FileKind.VIDEO,
    "reel": FileKind.VIDEO,
    "ig_reel": FileKind.VIDEO,
    "audio": FileKind.AUDIO,
    "file": FileKind.DOCUMENT,
}


class Sent(Shape):
    """One thing beside the words. Its payload is an object, or whatever an old application put there."""

    type: Name = ""
    title: Text | None = None
    url: Address = ""
    payload: Any = None


class Place(Shape):
    """Where somebody is."""

    lat: float
    long: float


class Payload(Shape):
    """What a payload may hold."""

    url: Address = ""
    title: Text | None = None
    coordinates: Place | None = None
    name: Name = ""
    mime_type: Name = ""
    size: Count | None = None
    sticker_id: Any = None
    intro_message: Text | None = None
    text: Text | None = None


class Named(Shape):
    """What a thing beside the words is called, where it cannot be read."""

    type: Name = ""


class Titled(Shape):
    """A card of a template."""

    title: Text = ""
    subtitle: Text | None = None


class Template(Shape):
    """Cards that somebody sent or passed on; those of a shop stand one deeper."""

    elements: Listed = Field(default_factory=list)
    product: Any = None


def things(listed: Sequence[Any]) -> list[Sent]:
    """What stands beside the words; what cannot be read is known by its sort, and loses nobody their words."""
    return [_sent(each) for each in listed]


def _sent(thing: Any) -> Sent:
    return readable(Sent, thing) or Sent(type=(readable(Named, thing) or Named()).type)


def files(sent: Sequence[Sent]) -> tuple[Attachment, ...]:
    """Those that are files and say where they lie."""
    found = []
    for each in sent:
        payload, kind = _payload(each), KINDS.get(each.type)
        if kind is not None and payload.url:
            told = payload.mime_type or mimetypes.guess_type(payload.url.partition("?")[0])[0] or ""
            found.append(Attachment(kind, payload.url, "", told, payload.name, payload.size))
    return tuple(found[:FILES_LIMIT])


def words(sent: Sequence[Sent]) -> list[str]:
    """What the others say: a place, a shared post with its address, a card with its titles; what says nothing is named by its sort."""
    return [line for each in sent[:FILES_LIMIT] if (line := _line(each, _payload(each)))]


def _line(sent: Sent, payload: Payload) -> str:
    """A file is seen; only what its author called it is said beside it."""
    if sent.type in KINDS and payload.url:
        return "[story mention]" if sent.type == "story_mention" else payload.title or ""
    return " ".join(part for part in _parts(sent, payload) if part) or _sort(sent.type)


def _sort(name: str) -> str:
    """A sort of thing as a reader takes it: ig_post is a post."""
    plain = name.removeprefix("ig_").replace("_", " ").strip()
    return f"[{plain[:40]}]" if plain.isascii() and plain.isprintable() and plain else "[attachment]"


def _parts(sent: Sent, payload: Payload) -> list[str]:
    place = payload.coordinates
    if place is not None:
        return [sent.title or "", f"https://www.openstreetmap.org/?mlat={place.lat}&mlon={place.long}"]
    titles = [part for card in _cards(sent.payload) for part in (card.title, card.subtitle or "")]
    return [sent.title or payload.title or "", payload.intro_message or payload.text or "", *titles, payload.url or sent.url]


def _payload(sent: Sent) -> Payload:
    return readable(Payload, sent.payload) or Payload()


def _cards(payload: Any) -> list[Titled]:
    try:
        told = read(Template, payload) if isinstance(payload, dict) else Template()
        inner = told.product.get("elements") if isinstance(told.product, dict) else None
        elements = told.elements or (inner if isinstance(inner, list) else [])
        return [read(Titled, each) for each in elements[:FILES_LIMIT]]
    except BadPayload:
        return []
