"""What the desk said and did on a page, for a program that asks for it instead of being called."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest, JsonResponse
from ninja import Field, Query, Router, Schema
from pydantic import AwareDatetime

from answerable.access.models import Token
from answerable.api.auth import allowed
from answerable.api.shapes import Problem, Sent
from answerable.channels import queries as channels
from answerable.connectors.webhook.description import description
from answerable.core import clock
from answerable.core.errors import Invisible, Refusal
from answerable.publish.queries.deeds import Deed, Place, deeds

NETWORK = "webhook"
REFUSALS = {frozenset({401, 403, 404, 422, 429}): Problem}
router = Router(tags=["Programs"])


class NoSuchPlace(Refusal):
    """The cursor is none that was given out."""

    code = "no_such_place"
    status = 422


class Wished(Sent):
    """Which are read."""

    after: str = Field("", max_length=200, description="What “next” said before; empty begins with the first.")
    limit: int = Field(50, ge=1, le=200)


class DeedOut(Schema):
    """One thing that was said or done, as the page's address would have been called for it."""

    type: str = Field(description="message.send, item.like, item.hide, author.block and so on.")
    key: str = Field(description="The same for the same thing, however often it is read.")
    at: AwareDatetime
    data: dict[str, Any]


class DeedPage(Schema):
    """In the order in which it was done; `next` is what to give as `after` the next time, also where nothing is new."""

    deeds: list[DeedOut]
    next: str


@router.get("/{int:page_id}/deeds", response={200: DeedPage, **REFUSALS}, operation_id="list_deeds", url_name="list_deeds")
def index(request: HttpRequest, page_id: int, wished: Query[Wished]) -> DeedPage:
    """What was sent and done on a program's page since a cursor. Each is shown a quarter of a minute after it was done, in order."""
    token = allowed(request, Token.Right.READ_DEEDS)
    page = channels.standing(page_id)
    if page is None or page.network != NETWORK or token.brand_id not in {None, page.brand_id}:
        raise Invisible("There is no program's page of this number, or this token is of another brand.")
    after = _place(wished.after) if wished.after else None
    found = deeds(page_id, after=after, limit=wished.limit, now=clock.now())
    return DeedPage(deeds=[_shown(each) for each in found], next=_written(found[-1].place) if found else wished.after)


def described(request: HttpRequest) -> JsonResponse:
    """Every field of what programs tell and are told (OpenAPI 3.1), without a token."""
    return JsonResponse(description())


def _shown(deed: Deed) -> DeedOut:
    key, at = str(deed.place.key), deed.place.at
    if deed.way:
        data = {"key": key, "way": deed.way, "reply_to": deed.target, "to": deed.to, "text": deed.text, "id": deed.external_id}
        return DeedOut(type="message.send", key=key, at=at, data=data)
    act = "delete" if deed.act == "withdraw" else deed.act
    data = {"id": deed.target, "text": deed.text} if act == "edit" else {"id": deed.target}
    return DeedOut(type=f"{'author' if act.endswith('block') else 'item'}.{act}", key=key, at=at, data=data)


def _written(place: Place) -> str:
    return urlsafe_b64encode(json.dumps([place.at.isoformat(), str(place.key)]).encode()).decode().rstrip("=")


def _place(written: str) -> Place:
    try:
        at, key = json.loads(urlsafe_b64decode(written + "=" * (-len(written) % 4)))
        moment = datetime.fromisoformat(at)
        if moment.tzinfo is None:
            raise ValueError("a moment without an offset")
        return Place(moment, UUID(key))
    except (ValueError, TypeError, AttributeError) as error:
        raise NoSuchPlace("“after” is not what “next” said. Leave it out to begin with the first.") from error
