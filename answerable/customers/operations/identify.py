"""What the company knows a person by, beside networks."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.core import bulk
from answerable.customers.errors import SomebodyElses
from answerable.customers.models import Identifier, Person
from answerable.journal.record import Actor, Fact, record

LONGEST_NAME = 200


class Known(NamedTuple):
    """An identifier in the one way that it is written (`rules/identifying.py`)."""

    kind: str
    value: str


class Who(NamedTuple):
    """Somebody as another program knows them: their identifiers, the surest first, and a name that may be empty."""

    identifiers: tuple[Known, ...]
    name: str = ""


@transaction.atomic
def identify(person_id: int, known: Known, *, home_id: int | None = None, actor: Actor, now: datetime) -> Identifier:
    """Know a person by one identifier more. Refuses one that is somebody else's. Records customer.identified.

    `home_id` is for whom it is kept where that is one who was merged into them.
    """
    first = {"person_id": person_id, "home_id": home_id, "at": now}
    kept, is_new = Identifier.objects.get_or_create(kind=known.kind, value=known.value, defaults=first)
    if kept.person_id != person_id:
        raise SomebodyElses(_("“%(value)s” belongs to another customer. If they are one, merge them.") % {"value": known.value})
    if is_new:
        record([Fact("customer.identified", person_id, data={"kind": known.kind})], actor=actor, now=now)
    return kept


@transaction.atomic
def forget_identifier(identifier_id: int, *, actor: Actor, now: datetime) -> None:
    """Know a person by this one no longer. Records customer.unidentified."""
    kept = Identifier.objects.select_for_update().get(pk=identifier_id)
    kept.delete()
    record([Fact("customer.unidentified", kept.person_id, data={"kind": kept.kind})], actor=actor, now=now)


@transaction.atomic
def people(whos: Sequence[Who], *, now: datetime) -> list[Identifier]:
    """By which identifier each is known: the first that the desk has, whosever it is, or a person begun for it; and learn the others.

    Safe beside others who do the same: of two who begin one person, the second finds the first's. Records nothing: it stands in the rows.
    """
    wanted = {known for who in whos for known in who.identifiers}
    found = _found(wanted)
    _begin([who for who in whos if not any(known in found for known in who.identifiers)], now)
    found = _found(wanted)
    missing: dict[Known, Identifier] = {}
    for who in whos:
        by = next(found[known] for known in who.identifiers if known in found)
        for known in who.identifiers:
            if known not in found:
                missing.setdefault(known, _also(known, by, now))
    bulk.insert([missing[known] for known in sorted(missing)], is_lenient=True)
    return [next(found[known] for known in who.identifiers if known in found) for who in whos]


def _found(wanted: Iterable[Known]) -> dict[Known, Identifier]:
    by_kind: dict[str, list[str]] = {}
    for known in wanted:
        by_kind.setdefault(known.kind, []).append(known.value)
    rows = [each for kind, values in by_kind.items() for each in Identifier.objects.filter(kind=kind, value__in=values)]
    return {Known(each.kind, each.value): each for each in rows}


def _begin(strangers: Sequence[Who], now: datetime) -> None:
    firsts = {who.identifiers[0]: who for who in reversed(strangers)}
    keys = sorted(firsts)
    persons = bulk.insert([Person(name=_name(firsts[key]), first_seen_at=now) for key in keys])
    made = [Identifier(person=person, kind=key.kind, value=key.value, at=now) for key, person in zip(keys, persons, strict=True)]
    bulk.insert(made, is_lenient=True)
    begun = {each.pk for each in persons}
    kept = set(Identifier.objects.filter(person_id__in=begun).values_list("person_id", flat=True))
    Person.objects.filter(pk__in=begun - kept).delete()


def _also(known: Known, by: Identifier, now: datetime) -> Identifier:
    return Identifier(person_id=by.person_id, home_id=by.home_id, kind=known.kind, value=known.value, at=now)


def _name(who: Who) -> str:
    return (who.name.strip() or who.identifiers[0].value)[:LONGEST_NAME]
