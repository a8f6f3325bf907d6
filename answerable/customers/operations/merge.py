"""Two persons become one, and two again."""

from datetime import datetime

from django.db import models, transaction
from django.db.models import Case, F, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from answerable.customers.errors import NotMerged, SamePerson
from answerable.customers.models import Apart, Identifier, Identity, Merger, Person, Touchpoint
from answerable.customers.operations.give import count
from answerable.customers.queries.circle import below, stands_for
from answerable.journal.record import Actor, Fact, record

FOLLOWING: tuple[type[models.Model], ...] = (Identity, Identifier, Touchpoint)


@transaction.atomic
def merge(person_id: int, *, into: int, actor: Actor, now: datetime) -> Merger:
    """Put a person into another one, who keeps their name; identities, identifiers and touchpoints follow, and what the company said
    of both counts. Refuses two that are one. Records customer.merged.

    The caller holds the identities of both and sees to their cases.
    """
    member_id, department_id = actor.person()
    _hold(person_id, into)
    if stands_for(person_id) != person_id or stands_for(into) != into or person_id == into:
        raise SamePerson(_("These two are one already, or were merged with somebody else meanwhile. Look again."))
    for model in FOLLOWING:
        send(model._default_manager.filter(person_id=person_id), into)
    merger = Merger.objects.create(person_id=person_id, into_id=into, member_id=member_id, department_id=department_id, at=now)
    count(into)
    record([Fact("customer.merged", into, data={"person": person_id})], actor=actor, now=now)
    return merger


@transaction.atomic
def part(merger: Merger, *, actor: Actor, now: datetime) -> tuple[int, list[int]]:
    """Undo a merger: what was theirs, or came to what was theirs since, goes back to them, and to nobody else.

    Says out of whom they came, and who went with them. Refuses what was undone meanwhile. Records customer.parted.
    """
    out_of = stands_for(merger.person_id)
    _hold(merger.person_id, out_of)
    if not Merger.objects.filter(pk=merger.pk, undone_at=None).update(undone_at=now, undone_by_id=actor.person()[0]):
        raise NotMerged(_("These two are apart already."))
    homes = [merger.person_id, *below(merger.person_id)]
    for model in FOLLOWING:
        bring_home(model._default_manager.filter(person_id=out_of), merger.person_id, homes)
    count(merger.person_id)
    count(stands_for(out_of))
    record([Fact("customer.parted", out_of, data={"person": merger.person_id})], actor=actor, now=now)
    return out_of, homes


def send(rows: "models.QuerySet[models.Model]", into: int) -> None:
    """Make rows another person's who know whose they were."""
    rows.update(home_id=Coalesce(F("home_id"), F("person_id")), person_id=into)


def bring_home(rows: "models.QuerySet[models.Model]", person_id: int, homes: list[int]) -> None:
    """Make those rows this person's again that are at home with them, or with whoever went with them."""
    is_home = When(home_id=person_id, then=Value(None))
    rows.filter(home_id__in=homes).update(person_id=person_id, home_id=Case(is_home, default=F("home_id")))


def keep_apart(one: int, other: int, *, actor: Actor, now: datetime) -> None:
    """Know that two are not one, so that nobody is asked again. Records customer.kept_apart."""
    low, high = sorted((one, other))
    _kept, is_new = Apart.objects.get_or_create(one_id=low, other_id=high, defaults={"member_id": actor.person()[0], "at": now})
    if is_new:
        record([Fact("customer.kept_apart", low, data={"person": high})], actor=actor, now=now)


def _hold(*person_ids: int) -> None:
    """Nobody adds to them meanwhile: a row that names a person waits for this lock."""
    list(Person.objects.select_for_update().filter(pk__in=person_ids).order_by("id").values_list("id", flat=True))
