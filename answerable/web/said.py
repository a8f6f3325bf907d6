"""What a change says in passing, with the way back: one sentence in the corner for ten seconds, and an Undo beside it.

A view says it and answers as it would anyway:

    tell(request, _("Snoozed until Monday"), undo=Undo(reverse("case:snooze", args=[case_id]), "DELETE"))
    return changed(request, case_id)

Where htmx asked for a part, the sentence comes along with that part (`SaidMiddleware`), also with an answer that is empty; after a
redirect it stands on the page that follows, and works without script there. `Z` presses Undo. What undoes is an ordinary change of
a resource: its own answer may `tell` too, and puts its parts in place out of band. A refusal of it is shown where the sentence was.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

SAFE = {"GET", "HEAD", "OPTIONS"}


@dataclass(frozen=True)
class Undo:
    """The change that takes another one back: an address, a method, and the fields that the form sends."""

    url: str
    method: Literal["POST", "PATCH", "DELETE"] = "DELETE"
    fields: Mapping[str, object] = field(default_factory=dict)


def tell(request: HttpRequest, words: str, *, undo: Undo | None = None) -> None:
    """Say a sentence about what was done just now; only the last one of an answer is shown."""
    way_back = json.dumps([undo.url, undo.method, dict(undo.fields)], default=str) if undo else ""
    messages.info(request, words, extra_tags=way_back)


def way_back(tags: str | None) -> Undo | None:
    """The undo that stands beside a sentence, from what its message keeps."""
    if not tags or not tags.startswith("["):
        return None
    url, method, fields = json.loads(tags)
    return Undo(url, method, fields)


class SaidMiddleware:
    """Puts what was said into the answer to a change that htmx asked for; everything else waits for the next page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and say it."""
        answer = self._get_response(request)
        if request.method in SAFE or "HX-Request" not in request.headers or not _takes_words(answer):
            return answer
        if html := render_to_string("layout/said.html", {}, request).strip():
            if answer.status_code == 204:  # of which htmx puts nothing into the page; so the target stays as it is, and the words come
                answer.status_code, answer["HX-Reswap"] = 200, "none"
            answer.write(html)
        return answer


def _takes_words(answer: HttpResponse) -> bool:
    """Whether a part of a page can be written behind this answer."""
    leaves = any(name in answer for name in ("HX-Redirect", "HX-Location", "HX-Refresh"))
    return answer.status_code in {200, 201, 204} and not answer.streaming and not leaves
