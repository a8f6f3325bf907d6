"""How far the live stream had told when a page was asked for: with that the page learns what changed while it was made and sent."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from answerable.core.live import Heard


class LiveMark:
    """Notes the mark before anything is read."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        request.live_mark = Heard.mark  # type: ignore[attr-defined]  # for the template of every page
        return self._get_response(request)
