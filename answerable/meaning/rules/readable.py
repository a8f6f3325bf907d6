"""What of a message carries its meaning: everything but addresses of pages and whom it names."""

import re

_LINK = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)
_NAMED = re.compile(r"(?<!\w)@[\w.]+(?:@[\w.-]+)?")


def readable(text: str) -> str:
    """The text without links and @names; "" where it holds no letter and no digit."""
    rest = " ".join(_NAMED.sub(" ", _LINK.sub(" ", text)).split())
    return rest if any(each.isalnum() for each in rest) else ""
