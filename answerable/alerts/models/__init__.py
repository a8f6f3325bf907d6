"""What needs a person, and who was told of it by which way: one table a file."""

from answerable.alerts.models.alert import Alert
from answerable.alerts.models.mailing import Mailing
from answerable.alerts.models.outlet import Outlet
from answerable.alerts.models.telling import Telling

__all__ = ["Alert", "Mailing", "Outlet", "Telling"]
