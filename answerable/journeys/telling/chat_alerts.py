"""Alerts in rooms of chat tools: what concerns a department in its room, what concerns the desk where everything is told."""

import logging
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.access import queries as access
from answerable.alerts import operations as alerts
from answerable.alerts import queries
from answerable.alerts.models import Alert, Outlet
from answerable.core import clock, crypto, locks
from answerable.core.chat import Room
from answerable.core.crypto import SecretUnreadable
from answerable.core.errors import Refusal
from answerable.core.settings import get_settings
from answerable.staff import queries as staff

OLDEST = timedelta(days=1)
MOST = 10
log = logging.getLogger(__name__)


class NotTaken(Exception):
    """The tool did not take it: nothing is kept of the try, and the next one tells the same."""


def post_alerts() -> None:
    """Tell every room what it was not told yet; one that takes nothing is tried again later, and an alert stands about it."""
    now, outlets = clock.now(), queries.outlets()
    raised = queries.raised_since(now - OLDEST) if outlets else []
    done, departments = queries.posted(raised), {each.pk: each.department_id for each in staff.members()}
    veiled = set(access.restricted())
    for outlet in outlets:
        news = [each for each in raised if (each.pk, outlet.pk) not in done and each.case_id not in veiled]
        meant = [each for each in news if each.raised_at >= outlet.opened_at and concerns(each, outlet, departments)]
        if meant and not outlet.is_resting(now):
            _tell(outlet, meant, now)


def concerns(alert: Alert, outlet: Outlet, departments: Mapping[int, int]) -> bool:
    """What is told to all who see a page, or run the desk, stands where everything is told, or where that page's things are.

    What is told to a colleague because of a case stands in their department's room, too; what is theirs alone nowhere. No room is told
    that it takes nothing.
    """
    if alert.cause == outlet.cause or (outlet.page_ids and alert.page_id not in outlet.page_ids):
        return False
    if alert.member_id is not None:
        return alert.case_id is not None and outlet.department_id is not None and departments.get(alert.member_id) == outlet.department_id
    return outlet.department_id is None or alert.page_id is not None


def write(outlet: Outlet, title: str, lines: Sequence[str]) -> str:
    """Write into an outlet's room; why it was not taken, "" where it was."""
    try:
        address = str(crypto.unseal(outlet.sealed)["address"])
        is_taken = Room(address, outlet.is_private_allowed).write(title, "\n".join(lines))
    except SecretUnreadable:
        return _("Its address cannot be opened with this installation's secret key. Enter it again.")
    except Refusal as error:
        return str(error.sentence)
    except Exception:  # whatever a chat tool's plug-in raises holds up no other room
        log.exception("The plug-in for %s failed", outlet.service)
        is_taken = False
    return "" if is_taken else _("%(service)s did not take the message. Check that its webhook still exists.") % {"service": outlet.service}


def _tell(outlet: Outlet, meant: Sequence[Alert], now: datetime) -> None:
    with translation.override(staff.look().language or None):
        trouble = ""
        try:
            with transaction.atomic():
                locks.hold([f"outlet {outlet.pk}"])
                news = alerts.post(meant, outlet, now=now)
                trouble = write(outlet, _title(news), _lines(news)) if news else ""
                if trouble:
                    raise NotTaken
        except NotTaken:
            alerts.refused(outlet, trouble, now=now)
            words = _("“%(room)s” is told of nothing: %(trouble)s") % {"room": outlet.name, "trouble": trouble}
            alerts.raise_alert(outlet.cause, words, now=now)
        else:
            alerts.took(outlet, now=now)
            alerts.lower(outlet.cause, now=now)


def _title(news: Sequence[Alert]) -> str:
    count = len(_once(news))
    return ngettext("Answerable: %(count)s thing needs somebody", "Answerable: %(count)s things need somebody", count) % {"count": count}


def _lines(news: Sequence[Alert]) -> list[str]:
    """The oldest first, each once however many were told; only a link leads to what customers wrote."""
    base, once = get_settings().base_url.rstrip("/"), _once(news)
    found = [f"• {each.sentence} {base}/cases/{each.case_id}" if each.case_id else f"• {each.sentence}" for each in once[:MOST]]
    return [*found, *([_("… and more under Alerts: %(address)s") % {"address": base}] if len(once) > MOST else [])]


def _once(news: Iterable[Alert]) -> list[Alert]:
    return list({(each.sentence, each.case_id): each for each in sorted(news, key=lambda each: each.pk)}.values())
