"""Touchpoints: told by another program, and read again."""

from django.http import HttpRequest
from ninja import Query, Router, Status

from answerable.access.models import Token
from answerable.api.auth import allowed
from answerable.api.shapes import Problem, TouchpointIn, TouchpointOut, TouchpointPage, Wanted, identified
from answerable.core import clock
from answerable.core.errors import Refusal
from answerable.customers import queries
from answerable.customers.models import Touchpoint
from answerable.customers.operations import Told, Who
from answerable.journeys.customers import keep

router = Router(tags=["Touchpoints"])
REFUSALS = {frozenset({401, 403, 409, 422, 429}): Problem}


class InTheFuture(Refusal):
    """It is told before it happened."""

    code = "in_the_future"
    status = 422


@router.post("", response={200: TouchpointOut, 201: TouchpointOut, **REFUSALS}, operation_id="tell_touchpoint")
def create(request: HttpRequest, touchpoint: TouchpointIn) -> Status[TouchpointOut]:
    """Tell of a contact. 201 when it is kept now, 200 when it was kept already; safe to send again until one of both comes.

    409 where one of the same source and id was kept with another content: that one stands. Whoever nobody knows is begun as a customer.
    """
    token = allowed(request, Token.Right.WRITE_TOUCHPOINTS)
    now = clock.now()
    if touchpoint.at > now:
        raise InTheFuture("“at” is in the future. Tell of a contact once it was.")
    told = Told(
        touchpoint.source,
        touchpoint.id,
        touchpoint.kind.value,
        touchpoint.direction.value,
        touchpoint.at,
        touchpoint.summary,
        touchpoint.reference,
        touchpoint.outcome,
        token.brand_id,
    )
    kept = keep.keep_touchpoint(told, Who(touchpoint.customer.identified(), touchpoint.customer.name), now=now)
    return Status(201 if kept.is_new else 200, shown(kept.touchpoint))


@router.get("", response={200: TouchpointPage, **REFUSALS}, operation_id="list_touchpoints")
def index(request: HttpRequest, wanted: Query[Wanted]) -> TouchpointPage:
    """What was told, in the order in which it was kept. A token of one brand reads what was told for that brand."""
    token = allowed(request, Token.Right.READ_TOUCHPOINTS)
    known = identified("number", wanted.number) if wanted.number else None
    limit = wanted.limit
    found = queries.told_touchpoints(known=known, since=wanted.since, after=wanted.after, brand_id=token.brand_id, limit=limit + 1)
    return TouchpointPage(touchpoints=[shown(each) for each in found[:limit]], next=found[limit - 1].pk if len(found) > limit else None)


def shown(kept: Touchpoint) -> TouchpointOut:
    """A touchpoint as it is answered."""
    return TouchpointOut(
        source=kept.source,
        id=kept.external_id,
        kind=kept.kind,
        direction=kept.direction,
        at=kept.at,
        customer_id=kept.person_id,
        summary=kept.summary,
        reference=kept.reference,
        outcome=kept.outcome,
        kept_at=kept.kept_at,
    )
