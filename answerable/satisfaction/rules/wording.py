"""The words of a question, with the link in them."""

import re
from collections.abc import Mapping

_LINK = re.compile(r"\{\{\s*link\s*\}\}")


def has_link(text: str) -> bool:
    """Whether a text has a place for the link."""
    return bool(_LINK.search(text))


def worded(texts: Mapping[str, str], language: str, link: str) -> tuple[str, str]:
    """Language and text for a customer of `language`: in it, else in any; ("", "") where there is no text at all."""
    for code in (language, language.partition("-")[0], ""):
        if texts.get(code):
            return code or language, _LINK.sub(lambda _: link, texts[code])
    return "", ""
