"""Alerts by mail: to each member at once, once a day, or not at all, as they chose; only about pages that they see."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import ngettext

from answerable.access import scope
from answerable.alerts import operations as alerts
from answerable.alerts import queries
from answerable.alerts.models import Alert
from answerable.core import clock, locks
from answerable.core.settings import get_settings
from answerable.journeys.telling.concerns import concerns
from answerable.journeys.telling.post import CAUSE, NotSent, complain, post
from answerable.staff import queries as staff
from answerable.staff.models import Member, Preference

OLDEST = timedelta(days=2)
MORNING_HOUR = 7


def mail_alerts() -> None:
    """Tell everybody whose turn it is; a mail that is not taken is tried again, and the alert about it is for the screen."""
    now = clock.now()
    raised = [each for each in queries.raised_since(now - OLDEST) if each.cause != CAUSE]
    if not raised:
        return
    done, last, meant = queries.mailed(raised), queries.last_mails(), _by_member(raised)
    for member in staff.members():
        news = [each for each in [*meant[None], *meant[member.pk]] if (each.pk, member.pk) not in done]
        if news and is_due(staff.preference(member).mail, member.timezone, last.get(member.pk), now):
            _tell(member, news, now)


def _by_member(raised: Iterable[Alert]) -> dict[int | None, list[Alert]]:
    """Alerts by whom they are meant for alone; None for those of all who see a page."""
    found: dict[int | None, list[Alert]] = defaultdict(list)
    for each in raised:
        found[each.member_id].append(each)
    return found


def is_due(mail: str, timezone: str, last_at: datetime | None, now: datetime) -> bool:
    """Whether a member is to be told now: the daily mail comes in their morning, at seven, once."""
    if mail == Preference.Mail.NONE:
        return False
    here = now.astimezone(ZoneInfo(timezone))
    is_new_day = last_at is None or last_at.astimezone(ZoneInfo(timezone)).date() < here.date()
    return mail == Preference.Mail.AT_ONCE or (here.hour >= MORNING_HOUR and is_new_day)


def _tell(member: Member, raised: Sequence[Alert], now: datetime) -> None:
    seen = scope.of(member)
    theirs = [each for each in raised if concerns(each, member, seen)]
    if not theirs:
        return
    try:
        with transaction.atomic():
            locks.hold(["mail of alerts"])
            news = alerts.mail(theirs, member.pk, now=now)
            if news and not post(_message(member, news), now=now):
                raise NotSent
    except NotSent:
        complain(now=now)


def _message(member: Member, news: Sequence[Alert]) -> EmailMessage:
    with translation.override(staff.language(member) or None):
        count = len(news)
        subject = ngettext("Answerable: %(count)s thing needs you", "Answerable: %(count)s things need you", count) % {"count": count}
        body = render_to_string("mail/alerts.txt", {"member": member, "alerts": news, "base": get_settings().base_url.rstrip("/")})
        return EmailMessage(subject, body, to=[member.email])
