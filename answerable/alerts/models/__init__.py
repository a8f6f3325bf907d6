"""What needs a person, and who was told of it by which way: one table a file."""

from answerable.alerts.models.alert import Alert
from answerable.alerts.models.device import Device
from answerable.alerts.models.mailing import Mailing
from answerable.alerts.models.outlet import Outlet
from answerable.alerts.models.push import Push
from answerable.alerts.models.telling import Telling
from answerable.alerts.models.way import Way

__all__ = ["Alert", "Device", "Mailing", "Outlet", "Push", "Telling", "Way"]
