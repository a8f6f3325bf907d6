"""The connector of web forms: what comes in was kept by the form itself (`public/form`), what goes out is put beside it."""

from collections.abc import Sequence
from typing import ClassVar, NoReturn

from django.utils.translation import gettext as _

from answerable.channels.contract import (
    Abilities,
    Access,
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
    Way,
)
from answerable.channels.contract.lacking import WithoutHeldFiles, WithoutHook, WithoutStream
from answerable.connectors.web import items

LENGTH = 10_000
FORM = Abilities(Kind.DIRECT, (Way.DIRECT,), {Way.DIRECT: LENGTH}, is_send_idempotent=True, can_withdraw=False, is_private_fixed=True)


class Connector(WithoutHook, WithoutStream, WithoutHeldFiles):
    """Forms that customers write on."""

    network: ClassVar[str] = "web"
    label: ClassVar[str] = "Web form"
    is_simulated: ClassVar[bool] = False
    can_renew: ClassVar[bool] = False

    def abilities(self, kind: str) -> Abilities:
        """A conversation stays open as long as its customer keeps its address; raises KeyError for another kind."""
        return {"form": FORM}[kind]

    def split(self, body: bytes) -> Sequence[Envelope]:
        """See items.py; only the form itself delivers, from within."""
        return items.split(body)

    def parse(self, body: bytes) -> Item:
        """See items.py."""
        return items.parse(body)

    def identify(self, access: Access) -> Identified:
        """A form is what its owner calls it."""
        said = access.credential
        return Identified(str(said["slug"]), "form", str(said["name"]), "", permissions=("read", "write"))

    def refresh(self, access: Access) -> Renewed:
        """There is no token."""
        raise NetworkError(Trouble.TOKEN, _("A form of ours has no token that could end."))

    def poll(self, access: Access, cursor: str) -> Polled:
        """What was written is here already."""
        return Polled((), cursor, has_more=False)

    def send(self, access: Access, draft: Draft) -> Receipt:
        """Put the answer where the customer reads it; the same draft is the same answer."""
        if len(draft.text) > LENGTH:
            raise NetworkError(Trouble.REFUSED, _("The answer is too long for a form."))
        at = draft.first_tried_at
        return Receipt(f"answer-{draft.key}", at, envelope=items.answer(draft.key, draft.reply_to, draft.text, at))

    def find_sent(self, access: Access, draft: Draft) -> Receipt | None:
        """What was put there is known by its key; putting it again changes nothing."""
        return None

    def moderate(self, access: Access, external_id: str, action: Moderation) -> None:
        """Nobody else sees it."""
        _refuse()

    def edit(self, access: Access, external_id: str, text: str) -> None:
        """It was read."""
        _refuse()

    def read_back(self, access: Access, external_id: str) -> Envelope | None:
        """What was written stands in the desk alone."""
        return None

    def measure(self, access: Access, external_id: str) -> Figures:
        """Nobody counts."""
        _refuse()


def _refuse() -> NoReturn:
    raise NetworkError(Trouble.REFUSED, _("What stands in a form's conversation is between the two of you: write another answer."))
