"""The files of a draft, under the text they go with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from answerable.core.settings import get_settings
from answerable.files.rules.kinds import TYPES
from answerable.publish.queries import enclosures
from answerable.web.files import shown
from answerable.web.layout.shapes import File
from answerable.web.numbers import number

if TYPE_CHECKING:
    from django.http import QueryDict

    from answerable.channels.contract import Takes


@dataclass(frozen=True)
class Put:
    """One file of a draft."""

    id: int
    file: File
    media_type: str
    size: int
    url: str


@dataclass(frozen=True)
class Bar:
    """All of them; `url` is where another is sent."""

    url: str
    files: list[Put]
    accept: str
    size_limit: int


def bar(case_id: int, member_id: int, *, has_files: bool = True) -> Bar:
    """The bar of a member in a case; not asked for where it is known that the case `has_files` of nobody."""
    found = enclosures.of_draft(case_id, member_id) if has_files else []
    put = [
        Put(each.pk, file, each.file.media_type, each.file.size, reverse("files:enclosure", args=[each.pk]))
        for each, file in zip(found, shown.enclosed(found), strict=True)
    ]
    return Bar(reverse("files:enclosures", args=[case_id]), put, ",".join(sorted(TYPES)), get_settings().file_limit_bytes)


def taken(takes: Takes | None) -> dict[str, object]:
    """What a way to answer takes, for the browser to say before anything is sent; empty where it takes no files."""
    if takes is None:
        return {}
    sizes = {kind.value: size for kind, size in takes.sizes.items()}
    return {"count": takes.count, "types": sorted(takes.media_types), "sizes": sizes, "alone": takes.goes_alone}


def sent_along(form: QueryDict) -> Mapping[int, str]:
    """The files that a composer sends along, each with the words that stand for it."""
    return {file_id: form.get(f"alt-{each}", "") for each in form.getlist("enclosure") if (file_id := number(each)) is not None}
