"""How deep an item may be nested: nothing that a program has to say is, and what reads JSON gives up on what is absurdly so."""

import re
from typing import Any

DEEPEST = 20  # levels of an item; what is described has three
AROUND = 2  # an answer, and the list in it
TOKEN = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\Z)|[\[{]|[\]}]', re.DOTALL)


def cut(body: bytes) -> bytes:
    """JSON as it came, but an empty list for whatever lies deeper than an item may: so one such item holds up nothing beside it."""
    kept, depth, start, floor = list[bytes](), 0, 0, DEEPEST + AROUND
    for token in TOKEN.finditer(body):
        sort = body[token.start()]
        if sort in b"[{":
            if depth == floor:
                kept.append(body[start : token.start()])
            depth += 1
        elif sort in b"]}":
            depth -= 1
            if depth == floor:
                kept.append(b"[]")
                start = token.end()
    return b"".join([*kept, body[start:]]) if depth <= floor else body


def is_deep(item: Any) -> bool:
    """Whether an item is nested deeper than any may be."""
    level = [item]
    for _ in range(DEEPEST):
        level = [inner for each in level for inner in _inside(each)]
    return any(isinstance(each, dict | list) for each in level)


def _inside(value: Any) -> list[Any]:
    return list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
