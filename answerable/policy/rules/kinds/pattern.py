"""A pattern, read in linear time whatever it says (RE2)."""

from collections.abc import Iterator
from typing import Any

import re2

from answerable.policy.rules.kinds.kind import Data, Field, Kind, Shape, Unfit
from answerable.policy.rules.reading import Finder, Reading
from answerable.policy.rules.views import Span

LONGEST = 1000  # characters of a pattern
FIELDS = (Field("pattern", Shape.LINE, is_required=True), Field("is_case_sensitive", Shape.SWITCH, start=False))


def compiled(data: Data, languages: frozenset[str]) -> Finder:
    """Finds what the pattern fits, in the text as it is seen and with every letter as the one that it looks like."""
    made = readable(str(data.get("pattern") or ""), "pattern", is_case_sensitive=bool(data.get("is_case_sensitive")))

    def find(reading: Reading) -> Iterator[Span]:
        return (view.span(*each.span()) for view in reading.views for each in made.finditer(view.text) if each.end() > each.start())

    return find


def readable(written: str, field: str, *, is_case_sensitive: bool = False) -> Any:
    """A pattern that RE2 reads; raises Unfit."""
    written = written.strip()
    if not written:
        raise Unfit(field, "empty")
    if len(written) > LONGEST:
        raise Unfit(field, "too_long")
    options = re2.Options()
    options.case_sensitive, options.log_errors, options.max_mem = is_case_sensitive, False, 1 << 22
    try:
        return re2.compile(written, options)
    except re2.error as error:
        raise Unfit(field, "unreadable", _words(error)) from error


def _words(error: Exception) -> str:
    said = error.args[0] if error.args else ""
    return said.decode(errors="replace") if isinstance(said, bytes) else str(said)


KIND = Kind("pattern", FIELDS, compiled)
