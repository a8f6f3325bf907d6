"""What the desk keeps of Bluesky, as its servers write it (made up), and events as Jetstream tells them."""

import json
from typing import Any

from answerable.connectors.bluesky.names import POST

PAGE, CUSTOMER = "did:plc:harbourrail22222222222", "did:plc:customer222222222222222"
CID = "bafyreibfvkh3n6odvdpwj54j4hbqzlv3kyjbnsbg3xb4yc3rzd2ifmdxjq"
AT = "2026-11-20T09:30:00.123Z"
PICTURE = {"$type": "blob", "ref": {"$link": CID}, "mimeType": "image/jpeg", "size": 203144}
HANDLE = "@harbour-rail.example"


def uri(did: str, key: str) -> str:
    """The name of a post."""
    return f"at://{did}/{POST}/{key}"


OURS = {"uri": uri(PAGE, "3m6ours2222ab"), "cid": CID}


def record(text: str, **more: Any) -> dict[str, Any]:
    """A post as its author wrote it."""
    return {"$type": POST, "text": text, "createdAt": AT, "langs": ["en"], **more}


def tagged(text: str) -> dict[str, Any]:
    """The same with our name before it."""
    index = {"byteStart": 0, "byteEnd": len(HANDLE)}
    features = [{"$type": "app.bsky.richtext.facet#mention", "did": PAGE}]
    return record(f"{HANDLE} {text}", facets=[{"index": index, "features": features}])


def view(said: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A post as a server shows it."""
    author = {
        "did": CUSTOMER,
        "handle": "asha.example",
        "displayName": "Asha Rao",
        "avatar": "https://cdn.example/avatar",
        "labels": [],
        "viewer": {"muted": False, "blockedBy": False},
    }
    counts = {"replyCount": 1, "repostCount": 2, "likeCount": 3, "quoteCount": 0, "bookmarkCount": 0}
    shown = {"uri": uri(CUSTOMER, "3m6asked222ab"), "cid": CID, "author": author, "record": said, **counts}
    return {**shown, "indexedAt": AT, "viewer": {"replyDisabled": False, "like": uri(PAGE, "3m6like2222ab")}, "labels": [], **more}


def kept(post: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A post as the desk keeps it."""
    return {"page": PAGE, "post": post, "followers": 41, "root": None, **more}


ROOT = {**OURS, "author": {"did": PAGE}, "record": {"text": "New timetable", "createdAt": AT}}
SEEN = {
    "$type": "app.bsky.embed.images#view",
    "images": [{"thumb": "https://cdn.example/t", "fullsize": "https://cdn.example/f", "alt": "A"}],
}
QUOTED = {
    "$type": "app.bsky.embed.record#viewRecord",
    **OURS,
    "author": {"did": PAGE, "handle": "h.example"},
    "value": record("Spring sale"),
}
SHARED = {
    "$type": "app.bsky.embed.record#view",
    "record": {**QUOTED, "uri": uri(CUSTOMER, "3m6asked222ab"), "author": {"did": CUSTOMER, "handle": "asha.example"}},
}


def spoken(sender: str, text: str, **more: Any) -> dict[str, Any]:
    """A direct message between the two, as the chat shows it."""
    return {"id": "3m6said2222ab", "sender": {"did": sender}, "sentAt": AT, "text": text, **more}


def talk(said: dict[str, Any], **more: Any) -> dict[str, Any]:
    """The same as the desk keeps it."""
    return {"page": PAGE, "talk": {"convo": "3m6talk2222ab", "other": CUSTOMER, "message": said}, "author": None, "followers": 0, **more}


BODIES: dict[str, dict[str, Any]] = {
    "mention": kept(view(tagged("where is my train?"))),
    "reply": kept(view(record("Late again", reply={"root": OURS, "parent": OURS})), root=ROOT),
    "quote": kept(view(record("Look at them"), embed={"$type": "app.bsky.embed.record#view", "record": QUOTED})),
    "pictures": kept(view(tagged("look"), embed=SEEN)),
    "pictures and a quote": kept(
        view(record("Both"), embed={"$type": "app.bsky.embed.recordWithMedia#view", "media": SEEN, "record": {"record": QUOTED}})
    ),
    "heard": kept(view(record("Never again Harbour Rail", labels={"values": [{"val": "graphic-media"}]})), heard=True),
    "direct message": talk(
        spoken(CUSTOMER, "@harbour-rail.example see this", facets=tagged("")["facets"], embed={**SHARED, "record": QUOTED}),
        author={"did": CUSTOMER, "handle": "asha.example", "displayName": "Asha Rao", "avatar": "https://cdn.example/avatar"},
        followers=41,
    ),
    "ours in private": talk(spoken(PAGE, "Your booking number?", embed=SHARED, replyTo={"id": "3m6asked222ab"})),
    "message put away": {"page": PAGE, "deleted": "chat:3m6talk2222ab:3m6said2222ab", "at": AT},
    "deletion": {"page": PAGE, "deleted": uri(CUSTOMER, "3m6asked222ab"), "at": AT},
    "ours": {
        "page": PAGE,
        "own": {
            **OURS,
            "value": record(
                "See here", reply={"root": OURS, "parent": OURS}, embed={"images": [{"alt": "A map", "image": PICTURE}], "$type": "images"}
            ),
        },
    },
}


def event(moment: int, key: str, said: Any, did: str = CUSTOMER) -> dict[str, Any]:
    """Somebody wrote, as Jetstream tells it."""
    commit = {"rev": "3m6rev22222ab", "operation": "create", "collection": POST, "rkey": key, "record": said, "cid": CID}
    return {"did": did, "time_us": moment, "kind": "commit", "commit": commit}


def end(moment: int, key: str, did: str = CUSTOMER) -> dict[str, Any]:
    """Somebody took it back."""
    commit = {"rev": "3m6rev22222ab", "operation": "delete", "collection": POST, "rkey": key}
    return {"did": did, "time_us": moment, "kind": "commit", "commit": commit}


def body(told: Any) -> bytes:
    """As bytes."""
    return json.dumps(told).encode()
