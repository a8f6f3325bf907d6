"""What a text of ours names: links, accounts and tags, each by its bytes (https://docs.bsky.app/docs/advanced-guides/post-richtext).

The network links nothing by itself; what has no facet is plain text.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from linkify_it import LinkifyIt

MENTION = re.compile(r"(?<![\w@/.])@((?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z][a-zA-Z0-9-]{0,61}[a-zA-Z0-9])")
TAG = re.compile(r"(?<![\w#/&])#((?!\d+\b)[\w]{1,64})")
KIND = "app.bsky.richtext.facet"


def facets(text: str, resolve: Callable[[str], str]) -> list[dict[str, Any]]:
    """The facets of a text; `resolve` gives the account behind a handle, "" where there is none."""
    found = sorted([*_links(text), *_mentions(text, resolve), *_tags(text)], key=lambda each: (each[0], -each[1]))
    told, at = [], 0
    for start, end, feature in found:
        if start >= at:
            index = {"byteStart": len(text[:start].encode()), "byteEnd": len(text[:end].encode())}
            told.append({"index": index, "features": [feature]})
            at = end
    return told


def _links(text: str) -> Iterator[tuple[int, int, dict[str, str]]]:
    for each in _linkify().match(text) or ():
        if each.url.startswith(("http://", "https://")):
            yield each.index, each.last_index, {"$type": f"{KIND}#link", "uri": each.url}


def _mentions(text: str, resolve: Callable[[str], str]) -> Iterator[tuple[int, int, dict[str, str]]]:
    for each in MENTION.finditer(text):
        if did := resolve(each.group(1).lower()):
            yield each.start(), each.end(), {"$type": f"{KIND}#mention", "did": did}


def _tags(text: str) -> Iterator[tuple[int, int, dict[str, str]]]:
    for each in TAG.finditer(text):
        yield each.start(), each.end(), {"$type": f"{KIND}#tag", "tag": each.group(1)}


@cache
def _linkify() -> Any:
    """Addresses with https://, and those without whose ending is one of the most used."""
    return LinkifyIt(options={"fuzzy_email": False, "fuzzy_ip": False})
