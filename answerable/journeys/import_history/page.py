"""The page that imported messages stand on."""

import secrets
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.channels import operations as channels
from answerable.channels import queries
from answerable.channels.contract import Identified
from answerable.channels.models import Page
from answerable.journal.record import PROGRAM
from answerable.journeys.import_history.columns import ImportRefused

NETWORK, KIND = "file", "history"


def page_called(name: str, *, may_begin: bool, now: datetime) -> Page:
    """The page with this id, name or handle; or a new one without a network, if it `may_begin`. Refuses a name of none or of several."""
    pages = queries.pages()
    found = [each for each in pages if name == str(each.pk)] or [each for each in pages if name == each.name]
    found = found or [each for each in pages if name.lstrip("@").lower() in {each.handle.lower(), each.name.lower()}]
    if len(found) == 1:
        return found[0]
    if not found and may_begin:
        return _begin(name, now)
    listed = ", ".join(f"{each.name} ({each.pk})" for each in found or pages) or _("none")
    if found:
        raise ImportRefused(_("Several pages are called %(name)s. Say which by its number: %(pages)s.") % {"name": name, "pages": listed})
    raise ImportRefused(
        _("There is no page %(name)s. Pages: %(pages)s. Add --begin to make one for this file.") % {"name": name, "pages": listed}
    )


@transaction.atomic
def _begin(name: str, now: datetime) -> Page:
    brands = queries.brands()
    if not brands:
        raise ImportRefused(_("This installation is not set up. Open it in a browser first, or run the demo."))
    found = Identified(f"file-{secrets.token_hex(8)}", KIND, name[:200], "")
    return channels.connect(brands[0], found, network=NETWORK, address="", credential={}, is_simulated=False, actor=PROGRAM, now=now)
