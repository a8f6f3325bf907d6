"""Finding, or opening, the case of each thread in a batch."""

from collections.abc import Iterable
from datetime import datetime

from django.db import connection

from answerable.cases.models import Case, Leg, Message
from answerable.cases.operations.arrivals import Arrival, Book, Key
from answerable.cases.rules.joining import Thread, joins
from answerable.channels.contract import Kind
from answerable.core import bulk
from answerable.journal.record import PROGRAM, Fact, record


def join(book: Book, *, now: datetime) -> tuple[dict[Key, Leg], set[int]]:
    """The leg of each thread that gets a new message, and the ids of cases that were opened for it.

    A thread continues its latest case (`rules.joining`). A private thread that began from a public item joins that item's case,
    and so does what is the same post as one of another page.
    The customer's first message decides; what we wrote ourselves begins no case.
    """
    firsts: dict[Key, Arrival] = {}
    for arrival in sorted(book.expected, key=lambda each: each.item.is_ours):
        firsts.setdefault(book.thread(arrival), arrival)
    latest, origins = _latest(firsts), _origins(book)
    legs = {key: leg for key, leg in latest.items() if _goes_on(leg, firsts[key], origins.get(key))}
    missing = [firsts[key] for key in sorted(firsts) if key not in legs]
    new = [arrival for arrival in missing if book.thread(arrival) not in origins]
    opened = bulk.insert([_case(each) for each in new])
    homes: dict[Key, tuple[Case, int | None]] = {key: (origin.case, origin.leg.identity_id) for key, origin in origins.items()}
    homes |= {book.thread(arrival): (case, arrival.identity_id) for arrival, case in zip(new, opened, strict=True)}
    begun = bulk.insert([_leg(arrival, *homes[book.thread(arrival)], book) for arrival in missing])
    legs |= {book.thread(arrival): leg for arrival, leg in zip(missing, begun, strict=True)}
    record([Fact("case.opened", case.pk, case_id=case.pk, page_id=case.page_id) for case in opened], actor=PROGRAM, now=now)
    _hear(book, legs)
    return legs, {case.pk for case in opened}


def _latest(threads: Iterable[Key]) -> dict[Key, Leg]:
    pages, names = zip(*threads, strict=True)
    legs = Leg.objects.raw(
        """
        SELECT DISTINCT ON (leg.page_id, leg.thread) leg.*, closure.at AS closed_at
        FROM unnest(%s::bigint[], %s::text[]) AS wanted(page_id, thread)
        JOIN cases_leg AS leg ON leg.page_id = wanted.page_id AND leg.thread = wanted.thread
        LEFT JOIN cases_closure AS closure ON closure.case_id = leg.case_id AND closure.reopened_at IS NULL
        ORDER BY leg.page_id, leg.thread, leg.is_open DESC, leg.id DESC
        """,
        [list(pages), list(names)],
    )
    return {(leg.page_id, leg.thread): leg for leg in legs}


def _goes_on(leg: Leg, first: Arrival, origin: Message | None) -> bool:
    closed_at: datetime | None = leg.closed_at  # type: ignore[attr-defined]  # selected beside the row
    is_same_case = origin is not None and origin.case_id == leg.case_id
    if first.item.is_ours and origin is None:
        return True
    return is_same_case or joins(Thread(leg.pk, leg.case_id, leg.is_open, closed_at), first.item.posted_at)


def _origins(book: Book) -> dict[Key, Message]:
    """The item from which each thread began, where the desk knows it: a public one of a private thread, or the same post elsewhere."""
    wanted = {book.thread(each): each.origin for each in book.expected if each.origin}
    if not wanted:
        return {}
    found = Message.objects.filter(page_id__in={page for page, _ in wanted.values()}, external_id__in=[name for _, name in wanted.values()])
    known = {(each.page_id, each.external_id): each for each in found.defer("search").select_related("case", "leg")}
    return {thread: known[origin] for thread, origin in wanted.items() if origin in known}


def _case(arrival: Arrival) -> Case:
    assert arrival.person_id is not None  # what we wrote ourselves begins no case (`arrivals.Book`)
    return Case(
        page_id=arrival.page_id,
        person_id=arrival.person_id,
        home_id=arrival.home_id,
        opened_at=arrival.item.posted_at,
        is_imported=arrival.is_imported,
    )


def _leg(arrival: Arrival, case: Case, identity_id: int | None, book: Book) -> Leg:
    item, customer_id = arrival.item, arrival.identity_id or identity_id
    assert customer_id is not None  # a private thread that we began hangs on a customer's public item
    post_id = book.posts.get((arrival.page_id, item.post.external_id)) if item.post else None
    return Leg(
        case=case,
        page_id=arrival.page_id,
        identity_id=customer_id,
        post_id=post_id,
        thread=book.thread(arrival)[1],
        kind=Kind(item.kind),
        is_public=item.is_public,
        is_open=case.is_open,
        started_at=item.posted_at,
    )


def _hear(book: Book, legs: dict[Key, Leg]) -> None:
    """Move each leg's last word from the customer forward; windows are counted from it."""
    heard: dict[int, datetime] = {}
    for arrival in book.expected:
        if not arrival.item.is_ours:
            leg = legs[book.thread(arrival)]
            heard[leg.pk] = max(heard.get(leg.pk, arrival.item.posted_at), arrival.item.posted_at)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE cases_leg SET last_inbound_at = greatest(last_inbound_at, heard.at) "
            "FROM unnest(%s::bigint[], %s::timestamptz[]) AS heard(id, at) WHERE cases_leg.id = heard.id",
            [list(heard), list(heard.values())],
        )
