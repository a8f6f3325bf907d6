"""What a door answers, and the body that it takes."""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse

from answerable.channels.contract import Acknowledgement
from answerable.core.settings import get_settings

log = logging.getLogger(__name__)
Named = ParamSpec("Named")
Door = Callable[Concatenate[HttpRequest, Named], HttpResponse]


def unavailable(door: Door[Named]) -> Door[Named]:
    """While the database is away the network is asked to deliver again."""

    @wraps(door)
    def guarded(request: HttpRequest, /, *args: Named.args, **named: Named.kwargs) -> HttpResponse:
        try:
            return door(request, *args, **named)
        except (OperationalError, InterfaceError) as error:
            log.warning("A delivery came while the database was away: %s", error)
            answer = refused(503, "unavailable", "The desk cannot keep this now. Deliver again.")
            answer.headers["Retry-After"] = "5"
            return answer

    return guarded


def body_of(request: HttpRequest) -> bytes | None:
    """The whole body; None where it is longer than this desk takes, or does not say how long it is."""
    length = request.headers.get("Content-Length", "")
    if not (length.isascii() and length.isdecimal() and len(length) < 20) or int(length) > get_settings().hook_body_limit_bytes:
        return None
    try:
        return request.body
    except RequestDataTooBig:
        return None


def acknowledged(said: Acknowledgement) -> HttpResponse:
    """What the network wants to hear."""
    return HttpResponse(said.body, status=said.status, content_type=said.content_type)


def refused(status: int, code: str, sentence: str) -> HttpResponse:
    """A refusal with a code, which is also its reason in the record."""
    return JsonResponse({"error": {"code": code, "message": sentence}}, status=status, reason=code)


def too_large() -> HttpResponse:
    """The refusal of a body that is too long."""
    return refused(413, "too_large", "The delivery is larger than this desk takes.")
