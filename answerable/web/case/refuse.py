"""Refusals in a case: a form that was not filled as it can be, and an answer that comes back with its text."""

from collections.abc import Mapping

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from answerable.core.errors import Refusal
from answerable.web.inbox.asked import asked
from answerable.web.resource import wants_part


class NotFilled(Refusal):
    """A field is missing or holds what it cannot."""

    code = "not_filled"
    status = 422


def refuse_unless(form: forms.Form) -> None:
    """Refuse a form with errors, in the words of its first one."""
    if not form.is_valid():
        field, errors = next(iter(form.errors.items()))
        raise NotFilled(_("%(field)s: %(error)s") % {"field": form[field].label if field in form.fields else field, "error": errors[0]})


def sent_back(request: HttpRequest, case_id: int, what: str, error: Refusal, seen: Mapping[str, object]) -> HttpResponse:
    """An answer that was not sent: a part of the page below the composer, or a page of its own where there is no script."""
    is_part, wanted = wants_part(request), asked(request)
    told = {"error": error, "action": wanted.url("case:replies", case_id), "back_url": wanted.url("case:show", case_id), "is_part": is_part}
    refused = render(request, f"case/{what}.html" if is_part else f"case/{what}_page.html", {**told, **seen}, status=error.status)
    refused["X-Refused"] = error.code
    return refused
