"""What customers write on a web form of ours, and the conversation that they read there: nobody else needs to be asked."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from answerable.cases import queries as cases
from answerable.cases.models import Message
from answerable.channels import queries as channels
from answerable.channels.models import Page
from answerable.channels.registry import connector
from answerable.core.errors import Invisible
from answerable.ingest import operations as ingest
from answerable.ingest import queries as kept
from answerable.ingest.models import RawItem

NETWORK = "web"


def form_at(slug: str) -> Page:
    """The form at an address; raises Invisible where there is none, or nobody reads it now."""
    page = channels.page_of(NETWORK, slug)
    if page is None or page.state != Page.State.ACTIVE:
        raise Invisible(_("There is no form here."))
    return page


def sites_of(page: Page) -> list[str]:
    """The company's sites on which the form may stand in a frame."""
    return str(channels.access(page).credential.get("sites") or "").split()


@dataclass(frozen=True, slots=True)
class Written:
    """What a customer wrote: `thread` is their conversation's name, a secret that they alone have been given."""

    id: str
    thread: str
    text: str
    name: str = ""
    email: str = ""
    language: str = ""


def write(page: Page, written: Written, *, now: datetime) -> None:
    """Keep what a customer wrote, once; it is read as everything that arrives."""
    body = json.dumps(asdict(written) | {"at": now.isoformat()}).encode()
    ingest.accept(page.pk, connector(NETWORK).split(body), via=RawItem.Via.FORM, now=now)


def conversation(page: Page, thread: str) -> list[Message] | None:
    """What both said, oldest first; empty while the first is on its way, None where there is no such conversation."""
    found = cases.said_in(page.pk, thread)
    return found if found or kept.is_kept(page.pk, f"{thread}.first:created") else None
