"""Refusals as problems (RFC 9457): what is wrong and what to do, for people and for programs."""

import json
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, Throttled, ValidationError

from answerable.core.errors import Refusal

TITLES = {
    400: "It cannot be read",
    401: "No valid token",
    403: "Not allowed",
    404: "Not found",
    409: "It is otherwise here",
    422: "Something in it is wrong",
    429: "Too many requests",
}


def problem(status: int, code: str, detail: str, **more: Any) -> HttpResponse:
    """The answer to what is refused."""
    title = TITLES.get(status, "Refused")
    said = {"type": f"urn:answerable:problem:{code}", "title": title, "status": status, "detail": detail, "code": code, **more}
    return HttpResponse(json.dumps(said), status=status, content_type="application/problem+json")


def teach(api: NinjaAPI) -> None:
    """Have every refusal answered so."""
    for kind, answer in _ANSWERS.items():
        api.add_exception_handler(kind, answer)


def _refused(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(error.status, error.code, str(error.sentence))


def _stranger(request: HttpRequest, error: Any) -> HttpResponse:
    sentence = "Send a token as “Authorization: Bearer …”. An owner makes one in the settings; a revoked one lets nobody in."
    answer = problem(401, "no_token", sentence)
    answer["WWW-Authenticate"] = "Bearer"
    return answer


def _unfit(request: HttpRequest, error: Any) -> HttpResponse:
    wrong = [{"where": _where(each["loc"]), "sentence": _sentence(each)} for each in error.errors]
    return problem(422, "unfit", "; ".join(f"{each['where']}: {each['sentence']}" for each in wrong), errors=wrong)


def _sentence(error: dict[str, Any]) -> str:
    return str(error["msg"]).removeprefix("Value error, ")


def _where(place: tuple[object, ...]) -> str:
    """Without what ninja calls the argument: `body.draft.customer.email` is `customer.email`."""
    return ".".join(str(each) for each in place[2:] or place[1:]) or "body"


def _too_often(request: HttpRequest, error: Any) -> HttpResponse:
    answer = problem(429, "too_often", "This token asked too often. Wait as long as Retry-After says, then send the same again.")
    answer["Retry-After"] = str(max(1, round(error.wait or 1)))
    return answer


def _other(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(error.status_code, "unreadable" if error.status_code == 400 else "refused", str(error.message))


_ANSWERS: dict[type[Exception], Callable[[HttpRequest, Any], HttpResponse]] = {
    Refusal: _refused,
    AuthenticationError: _stranger,
    ValidationError: _unfit,
    Throttled: _too_often,
    HttpError: _other,
}
