"""What customers praised, and whether anybody thanked them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.reports.queries import Wanted
from answerable.reports.queries.advocacy import advocacy
from answerable.web.ledger.figures import grouped, percent

if TYPE_CHECKING:
    from answerable.staff.models import Department


@dataclass(frozen=True, slots=True)
class Praise:
    """The finding in a sentence, how much was thanked in public, and who thanked: names with counts."""

    sentence: str
    in_public: str
    thanked_by: list[tuple[str, str]]


def shown(wanted: Wanted, departments: Sequence[Department]) -> Praise | None:
    """The praise of the period; None where there was none."""
    found = advocacy(wanted)
    if not found.praised:
        return None
    names = {each.pk: each.name for each in departments}
    sentence = ngettext(
        "Of %(count)s message of praise, %(percent)s was thanked",
        "Of %(count)s messages of praise, %(percent)s were thanked",
        found.praised,
    )
    said = {"count": grouped(found.praised), "percent": percent(found.thanked / found.praised)}
    in_public = ngettext("%(count)s of them in public.", "%(count)s of them in public.", found.in_public)
    by = [(names.get(each or 0, _("on the network itself")), grouped(count)) for each, count in found.by_department]
    return Praise(sentence % said, in_public % {"count": grouped(found.in_public)}, by)
