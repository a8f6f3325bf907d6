"""One address a page: GET is the network's handshake, POST a delivery."""

import logging

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from answerable.channels.contract import Access, Acknowledgement, BadPayload, BadSignature, Connector, Delivery
from answerable.core import clock
from answerable.core.crypto import SecretUnreadable
from answerable.core.settings import get_settings
from answerable.hooks.keep import keep
from answerable.hooks.pages import access_of
from answerable.hooks.turn_away import turn_away, write_what_is_due

log = logging.getLogger(__name__)


@login_not_required
@csrf_exempt
@require_http_methods(["GET", "POST"])
def delivery(request: HttpRequest, network: str, page_id: int) -> HttpResponse:
    """Take a delivery. 401 for a wrong signature, 400 for what cannot be read, 413 for too much: counted, sampled, nothing else."""
    try:
        return _take(request, network, page_id)
    except (OperationalError, InterfaceError) as error:
        log.warning("A delivery came while the database was away: %s", error)
        answer = _refused(503, "unavailable", "The desk cannot keep this now. Deliver again.")
        answer.headers["Retry-After"] = "5"
        return answer


def _take(request: HttpRequest, network: str, page_id: int) -> HttpResponse:
    write_what_is_due(now=clock.now())
    try:
        known = access_of(network, page_id)
    except SecretUnreadable:
        return _refused(503, "secret_unreadable", "This page's credential cannot be opened. Deliver again when it was entered anew.")
    if known is None:
        return _refused(404, "unknown_page", "There is no page at this address. Copy it again from the page's settings.")
    connector, access = known
    if request.method == "GET":
        return _handshake(connector, access, Delivery("GET", request.headers, request.GET.dict()))
    length = request.headers.get("Content-Length", "")
    if not (length.isascii() and length.isdecimal() and len(length) < 20) or int(length) > get_settings().hook_body_limit_bytes:
        return _turn_away(page_id, b"", 413, "too_large", "The delivery is larger than this desk takes.")
    try:
        body = request.body
    except RequestDataTooBig:
        return _turn_away(page_id, b"", 413, "too_large", "The delivery is larger than this desk takes.")
    return _keep(page_id, connector, access, Delivery("POST", request.headers, request.GET.dict(), body))


def _keep(page_id: int, connector: Connector, access: Access, delivered: Delivery) -> HttpResponse:
    try:
        connector.verify(delivered, access)
        envelopes = connector.split(delivered.body)
    except BadSignature:
        return _turn_away(page_id, delivered.body, 401, "bad_signature", "The signature does not match the body.")
    except BadPayload as error:
        return _turn_away(page_id, delivered.body, 400, "bad_payload", str(error))
    keep(page_id, envelopes, now=clock.now())
    return _answer(connector.acknowledge())


def _handshake(connector: Connector, access: Access, delivered: Delivery) -> HttpResponse:
    try:
        return _answer(connector.challenge(delivered, access))
    except BadSignature:
        return _refused(403, "bad_token", "The verification token is not the one of this page.")


def _answer(acknowledged: Acknowledgement) -> HttpResponse:
    return HttpResponse(acknowledged.body, status=acknowledged.status, content_type=acknowledged.content_type)


def _turn_away(page_id: int, body: bytes, status: int, code: str, sentence: str) -> HttpResponse:
    turn_away(page_id, body, reason=code, now=clock.now())
    return _refused(status, code, sentence)


def _refused(status: int, code: str, sentence: str) -> HttpResponse:
    return JsonResponse({"error": {"code": code, "message": sentence}}, status=status)
