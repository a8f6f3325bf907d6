"""What was heard and not sent to us: kept where it names a phrase that is listened for now, with that phrase as the reason."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from answerable.cases import queries as cases
from answerable.cases.operations import Recorded
from answerable.ingest import operations as ingest
from answerable.ingest.models import RawItem
from answerable.journeys.receiving.read import Read
from answerable.listening import operations as listening
from answerable.listening import queries
from answerable.listening.rules.matcher import Match, Matcher

NOT_WANTED = "names nothing that is listened for now"


def sift(reads: Sequence[Read]) -> tuple[list[Read], list[ingest.Outcome]]:
    """Leave out what was heard and names nothing any more: a phrase was turned off meanwhile. What the desk knows already stays."""
    if not any(each.is_heard for each in reads):
        return list(reads), []
    matchers = queries.matchers()
    matched = [replace(each, match=_match(matchers, each)) if each.is_heard else each for each in reads]
    unwanted = [each for each in matched if each.is_heard and each.match is None]
    known = cases.known({(each.page.pk, each.item.external_id) for each in unwanted})
    left_out = {each.raw.pk for each in unwanted if (each.page.pk, each.item.external_id) not in known}
    outcomes = [ingest.Outcome(raw_id, RawItem.State.IGNORED, NOT_WANTED) for raw_id in sorted(left_out)]
    return [each for each in matched if each.raw.pk not in left_out], outcomes


def note(recorded: Recorded, reads: Sequence[Read], *, now: datetime) -> None:
    """Say by which phrase the new messages among them were heard."""
    named = {each.raw.pk: each.match for each in reads if each.match}
    if named:
        heard = {new.message_id: named[new.arrival.raw_id] for new in recorded.created if new.arrival.raw_id in named}
        listening.keep_heard(heard, now=now)


def _match(matchers: Mapping[int, Matcher], read: Read) -> Match | None:
    matcher = matchers.get(read.page.brand_id)
    return matcher.names(read.item.text, read.item.language) if matcher else None
