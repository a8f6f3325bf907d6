"""What colleagues know of a customer, written down by hand."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.customers import operations as customers
from answerable.customers.errors import NoSuchPerson
from answerable.customers.models import Identifier, Person
from answerable.customers.operations import Identified
from answerable.customers.rules.counting import Said
from answerable.journeys.casework.settle import measure_customer_again
from answerable.journeys.customers import sight
from answerable.staff import queries as staff
from answerable.staff.models import Member


@transaction.atomic
def give(person_id: int, said: Said, *, member: Member, now: datetime) -> Person:
    """Keep a standing and a value."""
    person = sight.changeable(member, person_id)
    given = customers.give(person.pk, said, actor=staff.actor(member), now=now)
    measure_customer_again(given.pk, now=now)
    return given


@transaction.atomic
def identify(person_id: int, known: Identified, *, member: Member, now: datetime) -> Identifier:
    """Know a customer by one identifier more."""
    person = sight.changeable(member, person_id)
    return customers.identify(person.pk, known, actor=staff.actor(member), now=now)


@transaction.atomic
def forget(identifier_id: int, *, member: Member, now: datetime) -> Person:
    """Know a customer by it no longer; says whom."""
    kept = Identifier.objects.filter(pk=identifier_id).first()
    if kept is None:
        raise NoSuchPerson(_("There is no such customer, or you have no access to their page."))
    person = sight.changeable(member, kept.person_id)
    customers.forget_identifier(identifier_id, actor=staff.actor(member), now=now)
    return person
