"""Every page that the reader sees, and how its connection is doing."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render

from answerable.access.scope import Action
from answerable.alerts import queries as alerts
from answerable.core import clock
from answerable.publish import queries as publish
from answerable.publish.queries import interventions
from answerable.publish.rules.acts import Act
from answerable.web.case.moderating.moderation import LABELS
from answerable.web.channels.health import rows
from answerable.web.members import member_of, scope_of


def index(request: HttpRequest) -> HttpResponseBase:
    """The health screen: what needs a person first, then a line a page."""
    scope, now = scope_of(request), clock.now()
    shown = rows(scope, now)
    seen = {
        "rows": shown,
        "tells_limits": any(row.limits for row in shown),
        "alerts": [each for each in alerts.standing(scope.page_ids) if each.page_id or member_of(request).is_owner],
        "troubled": [each for each in publish.troubled(scope.page_ids) if each.case_id not in scope.hidden],
        "undone": [(LABELS[Act(each.act)], each) for each in interventions.troubled(scope.page_ids) if each.case_id not in scope.hidden],
        "may_connect": member_of(request).is_owner,
        "may_check": any(scope.may(Action.ADMINISTER, page_id) for page_id in scope.page_ids),
    }
    return render(request, "channels/index.html", seen)
