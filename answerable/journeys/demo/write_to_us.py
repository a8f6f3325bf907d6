"""A web form of the demo company's own, and who has written on it by now."""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from django.db import transaction

from answerable.channels import operations as channels
from answerable.channels import queries
from answerable.channels.contract import Access
from answerable.channels.models import Brand, Page
from answerable.channels.registry import connector
from answerable.journal.record import Actor
from answerable.journeys.receiving import on_form

SLUG, NAME, SITE = "write-to-us", "Harbour Rail contact", "https://www.harbourrail.example"
ADDRESS = "desk:"


class Letter(NamedTuple):
    """How many hours ago, in which language, by whom, and what."""

    hours: float
    language: str
    name: str
    email: str
    text: str


LETTERS = [
    Letter(
        5,
        "de",
        "Elsbeth Krämer",
        "elsbeth.kraemer@post.example",
        "Guten Tag, am Donnerstag habe ich im Zug von Kesterby nach Port Elin meine graue Reisetasche liegen lassen, Wagen 4, Platz 61. "
        "Die Buchung ist HR7K2Q. Wurde sie abgegeben?",
    ),
    Letter(
        3,
        "en",
        "Owen Pritchard",
        "owen.pritchard@post.example",
        "I was charged twice for my season ticket, £186.40 both times and on the same day. The second payment has not come back yet. "
        "Who do I have to write to?",
    ),
    Letter(
        1.5,
        "en",
        "Sunita Rao",
        "",
        "We booked assistance at Saltmarsh for my mother, who uses a wheelchair, and nobody was on the platform. The guard helped us in "
        "the end. We travel back on Sunday at 14:40: how do we make sure that somebody is there?",
    ),
    Letter(0.4, "en", "", "", "Your form for delay refunds stops on the second page with “unknown fare”. I tried it twice."),
]


@transaction.atomic
def stand_up(brand: Brand, *, letters: Sequence[Letter] = LETTERS, actor: Actor, now: datetime) -> Page:
    """The form where there is none yet, with what customers wrote on it. Nobody outside is called for it."""
    standing = queries.page_of(on_form.NETWORK, SLUG)
    if standing is not None:
        return standing
    credential = {"slug": SLUG, "name": NAME, "sites": SITE}
    found = connector(on_form.NETWORK).identify(Access("", "", ADDRESS, credential))
    page = channels.connect(
        brand, found, network=on_form.NETWORK, address=ADDRESS, credential=credential, is_simulated=True, actor=actor, now=now
    )
    for letter in letters:
        thread = secrets.token_urlsafe(16)
        written = on_form.Written(f"{thread}.first", thread, letter.text, letter.name, letter.email, letter.language)
        on_form.write(page, written, now=now - timedelta(hours=letter.hours))
    return page
