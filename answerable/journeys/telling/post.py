"""Mail to members: the one way out, which says where it does not work."""

import logging
from datetime import datetime
from smtplib import SMTPException

from django.core.mail import EmailMessage
from django.utils.translation import gettext as _

from answerable.alerts import operations as alerts

CAUSE = "mail"
log = logging.getLogger(__name__)


class NotSent(Exception):
    """The mail server did not take it: nothing is kept of the try, and the next one sends the same."""


def post(message: EmailMessage, *, now: datetime) -> bool:
    """Send a mail; says whether the server took it. While none is taken, an alert stands."""
    try:
        message.send()
    except (OSError, SMTPException):
        log.exception("A mail to a member could not be sent")
        complain(now=now)
        return False
    alerts.lower(CAUSE, now=now)
    return True


def complain(*, now: datetime) -> None:
    """Raise the alert that no mail goes out, where it does not stand."""
    alerts.raise_alert(CAUSE, _("Mail to members cannot be sent. Check the mail settings: answerable doctor says more."), now=now)
