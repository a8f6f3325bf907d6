"""One address for all pages of a network that knows only one an application: each item goes to the page that it names.

A page takes only what is signed with its own secret, so pages of two applications do not hear of each other.
"""

from collections import defaultdict
from collections.abc import Sequence

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from answerable.channels.contract import Access, BadPayload, BadSignature, Connector, Delivery, Envelope
from answerable.core import clock
from answerable.core.crypto import SecretUnreadable
from answerable.hooks.answers import acknowledged, body_of, refused, too_large, unavailable
from answerable.hooks.keep import keep_all
from answerable.hooks.pages import accesses_of, forget_which
from answerable.hooks.turn_away import turn_away, write_what_is_due

Known = dict[int, Access]


@login_not_required
@csrf_exempt
@require_http_methods(["GET", "POST"])
@unavailable
def application_delivery(request: HttpRequest, network: str) -> HttpResponse:
    """Take a delivery for whichever pages it names. 401 where it is signed for none of them, 400 for what cannot be read, 413 for too
    much. What it brings for pages that the desk does not have is passed over: the network delivers for every page of the application."""
    write_what_is_due(now=clock.now())
    if request.method == "GET":
        forget_which(network)
    try:
        found = accesses_of(network)
    except SecretUnreadable:
        return refused(503, "secret_unreadable", "A page's credential cannot be opened. Deliver again when it was entered anew.")
    if found is None:
        return refused(404, "unknown_page", "No page of this network is connected. Copy the address again from the page's settings.")
    connector, known = found
    if request.method == "GET":
        return _handshake(connector, known, Delivery("GET", request.headers, request.GET.dict()))
    body = body_of(request)
    if body is None:
        return _turn_away(known, b"", too_large())
    return _keep(connector, known, Delivery("POST", request.headers, request.GET.dict(), body))


def _keep(connector: Connector, known: Known, delivered: Delivery) -> HttpResponse:
    ours = {page_id: access for page_id, access in known.items() if _is_for(connector, access, delivered)}
    if not ours:
        return _turn_away(known, delivered.body, refused(401, "bad_signature", "The signature does not match the body."))
    try:
        sorted_out = _by_page(connector.split(delivered.body), ours)
    except BadPayload as error:
        return _turn_away(ours, delivered.body, refused(400, "bad_payload", str(error)))
    keep_all(sorted_out, now=clock.now())
    return acknowledged(connector.acknowledge(delivered))


def _by_page(envelopes: Sequence[Envelope], ours: Known) -> list[tuple[int, Sequence[Envelope]]]:
    """What names no page is kept with the first, so that it is seen."""
    numbers = {access.page_external_id: page_id for page_id, access in ours.items()}
    sorted_out: dict[int, list[Envelope]] = defaultdict(list)
    for each in envelopes:
        page_id = numbers.get(each.page) if each.page else min(ours)
        if page_id is not None:
            sorted_out[page_id].append(each)
    return list(sorted_out.items())


def _is_for(connector: Connector, access: Access, delivered: Delivery) -> bool:
    try:
        connector.verify(delivered, access)
    except BadSignature:
        return False
    return True


def _handshake(connector: Connector, known: Known, delivered: Delivery) -> HttpResponse:
    """Any page's word will do: the network asks for whichever was connected last."""
    for access in known.values():
        try:
            return acknowledged(connector.challenge(delivered, access))
        except BadSignature:
            continue
    return refused(403, "bad_token", "The verification token is not one of a connected page.")


def _turn_away(known: Known, body: bytes, answer: HttpResponse) -> HttpResponse:
    """Each page that it may have been for shows that something was refused."""
    for page_id in known:
        turn_away(page_id, body, reason=answer.reason_phrase, now=clock.now())
    return answer
