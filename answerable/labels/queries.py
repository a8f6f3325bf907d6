"""Reading labels and fields, and what cases say by them."""

from collections.abc import Iterable

from django.db.models import Count, Q

from answerable.cases.models import Case
from answerable.labels.models import Choice, Field, Label, Labelling, Value


def labels(brand_ids: Iterable[int] | None = None) -> list[Label]:
    """Labels that can be put on cases, all or those for these brands, by name."""
    found = Label.objects.filter(retired_at=None).select_related("brand").order_by("name", "id")
    return list(found if brand_ids is None else found.filter(_for(brand_ids)))


def retired_labels() -> list[Label]:
    """Labels that go on no further case, by name."""
    return list(Label.objects.filter(retired_at__isnull=False).select_related("brand").order_by("name", "id"))


def labels_by_id(label_ids: Iterable[int]) -> dict[int, Label]:
    """Labels, retired ones too, for showing them."""
    ids = set(label_ids)
    return {each.pk: each for each in Label.objects.filter(pk__in=ids)} if ids else {}


def on_case(case_id: int) -> list[Label]:
    """The labels of a case, by name."""
    ids = Labelling.objects.filter(case_id=case_id).values("label_id")
    return list(Label.objects.filter(pk__in=ids).order_by("name", "id"))


def counts(label_ids: Iterable[int]) -> dict[int, int]:
    """On how many cases each label stands."""
    found = Labelling.objects.filter(label_id__in=list(label_ids)).values("label_id").annotate(count=Count("id"))
    return dict(found.values_list("label_id", "count"))


def fields(brand_ids: Iterable[int] | None = None) -> list[Field]:
    """Fields that are asked for, all or those for these brands, in their order."""
    found = Field.objects.filter(retired_at=None).select_related("brand").order_by("position", "id")
    return list(found if brand_ids is None else found.filter(_for(brand_ids)))


def retired_fields() -> list[Field]:
    """Fields that are asked for no longer, by name."""
    return list(Field.objects.filter(retired_at__isnull=False).select_related("brand").order_by("name", "id"))


def choices(field_ids: Iterable[int]) -> dict[int, list[Choice]]:
    """What each of these fields offers, in order."""
    offered: dict[int, list[Choice]] = {}
    for each in Choice.objects.filter(field_id__in=list(field_ids), retired_at=None).order_by("position", "id"):
        offered.setdefault(each.field_id, []).append(each)
    return offered


def choices_by_id(choice_ids: Iterable[int]) -> dict[int, Choice]:
    """Choices with their fields, retired ones too, for showing them."""
    ids = set(choice_ids)
    return {each.pk: each for each in Choice.objects.filter(pk__in=ids).select_related("field")} if ids else {}


def values(case_id: int) -> dict[int, Value]:
    """What a case says under each field."""
    return {each.field_id: each for each in Value.objects.filter(case_id=case_id).select_related("choice")}


def missing(case_id: int) -> list[Field]:
    """The fields that must be filled in before this case is closed, and are not."""
    brand_id = Case.objects.values_list("page__brand_id", flat=True).get(pk=case_id)
    required = Field.objects.filter(_for([brand_id]), retired_at=None, is_required_to_close=True)
    return list(required.exclude(pk__in=Value.objects.filter(case_id=case_id).values("field_id")).order_by("position", "id"))


def lacking(case_ids: Iterable[int]) -> set[int]:
    """Which of these cases cannot be closed before a field is filled in."""
    required = list(Field.objects.filter(retired_at=None, is_required_to_close=True).values_list("pk", "brand_id"))
    if not required:
        return set()
    brands = dict(Case.objects.filter(pk__in=list(case_ids)).values_list("pk", "page__brand_id"))
    filled = set(Value.objects.filter(case_id__in=brands, field_id__in=[pk for pk, _ in required]).values_list("case_id", "field_id"))
    return {
        case_id
        for case_id, brand_id in brands.items()
        for field_id, of_brand in required
        if of_brand in {None, brand_id} and (case_id, field_id) not in filled
    }


def _for(brand_ids: Iterable[int]) -> Q:
    return Q(brand=None) | Q(brand_id__in=list(brand_ids))
