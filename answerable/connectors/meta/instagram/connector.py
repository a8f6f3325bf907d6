"""The connector: the contract's table of contents for this network; each line's work stands in the file it names."""

from collections.abc import Sequence
from typing import ClassVar

from answerable.channels.contract import Abilities, Access, Draft, Envelope, Figures, Identified, Item, Moderation, Polled, Receipt
from answerable.connectors.meta.connector import Shared
from answerable.connectors.meta.instagram import envelopes, history, items, page, parse, search, sending
from answerable.connectors.meta.instagram.abilities import ABILITIES


class Connector(Shared):
    """Instagram business accounts with direct messages."""

    network: ClassVar[str] = "instagram"
    label: ClassVar[str] = "Instagram"

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
        """See history.py."""
        return history.poll(access, cursor)

    def send(self, access: Access, draft: Draft) -> Receipt:
        """See sending.py."""
        return sending.send(access, draft)

    def find_sent(self, access: Access, draft: Draft) -> Receipt | None:
        """See search.py."""
        return search.find_sent(access, draft)

    def moderate(self, access: Access, external_id: str, action: Moderation) -> None:
        """See items.py."""
        items.moderate(access, external_id, action)

    def edit(self, access: Access, external_id: str, text: str) -> None:
        """See items.py."""
        items.edit(access, external_id, text)

    def read_back(self, access: Access, external_id: str) -> Envelope | None:
        """See items.py."""
        return items.read_back(access, external_id)

    def measure(self, access: Access, external_id: str) -> Figures:
        """See items.py."""
        return items.measure(access, external_id)
