"""Django without middleware, for addresses that no person opens: a network's delivery has no session, no language and no page around it.

Half of the processor time of a delivery went into middleware that had nothing to do.
"""

from typing import Any

from django.core.handlers.exception import convert_exception_to_response
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpRequest
from django.http.response import HttpResponseBase


class BareHandler(WSGIHandler):
    """The WSGI application that goes from the address straight to its function, and turns what that raises into an answer."""

    def load_middleware(self, is_async: bool = False) -> None:
        """Loads none."""
        self._view_middleware: list[Any] = []
        self._template_response_middleware: list[Any] = []
        self._exception_middleware: list[Any] = []
        self._middleware_chain = convert_exception_to_response(self._get_response)  # type: ignore[attr-defined]  # Django's own

    def get_response(self, request: HttpRequest) -> HttpResponseBase:
        """The answer with its length, by which the caller knows its end."""
        response: Any = super().get_response(request)
        if not response.streaming and not response.has_header("Content-Length"):
            response.headers["Content-Length"] = str(len(response.content))
        answer: HttpResponseBase = response
        return answer
