"""Asking a network for what it only named: its webhook said that there is something, not what."""

from answerable.channels import queries
from answerable.channels.models import Page
from answerable.core import clock, jobs
from answerable.ingest import operations as ingest
from answerable.ingest.models import RawItem
from answerable.journeys.sending.call_network import call_network

JOB = "ask_for"


def wanted(page_id: int, external_id: str) -> None:
    """Have it asked for once the transaction is committed."""
    jobs.defer(JOB, once=f"{JOB} {page_id} {external_id}", page_id=page_id, external_id=external_id)


def ask_for(page_id: int, external_id: str) -> None:
    """Keep what the network says of it now like everything that arrives; what is gone meanwhile is left.

    Trouble is noted on the page's health and raised again, so that the job shows it.
    """
    page = queries.page(page_id)
    if page.state != Page.State.ACTIVE:
        return
    shown = call_network(page, lambda network, access: network.read_back(access, external_id))
    if shown is not None:
        ingest.accept(page_id, [shown], via=RawItem.Via.POLL, now=clock.now())
