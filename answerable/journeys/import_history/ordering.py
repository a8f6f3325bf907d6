"""Sorting more rows than memory should hold: pieces are sorted, put aside on disk, and merged."""

import heapq
import pickle
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from typing import IO

from answerable.channels.contract import Envelope

PIECE = 50_000
Dated = tuple[str, str, bytes]


def oldest_first(rows: Iterable[tuple[str, Envelope]]) -> Iterator[Envelope]:
    """The envelopes by the time (as sortable text) that stands beside each; the order of arrival is the order of what was said."""
    dated: Iterator[Dated] = ((at, each.key, each.body) for at, each in rows)
    with ExitStack() as stack:
        pieces: list[Iterator[Dated]] = []
        while piece := sorted(islice(dated, PIECE)):
            aside = stack.enter_context(tempfile.TemporaryFile())
            for each in piece:
                pickle.dump(each, aside)
            pieces.append(_read_back(aside))
        for _at, key, body in heapq.merge(*pieces):
            yield Envelope(key, body)


def _read_back(aside: IO[bytes]) -> Iterator[Dated]:
    aside.seek(0)
    while True:
        try:
            yield pickle.load(aside)
        except EOFError:
            return
