"""What the company says of its customers: their standing and what they are worth to it."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.customers.errors import NoSuchStanding
from answerable.customers.models import Given, Person, Standing
from answerable.customers.queries.circle import circle
from answerable.customers.rules.counting import Said, what_counts
from answerable.journal.record import Actor, Fact, record

UNSAID = Said()


@transaction.atomic
def give(home_id: int, said: Said, *, actor: Actor, now: datetime) -> Person:
    """Keep what the company says of a person now, whoever they were merged into; says whom it counts for.

    Refuses a standing that the company does not have. Records customer.given, by the key alone.
    """
    if said.standing and not Standing.objects.filter(key=said.standing, retired_at=None).exists():
        raise NoSuchStanding(_("There is no standing with the key “%(key)s”. Settings, Customers lists them.") % {"key": said.standing})
    values = said._asdict() if said.value_minor is not None else said._replace(value_currency="")._asdict()
    Given.objects.update_or_create(person_id=home_id, defaults={**values, "at": now})
    record([Fact("customer.given", home_id, data={"standing": said.standing})], actor=actor, now=now)
    return count(circle(home_id)[0])


def count(person_id: int) -> Person:
    """Put down what counts of a person who stands for a circle of persons. Records nothing: it follows from what was recorded."""
    ids = circle(person_id)
    given = {each.person_id: Said(each.standing, each.value_minor, each.value_currency) for each in Given.objects.filter(person_id__in=ids)}
    counts = what_counts(given.get(person_id, UNSAID), (given[each] for each in sorted(given) if each != person_id))
    Person.objects.filter(pk=person_id).update(**counts._asdict())
    return Person.objects.get(pk=person_id)
