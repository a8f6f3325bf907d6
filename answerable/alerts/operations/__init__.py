"""What can be done about alerts."""

from answerable.alerts.operations.lower import dismiss, hear, lower, lower_all, lower_for
from answerable.alerts.operations.mail import mail
from answerable.alerts.operations.raise_alert import raise_alert

__all__ = ["dismiss", "hear", "lower", "lower_all", "lower_for", "mail", "raise_alert"]
