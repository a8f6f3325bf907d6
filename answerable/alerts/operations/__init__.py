"""What can be done about alerts, and about where they are told."""

from answerable.alerts.operations.lower import dismiss, hear, lower, lower_all, lower_for
from answerable.alerts.operations.mail import mail
from answerable.alerts.operations.outlets import OutletDraft, close_outlet, open_outlet, post, refused, took
from answerable.alerts.operations.raise_alert import raise_alert

__all__ = [
    "OutletDraft",
    "close_outlet",
    "dismiss",
    "hear",
    "lower",
    "lower_all",
    "lower_for",
    "mail",
    "open_outlet",
    "post",
    "raise_alert",
    "refused",
    "took",
]
