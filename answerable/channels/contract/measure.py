"""How a network counts the length of a text."""

import re
from dataclasses import dataclass
from enum import StrEnum

import regex

_URL = re.compile(r"https?://\S+", re.IGNORECASE)
_MENTION = re.compile(r"(?<![\w/])(@\w+)@[\w.-]*\w")


class Unit(StrEnum):
    """What counts as one: a code point of Unicode, what a reader takes for one character, or a unit of UTF-16."""

    CODE_POINT = "code_point"
    GRAPHEME = "grapheme"
    UTF16 = "utf16"


@dataclass(frozen=True, slots=True)
class Measure:
    """A network's rule. `url_weight`: each web address counts as so many, however long it is. `is_domain_free`: of `@name@server` only
    `@name` counts."""

    unit: Unit = Unit.CODE_POINT
    url_weight: int | None = None
    is_domain_free: bool = False

    def length(self, text: str) -> int:
        """How long the network takes this text to be."""
        if self.url_weight is not None:
            text = _URL.sub("x" * self.url_weight, text)
        if self.is_domain_free:
            text = _MENTION.sub(r"\1", text)
        if self.unit is Unit.GRAPHEME:
            return len(regex.findall(r"\X", text))
        return len(text.encode("utf-16-le")) // 2 if self.unit is Unit.UTF16 else len(text)


CODE_POINTS = Measure()
