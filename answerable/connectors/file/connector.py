"""The connector of pages that stand on no network: it has nothing to tell and refuses everything that would need somebody there."""

from collections.abc import Sequence
from typing import ClassVar, NoReturn

from django.utils.translation import gettext as _

from answerable.channels.contract import (
    Abilities,
    Access,
    BadPayload,
    Draft,
    Envelope,
    Figures,
    Identified,
    Item,
    Kind,
    Moderation,
    NetworkError,
    Polled,
    Receipt,
    Renewed,
    Trouble,
)
from answerable.channels.contract.lacking import WithoutHeldFiles, WithoutHook, WithoutStream


class Connector(WithoutHook, WithoutStream, WithoutHeldFiles):
    """Pages for imported messages."""

    network: ClassVar[str] = "file"
    label: ClassVar[str] = "From a file"
    is_simulated: ClassVar[bool] = False
    can_renew: ClassVar[bool] = False

    def abilities(self, kind: str) -> Abilities:
        """Nothing can be answered there."""
        return Abilities(Kind.MENTION, ways=(), lengths={}, is_send_confirmable=False)

    def split(self, body: bytes) -> Sequence[Envelope]:
        """Nothing is delivered."""
        raise BadPayload("Rows of a file come in by `answerable import`.")

    def parse(self, body: bytes) -> Item:
        """Rows of a file are read by the journey that wrote them down, on whichever page they stand."""
        raise BadPayload("This is no imported row.")

    def identify(self, access: Access) -> Identified:
        """A page that was made here is what it is."""
        return Identified(access.page_external_id, access.kind, access.page_external_id, "")

    def refresh(self, access: Access) -> Renewed:
        """There is no token."""
        return Renewed(access.credential, None)

    def poll(self, access: Access, cursor: str) -> Polled:
        """A file does not go on."""
        return Polled((), cursor, has_more=False)

    def send(self, access: Access, draft: Draft) -> Receipt:
        """Nobody is there to read it."""
        _refuse()

    def find_sent(self, access: Access, draft: Draft) -> Receipt | None:
        """Nothing was ever sent."""
        return None

    def moderate(self, access: Access, external_id: str, action: Moderation) -> None:
        """Nobody is there to see it."""
        _refuse()

    def edit(self, access: Access, external_id: str, text: str) -> None:
        """Nobody is there to read it."""
        _refuse()

    def read_back(self, access: Access, external_id: str) -> Envelope | None:
        """What was imported stands in the desk alone."""
        return None

    def measure(self, access: Access, external_id: str) -> Figures:
        """Nobody counts."""
        _refuse()


def _refuse() -> NoReturn:
    raise NetworkError(Trouble.REFUSED, _("This page holds imported messages and stands on no network."))
