"""What can be done about alerts."""

from answerable.alerts.operations.lower import dismiss, hear, lower, lower_all
from answerable.alerts.operations.mail import mail
from answerable.alerts.operations.raise_alert import raise_alert

__all__ = ["dismiss", "hear", "lower", "lower_all", "mail", "raise_alert"]
