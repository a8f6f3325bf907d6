"""Finding customers by name, handle, customer number, address or telephone number."""

import re

from django.db.models.functions import Collate, Lower

from answerable.customers.models import Identifier, Identity, Merger, Person
from answerable.customers.queries.circle import stands_for
from answerable.customers.rules.identifying import Unfit, written_in_one_way

MOST = 200


def find(words: str) -> list[int]:
    """Who is meant, at most 200: whose name or handle begins so, or whom exactly this identifies; of merged ones who stands for them."""
    asked = re.sub(r"\s+", " ", words).strip()
    if not asked:
        return []
    start = asked.lstrip("@").lower()
    named = _beginning(Person, "name", start).values_list("id", flat=True)[:MOST]
    called = _beginning(Identity, "handle", start).values_list("person_id", flat=True)[:MOST]
    ids = dict.fromkeys([*_identified(asked), *called, *named])
    gone = set(Merger.objects.filter(person_id__in=list(ids), undone_at=None).values_list("person_id", flat=True))
    return list(dict.fromkeys(stands_for(each) if each in gone else each for each in ids))[:MOST]


def _beginning(model: type[Person] | type[Identity], field: str, start: str):  # type: ignore[no-untyped-def]  # a query set of either
    return model._default_manager.annotate(lowered=Collate(Lower(field), "C")).filter(lowered__startswith=start)


def _identified(asked: str) -> list[int]:
    values = []
    for kind in Identifier.Kind:
        try:
            values.append((kind, written_in_one_way(kind, asked)))
        except Unfit:
            continue
    found = [Identifier.objects.filter(kind=kind, value=value).values_list("person_id", flat=True) for kind, value in values]
    return [person_id for each in found for person_id in each]
