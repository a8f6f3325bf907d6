"""A batch of items beside what is known of them; the working paper of `record_messages`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from answerable.cases.models import Leg, Message, Tombstone
from answerable.cases.rules.step import Known, Step, which_step
from answerable.cases.rules.telling import uid
from answerable.channels.contract import Attachment, Change, Item

Key = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Arrival:
    """One item, read, with who its customer is in the desk; `is_known`: they wrote before.

    `home_id`: to whom the case goes back when the merger of customers is undone that made it `person_id`'s. `twin`: the page and the id
    under which the desk has the same post already, of whose case this is too.
    """

    raw_id: int
    page_id: int
    item: Item
    identity_id: int | None
    person_id: int | None
    reach: int = 0
    is_imported: bool = False
    is_known: bool = False
    home_id: int | None = None
    twin: Key | None = None

    @property
    def names(self) -> set[str]:
        """Its id and, for what we wrote, the ids of what it answers."""
        answered = {self.item.parent_external_id, self.item.origin_external_id} if self.item.is_ours else {self.item.origin_external_id}
        return {self.item.external_id, *answered} - {""}

    @property
    def answered(self) -> Key:
        """The page and the id of what it answers."""
        return self.page_id, self.item.origin_external_id or self.item.parent_external_id

    @property
    def origin(self) -> Key | None:
        """The page and the id of what this began from, on whichever page, where it began from anything."""
        return self.twin or ((self.page_id, self.item.origin_external_id) if self.item.origin_external_id else None)

    @property
    def key(self) -> Key:
        """The page and the item's id on it."""
        return self.page_id, self.item.external_id


class Book:
    """What stands under each item's id before the batch, and what the batch makes of it."""

    def __init__(self, arrivals: Sequence[Arrival]) -> None:
        pages, ids = {each.page_id for each in arrivals}, {name for each in arrivals for name in each.names}
        known = Message.objects.filter(page_id__in=pages, external_id__in=ids).defer("search").select_related("leg")
        self._known: dict[Key, Message] = {(each.page_id, each.external_id): each for each in known}
        self._graves: set[Key] = set(Tombstone.objects.filter(page_id__in=pages, external_id__in=ids).values_list("page_id", "external_id"))
        self._expected: set[Key] = set()
        self.expected: list[Arrival] = []
        self.changed: dict[Key, Message] = {}
        self.changes: list[tuple[Message, Step]] = []
        self.replaced: list[tuple[int, str]] = []
        self.buried: dict[Key, datetime] = {}
        self.retold: dict[int, tuple[Attachment, ...]] = {}
        self.posts: dict[Key, int] = {}

    def step(self, arrival: Arrival) -> tuple[Step, str]:
        """What to do with this item, after those before it. A change of what this same batch creates waits for the next batch."""
        if arrival.key in self._expected or (arrival.page_id, arrival.item.origin_external_id) in self._expected:
            return Step.LATER, ""
        message, known = self._known.get(arrival.key), None
        if message is not None:
            known = Known(message.text, message.told_at or message.posted_at, message.deleted_at is not None, message.hidden_at is not None)
        step, reason = which_step(arrival.item, known, arrival.key in self._graves)
        if step is Step.CREATE and arrival.item.is_ours:
            return self._home(arrival), ""
        return step, reason

    def _home(self, arrival: Arrival) -> Step:
        """What we wrote stands where what it answers stands; that may be still on its way."""
        if arrival.answered in self._expected:
            return Step.LATER
        if arrival.answered in self._known or Leg.objects.filter(page_id=arrival.page_id, thread=arrival.item.thread).exists():
            return Step.CREATE
        return Step.ORPHAN

    def thread(self, arrival: Arrival) -> Key:
        """The page, and the thread on it in which the item stands."""
        if arrival.item.thread:
            return arrival.page_id, arrival.item.thread
        return arrival.page_id, self._known[arrival.answered].leg.thread

    def home(self, arrival: Arrival, latest: Leg) -> Leg:
        """The leg it stands in: the thread's latest, but what we wrote stands beside what it answers, where a thread was cut in two."""
        answered = self._known.get(arrival.answered) if arrival.item.is_ours else None
        is_beside = answered is not None and (answered.page_id, answered.leg.thread) == (latest.page_id, latest.thread)
        return answered.leg if answered is not None and is_beside else latest

    def expect(self, arrival: Arrival) -> None:
        """A message to be created."""
        self._expected.add(arrival.key)
        self.expected.append(arrival)

    def change(self, arrival: Arrival, step: Step) -> None:
        """Change the known message as the item says, keeping what it said before; its figures follow the newest word."""
        message, item = self._known[arrival.key], arrival.item
        if step is Step.DELETE:
            message.deleted_at = item.changed_at
        elif step is Step.EDIT:
            if message.text != item.text:
                self.replaced.append((message.pk, message.text))
                message.text, message.edited_at = item.text, item.changed_at
            if message.hidden_at is None or not item.is_hidden:
                message.hidden_at = item.changed_at if item.is_hidden else None
        if step is not Step.DELETE:
            message.told_at = item.changed_at
            if item.is_liked is not None and item.is_liked is not (message.liked_at is not None):
                message.liked_at = item.changed_at if item.is_liked else None
            self.retold[message.pk] = item.attachments
            message.like_count, message.share_count, message.reply_count = item.like_count, item.share_count, item.reply_count
        self.changed[arrival.key] = message
        self.changes.append((message, step))

    def bury(self, arrival: Arrival) -> None:
        """A deletion of what has not arrived."""
        self.buried[arrival.key] = arrival.item.changed_at
        self._graves.add(arrival.key)

    def message(self, arrival: Arrival, leg: Leg, now: datetime) -> Message:
        """The row of a new message, with what the same batch already changed about it."""
        item = arrival.item
        return Message(
            leg_id=leg.pk,
            case_id=leg.case_id,
            page_id=arrival.page_id,
            identity_id=None if item.is_ours else arrival.identity_id,
            external_id=item.external_id,
            parent_external_id=item.parent_external_id,
            kind=item.kind,
            is_ours=item.is_ours,
            text=item.text,
            language=item.language,
            rating=item.rating,
            like_count=item.like_count,
            share_count=item.share_count,
            reply_count=item.reply_count,
            reach=arrival.reach,
            permalink=item.permalink,
            uid=uid(item),
            posted_at=item.posted_at,
            received_at=now,
            edited_at=item.changed_at if item.change is Change.EDITED else None,
            told_at=item.changed_at,
            hidden_at=item.changed_at if item.is_hidden else None,
            liked_at=item.changed_at if item.is_liked else None,
            is_imported=arrival.is_imported,
        )
