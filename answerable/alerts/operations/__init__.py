"""What can be done about alerts."""

from answerable.alerts.operations.lower import hear, lower, lower_all
from answerable.alerts.operations.mail import mail
from answerable.alerts.operations.raise_alert import raise_alert

__all__ = ["hear", "lower", "lower_all", "mail", "raise_alert"]
