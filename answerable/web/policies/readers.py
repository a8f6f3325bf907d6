"""Who has read a policy, by department and person."""

import csv

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from answerable.journeys.policies import access
from answerable.policy.rules.share import shares
from answerable.web.ledger.export import harmless
from answerable.web.members import member_of

COLUMNS = ("policy", "version", "department", "person", "read_at")


def index(request: HttpRequest, policy_id: int) -> HttpResponse:
    """Shares and people."""
    me = member_of(request)
    version = access.seen(policy_id, me)
    readers = access.known_readers(version, me)
    late = sum(1 for each in readers if each.read_at is None and each.member_id != me.pk)
    seen = {"version": version, "shares": shares(readers), "late_count": late, "read_count": sum(1 for each in readers if each.read_at)}
    return render(request, "policies/readers.html", {**seen, "count": len(readers)})


def export(request: HttpRequest, policy_id: int) -> HttpResponse:
    """The same as a file."""
    me = member_of(request)
    version = access.seen(policy_id, me)
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="policy-{policy_id}-readers.csv"'
    lines = csv.writer(answer)
    lines.writerow(COLUMNS)
    for each in access.known_readers(version, me):
        read_at = timezone.localtime(each.read_at).isoformat(sep=" ", timespec="seconds") if each.read_at else ""
        lines.writerow([harmless(cell) for cell in (version.title, str(version.number), each.department, each.name, read_at)])
    return answer
