"""A text with what the rules found in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

_RANKS = {"advise": 1, "reason": 1, "approval": 2, "blocked": 2}


@dataclass(frozen=True)
class Stretch:
    """A stretch of a text; `css` underlines it, `codes` are the rules that it meets."""

    text: str
    css: str = ""
    codes: str = ""


def marked(text: str, verdict: Any) -> list[Stretch]:
    """The text in stretches, each under the same rules; a verdict that names none leaves it whole."""
    found = verdict.get("hits", []) if isinstance(verdict, dict) else []
    spans = [(start, end, hit) for hit in found for start, end in hit.get("spans", []) if 0 <= start < end <= len(text)]
    edges = sorted({0, len(text), *(edge for start, end, _hit in spans for edge in (start, end))})
    return [_stretch(text[start:end], [hit for a, b, hit in spans if a <= start and end <= b]) for start, end in pairwise(edges)]


def _stretch(text: str, hits: Sequence[Any]) -> Stretch:
    if not hits:
        return Stretch(text)
    gravest = max(_RANKS.get(hit["severity"], 1) for hit in hits)
    css = "underline-stop" if gravest > 1 else "underline-mind"
    return Stretch(text, css, ", ".join(dict.fromkeys(hit["code"] for hit in hits)))
