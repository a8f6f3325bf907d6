"""The words of a question, with the link in them."""

import re
from collections.abc import Mapping

PATH = "/how-was-it/"
_LINK = re.compile(r"\{\{\s*link\s*\}\}")
_SENT = re.compile(rf"https?://[^\s/]+{re.escape(PATH)}[\w-]+")


def has_link(text: str) -> bool:
    """Whether a text has a place for the link."""
    return bool(_LINK.search(text))


def worded(texts: Mapping[str, str], language: str, link: str) -> tuple[str, str]:
    """Language and text for a customer of `language`: in it, else in any; ("", "") where there is no text at all."""
    for code in (language, language.partition("-")[0], ""):
        if texts.get(code):
            return code or language, _LINK.sub(lambda _: link, texts[code])
    return "", ""


def masked(text: str, words: str) -> str:
    """A question as colleagues may read it: `words` where the link stood, for whoever has the link answers as the customer."""
    return _SENT.sub(lambda _: words, text)
