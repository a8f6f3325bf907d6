"""Who wrote on a form and left an address is told by mail that they were answered, and where; the answer itself stands there alone."""

from django.core.mail import EmailMessage
from django.core.validators import validate_email
from django.forms import ValidationError
from django.urls import reverse
from django.utils import translation
from django.utils.translation import check_for_language
from django.utils.translation import gettext as _

from answerable.cases import queries as cases
from answerable.core import clock, jobs
from answerable.core.settings import get_settings
from answerable.journeys.receiving.on_form import NETWORK
from answerable.journeys.telling.post import NotSent, post
from answerable.publish import queries as sent
from answerable.publish.models import Outbound

JOB = "tell_writer"


def look_after(outbound: Outbound) -> None:
    """Have the customer told of an answer, when the current transaction is committed and it stands on a form."""
    if outbound.page.network == NETWORK:
        jobs.defer(JOB, once=f"{JOB} {outbound.leg_id}", outbound_id=outbound.pk)


def tell_writer(outbound_id: int) -> None:
    """Write to whoever left an address that can be one; raises NotSent, so that the job is tried again."""
    outbound = sent.outbound(outbound_id)
    address = outbound.leg.identity.handle
    try:
        validate_email(address)
    except ValidationError:
        return
    asked = cases.last_inbound(outbound.leg_id)
    language = asked.language if asked and check_for_language(asked.language) else None
    with translation.override(language):
        brand = outbound.page.brand.name
        link = get_settings().base_url.rstrip("/") + reverse("public:talk", args=[outbound.page.external_id, outbound.leg.thread])
        subject = _("%(brand)s has answered you") % {"brand": brand}
        lines = [
            _("You wrote to %(brand)s. The answer stands here, where you can also go on writing:") % {"brand": brand},
            link,
            _("Only you were given this address."),
        ]
        if not post(EmailMessage(subject, "\n\n".join(lines), to=[address]), now=clock.now()):
            raise NotSent
