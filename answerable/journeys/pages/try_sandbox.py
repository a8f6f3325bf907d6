"""Trying the desk with the sandbox network: its four pages are connected, and its customers begin to write."""

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from answerable.channels import queries
from answerable.channels.models import Brand, Page
from answerable.core import http
from answerable.core.errors import Refusal
from answerable.core.settings import get_settings
from answerable.journeys.pages.connect_page import connect_page
from answerable.journeys.pages.reconnect_page import reconnect_page
from answerable.staff import queries as staff
from answerable.staff.models import Member

NETWORK = "sandbox"
CUSTOMERS_A_MINUTE = 2.0


class SandboxAway(Refusal):
    """No sandbox network runs where the settings say."""

    code = "sandbox_away"
    status = 503


def try_sandbox(brand: Brand, *, member: Member, now: datetime) -> list[Page]:
    """Connect the network's four pages to a brand, or again if they are connected; then let its customers write.

    Refuses when the network does not run. Needs the web process: the network asks our hook back.
    """
    address = get_settings().sandbox_url.rstrip("/")
    told = _ask(address, "/control/demo")["pages"]
    known = {page.external_id: page for page in queries.pages() if page.network == NETWORK}
    pages = []
    for each in told:
        credential = {name: each[name] for name in ("token", "refresh_token", "secret")}
        page = known.get(each["id"])
        if page is None:
            page = connect_page(brand, network=NETWORK, address=address, credential=credential, member=member, now=now)
        else:
            reconnect_page(page, credential, actor=staff.actor(member), now=now)
        pages.append(page)
    _ask(address, "/control/customers", rate_per_minute=CUSTOMERS_A_MINUTE)
    return pages


def _ask(address: str, path: str, **body: Any) -> dict[str, Any]:
    """One call of the network's control, which has no password and serves this machine alone."""
    try:
        response = http.call("POST", f"{address}{path}", headers={}, body=body)
        answer: dict[str, Any] = response.json()
    except (http.NotReached, http.NotAnswered, ValueError) as error:
        raise SandboxAway(_away(address)) from error
    if response.status_code != 200:
        raise SandboxAway(_away(address))
    return answer


def _away(address: str) -> str:
    told = {"address": address, "command": f"python -m answerable_sandbox --port {urlsplit(address).port or 80}"}
    return _("The sandbox network does not answer at %(address)s. Start it on this machine with “%(command)s”, then try again.") % told
