"""One call of a push service, and what its answer means."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from answerable.alerts.models import Device
from answerable.channels.contract.calls import pause_of
from answerable.core import crypto
from answerable.core.posting import NotPosted, Posted
from answerable.core.web_push import Address

GONE = {404, 410}
LIMITED = 429
# It was sent, and the answer did not come, or nobody is there.
SILENT = {"unreachable", "slow", "size"}


class Gone(Exception):
    """The browser is not reached there any more, and never will be."""


class NotTaken(Exception):
    """The message was not taken: why, for how long the service wants no other, and whether it is the service that takes nothing."""

    def __init__(self, trouble: str, *, is_services: bool = False, pause: timedelta | None = None) -> None:
        super().__init__(trouble)
        self.trouble, self.is_services, self.pause = trouble, is_services, pause or timedelta()


def call(device: Device, words: Mapping[str, str], *, topic: str, now: datetime) -> None:
    """Hand a message to the push service of a browser; raises Gone or NotTaken."""
    try:
        answer = Address(**crypto.unseal(device.sealed)).tell(words, topic=topic, now=now)
    except crypto.SecretUnreadable as error:
        raise NotTaken(_("Its address cannot be opened with this installation's secret key. Switch it on again.")) from error
    except NotPosted as error:
        raise _silence(device, error) from error
    if answer.status in GONE:
        raise Gone
    if not 200 <= answer.status < 300:
        raise _refusal(device, answer)


def _silence(device: Device, error: NotPosted) -> NotTaken:
    said = {"service": device.service}
    if error.reason in SILENT:
        return NotTaken(_("The push service %(service)s cannot be reached.") % said, is_services=True)
    return NotTaken(_("The push service %(service)s is none that may be called from here.") % said)


def _refusal(device: Device, answer: Posted) -> NotTaken:
    said = {"service": device.service, "status": answer.status}
    if answer.status == LIMITED:
        words = _("The push service %(service)s takes no more for a while.") % said
        return NotTaken(words, is_services=True, pause=pause_of(answer.retry_after))
    if answer.status >= 500:
        words = _("The push service %(service)s has trouble of its own (%(status)s).") % said
        return NotTaken(words, is_services=True, pause=pause_of(answer.retry_after))
    return NotTaken(_("The push service %(service)s refuses it (%(status)s). Switch it on again.") % said)
