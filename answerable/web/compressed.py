"""Pages travel compressed; what browsers load besides is compressed when it is built."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

TEXT = ("text/html", "application/json")


class CompressPages(GZipMiddleware):
    """Django's own, for whole pages and answers in JSON only: a file keeps its length, so that a film can be wound.

    A secret beside what a stranger can choose would leak by the length (BREACH). So Django adds up to 100 random bytes to each
    answer, and the only secret in a page, the token against forged forms, is masked anew each time.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Compress it, if it is text and stands whole."""
        if response.streaming or not response.headers.get("Content-Type", "").startswith(TEXT):
            return response
        return super().process_response(request, response)
