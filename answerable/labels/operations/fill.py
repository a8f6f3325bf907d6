"""What a case says under a field."""

from datetime import datetime

from django.utils.translation import gettext as _

from answerable.cases.models import Case
from answerable.journal.record import Actor, Fact, record
from answerable.labels import queries
from answerable.labels.errors import NoSuchField, UnfitValue
from answerable.labels.models import Choice, Field, Value
from answerable.labels.rules.kinds import Unfit, kept


def fill(case_id: int, field_id: int, written: str, *, actor: Actor, now: datetime) -> None:
    """Write something under a field, nothing to empty it. Refuses what is not of its kind or not offered. Records case.field_filled.

    The event says which field and which choice, never the words.
    """
    case = Case.objects.select_related("page").get(pk=case_id)
    field = next((each for each in queries.fields([case.page.brand_id]) if each.pk == field_id), None)
    if field is None:
        raise NoSuchField(_("There is no such field for cases of this brand."))
    words, choice = _read(field, written)
    if words:
        Value.objects.update_or_create(
            case_id=case_id, field=field, defaults={"text": words, "choice": choice, "member_id": actor.member_id, "at": now}
        )
    else:
        Value.objects.filter(case_id=case_id, field=field).delete()
    data = {"field": field.pk, "choice": choice.pk if choice else None, "is_filled": bool(words)}
    record([Fact("case.field_filled", case_id, case_id=case_id, page_id=case.page_id, data=data)], actor=actor, now=now)


def _read(field: Field, written: str) -> tuple[str, Choice | None]:
    try:
        words = kept(field.kind, written)
    except Unfit:
        raise UnfitValue(_unfit(field)) from None
    if field.kind != Field.Kind.CHOICE or not words:
        return words, None
    choice = Choice.objects.filter(field=field, retired_at=None, name=words).first()
    if choice is None:
        raise UnfitValue(_unfit(field))
    return words, choice


def _unfit(field: Field) -> str:
    named = {"field": field.name}
    match field.kind:
        case Field.Kind.NUMBER:
            return _("%(field)s is a number, such as 42 or 12.50.") % named
        case Field.Kind.DATE:
            return _("%(field)s is a date, such as 2026-06-19.") % named
        case Field.Kind.CHOICE:
            return _("%(field)s is one of its choices. Choose from the list.") % named
    return _("%(field)s holds up to 300 characters. Shorten it.") % named
