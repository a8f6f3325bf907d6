"""One address a page: GET is the network's handshake, POST a delivery."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from answerable.channels.contract import Access, BadPayload, BadSignature, Connector, Delivery
from answerable.core import clock
from answerable.core.crypto import SecretUnreadable
from answerable.hooks.answers import acknowledged, body_of, refused, too_large, unavailable
from answerable.hooks.keep import keep
from answerable.hooks.pages import access_of
from answerable.hooks.turn_away import turn_away, write_what_is_due


@login_not_required
@csrf_exempt
@require_http_methods(["GET", "POST"])
@unavailable
def delivery(request: HttpRequest, network: str, page_id: int) -> HttpResponse:
    """Take a delivery. 401 for a wrong signature, 400 for what cannot be read, 413 for too much: counted, sampled, nothing else."""
    write_what_is_due(now=clock.now())
    try:
        known = access_of(network, page_id)
    except SecretUnreadable:
        return refused(503, "secret_unreadable", "This page's credential cannot be opened. Deliver again when it was entered anew.")
    if known is None:
        return refused(404, "unknown_page", "There is no page at this address. Copy it again from the page's settings.")
    connector, access = known
    if request.method == "GET":
        return _handshake(connector, access, Delivery("GET", request.headers, request.GET.dict()))
    body = body_of(request)
    if body is None:
        return _turn_away(page_id, b"", too_large())
    return _keep(page_id, connector, access, Delivery("POST", request.headers, request.GET.dict(), body))


def _keep(page_id: int, connector: Connector, access: Access, delivered: Delivery) -> HttpResponse:
    """What names another page is that page's, which has an address of its own."""
    try:
        connector.verify(delivered, access)
        envelopes = connector.split(delivered.body)
    except BadSignature:
        return _turn_away(page_id, delivered.body, refused(401, "bad_signature", "The signature does not match the body."))
    except BadPayload as error:
        return _turn_away(page_id, delivered.body, refused(400, "bad_payload", str(error)))
    keep(page_id, [each for each in envelopes if each.page in {"", access.page_external_id}], now=clock.now())
    return acknowledged(connector.acknowledge(delivered))


def _handshake(connector: Connector, access: Access, delivered: Delivery) -> HttpResponse:
    try:
        return acknowledged(connector.challenge(delivered, access))
    except BadSignature:
        return refused(403, "bad_token", "The verification token is not the one of this page.")


def _turn_away(page_id: int, body: bytes, answer: HttpResponse) -> HttpResponse:
    turn_away(page_id, body, reason=answer.reason_phrase, now=clock.now())
    return answer
