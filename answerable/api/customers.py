"""Customers by the company's own number: what they are to it, and what they are known by."""

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Router, Status

from answerable.access.models import Token
from answerable.api.auth import allowed
from answerable.api.shapes import CustomerIn, CustomerOut, Problem, Value, identified
from answerable.core import clock
from answerable.customers import queries
from answerable.customers.errors import NoSuchPerson, UnfitIdentifier
from answerable.customers.models import Person
from answerable.customers.operations import Identified
from answerable.customers.rules.counting import Said
from answerable.journeys.customers import keep

router = Router(tags=["Customers"])
REFUSALS = {frozenset({401, 403, 404, 409, 422, 429}): Problem}


@router.put("/{number}", response={200: CustomerOut, 201: CustomerOut, **REFUSALS}, operation_id="put_customer")
def update(request: HttpRequest, number: str, customer: CustomerIn) -> Status[CustomerOut]:
    """Say what a customer is to the company. 201 where nobody had this number, else 200; sent twice, it is as sent once.

    409 where an address or telephone number belongs to another customer: a colleague looks whether they are one, and merges them.
    """
    allowed(request, Token.Right.WRITE_CUSTOMERS)
    value = customer.value
    said = Said(customer.standing, value.minor, value.currency) if value else Said(customer.standing)
    also = [_known(kind, each) for kind, all_of in (("email", customer.emails), ("phone", customer.phones)) for each in all_of]
    person, is_new = keep.keep_customer(keep.CustomerDraft(_known("number", number), customer.name, also, said), now=clock.now())
    return Status(201 if is_new else 200, _shown(person))


@router.get("/{number}", response={200: CustomerOut, **REFUSALS}, operation_id="get_customer")
def show(request: HttpRequest, number: str) -> CustomerOut:
    """A customer as the desk knows them."""
    allowed(request, Token.Right.READ_CUSTOMERS)
    known = _known("number", number)
    found = queries.identified(known.kind, [known.value]).get(known.value)
    if found is None:
        raise NoSuchPerson(_("Nobody is known by this customer number."))
    return _shown(found.person)


def _known(kind: str, written: str) -> Identified:
    try:
        return identified(kind, written)
    except ValueError as error:
        raise UnfitIdentifier(str(error)) from error


def _shown(person: Person) -> CustomerOut:
    known = queries.identifiers(person.pk)
    values = {kind: [each.value for each in known if each.kind == kind] for kind in ("number", "email", "phone")}
    value = None if person.value_minor is None else Value(minor=person.value_minor, currency=person.value_currency)
    return CustomerOut(
        customer_id=person.pk,
        name=person.name,
        numbers=values["number"],
        emails=values["email"],
        phones=values["phone"],
        standing=person.standing,
        value=value,
    )
