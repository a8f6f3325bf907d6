"""What can be done about alerts."""

from answerable.alerts.operations.lower import hear, lower
from answerable.alerts.operations.raise_alert import raise_alert

__all__ = ["hear", "lower", "raise_alert"]
