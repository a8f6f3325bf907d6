"""Reading macros."""

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from answerable.macros.models import Use, Wording
from answerable.macros.rules.search import rank


def standing() -> list[Wording]:
    """Every macro as it reads now, by name."""
    newest = Wording.objects.filter(macro__retired_at=None).order_by("macro", "-number").distinct("macro")
    found = newest.select_related("macro__brand", "macro__department", "department")
    return sorted(found, key=lambda each: (each.macro.name.casefold(), each.macro_id))


def offered(*, brand_id: int, department_id: int, typed: str = "", limit: int = 8) -> list[Wording]:
    """What somebody of a department is offered in a case of a brand when they typed this, best first."""
    found = list(_for(brand_id, department_id))
    ranked = {each.pk: rank(typed, shortcut=each.macro.shortcut, name=each.macro.name, texts=each.texts.values()) for each in found}
    fitting = [each for each in found if ranked[each.pk] is not None]
    return sorted(fitting, key=lambda each: (ranked[each.pk], each.macro.name.casefold(), each.pk))[:limit]


def thanks(*, brand_id: int, department_id: int) -> Wording | None:
    """Of the macros that thank for praise the one that rests longest, so that not everybody reads the same words."""
    last = Subquery(Use.objects.filter(wording__macro=OuterRef("macro")).order_by("-at").values("at")[:1])
    found = list(_for(brand_id, department_id).filter(macro__thanks=True).annotate(last=last))
    return min(found, key=lambda each: (each.last is not None, each.last, each.macro_id), default=None)


def _for(brand_id: int, department_id: int) -> "QuerySet[Wording]":
    """Macros as they read now, for somebody of a department in a case of a brand."""
    newest = Wording.objects.filter(
        Q(macro__brand=None) | Q(macro__brand_id=brand_id),
        Q(macro__department=None) | Q(macro__department_id=department_id),
        macro__retired_at=None,
    )
    return newest.order_by("macro", "-number").distinct("macro").select_related("macro", "department")


def macro(macro_id: int) -> Wording | None:
    """One macro as it reads now; None if there is none."""
    found = Wording.objects.filter(macro_id=macro_id, macro__retired_at=None).select_related("macro")
    return found.order_by("-number").first()


def wording(wording_id: int) -> Wording | None:
    """One wording, older ones and retired ones too."""
    return Wording.objects.filter(pk=wording_id).select_related("macro", "department").first()


def uses() -> dict[int, int]:
    """How often each macro was used, in all its wordings."""
    counted = Use.objects.values("wording__macro_id").annotate(count=Count("id"))
    return dict(counted.values_list("wording__macro_id", "count"))
