"""What of a customer's words may be shown on the public page: no names, no details, not endless."""

import re
from collections.abc import Iterable

GAP = "…"
LONGEST = 280
_HANDLE = re.compile(r"(?<![\w@])@[\w.-]+(?:@[\w.-]+)?")
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_NUMBER = re.compile(r"(?<!\w)(?=[\w-]*\d[\w-]*\d)[A-Z0-9-]{5,}(?!\w)", re.IGNORECASE)


def public_words(text: str, *, names: Iterable[str], details: Iterable[str] = ()) -> str:
    """A text without these names, whole or in part, without handles, addresses, long numbers and these details."""
    text = re.sub(r"\s+", " ", text).strip()
    for each in sorted({each for each in details if each}, key=len, reverse=True):
        text = text.replace(each, GAP)
    for pattern in (_LINK, _HANDLE, _NUMBER):
        text = pattern.sub(GAP, text)
    parts = {part for name in names for part in (name, *name.split()) if len(part) > 1}
    if parts:
        either = "|".join(re.escape(part) for part in sorted(parts, key=len, reverse=True))
        text = re.sub(rf"(?<!\w)(?:{either})(?:['\u2019]s)?(?!\w)", GAP, text, flags=re.IGNORECASE)
    text = re.sub(rf"{GAP}(?:[\s,]*{GAP})+", GAP, text)
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rsplit(" ", 1)[0] + GAP
