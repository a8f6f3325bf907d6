"""Bringing everything that shows a case up to date, in the transaction that changed it."""

from collections.abc import Iterable

from answerable.automation import queries as automation
from answerable.cases import operations as cases
from answerable.cases.queries import places
from answerable.core import jobs, live
from answerable.evidence import operations as evidence
from answerable.inbox import operations as inbox
from answerable.journeys.telling.tell_followers import tell_followers
from answerable.reports import operations as reports


def keep_lists(case_ids: Iterable[int], *, by: int | None = None, is_whole: bool = False, is_seen: bool = False) -> None:
    """Make the facts and the list's rows of these cases again and tell open browsers at commit; `by` is who changed them.

    The rules are asked about it in a job of their own (`automate`), unless they saw it (`is_seen`) or there are none.
    Nothing is refreshed after commit: a kill between the two would leave the list wrong for ever.
    """
    touched = set(case_ids)
    if touched:
        cases.hold(touched)
        reports.refresh(touched, is_whole=is_whole)
        evidence.refresh(touched)
        inbox.refresh(touched)
        tell_followers(touched)
        pages = places.page_ids(touched)
        live.announce(((pages[case_id], case_id) for case_id in touched), by=by)
        if not is_seen and automation.is_any_at_work():
            jobs.defer("automate", case_ids=sorted(touched))


def keep_tallies() -> None:
    """Add to the ledger's tallies what changed lately; sums are right without, and quicker with it."""
    reports.tally()
