"""One call of the program: everything is a signed POST to the one address that was agreed."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from django.utils.translation import gettext_lazy as _

from answerable.channels.contract import Access, BadPayload, NetworkError, Trouble
from answerable.channels.contract.calls import WORTH_ANOTHER_TRY, pause_of, trouble_of
from answerable.channels.contract.shape import Read, loads, read
from answerable.channels.contract.standard import signed
from answerable.channels.contract.trouble import unreadable
from answerable.connectors.webhook.depth import cut
from answerable.core import clock
from answerable.core.posting import NotPosted, Posted, Terms, post
from answerable.core.settings import get_settings

DESK = "desk:"  # where a program has no address: it asks the desk for what happened
LIMIT_BYTES = 5_000_000
WHY_NOT = {
    "address": _("This is no address of a program. It begins with https://."),
    "private": _("The program's address lies inside of a private network. Say that it is your own if it is meant."),
    "plain": _("Without encryption no program is called but one inside of your own network."),
}
NOBODY = _("The program cannot be reached.")


def is_called(access: Access) -> bool:
    """Whether the program has an address of its own."""
    return access.address != DESK


def ask(access: Access, shape: type[Read], what: str, data: Mapping[str, Any], *, key: str = "") -> Read:
    """What the program answers to a question, or to a send with this key; raises NetworkError."""
    unclear = Trouble.UNCERTAIN if key else Trouble.UNREACHABLE
    try:
        return read(shape, loads(cut(_answered(access, what, data, key, unclear))))
    except BadPayload as error:
        words = _("The program's answer cannot be read. %(why)s") % {"why": error}
        raise unreadable(str(words), unclear) from error


def tell(access: Access, what: str, data: Mapping[str, Any]) -> None:
    """Have the program do something; any 2xx says that it did. Raises NetworkError."""
    _answered(access, what, data, "", Trouble.UNCERTAIN)


def _answered(access: Access, what: str, data: Mapping[str, Any], key: str, unclear: Trouble) -> bytes:
    now = clock.now()
    body = json.dumps({"type": what, "timestamp": now.isoformat(), "data": data})
    headers = signed(access, key or f"call-{uuid4().hex}", body, at=now)
    if headers is None:
        raise NetworkError(Trouble.TOKEN, str(_("The signing secret is missing. Give the page a new one.")))
    terms = Terms(get_settings().http_timeout_seconds, LIMIT_BYTES, may_be_private=access.credential.get("is_inside") is True)
    try:
        answer = post(access.address, body.encode(), headers=headers, terms=terms)
    except NotPosted as error:
        raise _silence(error, unclear) from error
    if not 200 <= answer.status < 300:
        raise _refusal(answer, unclear)
    return answer.content


def _silence(error: NotPosted, unclear: Trouble) -> NetworkError:
    if error.may_have_arrived:
        return NetworkError(unclear, str(_("The program did not answer in time.")), retry=True)
    return NetworkError(Trouble.UNREACHABLE, str(WHY_NOT.get(error.reason, NOBODY)), retry=True)


def _refusal(answer: Posted, unclear: Trouble) -> NetworkError:
    """In the program's own words where it gives a sentence under `error`."""
    trouble = trouble_of(answer.status, unclear)
    try:
        said = loads(answer.content)
    except BadPayload:
        said = None
    words = said.get("error") if isinstance(said, dict) else None
    return NetworkError(
        trouble,
        words if isinstance(words, str) and words else str(_("The program answered %(status)s.") % {"status": answer.status}),
        retry=trouble in WORTH_ANOTHER_TRY,
        retry_after=pause_of(answer.retry_after) if trouble is Trouble.LIMITED else None,
    )
