"""Drafted offers: where they are out, and where a coordinator has still to let them."""

from django.db.models import Exists, OuterRef

from answerable.promises.models import Promise, Release, Wording
from answerable.promises.rules.quoting import quotes


def released(promise: Promise) -> dict[int, Release]:
    """By page, who let it out as it reads now."""
    return {each.page_id: each for each in Release.objects.filter(promise=promise, number=promise.number)}


def drafter_id(promise: Promise) -> int | None:
    """Who wrote it as it reads now."""
    return Wording.objects.filter(promise=promise, number=promise.number).values_list("member_id", flat=True).first()


def told_early(text: str, brand_id: int, page_id: int) -> list[Promise]:
    """The drafted offers that a text tells of on a page where they are not out: by a code of theirs, or by words."""
    out = Release.objects.filter(promise=OuterRef("pk"), page_id=page_id, number=OuterRef("number"))
    drafted = Promise.objects.filter(~Exists(out), brand_id=brand_id, is_drafted=True, retired_at=None).defer("vector")
    return [each for each in drafted if each.holds_on(page_id) and quotes(text, codes=each.codes, phrases=[*each.phrases, each.name])]
