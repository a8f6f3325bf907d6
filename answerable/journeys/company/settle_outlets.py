"""In which rooms of chat tools staff are told: owners decide."""

from datetime import datetime

from django.utils.translation import gettext as _

from answerable.alerts import operations as alerts
from answerable.alerts import queries
from answerable.alerts.models import Outlet
from answerable.alerts.operations import OutletDraft
from answerable.core.errors import Invisible
from answerable.journeys.company.manage_people import owner
from answerable.journeys.telling.chat_alerts import write
from answerable.staff.models import Member


def open_outlet(draft: OutletDraft, *, member: Member, now: datetime) -> Outlet:
    """Have staff told in a room."""
    return alerts.open_outlet(draft, actor=owner(member), now=now)


def close_outlet(outlet_id: int, *, member: Member, now: datetime) -> Outlet:
    """Tell nobody there any more."""
    actor, outlet = owner(member), _outlet(outlet_id)
    alerts.close_outlet(outlet_id, actor=actor, now=now)
    alerts.lower(outlet.cause, now=now)
    return outlet


def try_outlet(outlet_id: int, *, member: Member, now: datetime) -> str:
    """Write a trial message; why it was not taken, "" where it was."""
    owner(member)
    outlet = _outlet(outlet_id)
    line = _("%(name)s tries whether alerts arrive here. They do.") % {"name": member.name}
    trouble = write(outlet, "Answerable", [line])
    if trouble:
        alerts.refused(outlet, trouble, now=now)
    else:
        alerts.took(outlet, now=now)
        alerts.lower(outlet.cause, now=now)
    return trouble


def _outlet(outlet_id: int) -> Outlet:
    found = queries.outlet(outlet_id)
    if found is None:
        raise Invisible(_("There is no such room."))
    return found
