"""Personal details: addresses of mail and of streets, numbers of telephones, accounts, cards and orders."""

from collections.abc import Iterator
from functools import lru_cache

import re2

from answerable.policy.rules.kinds.kind import Data, Field, Kind, Shape, Unfit, lines
from answerable.policy.rules.kinds.pattern import readable
from answerable.policy.rules.personal import Detail, What, personal
from answerable.policy.rules.reading import Finder, Reading
from answerable.policy.rules.streets import addresses
from answerable.policy.rules.views import Span

ADDRESS, ORDER = "address", "order"
DETAILS = (What.EMAIL.value, What.PHONE.value, What.IBAN.value, What.CARD.value, ADDRESS, ORDER)
FIELDS = (
    Field("details", Shape.CHOICES, DETAILS, is_required=True, start=list(DETAILS)),
    Field("orders", Shape.LINES),
    Field("ours", Shape.LINES),
)
# name (at) host dot com, as people write it who think of programs
_SPELLED = re2.compile(
    r"(?i)[\w.+-]{1,64}\s?(?:[\[({]\s?(?:at|@|bei|arroba|chez)\s?[\])}]|\bat\b|@)\s?[\w-]{1,63}"
    r"\s?(?:[\[({]\s?(?:dot|\.|punkt|punto|point)\s?[\])}]|\b(?:dot|punkt|punto|point)\b)\s?[a-z]{2,24}\b"
)


def compiled(data: Data, languages: frozenset[str]) -> Finder:
    """Finds the details that are chosen, and numbers of orders by their patterns; what is the company's own (`ours`) is none."""
    wanted, ours = set(data.get("details") or ()), tuple(lines(data, "ours"))
    if not wanted:
        raise Unfit("details", "empty")
    orders = [readable(each, "orders") for each in lines(data, "orders")] if ORDER in wanted else []
    own = [each.casefold() for each in ours]

    def find(reading: Reading) -> Iterator[Span]:
        seen = reading.seen
        for each in _details(seen.text, ours):
            if each.what in wanted and not (each.what is What.EMAIL and each.text.casefold().endswith(tuple(own))):
                yield seen.span(each.start, each.end)
        yield from reading.once(_addresses) if ADDRESS in wanted else ()
        if What.EMAIL in wanted:
            yield from reading.once(_spelled_out)
        for order in orders:
            yield from (seen.span(*each.span()) for each in order.finditer(seen.text) if each.end() > each.start())

    return find


@lru_cache(maxsize=16)
def _details(text: str, ours: tuple[str, ...]) -> tuple[Detail, ...]:
    """Asked by several rules of one text: telephone numbers are looked for by every plan of numbers."""
    return tuple(personal(text, ours=ours))


def _spelled_out(reading: Reading) -> Iterator[Span]:
    return (reading.seen.span(*each.span()) for each in _SPELLED.finditer(reading.seen.text))


def _addresses(reading: Reading) -> Iterator[Span]:
    return addresses(reading.bare)


KIND = Kind("personal", FIELDS, compiled)
