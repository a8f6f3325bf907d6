"""The connector: the contract's table of contents for this network; each line's work stands in the file it names."""

from collections.abc import Sequence
from typing import ClassVar

from django.utils.translation import gettext as _

from answerable.channels.contract import (
    Abilities,
    Access,
    Draft,
    Envelope,
    Figures,
    Identified,
    Item,
    Moderation,
    NetworkError,
    Polled,
    Receipt,
    Trouble,
)
from answerable.channels.contract.templates import Template
from answerable.connectors.meta import graph
from answerable.connectors.meta.connector import Shared
from answerable.connectors.meta.whatsapp import envelopes, media, page, parse, sending, templates
from answerable.connectors.meta.whatsapp.abilities import ABILITIES


class Connector(Shared):
    """WhatsApp numbers."""

    network: ClassVar[str] = "whatsapp"
    label: ClassVar[str] = "WhatsApp"

    def abilities(self, kind: str) -> Abilities:
        """See abilities.py."""
        return ABILITIES[kind]

    def split(self, body: bytes) -> Sequence[Envelope]:
        """See envelopes.py."""
        return envelopes.split(body)

    def parse(self, body: bytes) -> Item:
        """See parse.py."""
        return parse.parse(body)

    def identify(self, access: Access) -> Identified:
        """See page.py."""
        return page.identify(access)

    def subscribe(self, access: Access, hook_url: str) -> None:
        """See page.py."""
        page.subscribe(access, hook_url)

    def poll(self, access: Access, cursor: str) -> Polled:
        """There is no list; asking for the number itself says whether the connection works."""
        graph.read(access, graph.path(page.number_of(access)), fields="id")
        return Polled((), cursor, has_more=False)

    def fetch_file(self, access: Access, url: str, limit_bytes: int) -> bytes:
        """See media.py."""
        return media.fetch(access, url, limit_bytes)

    def send(self, access: Access, draft: Draft) -> Receipt:
        """See sending.py."""
        return sending.send(access, draft)

    def templates(self, access: Access) -> Sequence[Template]:
        """See templates.py."""
        return templates.templates(access)

    def find_sent(self, access: Access, draft: Draft) -> Receipt | None:
        """Nobody tells what was said."""
        graph.read(access, graph.path(page.number_of(access)), fields="id")
        words = _("This network cannot be asked whether the message arrived. Look there, then decide.")
        raise NetworkError(Trouble.REFUSED, words)

    def moderate(self, access: Access, external_id: str, action: Moderation) -> None:
        """Block somebody, or let them write again; nothing else can be done."""
        if action not in {Moderation.BLOCK, Moderation.UNBLOCK}:
            raise NetworkError(Trouble.REFUSED, _("WhatsApp lets a message neither be liked nor be taken back from here."))
        body = {"messaging_product": "whatsapp", "block_users": [{"user": external_id}]}
        path = graph.path(page.number_of(access), "block_users")
        graph.write(access, path, body, method="POST" if action is Moderation.BLOCK else "DELETE")

    def edit(self, access: Access, external_id: str, text: str) -> None:
        """Nothing can be changed afterwards."""
        raise NetworkError(Trouble.REFUSED, _("What was said in private cannot be changed. Write once more."))

    def read_back(self, access: Access, external_id: str) -> Envelope | None:
        """Nobody tells how a message is now."""
        graph.read(access, graph.path(page.number_of(access)), fields="id")
        raise NetworkError(Trouble.REFUSED, _("WhatsApp cannot be asked about a message."))

    def measure(self, access: Access, external_id: str) -> Figures:
        """A message has no figures."""
        graph.read(access, graph.path(page.number_of(access)), fields="id")
        return Figures()
