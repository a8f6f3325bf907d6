"""One address, seven verbs: which function of a resource's file answers which method."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, resolve_url

from answerable.web.members import case_of

Action = Callable[..., HttpResponseBase]
VERBS = {"index": "GET", "show": "GET", "new": "GET", "edit": "GET", "create": "POST", "update": "PATCH", "destroy": "DELETE"}


def resource(**actions: Action) -> Action:
    """A view of `index`, `show`, `new`, `edit`, `create`, `update`, `destroy`.

    A form without script can only post; its hidden field `_method` says PATCH or DELETE. An address with a `case_id` is refused
    before anything else where the member may not see that case, so that no screen can forget to ask.
    """
    by_method = {VERBS[verb]: action for verb, action in actions.items()}

    def answer(request: HttpRequest, *args: object, **given: object) -> HttpResponseBase:
        method = "GET" if request.method == "HEAD" else request.method or ""
        if method == "POST":
            method = request.POST.get("_method", "POST").upper()
        action = by_method.get(method)
        if action is None:
            return HttpResponseNotAllowed(sorted(by_method))
        if "case_id" in given:
            case_of(request, int(str(given["case_id"])))
        return action(request, *args, **given)

    return answer


def wants_part(request: HttpRequest) -> bool:
    """Whether htmx asks for a part of a page; going back in history it wants the whole."""
    return "HX-Request" in request.headers and "HX-History-Restore-Request" not in request.headers


def go(request: HttpRequest, to: str, *args: object) -> HttpResponse:
    """Another page, as a whole, after a form or where htmx asked for a part."""
    where = resolve_url(to, *args)
    return HttpResponse(headers={"HX-Redirect": where}) if wants_part(request) else redirect(where)


def nothing() -> HttpResponse:
    """There is nothing to show any more; htmx leaves everything as it is."""
    return HttpResponse(status=204)
