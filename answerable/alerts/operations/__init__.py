"""What can be done about alerts, and about where they are told."""

from answerable.alerts.operations.devices import add_device, push, remove_device, remove_devices, rest_all, wake_all
from answerable.alerts.operations.lower import dismiss, hear, lower, lower_all, lower_for
from answerable.alerts.operations.mail import mail
from answerable.alerts.operations.outlets import OutletDraft, close_outlet, open_outlet, post
from answerable.alerts.operations.raise_alert import raise_alert
from answerable.alerts.operations.ways import refused, took

__all__ = [
    "OutletDraft",
    "add_device",
    "close_outlet",
    "dismiss",
    "hear",
    "lower",
    "lower_all",
    "lower_for",
    "mail",
    "open_outlet",
    "post",
    "push",
    "raise_alert",
    "refused",
    "remove_device",
    "remove_devices",
    "rest_all",
    "took",
    "wake_all",
]
