"""How many messages the corpus has, by language and label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from answerable.journeys.teach import examples
from bench.card.page import head, row

_NAMES = {
    "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fr": "French", "hi": "Hindi, often in Latin letters",
    "it": "Italian", "ja": "Japanese", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "tr": "Turkish", "uk": "Ukrainian",
}  # fmt: skip
_COLUMNS = ("needs_response", "reason", "sentiment", "urgency")


def counted() -> dict[str, list[dict[str, str]]]:
    """The rows of each language."""
    return {folder.name: [row for file in sorted(folder.glob("*.tsv")) for row in examples.rows(file)] for folder in _folders()}


def counts() -> Iterator[str]:
    """A line a language, then a line for each thing that is labelled, most frequent label first."""
    rows = counted()
    yield from head("language", "messages", "in a thread or under a post", "private")
    for language, some in sorted(rows.items(), key=lambda each: -len(each[1])):
        yield row(
            _NAMES[language], len(some), sum(each["context"] != "-" for each in some), sum("private" in each["flags"] for each in some)
        )
    every = [each for some in rows.values() for each in some]
    yield row("all", len(every), sum(each["context"] != "-" for each in every), sum("private" in each["flags"] for each in every))
    yield ""
    yield from head("label", "messages")
    for column in _COLUMNS:
        told = Counter(each[column] for each in every).most_common()
        yield row(column, ", ".join(f"{label} {count}" for label, count in told))
    flags = Counter(flag for each in every for flag in each["flags"].split(",") if flag != "-").most_common()
    yield row("flags", ", ".join(f"{flag} {count}" for flag, count in flags))


def _folders() -> list[Path]:
    return sorted(each for each in examples.CORPUS.iterdir() if each.name in _NAMES)
