"""What a post says: facets say, by bytes, which stretch of its text names an account or is a link."""

from collections.abc import Iterator

from answerable.channels.contract.fields import TEXT_LIMIT
from answerable.connectors.bluesky.shapes import Embed, Facet, Record

ENDS_SHORT = ("...", "\N{HORIZONTAL ELLIPSIS}")


def words(record: Record, page: str, embed: Embed | None = None) -> str:
    """Its author's own warnings, then its text without our name at the beginning, links in full, then the link that is shown under it."""
    text = _text(record.text, record.facets, page)
    link = embed.external.uri if embed and embed.external else ""
    warnings = [each.val for each in record.labels.values if each.val and not each.val.startswith("!")] if record.labels else []
    parts = [f"[{', '.join(warnings)}]" if warnings else "", text, link if link not in text else ""]
    return "\n\n".join(part for part in parts if part)[:TEXT_LIMIT]


def spelled(text: str, facets: list[Facet]) -> str:
    """A text with its links in full."""
    return _text(text, facets, "")


def _text(text: str, facets: list[Facet], page: str) -> str:
    """A text of nothing but our name stays."""
    raw, said, at = text.encode(), b"", 0
    for start, end, facet in _stretches(len(raw), facets):
        if any(each.did == page for each in facet.features) and not raw[at:start].strip() and not said:
            at = end
            continue
        said += raw[at:start] + _spelled(raw[start:end], facet)
        at = end
    said += raw[at:]
    return said.decode("utf-8", "replace").strip() or text


def _stretches(length: int, facets: list[Facet]) -> Iterator[tuple[int, int, Facet]]:
    """Facets in their order; what overlaps or reaches beyond the text is left out, as readers of the network do."""
    at = 0
    for facet in sorted(facets, key=lambda each: each.index.byteStart):
        start, end = facet.index.byteStart, facet.index.byteEnd
        if at <= start < end <= length:
            yield start, end, facet
            at = end


def _spelled(shown: bytes, facet: Facet) -> bytes:
    """A link that is shown short, or under other words, with its address."""
    link = next((each.uri for each in facet.features if each.uri.startswith(("http://", "https://"))), "")
    text = shown.decode("utf-8", "replace")
    if not link or link.removeprefix("https://").removeprefix("http://").rstrip("/") in text:
        return shown
    return (link if text.endswith(ENDS_SHORT) else f"{text} ({link})").encode()
