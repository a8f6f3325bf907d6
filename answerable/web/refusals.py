"""Turning refusals into answers: the status and the sentence of the error, as a page or, for parts of one, as an alert."""

import logging
import uuid
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from answerable.core.errors import Forbidden, Invisible, Refusal

log = logging.getLogger(__name__)


class RefusalMiddleware:
    """Every `Refusal` that a view lets through becomes an answer with its status, never a 500."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer a refusal; leave everything else to Django."""
        return refused(request, error) if isinstance(error, Refusal) else None


def refused(request: HttpRequest, error: Refusal) -> HttpResponse:
    """A refusal as a page, or as an alert where htmx asked for a part of one."""
    if request.headers.get("HX-Request"):
        answer = render(request, "layout/components/alert.html", {"tone": "error", "title": error.sentence}, status=error.status)
        answer["X-Refused"] = error.code
        return answer
    template = {Invisible.status: "404.html", Forbidden.status: "403.html"}.get(error.status, "refused.html")
    return render(request, template, {"sentence": error.sentence, "code": error.code}, status=error.status)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """An address that does not exist."""
    return render(request, "404.html", status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """A defect of the program: an id that the log has too."""
    error_id = uuid.uuid4().hex[:8]
    log.error("Error %s at %s", error_id, request.path)
    answer = render(request, "500.html", {"error_id": error_id}, status=500)
    answer["X-Error-Id"] = error_id
    return answer
