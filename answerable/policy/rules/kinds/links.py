"""Links to where the company does not want to be linked to."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import idna
import re2
from linkify_it import LinkifyIt

from answerable.policy.rules.kinds.kind import Data, Field, Kind, Shape, Unfit, lines
from answerable.policy.rules.reading import Finder, Reading
from answerable.policy.rules.views import Span

FIELDS = (Field("hosts", Shape.LINES, is_required=True),)
_HOST = re.compile(r"^(?:[a-z][a-z0-9+.-]{0,20}:)?(?://)?(?:[^/@\s?#]{0,200}@)?([^/:?#\s]+)", re.IGNORECASE)
# example[.]com, example (dot) com, as people write it who think of programs
_DOT = re.compile(r"\s?(?:[\[({]\s?(?:\.|dot|punkt|punto|point)\s?[\])}]|\bdot\b)\s?", re.IGNORECASE)
_SPELLED = re2.compile(rf"(?i)\b[\w-]{{2,63}}{_DOT.pattern}[a-z]{{2,12}}\b(?:/\S*)?")


def compiled(data: Data, languages: frozenset[str]) -> Finder:
    """Finds links but those to the hosts named, and what lies below them (help.harbourrail.example)."""
    hosts = {host(each) for each in lines(data, "hosts")}
    if not hosts:
        raise Unfit("hosts", "empty")

    def find(reading: Reading) -> Iterator[Span]:
        for start, end, name in reading.once(_links):
            if not _is_below(name, hosts):
                yield reading.seen.span(start, end)

    return find


def host(address: str) -> str:
    """The host of an address as networks write it, so that one with a Cyrillic letter is another than the one that it looks like."""
    found = _HOST.match(address.strip())
    name = (found[1] if found else "").rstrip(".").casefold().removeprefix("www.")
    try:
        return idna.encode(name, uts46=True).decode()
    except idna.IDNAError:
        return name


def _is_below(name: str, hosts: set[str]) -> bool:
    return any(name == each or name.endswith("." + each) for each in hosts)


def _links(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Where links stand in the text as it is seen, with their hosts."""
    text = reading.seen.text
    for each in _linkify().match(text.replace("hxxp", "http")) or ():
        if each.schema != "mailto:":
            yield each.index, each.last_index, host(each.url)
    yield from ((*found.span(), host(_DOT.sub(".", found[0]))) for found in _SPELLED.finditer(text))


@cache
def _linkify() -> Any:
    return LinkifyIt(options={"fuzzy_link": True, "fuzzy_email": True, "fuzzy_ip": True})


KIND = Kind("links", FIELDS, compiled)
