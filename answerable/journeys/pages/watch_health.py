"""Looking after connections: a page that fell quiet, a token near its end, calls that keep failing, items that cannot be read."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from answerable.alerts import operations as alerts
from answerable.channels import queries
from answerable.channels.contract import Trouble
from answerable.channels.models import Page
from answerable.channels.rules.page_state import Facts, PageState, page_state
from answerable.core import clock, crypto

SHUT_OUT = {Trouble.TOKEN, Trouble.PERMISSION}
_SENTENCES = {
    PageState.SILENT: _("%(page)s has been silent for unusually long. Check its connection."),
    PageState.FAILING: _("%(page)s cannot be reached. What its network says stands on the health screen."),
    PageState.UNDELIVERED: _("What customers write on %(page)s is not delivered here. Why stands on the health screen."),
    PageState.TOKEN_ENDS: _("The access of %(page)s ends soon. Renew it on the health screen."),
    PageState.REFUSED: _("Deliveries for %(page)s were refused. Check the signing secret on the health screen."),
}


def watch_health() -> None:
    """Raise an alert for each page in trouble, once, and lower it when the trouble is over."""
    now = clock.now()
    for page in queries.active_pages():
        state = state_of(page, now)
        for trouble, sentence in _SENTENCES.items():
            cause = f"page {page.pk} {trouble}"
            if state is trouble:
                alerts.raise_alert(cause, sentence % {"page": page.name}, now=now, page_id=page.pk)
            else:
                alerts.lower(cause, now=now)


def state_of(page: Page, now: datetime) -> PageState:
    """How a page's connection is doing; the same function for the health screen and the alert."""
    health, credential = queries.health([page.pk])[page.pk], queries.credential(page.pk)
    facts = Facts(
        is_active=page.state == Page.State.ACTIVE,
        last_event_at=health.last_event_at,
        usual_gap_seconds=health.usual_gap_seconds,
        failing_since=health.failing_since,
        held_until=health.held_until,
        last_refused_at=health.last_refused_at,
        token_expires_at=credential.expires_at,
        can_renew=_can_renew(page),
        asked_at=health.last_polled_at,
        missed_count=health.last_poll_missed_count,
        missed_at=health.last_missed_at,
        is_shut_out=health.last_error_code in SHUT_OUT,
        is_undelivered=bool(health.delivery_error),
    )
    return page_state(facts, now)


def _can_renew(page: Page) -> bool:
    """Whether the credential renews itself; one that does not open is no reason to look after no other page."""
    try:
        return "refresh_token" in queries.access(page).credential
    except crypto.SecretUnreadable:
        return False
