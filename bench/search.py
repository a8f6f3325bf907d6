"""How long finding takes: a rare word, a frequent one, a common one, several, a name, a case's number, and nothing."""

from functools import partial
from typing import Any

from answerable.cli.output import say
from answerable.inbox import queries as inbox
from answerable.inbox.queries import Viewer
from bench import meanings, pages, peers
from bench.company import Desk
from bench.installation import Installation
from bench.lists import viewer
from bench.timing import Times, repeated

WORDS = {
    "rare word (26 in a million cases)": "zeppelin",
    "one in a hundred messages": "refund",
    "three in ten messages": "train",
    "common and rare": "train zeppelin",
    "common and frequent": "train refund",
    "an order number": "order 123456",
    "a case's number": "BN-123456",
    "the beginning of a name": "customer 12",
    "a handle": "@handle1234",
    "nothing": "nosuchwordanywhere",
}


def measure(installation: Installation, desk: Desk) -> dict[str, Any]:
    """For a member who sees three pages and one who sees fifty."""
    found: dict[str, Any] = {"meaning": meanings.fill(installation)}
    for name, member in {"3_pages": desk.few_seeing, "50_pages": desk.all_seeing}.items():
        found[name] = _queries(viewer(member)) | meanings.measure(viewer(member))
    found["http_50_pages"] = pages.found(installation, desk.all_seeing, WORDS)
    rare = found["http_50_pages"]["rare word (26 in a million cases)"]["p95"]
    found["ratio_to_fastest_peer_rare_word"] = peers.ratio(peers.SEARCH_RARE_MS["django-helpdesk"]["1M"], rare)
    return found


def _queries(who: Viewer) -> dict[str, Times]:
    found = {}
    for title, words in WORDS.items():
        found[title] = repeated(partial(inbox.search, who, words), times=20)
        say(f"{title}: {found[title]['p95']} ms")
    return found
