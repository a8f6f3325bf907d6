"""The cases behind a number of the parity report, those with the most first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from answerable.channels import queries as channels
from answerable.reports.queries import handled
from answerable.reports.rules.fairness import OF, Handled, Side
from answerable.web.goodwill import words
from answerable.web.goodwill.asked import asked, given_of
from answerable.web.goodwill.tables import address
from answerable.web.layout.short import compact
from answerable.web.money import short as money
from answerable.web.numbers import number

if TYPE_CHECKING:
    from django.http import QueryDict

PAGE = 50


@dataclass(frozen=True)
class Shown:
    """A case with what it was given."""

    case_id: int
    reference: str
    problem: str
    where: str
    network: str
    page_name: str
    followers: str
    department: str
    amount: str


def index(request: HttpRequest) -> HttpResponseBase:
    """Fifty of them."""
    question, skipped = asked(request), number(request.GET.get("skip", ""), 9) or 0
    found = chosen(handled(given_of(request, question)), request.GET)
    known = words.names({each.problem for each in found})
    found.sort(key=lambda each: (-(each.amount or 0), not each.is_given, each.case_id))
    part = found[skipped : skipped + PAGE]
    same = {key: request.GET.get(key, "") for key in ("side", "group", "problem", "given") if key in request.GET}
    seen = {
        "rows": _shown(part, known, question.currency),
        "title": _title(request.GET, known, found),
        "asked": question,
        "count": len(found),
        "report_url": question.url(),
        "next_url": question.url("goodwill:cases", **same, skip=str(skipped + PAGE)) if skipped + PAGE < len(found) else "",
        "previous_url": question.url("goodwill:cases", **same, skip=str(max(skipped - PAGE, 0))) if skipped else "",
        "place": _("%(first)s to %(last)s of %(all)s") % {"first": skipped + 1, "last": skipped + len(part), "all": len(found)},
    }
    return render(request, "goodwill/cases.html", seen)


def chosen(cases: Sequence[Handled], said: QueryDict) -> list[Handled]:
    """Those that the address asks for; what it names wrongly names nothing."""
    side = next((each for each in Side if each.value == said.get("side")), None)
    return [
        each
        for each in cases
        if (not said.get("problem") or address(each.problem) == said["problem"])
        and (side is None or str(OF[side](each)) == said.get("group"))
        and (said.get("given") != "1" or each.is_given)
    ]


def _title(said: QueryDict, known: words.Names, found: Sequence[Handled]) -> str:
    side = next((each for each in Side if each.value == said.get("side")), None)
    if not found:
        return _("No cases")
    parts = [known.problem(found[0].problem)] if said.get("problem") else []
    parts += [known.group(side, OF[side](found[0]))] if side else []
    parts += [_("something given")] if said.get("given") == "1" else []
    return ", ".join(parts) or _("All compared cases")


def _shown(part: Sequence[Handled], known: words.Names, currency: str) -> list[Shown]:
    pages = {each.pk: each for each in channels.pages({each.page_id for each in part})}
    return [
        Shown(
            each.case_id,
            pages[each.page_id].brand.reference(each.case_id),
            known.problem(each.problem),
            known.group(Side.PUBLIC, each.is_public),
            each.network,
            pages[each.page_id].name,
            "" if each.reach is None else compact(each.reach),
            known.departments.get(each.department_id or 0, ""),
            money(each.amount, currency) or (_("in another currency") if each.is_given else ""),
        )
        for each in part
    ]
