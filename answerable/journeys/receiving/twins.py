"""One post that several pages of a brand hear is one case, whichever tells it first: two servers, or a network heard as a whole."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from answerable.cases.queries.tellings import Telling, tellings
from answerable.cases.rules.telling import uid
from answerable.channels import queries as channels
from answerable.channels.contract import Change, Kind
from answerable.core import locks
from answerable.ingest import operations as ingest
from answerable.ingest.models import RawItem
from answerable.journeys.receiving.read import Read

OURS = "one of our own pages wrote it"
TOLD = "another page of the brand told it already"


def part(reads: Sequence[Read]) -> tuple[list[Read], list[ingest.Outcome]]:
    """Leave out what was only heard and stands in the desk by another page; what names us, and was heard there, joins that case.

    Each post is held until the transaction ends, so that two workers do not open a case of it each.
    """
    named = {each.raw.pk: known for each in reads if _is_theirs(each) and (known := uid(each.item))}
    if not named:
        return list(reads), []
    posts = {each.raw.pk: (each.page.brand_id, named[each.raw.pk]) for each in reads if each.raw.pk in named}
    locks.hold({f"post {brand_id} {known}" for brand_id, known in posts.values()})
    desk = _Desk(tellings(named.values()), {(each.network, each.external_id) for each in channels.pages()})
    kept, outcomes = [], []
    for read in sorted(reads, key=lambda each: (each.is_heard, each.raw.pk)):
        reason = desk.why_not(read, *posts[read.raw.pk]) if read.raw.pk in posts else ""
        if reason:
            outcomes.append(ingest.Outcome(read.raw.pk, RawItem.State.IGNORED, reason))
        else:
            kept.append(desk.placed(read, *posts[read.raw.pk]) if read.raw.pk in posts else read)
    return kept, outcomes


def _is_theirs(read: Read) -> bool:
    return not read.item.is_ours and read.item.change is not Change.DELETED


class _Desk:
    """What the desk has of these posts, and what this batch brings of them."""

    def __init__(self, told: Sequence[Telling], pages: set[tuple[str, str]]) -> None:
        self._pages = pages
        self._told: dict[tuple[int, UUID], dict[int, Telling]] = {}
        for each in told:
            self._told.setdefault((each.brand_id, each.uid), {})[each.page_id] = each

    def why_not(self, read: Read, brand_id: int, known: UUID) -> str:
        """Why what was heard is nothing new."""
        if not read.is_heard:
            return ""
        if (read.page.network, read.item.author.external_id) in self._pages:
            return OURS
        told = self._told.get((brand_id, known), {})
        return TOLD if told and read.page.pk not in told else ""

    def placed(self, read: Read, brand_id: int, known: UUID) -> Read:
        """Beside what was heard of the same post on another page, and from now on known to the rest of the batch."""
        told = self._told.setdefault((brand_id, known), {})
        twin = next((each for each in told.values() if each.kind == Kind.HEARD), None) if read.page.pk not in told else None
        told.setdefault(read.page.pk, Telling(known, brand_id, read.page.pk, read.item.external_id, read.item.kind))
        return replace(read, twin=(twin.page_id, twin.external_id)) if twin else read
