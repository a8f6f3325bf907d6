"""What customers praised, and whether anybody thanked them."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.reports.queries.advocacy import advocacy
from answerable.staff import queries as staff
from answerable.web.ledger.asked import Asked
from answerable.web.ledger.figures import grouped, percent


@dataclass(frozen=True, slots=True)
class Praise:
    """The finding in a sentence, how much was thanked in public, and who thanked: names with counts."""

    sentence: str
    in_public: str
    thanked_by: list[tuple[str, str]]


def shown(question: Asked, visible: list[int]) -> Praise | None:
    """The praise of the period; None where there was none."""
    found = advocacy(question.wanted(visible))
    if not found.praised:
        return None
    names = {each.pk: each.name for each in staff.departments()}
    sentence = ngettext(
        "Of %(count)s message of praise, %(percent)s was thanked",
        "Of %(count)s messages of praise, %(percent)s were thanked",
        found.praised,
    )
    said = {"count": grouped(found.praised), "percent": percent(found.thanked / found.praised)}
    in_public = ngettext("%(count)s of them in public.", "%(count)s of them in public.", found.in_public)
    by = [(names.get(each or 0, _("on the network itself")), grouped(count)) for each, count in found.by_department]
    return Praise(sentence % said, in_public % {"count": grouped(found.in_public)}, by)
