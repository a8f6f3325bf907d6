"""The connector: the contract's table of contents for this network; each line's work stands in the file it names."""

from collections.abc import Iterator
from typing import ClassVar

from answerable.channels.contract import (
    Abilities,
    Access,
    Draft,
    Envelope,
    Figures,
    Heard,
    Identified,
    Interest,
    Item,
    Moderation,
    Overheard,
    Polled,
    Receipt,
    Renewed,
)
from answerable.channels.contract.lacking import WithoutHeldFiles, WithoutHook
from answerable.connectors.mastodon import history, items, listen, overhear, page, parse, search, sending
from answerable.connectors.mastodon.abilities import abilities


class Connector(WithoutHook, WithoutHeldFiles):
    """Accounts on servers of Mastodon and its kin."""

    network: ClassVar[str] = "mastodon"
    label: ClassVar[str] = "Mastodon"
    is_simulated: ClassVar[bool] = False
    has_stream: ClassVar[bool] = True
    hears_all: ClassVar[bool] = False
    can_renew: ClassVar[bool] = False

    def abilities(self, kind: str) -> Abilities:
        """See abilities.py."""
        return abilities(kind)

    def parse(self, body: bytes) -> Item:
        """See parse.py."""
        return parse.parse(body)

    def identify(self, access: Access) -> Identified:
        """See page.py."""
        return page.identify(access)

    def refresh(self, access: Access) -> Renewed:
        """See page.py."""
        return page.refresh(access)

    def poll(self, access: Access, cursor: str) -> Polled:
        """See history.py."""
        return history.poll(access, cursor)

    def listen(self, access: Access) -> Iterator[Heard]:
        """See listen.py."""
        return listen.listen(access)

    def overhear(self, access: Access, interest: Interest, cursor: str) -> Iterator[Overheard]:
        """See overhear.py."""
        return overhear.overhear(access, interest, cursor)

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
