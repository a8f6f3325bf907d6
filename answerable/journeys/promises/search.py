"""Cases are searched for promises behind the stream: nobody waits for it, and what stands beside a case is read in one question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from answerable.core import clock
from answerable.journeys.receiving.keep_meanings import is_wanted
from answerable.promises import operations as promises
from answerable.promises import queries
from answerable.promises.models import Promise, Quote
from answerable.promises.operations import Looked
from answerable.promises.queries import looked_at
from answerable.promises.rules.quoting import By, quotes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from answerable.promises.queries.looked_at import Said

LASTS = timedelta(seconds=4)  # the next tick of the schedule goes on
BATCH = 64


def search_promises() -> int:
    """Search the newest cases for promises that customers quote, for some seconds; says how many. Where none was made, nothing is read."""
    stamp = looked_at.stamp()
    if not stamp or not looked_at.waiting(stamp, 1):
        return 0
    known, count, until = _Known(queries.searched()), 0, clock.now() + LASTS
    while clock.now() < until and (ids := looked_at.waiting(stamp, BATCH)):
        promises.looked(known.look(ids), stamp=stamp)
        count += len(ids)
    return count


class _Known:
    """The promises of the moment, with what each means."""

    def __init__(self, found: Sequence[Promise]) -> None:
        self._promises = found
        self._vectors = _vectors(found) if is_wanted() else {}

    def look(self, case_ids: Sequence[int]) -> list[Looked]:
        """What is quoted in these cases, each promise where it was quoted first."""
        said = looked_at.said(case_ids)
        last, near = looked_at.last_messages(case_ids), self._near(said)
        first: dict[int, dict[int, Quote]] = {case_id: {} for case_id in case_ids}
        for message in said:
            for promise in self._promises:
                by = self._quoted(promise, message, near.get((message.message_id, promise.pk), 0.0))
                if by and promise.pk not in first[message.case_id]:
                    first[message.case_id][promise.pk] = _quote(promise, message, by, near.get((message.message_id, promise.pk), 0.0))
        return [Looked(case_id, last.get(case_id, 0), list(first[case_id].values())) for case_id in case_ids]

    def _quoted(self, promise: Promise, message: Said, similarity: float) -> By | None:
        if message.brand_id != promise.brand_id or not promise.holds_on(message.page_id) or not promise.is_active(message.posted_at):
            return None
        return quotes(message.text, codes=promise.codes, phrases=promise.phrases, similarity=similarity)

    def _near(self, said: Sequence[Said]) -> dict[tuple[int, int], float]:
        """How near each message is to each promise."""
        if not self._vectors or not said:
            return {}
        from answerable.journeys.topics.vectors import of_messages
        from answerable.topics.queries.looked_at import Said as Worded

        vectors = of_messages([Worded(each.message_id, each.text) for each in said])
        return {(message, pk): float(mine @ theirs) for message, mine in vectors.items() for pk, theirs in self._vectors.items()}


def _quote(promise: Promise, message: Said, by: By, similarity: float) -> Quote:
    surely = round(similarity, 3) if by is By.MEANING else 1
    return Quote(
        promise=promise,
        case_id=message.case_id,
        message_id=message.message_id,
        page_id=message.page_id,
        by=by,
        similarity=surely,
        at=message.posted_at,
    )


def _vectors(found: Iterable[Promise]) -> dict[int, NDArray[np.float32]]:
    """As they are kept, and made where they are not yet."""
    from answerable.journeys.promises.vectors import meaning_of_promise
    from answerable.journeys.topics.vectors import packed, unpacked
    from answerable.meaning import queries as meaning

    name, vectors = meaning.embedder_name(), {}
    for each in found:
        if each.embedder != name or each.vector is None:
            vector = meaning_of_promise(each)
            promises.keep_vector(each, packed(vector), embedder=name)
        else:
            vector = unpacked(bytes(each.vector))
        vectors[each.pk] = vector
    return vectors
