"""Telling of what a network took and could not bring to its reader."""

from datetime import datetime

from django.utils.translation import gettext as _

from answerable.alerts import operations as alerts
from answerable.channels.contract import Undelivered
from answerable.journeys.keep_lists import keep_lists
from answerable.publish import operations as publish


def tell(page_id: int, lost: Undelivered, *, now: datetime) -> None:
    """The send failed after all, with an alert at its case; what was not sent from here is nobody's to look after."""
    outbound = publish.come_back(page_id, lost.external_id, str(lost), now=now)
    if outbound is not None:
        sentence = _("A reply did not arrive: %(words)s") % {"words": lost}
        alerts.raise_alert(outbound.cause, sentence, now=now, page_id=page_id, case_id=outbound.case_id)
        keep_lists([outbound.case_id])
