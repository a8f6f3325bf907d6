"""How the stand-in for Meta shows what it knows: rows of its lists, and events of its webhooks."""

from datetime import datetime
from typing import Any

from tests.contract.meta_world import PageOf, Thing

Row = dict[str, Any]


def iso(at: datetime) -> str:
    """A time as the Graph API writes it."""
    return at.strftime("%Y-%m-%dT%H:%M:%S+0000")


def row(page: PageOf, thing: Thing) -> Row:
    """A post, a comment or a message in a list."""
    if thing.sort == "message":
        return _message(page, thing)
    return _on_facebook(page, thing) if page.network == "facebook" else _on_instagram(page, thing)


def _message(page: PageOf, thing: Thing) -> Row:
    reader = thing.other if thing.author == page.id else page.id
    shown: Row = {
        "id": thing.id,
        "message": thing.text,
        "created_time": iso(thing.at),
        "from": {"id": thing.author, "name": f"Name {thing.author}"},
    }
    return shown | {"to": {"data": [{"id": reader}]}} | ({"reply_to": {"mid": thing.reply_to}} if thing.reply_to else {})


def _on_facebook(page: PageOf, thing: Thing) -> Row:
    answers = [
        each for each in page.things.values() if not each.is_gone and thing.id in {each.parent, each.under} and each.sort == "comment"
    ]
    shown: Row = {
        "id": thing.id,
        "message": thing.text,
        "created_time": iso(thing.at),
        "from": {"id": thing.author, "name": f"Name {thing.author}"},
    }
    shown |= {"is_hidden": thing.is_hidden, "like_count": int(thing.is_liked), "user_likes": thing.is_liked, "comment_count": len(answers)}
    return shown | ({"parent": {"id": thing.parent}} if thing.parent else {})


def _on_instagram(page: PageOf, thing: Thing) -> Row:
    if thing.sort == "post":
        return {"id": thing.id, "caption": thing.text, "timestamp": iso(thing.at), "permalink": f"https://www.instagram.com/p/{thing.id}/"}
    answers = [row(page, each) for each in page.things.values() if each.parent == thing.id and not each.is_gone]
    shown: Row = {
        "id": thing.id,
        "text": thing.text,
        "timestamp": iso(thing.at),
        "from": {"id": thing.author, "username": f"name{thing.author}"},
    }
    shown |= {"username": f"name{thing.author}", "hidden": thing.is_hidden, "like_count": int(thing.is_liked)}
    media = page.things[thing.under]
    shown |= {"media": _on_instagram(page, media)}
    return shown | ({"parent_id": thing.parent} if thing.parent else {}) | ({"replies": {"data": answers}} if answers else {})


def event(page: PageOf, thing: Thing, verb: str) -> Row | None:
    """An entry of a delivery; None for what the network does not tell of."""
    if thing.sort == "post":
        return None
    if thing.sort == "message":
        return _talk(page, thing, verb)
    if page.network == "instagram":
        value = {key: each for key, each in row(page, thing).items() if key in {"id", "text", "from", "parent_id"}}
        return _change(page, thing, "comments", value | {"media": {"id": thing.under}}) if verb == "add" else None
    value = {"item": "comment", "verb": verb, "comment_id": thing.id, "post_id": thing.under, "parent_id": thing.parent or thing.under}
    value |= {"from": {"id": thing.author, "name": f"Name {thing.author}"}, "created_time": int(thing.at.timestamp())}
    return _change(page, thing, "feed", value | ({} if verb == "remove" else {"message": thing.text}))


def _talk(page: PageOf, thing: Thing, verb: str) -> Row:
    is_ours = thing.author == page.id
    sides = {"sender": {"id": thing.author}, "recipient": {"id": thing.other if is_ours else page.id}}
    at = int(thing.at.timestamp() * 1000)
    message: Row = {"mid": thing.id, "text": thing.text}
    message |= {"is_echo": True, "metadata": thing.metadata} if is_ours else {}
    message |= {"reply_to": {"mid": thing.reply_to}} if thing.reply_to else {}
    if verb == "edited":
        return {"id": page.id, "time": at, "messaging": [{**sides, "timestamp": at, "message_edit": {"mid": thing.id, "text": thing.text}}]}
    if verb == "remove":
        message = {"mid": thing.id, "is_deleted": True}
    return {"id": page.id, "time": at, "messaging": [{**sides, "timestamp": at, "message": message}]}


def _change(page: PageOf, thing: Thing, name: str, value: Row) -> Row:
    return {"id": page.id, "time": int(thing.at.timestamp()), "changes": [{"field": name, "value": value}]}
