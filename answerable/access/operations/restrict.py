"""A case becomes a PR matter, and is none any more."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from answerable.access.errors import NoSpokesperson
from answerable.access.models import Restriction, Spokesperson
from answerable.cases.models import Case
from answerable.journal.record import Actor, Fact, record


@dataclass(frozen=True, slots=True)
class Because:
    """What made a case a PR matter: a topic, a row of the matrix or a guideline, by its id; empty where somebody just said so."""

    ground: str = ""
    ground_id: int | None = None


def restrict(case: Case, *, seeing: Iterable[int | None], because: Because | None = None, actor: Actor, now: datetime) -> Restriction:
    """Let only the brand's spokesperson answer, and only those named see it, with the members `seeing` it for their work.

    One that is a PR matter stays as it is. Refuses a brand for which nobody speaks. Records case.restricted.
    """
    standing = Restriction.objects.filter(case=case, lifted_at=None).first()
    if standing is not None:
        return standing
    speaks = Spokesperson.objects.filter(brand_id=case.page.brand_id, member__is_active=True).first()
    if speaks is None:
        raise NoSpokesperson(_("Nobody speaks for this brand yet. An owner names somebody in the settings, under Approvals."))
    why = because or Because()
    made = Restriction.objects.create(
        case=case,
        ground=why.ground,
        ground_id=why.ground_id,
        spokesperson_id=speaks.member_id,
        department_ids=speaks.department_ids,
        member_ids=sorted({each for each in seeing if each}),
        set_at=now,
        set_by_id=actor.member_id,
    )
    data = {"spokesperson": speaks.member_id, "ground": why.ground, "ground_id": why.ground_id}
    record([Fact("case.restricted", made.pk, case.pk, case.page_id, data)], actor=actor, now=now)
    return made


def admit(case_id: int, *, department_ids: Iterable[int] = (), member_ids: Iterable[int | None] = (), actor: Actor, now: datetime) -> None:
    """Let more people see a PR matter: who is given it, or has to approve in it. Nothing where it is none. Records case.admitted."""
    standing = Restriction.objects.select_for_update().filter(case_id=case_id, lifted_at=None).first()
    if standing is None:
        return
    departments = {*standing.department_ids, *department_ids}
    members = {*standing.member_ids, *(each for each in member_ids if each)}
    if (departments, members) == (set(standing.department_ids), set(standing.member_ids)):
        return
    standing.department_ids, standing.member_ids = sorted(departments), sorted(members)
    standing.save(update_fields=["department_ids", "member_ids"])
    data = {"departments": standing.department_ids, "members": standing.member_ids}
    record([Fact("case.admitted", standing.pk, case_id, data=data)], actor=actor, now=now)


def let_show(case_id: int, *, actor: Actor, now: datetime) -> None:
    """Let the public read how a PR matter ended. Records case.let_show."""
    for standing in Restriction.objects.select_for_update().filter(case_id=case_id, lifted_at=None, shown_at=None):
        standing.shown_at, standing.shown_by_id = now, actor.member_id
        standing.save(update_fields=["shown_at", "shown_by_id"])
        record([Fact("case.let_show", standing.pk, case_id)], actor=actor, now=now)


def lift(case_id: int, *, actor: Actor, now: datetime) -> None:
    """It is as any other case again. Records case.unrestricted."""
    for standing in Restriction.objects.select_for_update().filter(case_id=case_id, lifted_at=None):
        standing.lifted_at, standing.lifted_by_id = now, actor.member_id
        standing.save(update_fields=["lifted_at", "lifted_by_id"])
        record([Fact("case.unrestricted", standing.pk, case_id)], actor=actor, now=now)


def restrict_alike(case_id: int, like: int, *, actor: Actor, now: datetime) -> None:
    """What comes out of a PR matter, or takes one in, is one, too: for the same people. Records case.restricted."""
    model = Restriction.objects.filter(case_id=like, lifted_at=None).first()
    if model is None or Restriction.objects.filter(case_id=case_id, lifted_at=None).exists():
        return
    who = {"spokesperson_id": model.spokesperson_id, "department_ids": model.department_ids, "member_ids": model.member_ids}
    made = Restriction.objects.create(case_id=case_id, set_at=now, set_by_id=actor.member_id, **who)
    record([Fact("case.restricted", made.pk, case_id, data={"spokesperson": model.spokesperson_id})], actor=actor, now=now)
