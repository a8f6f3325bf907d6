"""What was learned: seen, asked for, and taken back."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.receiving.readers import is_learned_wanted
from answerable.journeys.teach import lessons as journey
from answerable.reports import queries as reports
from answerable.staff import queries as staff
from answerable.triage import queries
from answerable.triage.rules.shipped_name import shipped_name
from answerable.triage.rules.verdict import LEAST
from answerable.web.ledger.figures import percent_of
from answerable.web.members import member_of, scope_of
from answerable.web.said import tell
from answerable.web.settings.learning import weeks
from answerable.web.settings.learning.shown import progress, shown
from answerable.web.settings.sections import sections

LATELY = timedelta(days=30)
SHOWN = 8


def index(request: HttpRequest) -> HttpResponse:
    """How the desk reads now, what people said, and what the last lessons came to."""
    journey.teacher(member_of(request))
    now, visible = clock.now(), scope_of(request).page_ids
    lately = reports.ledger(reports.Wanted(visible, now - LATELY, now), now=now)
    by = queries.correctors()
    names = staff.members_by_id({each.member_id for each in by})
    in_use = queries.lesson_in_use(shipped_name())
    lines = shown(queries.lessons(SHOWN, also=in_use), in_use, now=now)
    seen = {
        "sections": sections(request),
        "lessons": lines,
        "standing": next((each for each in lines if each.is_in_use), None),
        "base": shipped_name(),
        "is_used": is_learned_wanted(),
        "is_resting": journey.is_resting(),
        "tasks": progress(queries.said()),
        "least": LEAST,
        "needed": percent_of(lately.needed, lately.read),
        "read_count": lately.read,
        "by": [(names[each.member_id].name if each.member_id in names else "", each) for each in by],
        "corrected_count": sum(each.corrected_count for each in by),
        "confirmed_count": sum(each.confirmed_count for each in by),
        "weeks": weeks.weeks(visible, now=now),
    }
    return render(request, "settings/learning.html", seen)


def create(request: HttpRequest) -> HttpResponse:
    """Learn now."""
    journey.ask(member=member_of(request), now=clock.now())
    tell(request, _("The desk learns. What came of it stands here in a moment."))
    return redirect("settings:lessons")


def destroy(request: HttpRequest, lesson_id: int) -> HttpResponse:
    """Read again as before."""
    journey.take_back(lesson_id, member=member_of(request), now=clock.now())
    tell(request, _("The desk reads again as before"))
    return redirect("settings:lessons")
