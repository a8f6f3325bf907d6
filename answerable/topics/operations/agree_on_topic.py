"""Which topics there are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from answerable.core import locks
from answerable.journal.record import Actor, Fact, record
from answerable.topics import queries
from answerable.topics.errors import BadPlace, NameTaken, NoSuchTopic, TooMany
from answerable.topics.models import Topic
from answerable.topics.rules.tree import Leaf, may_stand, within

MOST = 300


@dataclass(frozen=True, slots=True)
class TopicDraft:
    """A topic as somebody wants it; without a brand it is for all, without a parent at the top. `names` are by language."""

    name: str
    brand_id: int | None = None
    parent_id: int | None = None
    names: Mapping[str, str] = field(default_factory=dict)


@transaction.atomic
def add_topic(draft: TopicDraft, *, actor: Actor, now: datetime) -> Topic:
    """Make a topic; refuses a name that stands there, and a place where none may be. Records topic.added."""
    locks.hold(["topics"])
    if len(queries.leaves()) >= MOST:
        raise TooMany(_("There are %(most)d topics already. Put one away first.") % {"most": MOST})
    return _keep(Topic(brand_id=draft.brand_id), draft, "topic.added", actor, now)


@transaction.atomic
def change_topic(topic_id: int, draft: TopicDraft, *, actor: Actor, now: datetime) -> Topic:
    """Call it otherwise or put it elsewhere, on every case that has it. Its brand stays. Records topic.changed."""
    locks.hold(["topics"])
    return _keep(standing(topic_id), draft, "topic.changed", actor, now)


@transaction.atomic
def archive_topic(topic_id: int, *, actor: Actor, now: datetime) -> Topic:
    """Put it away with all below it: it goes on no further case, and stays where it is. Records topic.archived."""
    locks.hold(["topics"])
    found = standing(topic_id)
    gone = within(queries.leaves(), topic_id)
    Topic.objects.filter(pk__in=gone, archived_at=None).update(archived_at=now)
    record([Fact("topic.archived", each) for each in sorted(gone)], actor=actor, now=now)
    return found


@transaction.atomic
def revive_topic(topic_id: int, *, actor: Actor, now: datetime) -> Topic:
    """Bring one back; at the top where what it stood under is put away. Refuses where another took its name. Records topic.revived."""
    locks.hold(["topics"])
    found = Topic.objects.select_for_update().filter(pk=topic_id, archived_at__isnull=False).first()
    if found is None:
        raise NoSuchTopic(_("There is no such topic among those that were put away."))
    found.archived_at = None
    if found.parent_id not in {leaf.id for leaf in queries.leaves()}:
        found.parent_id = None
    _save(found, "topic.revived", actor, now)
    return found


def standing(topic_id: int) -> Topic:
    """One that cases can have, held until the transaction ends; refuses one that is gone or put away."""
    found = Topic.objects.select_for_update().filter(pk=topic_id, archived_at=None).first()
    if found is None:
        raise NoSuchTopic(_("There is no such topic."))
    return found


def _keep(kept: Topic, draft: TopicDraft, event: str, actor: Actor, now: datetime) -> Topic:
    kept.name, kept.parent_id = draft.name, draft.parent_id
    kept.names = {code: name for code, name in draft.names.items() if name and name != draft.name}
    if not may_stand(queries.leaves(), Leaf(kept.pk or 0, kept.name, kept.parent_id, kept.brand_id)):
        raise BadPlace(
            _("It cannot stand there: not below itself, at most three levels deep, and below topics of its own brand or of all.")
        )
    _save(kept, event, actor, now)
    return kept


def _save(kept: Topic, event: str, actor: Actor, now: datetime) -> None:
    try:
        with transaction.atomic():
            kept.save()
    except IntegrityError as error:
        raise NameTaken(_("There is a topic of this name already. Choose another name.")) from error
    record([Fact(event, kept.pk, data={"brand": kept.brand_id, "parent": kept.parent_id})], actor=actor, now=now)
