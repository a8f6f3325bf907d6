"""What can be done with an item besides answering it, and reading on in what the program has."""

from typing import Annotated, Any, NoReturn

from django.utils.translation import gettext as _
from pydantic import Field

from answerable.channels.contract import Access, Envelope, Figures, Moderation, NetworkError, Polled, Trouble
from answerable.channels.contract.fields import Count
from answerable.channels.contract.shape import Shape
from answerable.connectors.webhook.calls import ask, is_called, tell
from answerable.connectors.webhook.declared import flags_of
from answerable.connectors.webhook.envelopes import envelope

PAGE_SIZE = 200
UNDOES = {Moderation.UNLIKE: "like", Moderation.UNHIDE: "hide", Moderation.UNBLOCK: "block"}
OF_AUTHORS = {Moderation.BLOCK, Moderation.UNBLOCK}


class Listed(Shape):
    """A page of the program's list: what happened behind the cursor, oldest first."""

    items: Annotated[list[Any], Field(max_length=1000)]
    cursor: Annotated[str, Field(max_length=2000)]
    has_more: bool = False


class Shown(Shape):
    """An item as it is now, or nothing where there is none any more."""

    item: dict[str, Any] | None


class Counts(Shape):
    """As they are now."""

    likes: Count = 0
    shares: Count = 0
    views: Count = 0
    replies: Count = 0


class Measured(Shape):
    """How far an item went."""

    figures: Counts


def poll(access: Access, cursor: str) -> Polled:
    """One page of the program's list; one that has none tells by itself."""
    if not is_called(access) or "list" not in flags_of(access.kind):
        return Polled((), cursor, has_more=False)
    listed = ask(access, Listed, "items.list", {"after": cursor, "limit": PAGE_SIZE})
    return Polled([envelope(each) for each in listed.items], listed.cursor, listed.has_more)


def moderate(access: Access, external_id: str, action: Moderation) -> None:
    """Each says how it is to be afterwards. Whoever is not called finds it in what happened at the desk."""
    flags = flags_of(access.kind)
    wanted = UNDOES.get(action, action.value)
    if wanted not in flags and not (action is Moderation.DELETE and "withdraw" in flags):
        _refuse()
    if not is_called(access):
        return
    try:
        tell(access, f"{'author' if action in OF_AUTHORS else 'item'}.{action.value}", {"id": external_id})
    except NetworkError as error:
        if action is not Moderation.DELETE or error.trouble is not Trouble.GONE:
            raise


def edit(access: Access, external_id: str, text: str) -> None:
    """Change what we said; only where somebody is called at once."""
    if not is_called(access) or "edit" not in flags_of(access.kind):
        _refuse()
    tell(access, "item.edit", {"id": external_id, "text": text})


def read_back(access: Access, external_id: str) -> Envelope | None:
    """The item as the program tells it now, or None."""
    if not is_called(access) or "read" not in flags_of(access.kind):
        _refuse()
    try:
        shown = ask(access, Shown, "item.read", {"id": external_id}).item
    except NetworkError as error:
        if error.trouble is Trouble.GONE:
            return None
        raise
    return envelope(shown) if shown is not None and shown.get("event") != "deleted" else None


def measure(access: Access, external_id: str) -> Figures:
    """How far the item went."""
    if not is_called(access) or "measure" not in flags_of(access.kind):
        _refuse()
    counts = ask(access, Measured, "item.measure", {"id": external_id}).figures
    return Figures(counts.likes, counts.shares, counts.views, counts.replies)


def _refuse() -> NoReturn:
    raise NetworkError(Trouble.REFUSED, _("The program did not declare that it can do this."))
