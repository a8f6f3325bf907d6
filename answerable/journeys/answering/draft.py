"""What a member writes is kept while they write; only they see it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access import scope
from answerable.access.scope import Action
from answerable.automation import operations as automation
from answerable.cases import operations as cases
from answerable.cases import queries as case_queries
from answerable.core.errors import Invisible
from answerable.language_model import operations as language_model
from answerable.publish import operations as publish
from answerable.publish import queries as sent
from answerable.publish.models import Draft
from answerable.publish.operations import Place
from answerable.staff import queries as staff
from answerable.staff.models import Member

Way = Draft.Way


@transaction.atomic
def keep(place: Place, text: str, key: UUID | None, *, member: Member, now: datetime) -> None:
    """Keep a draft. One that comes after the send it belongs to (`key`), on a slow line, is let be."""
    _require(place, member)
    cases.hold([place.case_id])
    if key is None or sent.said_before(key, place.case_id, member.pk) is None:
        publish.keep_draft(place, text, now=now)
        if not text.strip():
            automation.drop_suggestion(place.case_id)


@transaction.atomic
def discard(place: Place, *, member: Member, now: datetime) -> None:
    """Throw a draft away."""
    _require(place, member)
    publish.discard_draft(place, now=now)
    automation.drop_suggestion(place.case_id)
    language_model.close_written(place.case_id, None, actor=staff.actor(member), now=now)


@transaction.atomic
def restore(place: Place, *, member: Member) -> None:
    """Take it back."""
    _require(place, member)
    publish.restore_draft(place)


def _require(place: Place, member: Member) -> None:
    """Refuses who may not write there, and a leg of another case."""
    scope.case(scope.of(member), place.case_id, Action.NOTE if place.way == Way.NOTE else Action.REPLY)
    if place.leg_id is not None and place.leg_id not in {leg.pk for leg in case_queries.legs(place.case_id)}:
        raise Invisible(_("This case has no such conversation."))
