"""The names of mails, and the threads that they make: https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4.

Our own mails carry in their name the key of what was to be said, the thread that it stands in, and a mark by which we know it again:
a client that answers tells at least the name of what it answers, so the thread holds though everything else is lost on the way.
"""

import base64
import hashlib
import hmac
import re
from collections.abc import Sequence

from answerable.channels.contract import Access

LONGEST = 190
NAME = re.compile(r"<([!-;=?-~]{1,900}@?[!-;=?-~]*)>")
OURS = re.compile(r"^answerable\.([\w-]{1,64})\.([a-z2-7]{20})\.([a-z2-7]{20})@")


def short(words: str) -> str:
    """Twenty letters that stand for any number of them."""
    return base64.b32encode(hashlib.sha256(words.encode("utf-8", "replace")).digest()).decode()[:20].lower()


def named(words: str) -> list[str]:
    """The names in a header, as the desk keeps them."""
    return [fitting(each) for each in NAME.findall(words)]


def fitting(name: str) -> str:
    """A name that every column takes; a longer one is stood for by its beginning and its digest, so that two stay two."""
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 21]}.{short(name)}"


def thread(own: str, answered: Sequence[str], above: str) -> str:
    """The thread in which a mail stands, by the names of what it answers, the oldest first.

    One of ours among them knows it; else it is that of the oldest; else `above`, the thread of an earlier mail of the same matter.
    """
    for each in reversed(answered):
        if found := OURS.match(each):
            return found[2]
    if answered:
        return short(answered[0])
    own_thread = OURS.match(own)
    return above or (own_thread[2] if own_thread else short(own))


def new_name(access: Access, key: str, in_thread: str, domain: str) -> str:
    """The name of a mail of ours: the same whenever the same thing is said again."""
    return f"{beginning(key)}{in_thread}.{_mark(access, key, in_thread)}@{domain}"


def beginning(key: str) -> str:
    """How the name of what is said under this key begins, in whatever thread."""
    return f"answerable.{key}."


def is_own(access: Access, name: str) -> bool:
    """Whether a mail's name was given by us: nobody else knows the page's secret."""
    found = OURS.match(name)
    return found is not None and hmac.compare_digest(found[3], _mark(access, found[1], found[2]))


def _mark(access: Access, key: str, in_thread: str) -> str:
    secret = str(access.credential.get("verify_token") or "")
    return short(f"{secret}\0{key}\0{in_thread}\0{secret}")
