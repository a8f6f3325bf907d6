from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from answerable.cases.models import Message, Post, Revision, Tombstone
from answerable.cases.operations.arrivals import Arrival, Book
from answerable.cases.operations.attach import attach, attach_again, detach
from answerable.cases.operations.hold import hold_for
from answerable.cases.operations.join import join
from answerable.cases.operations.keep_posts import keep_posts
from answerable.cases.rules.step import Step
from answerable.channels.contract import Change
from answerable.core import bulk
from answerable.journal.record import PROGRAM, Fact, record

FIELDS = ["text", "edited_at", "told_at", "deleted_at", "hidden_at", "liked_at", "like_count", "share_count", "reply_count"]


@dataclass(frozen=True, slots=True)
class NewMessage:
    """A message that was not known, with what later stretches of the stream need of it."""

    arrival: Arrival
    message_id: int
    case_id: int
    leg_id: int
    is_first: bool


@dataclass(slots=True)
class Recorded:
    """What a batch changed: `steps` says for each raw id how it ended."""

    steps: dict[int, tuple[Step, str]] = field(default_factory=dict)
    created: list[NewMessage] = field(default_factory=list)
    edited: list[int] = field(default_factory=list)
    deleted: list[int] = field(default_factory=list)
    case_ids: set[int] = field(default_factory=set)
    new_case_ids: set[int] = field(default_factory=set)
    to_fetch_count: int = 0
    removed_file_count: int = 0


def record_messages(arrivals: Sequence[Arrival], *, now: datetime) -> Recorded:
    """Write down a batch of items: new messages into the case of their thread, edits with what was said before, deletions.

    The caller holds a lock on each thread. Twice, late or out of order changes nothing (`rules.step`). Records case.opened,
    message.edited, message.hidden, message.unhidden and message.deleted; that a message arrived stands in its row.
    """
    hold_for(arrivals)
    book, recorded = Book(arrivals), Recorded()
    for arrival in sorted(arrivals, key=lambda each: (each.item.changed_at, each.raw_id)):
        step, _ = recorded.steps[arrival.raw_id] = book.step(arrival)
        if step is Step.CREATE:
            book.expect(arrival)
        elif step in {Step.EDIT, Step.SAME, Step.DELETE}:
            book.change(arrival, step)
        elif step is Step.BURY:
            book.bury(arrival)
    _posts(arrivals, book, recorded)
    _create(book, recorded, now)
    _change(book, recorded, now)
    _attach(book, recorded, now)
    return recorded


def _posts(arrivals: Sequence[Arrival], book: Book, recorded: Recorded) -> None:
    """Keep the posts that people write under; a later word about a post replaces an earlier one."""
    posts: dict[tuple[int, str], Post] = {}
    for arrival in arrivals:
        item, post = arrival.item, arrival.item.post
        if post is not None:
            posts[arrival.page_id, post.external_id] = Post(
                page_id=arrival.page_id, external_id=post.external_id, text=post.text, permalink=post.permalink, posted_at=post.posted_at
            )
        elif recorded.steps[arrival.raw_id][0] is Step.POST and item.change is not Change.DELETED:
            posts[arrival.page_id, item.external_id] = Post(
                page_id=arrival.page_id, external_id=item.external_id, text=item.text, permalink=item.permalink, posted_at=item.posted_at
            )
    book.posts = keep_posts(posts)


def _create(book: Book, recorded: Recorded, now: datetime) -> None:
    if not book.expected:
        return
    legs, recorded.new_case_ids = join(book, now=now)
    homes = [book.home(arrival, legs[book.thread(arrival)]) for arrival in book.expected]
    messages = [book.message(arrival, leg, now) for arrival, leg in zip(book.expected, homes, strict=True)]
    for arrival, leg, message in zip(book.expected, homes, bulk.insert(messages), strict=True):
        recorded.created.append(NewMessage(arrival, message.pk, leg.case_id, leg.pk, leg.case_id in recorded.new_case_ids))
        recorded.case_ids.add(leg.case_id)


def _attach(book: Book, recorded: Recorded, now: datetime) -> None:
    """What came with the messages stays to be fetched; what came with deleted ones goes."""
    told = {new.message_id: new.arrival.item.attachments for new in recorded.created if new.arrival.item.attachments}
    recorded.to_fetch_count = attach(told, now=now) + (attach_again(book.retold, now=now) if book.retold else 0)
    recorded.deleted = [message.pk for message, step in book.changes if step is Step.DELETE]
    recorded.removed_file_count = detach(recorded.deleted, now=now) if recorded.deleted else 0


def _change(book: Book, recorded: Recorded, now: datetime) -> None:
    facts = []
    reworded = {message_id for message_id, _ in book.replaced}
    for message, step in book.changes:
        if step is Step.SAME:
            continue
        recorded.case_ids.add(message.case_id)
        facts.append(Fact(_kind(message, step, message.pk in reworded), message.pk, case_id=message.case_id, page_id=message.page_id))
        if step is Step.EDIT:
            recorded.edited.append(message.pk)
    Revision.objects.bulk_create([Revision(message_id=message_id, text=text, replaced_at=now) for message_id, text in book.replaced])
    if book.changed:
        Message.objects.bulk_update(book.changed.values(), FIELDS)
    Tombstone.objects.bulk_create(
        [Tombstone(page_id=page_id, external_id=external_id, deleted_at=at) for (page_id, external_id), at in sorted(book.buried.items())],
        ignore_conflicts=True,
    )
    record(facts, actor=PROGRAM, now=now)


def _kind(message: Message, step: Step, is_reworded: bool) -> str:
    if step is Step.DELETE:
        return "message.deleted"
    return "message.edited" if is_reworded else "message.hidden" if message.hidden_at else "message.unhidden"
