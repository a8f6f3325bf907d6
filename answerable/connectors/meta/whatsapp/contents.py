"""What is in a message, whatever its type: the words that the desk shows, and its file."""

import json
from typing import Any

from answerable.channels.contract import HELD, Attachment, BadPayload, FileKind
from answerable.channels.contract.shape import loads, read, readable
from answerable.connectors.meta.whatsapp.shapes import Medium, Place, Words

FILES = {
    "image": FileKind.PICTURE,
    "sticker": FileKind.PICTURE,
    "video": FileKind.VIDEO,
    "audio": FileKind.AUDIO,
    "voice": FileKind.AUDIO,
    "document": FileKind.DOCUMENT,
}
CONTACTS_LIMIT = 20
LINE_LIMIT = 1000


def words(kind: str, said: Any) -> str:
    """The words of a message of this type; "" where it has none that can be read."""
    if kind in FILES:
        return _medium(said).caption or ""
    return _READERS[kind](said) if kind in _READERS else ""


def is_known(kind: str) -> bool:
    """Whether the desk can show a message of this type."""
    return kind in FILES or kind in _READERS


def files(kind: str, said: Any) -> tuple[Attachment, ...]:
    """The file of a message, which only the page may fetch; none where it cannot be read."""
    if kind not in FILES:
        return ()
    medium = _medium(said)
    if medium.id is None:
        return ()
    media_type = medium.mime_type.partition(";")[0].strip()
    return (Attachment(FILES[kind], f"{HELD}{medium.id}", "", media_type, medium.filename or ""),)


def _medium(said: Any) -> Medium:
    return readable(Medium, said) or Medium()


def _place(said: Any) -> str:
    place = readable(Place, said)
    if place is None:
        return ""
    address = f"https://www.openstreetmap.org/?mlat={place.latitude}&mlon={place.longitude}"
    return "\n".join(part for part in (place.name, place.address, address) if part)


def _pressed(said: Any) -> str:
    """A button of a template."""
    return _first(said, "text", "payload")


def _chosen(said: Any) -> str:
    """A button or a row of a list, or a form that was filled in."""
    if not isinstance(said, dict):
        return ""
    reply: Any = next((said[name] for name in ("button_reply", "list_reply", "nfm_reply") if isinstance(said.get(name), dict)), {})
    more = [_first(reply, "description"), *_filled_in(_first(reply, "response_json"))]
    if not (reply or more[0]) and isinstance(said.get("call_permission_reply"), dict):
        return f"[call permission: {_first(said['call_permission_reply'], 'response') or 'answered'}]"
    return "\n".join(part for part in (_first(reply, "title", "body", "name"), *more) if part)


def _filled_in(told: str) -> list[str]:
    """A form's fields with what was written into them; what is no form stays as it is."""
    try:
        form = loads(told.encode()) if told else {}
    except BadPayload:
        return [told]
    if not isinstance(form, dict):
        return [told]
    said = [(name, each) for name, each in list(form.items())[:CONTACTS_LIMIT] if name != "flow_token"]
    return [_clean(f"{name}: {_short(each)}")[:LINE_LIMIT] for name, each in said]


def _short(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_short(each) for each in value[:CONTACTS_LIMIT] if not isinstance(each, dict | list))
    return value if isinstance(value, str) else json.dumps(value)


def _cards(said: Any) -> str:
    """Contacts that somebody passed on: names with their numbers."""
    return "\n".join(_card(each) for each in said[:CONTACTS_LIMIT]) if isinstance(said, list) else ""


def _card(contact: Any) -> str:
    if not isinstance(contact, dict):
        return ""
    phones = contact.get("phones")
    numbers = [_first(each, "phone", "wa_id") for each in phones[:CONTACTS_LIMIT]] if isinstance(phones, list) else []
    mails = contact.get("emails")
    addresses = [_first(each, "email") for each in mails[:CONTACTS_LIMIT]] if isinstance(mails, list) else []
    return ", ".join(part for part in (_first(contact.get("name"), "formatted_name", "first_name"), *numbers, *addresses) if part)


def _ordered(said: Any) -> str:
    """What somebody ordered from a catalogue."""
    items = said.get("product_items") if isinstance(said, dict) else None
    rows = [_row(each) for each in items[:100]] if isinstance(items, list) else []
    return "\n".join(part for part in (_first(said, "text"), *rows) if part)


def _row(item: Any) -> str:
    if not isinstance(item, dict):
        return ""
    numbers = [number for name in ("quantity", "item_price") if (number := _number(item.get(name)))]
    return " x ".join([*numbers[:1], _first(item, "product_retailer_id")]) + "".join(
        f", {each} {_first(item, 'currency')}" for each in numbers[1:]
    )


def _number(value: Any) -> str:
    """How many, or how much; as text, too, where it is one of a few digits."""
    is_plain = isinstance(value, str) and value.isascii() and value.replace(".", "", 1).isdigit() and len(value) < 16
    return str(value) if is_plain or (isinstance(value, int | float) and not isinstance(value, bool)) else ""


def _first(said: Any, *names: str) -> str:
    """The first of these that is a text with something in it, as it may be kept."""
    found = next((said[name] for name in names if isinstance(said.get(name), str) and said[name]), "") if isinstance(said, dict) else ""
    return _clean(found)


def _clean(text: str) -> str:
    """A text as it may be kept."""
    return read(Words, {"body": text}).body


_READERS = {
    "text": lambda said: (readable(Words, said) or Words()).body,
    "location": _place,
    "button": _pressed,
    "interactive": _chosen,
    "contacts": _cards,
    "order": _ordered,
}
