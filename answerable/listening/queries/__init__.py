"""Phrases, what is heard by them, and how far networks were heard."""

from answerable.listening.queries.heard import Figures, figures, heard_in, position, streams
from answerable.listening.queries.phrases import (
    OFF,
    ON,
    RETIRED,
    matchers,
    newest_version,
    phrase,
    phrases,
    retired_phrases,
    stamp,
    versions,
)

__all__ = [
    "OFF",
    "ON",
    "RETIRED",
    "Figures",
    "figures",
    "heard_in",
    "matchers",
    "newest_version",
    "phrase",
    "phrases",
    "position",
    "retired_phrases",
    "stamp",
    "streams",
    "versions",
]
