"""Up to where people decide."""

from answerable.goodwill.models import Ceiling
from answerable.goodwill.rules.ceilings import Key, weight


def ceilings() -> list[Ceiling]:
    """Every ceiling, the most specific first."""
    found = Ceiling.objects.select_related("topic__parent__parent", "department")
    return sorted(found, key=lambda each: (weight(_key(each)), each.currency, each.pk))


def ceiling(ceiling_id: int) -> Ceiling | None:
    """One of them."""
    return Ceiling.objects.select_related("topic", "department").filter(pk=ceiling_id).first()


def limits(currency: str) -> dict[Key, int]:
    """The amounts of one currency, by what they ask."""
    return {_key(each): each.amount for each in Ceiling.objects.filter(currency=currency)}


def currencies() -> list[str]:
    """In which currencies anything may be given."""
    return list(Ceiling.objects.order_by("currency").values_list("currency", flat=True).distinct())


def _key(each: Ceiling) -> Key:
    return Key(each.topic_id, each.reason, each.department_id, each.role)
