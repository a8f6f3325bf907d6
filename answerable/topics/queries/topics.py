"""Which topics there are."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet
from django.utils import translation

from answerable.topics.models import Topic
from answerable.topics.rules.tree import Leaf, Node, ordered
from answerable.topics.rules.tree import within as below


def tree(brand_ids: Iterable[int] | None = None) -> list[Node]:
    """Topics that cases can have, all or those for these brands, in the order of the tree, called as in the reader's language."""
    return ordered(leaves(brand_ids))


def leaves(brand_ids: Iterable[int] | None = None) -> list[Leaf]:
    """The same without an order."""
    return [Leaf(each.pk, named(each), each.parent_id, each.brand_id) for each in _offered(brand_ids)]


def is_any(brand_id: int) -> bool:
    """Whether there is a topic that cases of this brand can have."""
    return _offered([brand_id]).exists()


def is_offered(topic_id: int, brand_id: int) -> bool:
    """Whether this is one of them."""
    return _offered([brand_id]).filter(pk=topic_id).exists()


def _offered(brand_ids: Iterable[int] | None) -> QuerySet[Topic]:
    found = Topic.objects.filter(archived_at=None)
    return found if brand_ids is None else found.filter(Q(brand=None) | Q(brand_id__in=list(brand_ids)))


def named(topic: Topic) -> str:
    """What it is called in the reader's language."""
    return str(topic.names.get(translation.get_language() or "") or topic.name)


def words(topic: Topic) -> frozenset[str]:
    """Every name of a topic and of those above it, in any language, as one compares names; the topic comes from `topics_by_id`."""
    line = [each for each in (topic, topic.parent, topic.parent.parent if topic.parent else None) if each is not None]
    return frozenset(str(name).casefold() for each in line for name in (each.name, *each.names.values()))


def within(topic_ids: Iterable[int]) -> set[int]:
    """These topics with all that stand below them, put away or not: what a list shows that is narrowed to them."""
    known = [Leaf(pk, "", parent_id) for pk, parent_id in Topic.objects.values_list("pk", "parent_id")]
    return {each for topic_id in topic_ids for each in below(known, topic_id)}


def topic(topic_id: int) -> Topic | None:
    """One topic, put away or not."""
    return Topic.objects.select_related("brand").filter(pk=topic_id).first()


def topics_by_id(topic_ids: Iterable[int]) -> dict[int, Topic]:
    """Topics, those that were put away too, for showing them."""
    ids = set(topic_ids)
    return {each.pk: each for each in Topic.objects.filter(pk__in=ids).select_related("parent__parent")} if ids else {}


def archived() -> list[Topic]:
    """Topics that go on no further case, by name."""
    return list(Topic.objects.filter(archived_at__isnull=False).select_related("brand").order_by("name", "id"))
